import { deliverable, openItems, result, weekly, weeklyDeals, type Template } from './template';

export const winRate: Template = {
  name: 'Win rate',
  about: 'More of the deals we work on',
  results: [
    result({
      name: 'Win rate',
      counts: 'Rate',
      of: 'Status = Won | Lost',
      where: 'Status = Won',
      why: 'Time spent on deals that are won',
    }),
  ],
  behaviors: [
    weekly({
      name: 'Further contacts engaged in deals',
      counts: 'First',
      of: 'Contact',
      where: 'Opportunity <>; Contact <>; Status = Completed',
      why: 'Deals with one contact die with that contact',
      test: ['Pass', 'A rep can ask for the second and third name today.'],
    }),
    weekly({
      name: 'Decider meetings set',
      where: 'Type = Meeting; Subject = *decider* | *decision maker* | *executive* | *CEO* | *CFO*',
      datedBy: 'Created',
      why: 'Whoever meets the decider before the proposal loses fewer of them',
      test: ['Pass', 'The invitation goes out this afternoon.'],
    }),
    openItems({
      name: 'Deals without a dated next step',
      where: 'Status = Open; Next step date =',
      why: 'A deal without a date is a hope',
      test: ['Pass', 'A date can be agreed and written down today.'],
    }),
    weekly({
      name: 'Call plans filed',
      where: 'Subject = *call plan*; Status = Completed',
      why: 'A late-stage meeting deserves ten minutes of thought',
      test: ['Pass', 'Ten minutes before the meeting.'],
    }),
    deliverable({
      name: 'Mutual action plans',
      control: 'shared',
      why: 'Two calendars with the same dates are halfway to a signature',
      test: ['Partial', 'The customer has to agree.'],
    }),
    weeklyDeals({
      name: 'Stalled deals decided',
      where: 'Status = Won | Lost; [Stalled on] <>',
      datedBy: 'Closed',
      guard: '[Reopened on] = at least 90%',
      control: 'full',
      why: 'A clear no gives the time back',
      test: ['Pass', 'A rep can ask for the decision, or close the deal, today.'],
    }),
  ],
};
