import type { Day } from '../calendar/day';
import type { OpenedTables } from '../crm/opened';
import type { Finding } from '../outcome';
import { at } from '../outcome';
import { checkDataAvailable } from '../plan/check-plan-against';
import type { Intent } from '../plan/plan';
import type { ScoreLine } from '../score/scorecard';
import { mistake, type Mistake } from './mistake';

/**
 * Why a line of the plan has no number that can be trusted: a column that can be read in two ways, several currencies in one
 * sum, a table or a column that is not there. Null when nothing stands in the way.
 */
export function troubleOf(
  { row, cells }: ScoreLine,
  intent: Intent,
  { crm }: OpenedTables,
  findings: readonly Finding[],
  asOf: Day,
): Mistake | null {
  const here = at('Plan', row.row, 'Where');
  const currencies = findings.find(({ code, where }) => code === 'several-currencies' && where === here);
  if (currencies) return said(currencies);
  const sheets = crm.tables.filter(({ kind }) => kind === row.from).map(({ source }) => source.sheet);
  const undecided = findings.find(
    ({ code, where }) => code === 'reading-undecided' && sheets.some((sheet) => where.startsWith(`${sheet}, `)),
  );
  if (undecided) return mistake(`${undecided.where}: ${undecided.what} ${settle}`);
  if (row.counts === 'Deliverable' || cells.some(({ measure }) => measure.actual !== null)) return null;
  const lacking = checkDataAvailable({ ...intent.plan, rows: [row] }, crm, asOf).find(
    ({ severity }) => severity === 'error',
  );
  return lacking ? said(lacking) : null;
}

/** What to do about dates or numbers that can be read in two ways. */
export const settle =
  'Settle it in a Sources range: a line with the field, its column and, under "Reads as", for example day/month/year.';

const said = ({ where, what, fix }: Finding): Mistake => mistake(`${where}: ${what} ${fix}`);
