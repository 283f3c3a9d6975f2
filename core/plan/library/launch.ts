import { deliverable, result, weekly, weeklyDeals, type Template } from './template';

/** Stands for the product's name until somebody writes it. */
const product = '*new product*';

export const launch: Template = {
  name: 'New product launch',
  about: 'The new product in the field',
  results: [
    result({
      name: 'Launch deals won',
      where: `Status = Won; Product = ${product}`,
      why: 'A future beyond today’s products',
    }),
  ],
  behaviors: [
    deliverable({
      name: 'Certification passed',
      why: 'Nobody introduces what they cannot explain',
      test: ['Pass', 'It can be taken this afternoon.'],
    }),
    deliverable({
      name: 'List of best-fit accounts',
      why: 'The first ten customers decide how the launch is talked about',
      test: ['Pass', 'A few names at a time, this afternoon.'],
    }),
    weekly({
      name: 'Conversations introducing it',
      counts: 'Distinct',
      of: 'Account',
      where: `Subject = ${product}; Status = Completed`,
      why: 'What is not talked about is not bought',
      test: ['Pass', 'It fits into any call; every account counts once.'],
    }),
    weekly({
      name: 'Demos set',
      where: 'Type = Meeting; Subject = *demo*',
      datedBy: 'Created',
      guard: 'Status = Completed at least 70%',
      why: 'Seeing is the step before buying',
      test: ['Pass', 'The invitation goes out this afternoon.'],
    }),
    weeklyDeals({
      name: 'Opportunities with it attached',
      where: `Product = ${product}`,
      guard: 'Status = Open | Won at least 50%',
      why: 'The pipeline shows first whether a launch works',
      test: ['Partial', 'The customer has a say in whether there is something to buy.'],
    }),
    weekly({
      name: 'Field feedback filed',
      where: 'Subject = *field feedback*; Status = Completed',
      why: 'What customers say now makes the next version',
      test: ['Pass', 'Three lines after a call.'],
    }),
  ],
};
