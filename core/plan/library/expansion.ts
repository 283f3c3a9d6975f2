import { deliverable, openItems, result, weekly, weeklyDeals, type Template } from './template';

const existing = 'Type = Existing* | Expansion* | Upsell* | Up-sell* | Cross*';

export const expansion: Template = {
  name: 'Expansion',
  about: 'More for the customers we have',
  results: [
    result({
      name: 'Expansion won',
      counts: 'Sum',
      of: 'Amount',
      where: `Status = Won; ${existing}`,
      why: 'Customers who grow with us',
    }),
    result({ name: 'Expansion deals won', where: `Status = Won; ${existing}`, why: 'Customers who grow with us' }),
  ],
  behaviors: [
    deliverable({
      name: 'White-space maps',
      control: 'shared',
      why: 'It shows what a key account does not buy from us yet',
      test: ['Partial', 'A map needs knowledge of others; one account at a time is doable.'],
    }),
    weekly({
      name: 'Meetings with new contacts',
      counts: 'First',
      of: 'Contact',
      where: 'Type = Meeting; Contact <>',
      datedBy: 'Created',
      guard: 'Status = Completed at least 60%',
      why: 'More people who know us, more needs we hear of',
      test: ['Pass', 'A rep can ask for the next introduction today.'],
    }),
    weekly({
      name: 'Value reviews set',
      where: 'Type = Meeting; Subject = *value review* | *business review* | *QBR*',
      datedBy: 'Created',
      guard: 'Status = Completed at least 70%',
      why: 'Customers who see what they got ask for more of it',
      test: ['Pass', 'An invitation goes out this afternoon.'],
    }),
    weeklyDeals({
      name: 'Expansion opportunities added',
      where: existing,
      guard: 'Status = Open | Won at least 50%',
      why: 'What is not in the pipeline now cannot be won next quarter',
      test: ['Partial', 'The customer has a say in whether there is something to buy.'],
    }),
    openItems({
      name: 'Customers untouched for 30 days',
      from: 'Accounts',
      where: 'Type = *Customer*; [Last activity] < today-30',
      rule: 'activity',
      why: 'Nobody buys more from somebody who does not call',
      test: ['Pass', 'Each one takes a call.'],
    }),
  ],
};
