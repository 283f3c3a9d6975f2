import type { DayNumber } from '../calendar/day';
import type { Span } from '../calendar/period';
import { perDistinct } from '../cells';
import { NO_DAY, type Crm, type CrmTable } from '../crm/crm-table';
import type { Condition } from '../plan/criteria';
import type { Intent, PlanRow } from '../plan/plan';
import { criteriaTest, rowsInUse, tablesFor } from '../plan/rows-matching';
import { ownerReader } from '../plan/team';
import { fold } from '../text';
import { lackOf } from './columns';
import { ofField } from './counters';
import { clean } from './numbers';
import { requiredCoverage } from './suggest-target';

/** Closed opportunities below which a win rate is an anecdote. */
export const ENOUGH_CLOSED = 20;
/** Days back in which closed opportunities say what is won today. */
const LOOKED_BACK = 365;

/** What is open, and what has become of the like before. */
export interface Pipeline {
  /** Pieces or money that is open and expected to close in the period. */
  readonly open: number;
  /** Won and lost in the last year. */
  readonly closed: number;
  /** Null below twenty closed ones. */
  readonly winRate: number | null;
  /** 1 / win rate: so many times what is missing must be open. */
  readonly required: number | null;
}

interface Sums {
  open: number;
  won: number;
  lost: number;
}

/**
 * The pipeline behind a result that counts or sums won opportunities, for each rep and, last, for the team. The same rows as
 * the result's but for how they ended. Null where the result is of another kind, or where its money is in several currencies.
 */
export function pipelinesOf(
  row: PlanRow,
  intent: Intent,
  crm: Crm,
  period: Span,
  asOf: DayNumber,
): readonly Pipeline[] | null {
  const like = row.where.conditions.filter((condition) => !saysHowItEnded(condition));
  const addsUp = row.counts === 'Count' || row.counts === 'Sum';
  if (row.from !== 'Opportunities' || !addsUp || like.length === row.where.conditions.length) return null;
  const sums = [...intent.team, null].map((): Sums => ({ open: 0, won: 0, lost: 0 }));
  const team = sums[sums.length - 1]!;
  const repOf = ownerReader(intent.team);
  const currencies = new Set<string>();
  for (const table of tablesFor(crm, 'Opportunities')) {
    const read = readerOf(table, row, like, asOf);
    if (read === null) return null;
    for (const index of rowsInUse(table)) {
      if (!read.isLike(index)) continue;
      const owner = read.owner(index);
      const rep = typeof owner === 'string' ? repOf(owner) : -1;
      if (rep < 0) continue;
      const day = read.closed(index);
      const status = read.status(index);
      const add = (key: keyof Sums, value: number): void => {
        sums[rep]![key] += value;
        team[key] += value;
      };
      if (status === 'Open' && (day === NO_DAY || day <= period.to)) {
        add('open', read.value(index));
        currencies.add(read.currency(index));
      }
      if (day === NO_DAY || day > asOf || day <= asOf - LOOKED_BACK) continue;
      if (status === 'Won') add('won', 1);
      if (status === 'Lost') add('lost', 1);
    }
  }
  if (row.counts === 'Sum' && currencies.size > 1) return null;
  return sums.map(pipelineOf);
}

function pipelineOf({ open, won, lost }: Sums): Pipeline {
  const closed = won + lost;
  const winRate = closed < ENOUGH_CLOSED ? null : clean(won / closed);
  return { open: clean(open), closed, winRate, required: winRate === null ? null : requiredCoverage(winRate) };
}

const endings: ReadonlySet<string> = new Set(['status', 'stage', 'closed']);

const saysHowItEnded = ({ field, raw }: Condition): boolean => !raw && endings.has(fold(field));

interface PipelineReader {
  readonly isLike: (row: number) => boolean;
  readonly owner: (row: number) => unknown;
  readonly status: (row: number) => unknown;
  readonly closed: (row: number) => DayNumber;
  readonly value: (row: number) => number;
  readonly currency: (row: number) => string;
}

function readerOf(table: CrmTable, row: PlanRow, like: readonly Condition[], asOf: DayNumber): PipelineReader | null {
  const of = ofField(row);
  const fields = [row.creditedTo.trim() || 'Owner', 'Status', 'Closed', ...(row.counts === 'Sum' ? [of] : [])];
  const isLike = criteriaTest(table, { text: '', conditions: like }, asOf);
  if (isLike === undefined || fields.some((field) => lackOf(table, field) !== null)) return null;
  const [owner, status] = [table.field(fields[0]!)!, table.field('Status')!];
  const amount = row.counts === 'Sum' ? table.field(of)! : undefined;
  const currency = table.field('Currency');
  const nameOf = currency && perDistinct(currency, (cell) => (typeof cell === 'string' ? fold(cell) : ''));
  return {
    isLike,
    owner: owner.at,
    status: status.at,
    closed: table.days('Closed')!,
    value(index) {
      const cell = amount?.at(index);
      return amount === undefined ? 1 : typeof cell === 'number' ? cell : 0;
    },
    currency: (index) => nameOf?.(index) ?? '',
  };
}
