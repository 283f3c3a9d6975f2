import { anyRow, type Condition, type CountedFrom } from '../plan/criteria';
import type { Period, Plan, PlanRow } from '../plan/plan';

/** How a counter adds up the rows that meet its conditions. */
export type CounterWay = 'rows' | 'distinct' | 'first' | 'sum';

/** One number to keep for every rep and day: what a plan row asks for, cut so that one pass over the rows can answer it. */
export interface Counter {
  /** Its place in the cube. */
  readonly id: number;
  readonly row: PlanRow;
  readonly from: CountedFrom;
  readonly way: CounterWay;
  readonly conditions: readonly Condition[];
  readonly datedBy: string;
  readonly creditedTo: string;
  /** The field that is summed, or whose values are told apart. */
  readonly of: string;
  readonly per: Period;
  /** A snapshot: every row that meets the conditions, whatever its day. */
  readonly snapshot: boolean;
  /** The id of the `first` counter of whose first rows this one counts those that also meet its own conditions. */
  readonly amongFirstOf: number | null;
}

/** The counters behind one plan row. None for a deliverable, which people write down themselves. */
export interface RowCounters {
  readonly row: PlanRow;
  /** What the row counts; of a Rate the part, or the sum whose mean is taken. */
  readonly main: Counter | null;
  /** Of a Rate the whole. */
  readonly base: Counter | null;
  /** The counted rows that also meet the guard. */
  readonly guard: Counter | null;
}

/** Whether a Rate is the mean of a field rather than a share of rows. */
export const isMean = (row: PlanRow): boolean => row.counts === 'Rate' && !row.ofWhere && row.of.trim() !== '';

const usualOf: Readonly<Partial<Record<CountedFrom, string>>> = { Accounts: 'Name', Deliverables: 'Item' };

/** The field that a row sums or tells apart, with the usual one where the plan names none. */
export function ofField(row: PlanRow): string {
  if (row.of.trim() !== '') return row.of.trim();
  return row.counts === 'Sum' ? 'Amount' : (usualOf[row.from] ?? 'Account');
}

const wayOf = (row: PlanRow): CounterWay =>
  row.counts === 'Distinct'
    ? 'distinct'
    : row.counts === 'First'
      ? 'first'
      : row.counts === 'Sum' || isMean(row)
        ? 'sum'
        : 'rows';

/** A guard is a share of the rows that were counted, so a row without the value that is summed or told apart is not in it. */
const hasValue = ({ way, of }: Counter): Condition[] =>
  way === 'sum' || way === 'distinct' ? [{ ...bracketed(of), operator: '<>', values: [''] }] : [];

const bracketed = (of: string): Pick<Condition, 'field' | 'raw'> => {
  const raw = /^\[(.*)\]$/.exec(of);
  return raw ? { field: raw[1]!, raw: true } : { field: of, raw: false };
};

/** Cuts a plan into counters: one for a row, one more for a Rate and for a guard with criteria. */
export function countersOf(plan: Plan): RowCounters[] {
  let id = 0;
  return plan.rows.map((row) => {
    if (row.counts === 'Deliverable') {
      return { row, main: null, base: null, guard: null };
    }
    const from = row.from;
    const counter = (
      way: CounterWay,
      conditions: readonly Condition[],
      amongFirstOf: number | null = null,
    ): Counter => ({
      id: id++,
      row,
      from,
      way,
      conditions,
      datedBy: row.datedBy.trim(),
      creditedTo: row.creditedTo.trim() || (from === 'Deliverables' ? 'Rep' : 'Owner'),
      of: ofField(row),
      per: row.per,
      snapshot: row.counts === 'Open items',
      amongFirstOf,
    });
    const where = row.where.conditions;
    const whole = row.counts === 'Rate' && !isMean(row) ? (row.ofWhere ?? anyRow).conditions : null;
    const main = counter(wayOf(row), whole ? [...whole, ...where] : where);
    const base = whole ? counter('rows', whole) : null;
    const guard =
      row.guard?.kind === 'share'
        ? counter(
            'rows',
            [...main.conditions, ...hasValue(main), ...row.guard.where.conditions],
            main.way === 'first' ? main.id : null,
          )
        : null;
    return { row, main, base, guard };
  });
}

export const allCounters = (rows: readonly RowCounters[]): Counter[] =>
  rows.flatMap(({ main, base, guard }) => [main, base, guard]).filter((counter) => counter !== null);
