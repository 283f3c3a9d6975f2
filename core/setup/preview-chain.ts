import type { DayNumber } from '../calendar/day';
import { NO_DAY, type Crm } from '../crm/crm-table';
import type { Condition } from '../plan/criteria';
import type { PlanRow } from '../plan/plan';
import { criteriaTest, rowsInUse, tablesFor } from '../plan/rows-matching';
import { meansMeeting } from '../plan/survey';
import type { RowCounters } from '../score/counters';
import { clean } from '../score/numbers';
import type { Scene } from '../score/readings';
import { fold } from '../text';

/** A share of one step that becomes the next one, with the rows that say so. */
export interface Rate {
  readonly name: string;
  readonly rate: number;
  readonly rows: number;
}

/** Rows below which a rate says nothing. */
const ENOUGH = 20;
/** Days in which deals were decided that a win rate looks at: older ones were won by another team or product. */
const YEAR = 365;

const isStatus = ({ field, raw, operator }: Condition): boolean => !raw && field === 'Status' && operator === '=';

const isWonOnly = (one: Condition): boolean => isStatus(one) && one.values.every((value) => fold(value) === 'won');

/** A result that counts deals won: what a back-solve can start from. */
export const countsWins = (row: PlanRow): boolean =>
  row.kind === 'Result' &&
  row.counts === 'Count' &&
  row.from === 'Opportunities' &&
  row.where.conditions.some(isWonOnly);

/** Opportunities as they are added. */
const addsDeals = (row: PlanRow): boolean =>
  row.kind === 'Behavior' && row.from === 'Opportunities' && row.datedBy === 'Created' && isCounted(row);

/** Meetings, whether set or held. */
const countsMeetings = (row: PlanRow): boolean =>
  row.kind === 'Behavior' &&
  row.from === 'Activities' &&
  isCounted(row) &&
  row.where.conditions.some(
    ({ field, raw, operator, values }) => !raw && field === 'Type' && operator === '=' && values.every(meansMeeting),
  );

const isCounted = ({ counts, better }: PlanRow): boolean =>
  (counts === 'Count' || counts === 'Distinct' || counts === 'First') && better === 'more';

/**
 * The rates from a behavior to the wins that it drives, the last step first: an opportunity is won or not, a meeting becomes
 * an opportunity or not. Null where the plan or the data does not say every step of the way.
 */
export function ratesTo(result: PlanRow, behavior: RowCounters, scene: Scene, crm: Crm): readonly Rate[] | null {
  const won = countsWins(result) ? winRate(result, crm, scene.window.asOf) : null;
  if (won === null) return null;
  if (addsDeals(behavior.row)) return [won];
  if (!countsMeetings(behavior.row)) return null;
  const deals = scene.plan.find(({ row }) => addsDeals(row) && fold(row.drives) === fold(result.name));
  const became = deals && perPiece(behavior, deals, scene);
  return became ? [won, became] : null;
}

/** Of the deals that the result is about and that were decided in the last year, the share that was won. */
function winRate(result: PlanRow, crm: Crm, asOf: DayNumber): Rate | null {
  const decided = result.where.conditions.map((one) => (isWonOnly(one) ? { ...one, values: ['Won', 'Lost'] } : one));
  let rows = 0;
  let won = 0;
  for (const table of tablesFor(crm, 'Opportunities')) {
    const all = criteriaTest(table, { text: '', conditions: decided }, asOf);
    const good = criteriaTest(table, result.where, asOf);
    const closed = table.days('Closed');
    if (!all || !good || !closed) continue;
    for (const row of rowsInUse(table)) {
      const day = closed(row);
      if (day === NO_DAY || day > asOf || day <= asOf - YEAR || !all(row)) continue;
      rows += 1;
      if (good(row)) won += 1;
    }
  }
  return rows < ENOUGH || won === 0 ? null : { name: 'Win rate', rate: clean(won / rows), rows };
}

/** How many of the later step come for one of the earlier one, over the closed weeks in which both can be counted. */
function perPiece(earlier: RowCounters, later: RowCounters, scene: Scene): Rate | null {
  const { counted, window, intent } = scene;
  const from = Math.max(
    window.weeks[0]!,
    ...[earlier, later].map(({ row }) => counted.firstDay(row.from) ?? window.week),
  );
  const total = ({ main }: RowCounters): number =>
    main && counted.canCount(main)
      ? intent.team.reduce((sum, _, rep) => sum + counted.value(main, rep, from, window.week - 1), 0)
      : 0;
  const [rows, became] = [total(earlier), total(later)];
  // More of the later step than of the earlier one: they do not come from it.
  if (rows < ENOUGH || became === 0 || became > rows) return null;
  return { name: `${earlier.row.name} that become ${later.row.name}`, rate: clean(became / rows), rows };
}
