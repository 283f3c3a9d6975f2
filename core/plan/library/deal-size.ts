import { deliverable, openItems, result, weekly, type Template } from './template';

export const dealSize: Template = {
  name: 'Deal size and margin',
  about: 'Better deals, not only more of them',
  results: [
    result({
      name: 'Mean won amount',
      counts: 'Rate',
      of: 'Amount',
      where: 'Status = Won',
      why: 'Growth without more deals to serve',
    }),
    result({
      name: 'Mean discount',
      counts: 'Rate',
      of: 'Discount',
      where: 'Status = Won',
      better: 'less',
      why: 'Margin that pays for good work',
    }),
  ],
  behaviors: [
    deliverable({
      name: 'Business cases before price',
      control: 'shared',
      why: 'Who knows the value talks less about the price',
      test: ['Partial', 'The customer’s figures are needed.'],
    }),
    weekly({
      name: 'Proposals with a second option',
      where: 'Subject = *proposal*option* | *option*proposal*; Status = Completed',
      why: 'Two options make "which one" out of "yes or no"',
      test: ['Pass', 'A second option is written this afternoon.'],
    }),
    openItems({
      name: 'Discounts without a trade',
      where: 'Status = Open; Discount > 0; [Trade] =',
      why: 'What is given away for nothing is asked for again',
      test: ['Pass', 'The trade can be asked for and written down today.'],
    }),
    deliverable({
      name: 'Decider meetings before a discount',
      control: 'shared',
      why: 'Only the decider knows whether the price is the problem',
      test: ['Partial', 'The decider has to have time.'],
    }),
    weekly({
      name: 'Deal reviews asked for',
      where: 'Subject = *deal review*; Opportunity <>',
      datedBy: 'Created',
      why: 'A second pair of eyes on a large deal is cheap',
      test: ['Pass', 'Asking takes a minute.'],
    }),
  ],
};
