import { deliverable, result, weekly, type Template } from './template';

export const strategicAccounts: Template = {
  name: 'Strategic accounts',
  about: 'The few that matter most',
  results: [
    result({
      name: 'Won in strategic accounts',
      counts: 'Sum',
      of: 'Amount',
      where: 'Status = Won; [Account tier] = A | Strategic | Key*',
      why: 'Partnerships with the companies that shape our market',
    }),
  ],
  behaviors: [
    deliverable({
      name: 'One-page account plans',
      why: 'One page that is current beats twenty that are not',
      test: ['Pass', 'One page can be brought up to date this afternoon.'],
    }),
    deliverable({
      name: 'Stakeholder maps',
      why: 'People move each quarter, and so should the map',
      test: ['Pass', 'One map can be refreshed this afternoon.'],
    }),
    weekly({
      name: 'Executive meetings set',
      where: 'Type = Meeting; Subject = *executive* | *CEO* | *CFO* | *CIO* | *board*',
      datedBy: 'Created',
      guard: 'Status = Completed at least 70%',
      why: 'Large accounts decide at the top',
      test: ['Pass', 'The invitation goes out this afternoon.'],
    }),
    weekly({
      name: 'Contacts met',
      counts: 'Distinct',
      of: 'Contact',
      where: 'Type = Meeting | Call; Status = Completed',
      why: 'A partnership is many people who know each other',
      test: ['Pass', 'One more conversation today; every contact counts once.'],
    }),
    deliverable({
      name: 'Internal account reviews',
      why: 'Everybody who serves the account should row in one direction',
      test: ['Pass', 'It can be set and prepared this afternoon.'],
    }),
    deliverable({
      name: 'Customer working sessions',
      why: 'Working together on the customer’s plan binds more than any contract',
      test: ['Pass', 'The date can be asked for today.'],
    }),
  ],
};
