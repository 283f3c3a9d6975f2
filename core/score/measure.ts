import type { Day } from '../calendar/day';
import type { Kind } from '../plan/plan';

export const behaviorStatuses = [
  'Met',
  'On track',
  'Behind, catchable',
  'Behind, a stretch',
  'Out of reach',
  'Missed',
  'Off',
  'No fresh data',
  'Not started',
  'No target',
] as const;
export const resultStatuses = ['Met', 'Ahead', 'On pace', 'Behind', 'Too early', 'No data', 'No target'] as const;
export type Status = (typeof behaviorStatuses)[number] | (typeof resultStatuses)[number];

/** One number of the tidy table: one rep, one plan row, one week. A missing number is null, never zero. */
export interface Measure {
  /** First day of the week. */
  readonly week: Day;
  readonly rep: string;
  readonly name: string;
  readonly kind: Kind;
  readonly actual: number | null;
  /** After ramp and time off, for the whole period of the plan row. */
  readonly target: number | null;
  /** target x elapsed workdays / workdays, at the end of the week or of as-of. */
  readonly expected: number | null;
  readonly gap: number | null;
  readonly attainment: number | null;
  readonly status: Status;
  /** CRM rows (or deliverables) behind the number. */
  readonly rows: number;
  /** The state of the data behind it: `Fresh`, `Stale`, `None`. */
  readonly data: 'Fresh' | 'Stale' | 'None';
}
