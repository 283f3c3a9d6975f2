import type { Day } from '../calendar/day';
import type { Cell } from '../cells';
import { numberColumns } from '../own-columns';
import type { LaidCell, LaidRow, SheetLayout } from '../sheets/layout';

/*
 * The table that a pack is read again from: one row a fact, always these columns in this order, whatever the sheet is called.
 *
 * Section     Rep  About                         Kind      What stands in the row
 * Pack             Format                                  Value = `numbersFormat`
 * Pack             Team                                    Value = the team's name, blank where it has none
 * Pack             As of, Week, Week ends                  Value = a day
 * Pack             Reps, Lines                             Value = how many are in the pack, Target = how many there are
 * Plan             Results, Behaviors                      Value = how many the plan has, Target = how many it may have
 * Plan             Findings                                Value = things the plan check would change; 0 is a healthy plan
 * Definition       a line of the plan            its kind  Value = Count, Sum, Rate ... (a rate does not add up), Target = for one
 *                                                          rep, Status = per week, month ... and in which currency, Print = how it counts
 * Data             Fresh reps, Complete rows               Value = so many, Target = of so many
 * Managing         One-on-ones held                        Value = held, Target = planned; over the last thirteen weeks
 * Managing         Feedback within the week                Value = notes shared in the week they are about, Target = all shared; over the same weeks
 * Managing         Reps with feedback this week            Value = reps, Target = reps in the pack
 * Managing         Encouragements, Gaps                    Value = notes shared of that kind, over the same weeks
 * Team             a line of the plan            its kind  Value, Target, Expected, Attainment; On target of Counted reps
 * Team             All behaviors                 Behavior  Attainment (weighted, capped); On target of Counted
 * Outlook          a result                      Result    Value = likely, Low and High = the range, Counted = weeks behind it
 * Rep         who  a line of the plan            its kind  Value, Target, Expected, Attainment, Status
 * Rep         who  All behaviors                 Behavior  Attainment (weighted, capped); On target of Counted
 *
 * A cell that says nothing is blank, never zero. Rates are shares (0.62). `Print` is `definitionPrint`: two packs whose prints of
 * a line differ do not count the same thing under its name.
 */

/** Grows when a reader of before could misread a table of now. */
export const numbersFormat = 1;

export const numbersSheet = 'Numbers';

export const numberSections = ['Pack', 'Plan', 'Definition', 'Data', 'Managing', 'Team', 'Outlook', 'Rep'] as const;
export type NumberSection = (typeof numberSections)[number];

/** What a fact is about where it is about no single line of the plan. */
export const allBehaviors = 'All behaviors';

/** One row of the table; what is absent is a blank cell. */
export interface NumberFact {
  readonly section: NumberSection;
  readonly rep?: string;
  readonly about: string;
  readonly kind?: 'Result' | 'Behavior';
  readonly value?: number | string | { readonly day: Day } | null;
  readonly target?: number | null;
  readonly expected?: number | null;
  readonly attainment?: number | null;
  readonly status?: string;
  readonly onTarget?: number;
  readonly counted?: number;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly print?: string;
}

/** The facts as a sheet: made to be read by a machine, so it has no title and no merges. */
export const layNumbers = (facts: readonly NumberFact[]): SheetLayout => ({
  sheet: numbersSheet,
  rows: [
    numberColumns.map((value, column): LaidCell => ({
      value,
      look: isText(column) ? 'measureHeader' : 'measureHeaderNumber',
    })),
    ...facts.map((fact): LaidRow => cellsOf(fact).map(factCell)),
  ],
  widths: [12, 24, 34, 11, 14, 14, 14, 12, 20, 11, 11, 14, 14, 22],
  frozenRows: 1,
  frozenColumns: 0,
  repeatRows: 1,
  orientation: 'landscape',
});

const cellsOf = (fact: NumberFact): Cell[] => [
  fact.section,
  fact.rep ?? null,
  fact.about,
  fact.kind ?? null,
  fact.value ?? null,
  fact.target ?? null,
  fact.expected ?? null,
  fact.attainment ?? null,
  fact.status ?? null,
  fact.onTarget ?? null,
  fact.counted ?? null,
  fact.low ?? null,
  fact.high ?? null,
  fact.print ?? null,
];

const isText = (column: number): boolean => column < 4 || column === 8 || column === 13;

function factCell(value: Cell): LaidCell | null {
  if (value === null) return null;
  if (typeof value === 'number') return { value, look: 'measureNumber', format: formatOf(value) };
  return {
    value,
    look: 'measureText',
    ...(typeof value === 'object' && 'day' in value && { format: 'yyyy-mm-dd' }),
  };
}

/** Shares need their decimals, amounts hardly; the cell keeps them all. */
const formatOf = (value: number): string =>
  Number.isInteger(value) ? '#,##0' : Math.abs(value) < 10 ? '0.####' : '#,##0.0#';
