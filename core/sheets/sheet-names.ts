import { ourSheets } from './our-sheets';

/**
 * Whose a sheet is: people's own (we create it once and then only read it), ours (redrawn whole) or kept (we add rows below what
 * is there and never change it). CRM exports are theirs and not listed.
 */
export type SheetOwner = 'Yours' | 'Ours' | 'Kept';

export interface SheetName {
  readonly name: string;
  readonly owner: SheetOwner;
  /** What a person finds there. */
  readonly about: string;
}

/** Every sheet that a refresh makes or redraws, in the order in which they stand in the workbook. */
export const sheetNames = [
  ...ourSheets,
  { name: 'Closed weeks', owner: 'Kept', about: 'The numbers of each week as they were when it closed.' },
  { name: 'Feedback', owner: 'Yours', about: 'What you could say to whom, what you said, and what was promised.' },
  { name: 'Plan', owner: 'Yours', about: 'Results, the behaviors that drive them, and how each is counted.' },
  { name: 'Team', owner: 'Yours', about: 'The reps and the names under which the CRM knows them.' },
  { name: 'Targets', owner: 'Yours', about: 'Targets for one rep from a day on.' },
  { name: 'Time off', owner: 'Yours', about: 'Days off; without a rep they are holidays for everybody.' },
  { name: 'Deliverables', owner: 'Yours', about: 'Pieces of work with a due day.' },
  { name: 'Sources', owner: 'Yours', about: 'Which column of which sheet is which field, and how it is read.' },
  { name: 'Settings', owner: 'Yours', about: 'Week start, workdays, fiscal year and other choices.' },
] as const satisfies readonly SheetName[];

/** Sheets that are made when somebody asks for them or first writes a line on them, never by a refresh. */
export const askedSheets = [
  { name: 'One-on-ones', owner: 'Yours', about: 'What a rep brought, what was agreed, and whether it was kept.' },
  { name: 'Observations', owner: 'Yours', about: 'What somebody saw that no CRM can know.' },
  { name: 'Experiments', owner: 'Yours', about: 'What is done otherwise since when, and what should move.' },
  {
    name: 'Process',
    owner: 'Yours',
    about: 'The steps of a sale and the ways to take each, in the words of the reps.',
  },
  { name: 'Coaching', owner: 'Yours', about: 'Coaching that a colleague was asked to do, and what came of it.' },
  { name: 'Company', owner: 'Yours', about: 'The objectives of the company and the results that support each.' },
  {
    name: 'Yearly check',
    owner: 'Yours',
    about: 'Seven elements of managing sales performance: who looks at each, when, and what Leadline does for it.',
  },
  { name: 'Roll-up', owner: 'Ours', about: 'One line for each manager, from the packs that they have published.' },
  {
    name: 'Shared scorecard',
    owner: 'Ours',
    about: 'The pages for leadership as values, as they were when somebody made them.',
  },
] as const satisfies readonly SheetName[];

/** Whose a sheet is; undefined for a sheet that is not ours to write. */
export const sheetOwnerOf = (name: string): SheetOwner | undefined =>
  [...sheetNames, ...askedSheets].find((sheet) => sheet.name.toLowerCase() === name.trim().toLowerCase())?.owner;
