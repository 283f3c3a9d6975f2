import { deliverable, openItems, result, weekly, type Template } from './template';

export const retention: Template = {
  name: 'Retention and renewal',
  about: 'Customers who stay',
  results: [
    result({
      name: 'Renewal rate',
      counts: 'Rate',
      of: 'Type = *Renewal*; Status = Won | Lost',
      where: 'Type = *Renewal*; Status = Won',
      why: 'Customers who stay carry next year',
    }),
    result({
      name: 'Renewals won',
      counts: 'Sum',
      of: 'Amount',
      where: 'Type = *Renewal*; Status = Won',
      why: 'Customers who stay carry next year',
    }),
  ],
  behaviors: [
    deliverable({
      name: 'Stakeholder re-maps, 90 days before',
      why: 'People change; we should know it before the renewal does',
      test: ['Pass', 'One account can be mapped again this afternoon.'],
    }),
    deliverable({
      name: 'Value cases, 60 days before',
      control: 'shared',
      why: 'A renewal is decided on what was achieved',
      test: ['Partial', 'The figures have to come from the customer.'],
    }),
    deliverable({
      name: 'Executive conversations, 45 days before',
      why: 'Who signs should hear from us before the invoice does',
      test: ['Pass', 'It can be set this afternoon.'],
    }),
    deliverable({
      name: 'Renewal proposals, 30 days before',
      why: 'Early proposals leave time to mend what is wrong',
      test: ['Pass', 'A proposal can go out this afternoon.'],
    }),
    weekly({
      name: 'Check-ins before renewal',
      counts: 'Distinct',
      of: 'Account',
      where: 'Subject = *check-in* | *check in* | *renewal*; Status = Completed',
      why: 'No customer should be surprised by a renewal, and neither should we',
      test: ['Pass', 'Each one takes a call; every account counts once.'],
    }),
    openItems({
      name: 'Renewals without a next step',
      where: 'Type = *Renewal*; Status = Open; Closed <= today+120; Next step =',
      why: 'A renewal that nobody works on is a cancellation nobody saw',
      test: ['Pass', 'A next step can be agreed and written down today.'],
    }),
  ],
};
