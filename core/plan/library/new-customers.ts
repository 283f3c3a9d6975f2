import { deliverable, result, weekly, weeklyDeals, type Template } from './template';

export const newCustomers: Template = {
  name: 'New customer acquisition',
  about: 'Customers we do not have yet',
  results: [
    result({
      name: 'New customers won',
      where: 'Status = Won; Type = New*',
      why: 'Growth from customers we do not have yet',
    }),
    result({
      name: 'New business won',
      counts: 'Sum',
      of: 'Amount',
      where: 'Status = Won; Type = New*',
      why: 'Revenue that does not hang on today’s customers',
    }),
  ],
  behaviors: [
    deliverable({
      name: 'Territory plan',
      target: 1,
      why: 'Whoever knows the twenty names that matter starts Monday with the right call',
      test: ['Partial', 'A whole plan is more than an afternoon; it passes when cut to "20 names by Friday".'],
    }),
    deliverable({
      name: 'Account plans',
      why: 'A first meeting is better when we know who decides and who is asked',
      test: ['Pass', 'One plan at a time can be finished this afternoon.'],
    }),
    weekly({
      name: 'First-time meetings set',
      counts: 'First',
      of: 'Account',
      where: 'Type = Meeting',
      datedBy: 'Created',
      guard: 'Status = Completed at least 60%',
      why: 'Every new customer begins with a first meeting',
      test: ['Pass', 'A rep can ask for a meeting this afternoon, and it is in the calendar tomorrow.'],
    }),
    weeklyDeals({
      name: 'Qualified opportunities added',
      where: 'Type = New*; Amount > 0; Next step <>',
      guard: 'Status = Open | Won at least 50%',
      why: 'What is not in the pipeline now cannot be won next quarter',
      test: ['Partial', 'The customer has a say in whether there is something to buy.'],
    }),
    weekly({
      name: 'New accounts touched',
      counts: 'First',
      of: 'Account',
      where: 'Type = Call | Email | E-mail | Meeting; Status = Completed',
      why: 'New names keep the first meetings coming',
      test: ['Pass', 'There is always one more company to call.'],
    }),
    weekly({
      name: 'Referral asks',
      where: 'Subject = *referral*; Status = Completed',
      why: 'A name from a happy customer opens doors that cold calls do not',
      test: ['Pass', 'Asking takes one call.'],
    }),
  ],
};
