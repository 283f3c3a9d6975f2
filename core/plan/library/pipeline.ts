import { openItems, result, weekly, weeklyDeals, type Template } from './template';

export const pipeline: Template = {
  name: 'Pipeline coverage',
  about: 'Enough to choose from',
  results: [
    result({
      name: 'Pipeline added',
      counts: 'Sum',
      of: 'Amount',
      where: 'Amount > 0',
      datedBy: 'Created',
      rule: 'opportunity',
      why: 'A quarter that does not hang on one deal',
    }),
  ],
  behaviors: [
    weeklyDeals({
      name: 'Opportunities added',
      where: 'Amount > 0; Next step <>',
      guard: 'Status = Open | Won at least 50%',
      why: 'What is not in the pipeline now cannot be won next quarter',
      test: ['Partial', 'The customer has a say in whether there is something to buy.'],
    }),
    weekly({
      name: 'Accounts touched outside the pipeline',
      counts: 'Distinct',
      of: 'Account',
      where: 'Opportunity =; Account <>; Status = Completed',
      why: 'The next deals are with companies that have none yet',
      test: ['Pass', 'Each one takes a call; every account counts once.'],
    }),
    openItems({
      name: 'Overdue close dates',
      where: 'Status = Open; Closed < today',
      why: 'A forecast with past dates is no forecast',
      test: ['Pass', 'A date is corrected in a minute, after a call.'],
    }),
    openItems({
      name: 'Deals without a next step',
      where: 'Status = Open; Next step =',
      why: 'A deal that nobody moves is moved by somebody else',
      test: ['Pass', 'A next step can be agreed and written down today.'],
    }),
    weekly({
      name: 'Pushed deals reviewed',
      counts: 'Distinct',
      of: 'Opportunity',
      where: 'Subject = *review*; Opportunity <>; Status = Completed',
      rule: 'opportunity',
      why: 'A deal that moved three times tells us something',
      test: ['Pass', 'One review takes a quarter of an hour; every deal counts once.'],
    }),
  ],
};
