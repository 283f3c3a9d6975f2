import { fold } from '../text';
import type { CountedFrom, Criteria } from './criteria';
import type { PlanRow, Settings } from './plan';

/** What holds when nobody wrote a Settings sheet. */
export const defaultSettings: Settings = {
  weekStartsOn: 0,
  workdays: [0, 1, 2, 3, 4],
  fiscalYearStarts: 1,
  fiscalCalendar: 'months',
  freshWithinDays: 7,
  scoreCap: 1.2,
  patternWeeks: 13,
  reportMoment: '',
  asOf: null,
  howReported: '',
  peersSee: '',
  afterOneMiss: '',
  afterTwoMisses: '',
  afterPattern: '',
};

/** The date that decides the week when the plan does not say: of an opportunity asked to be won or lost, when it closed. */
export function defaultDatedBy(from: CountedFrom, where: Criteria): string {
  if (from === 'Activities') return 'Date';
  if (from === 'Accounts') return 'Since';
  if (from === 'Deliverables') return 'Submitted';
  return asksForClosed(where) ? 'Closed' : 'Created';
}

const asksForClosed = (where: Criteria): boolean =>
  where.conditions.some(
    ({ field, raw, operator, values }) =>
      !raw && field === 'Status' && operator === '=' && values.every((value) => ['won', 'lost'].includes(fold(value))),
  );

export const defaultCreditedTo = (from: CountedFrom): string => (from === 'Deliverables' ? 'Rep' : 'Owner');

/** A plan row with the defaults of everything that is not said. */
export const plainRow: Omit<PlanRow, 'kind' | 'name' | 'counts' | 'from' | 'where'> = {
  drives: '',
  of: '',
  datedBy: '',
  creditedTo: 'Owner',
  target: null,
  per: 'week',
  due: null,
  better: 'more',
  weight: 1,
  guard: null,
  lagWeeks: null,
  control: '',
  why: '',
  starts: null,
  ends: null,
  row: 0,
};
