import { fold } from '../text';
import type { PlanRow } from '../plan/plan';
import { isMean } from './counters';
import { clean, median, sum } from './numbers';
import type { Scorecard, ScoreLine } from './scorecard';

/** How much of one thing becomes another, for one rep, beside the rep's own weeks and the team. */
export interface Conversion {
  /** `steps`: rows of an earlier line that became rows of a later one; `guard`: the quality beside a volume; `rate`: a share of the plan. */
  readonly sort: 'steps' | 'guard' | 'rate';
  /** The line that it speaks about: the later step, the guarded volume, the rate. */
  readonly row: PlanRow;
  /** The earlier step; null but for `steps`. */
  readonly before: PlanRow | null;
  readonly share: number;
  /** The rows that the share is of. */
  readonly n: number;
  /** The weeks that they are from. */
  readonly weeks: number;
  /** The rep's own share over all weeks shown; null where `share` is that already. */
  readonly own: number | null;
  /** The middle of the team, of those with enough rows; null with fewer than three of them. */
  readonly median: number | null;
  readonly reps: number;
}

/** With fewer rows a share says more about chance than about anybody. */
export const ENOUGH = 10;
/** A middle of two is no middle. */
const ENOUGH_REPS = 3;
/** The closed weeks beside the current one that "lately" means. */
const LATELY = 4;

type Own = Pick<Conversion, 'share' | 'n' | 'own' | 'weeks'> & {
  /** What is compared across the team: over all the weeks, so that one good week moves nobody's middle. */
  readonly long: { readonly share: number; readonly n: number } | null;
};

/** Every conversion that the plan's own lines allow, for one rep; a share of nothing is left out. */
export function conversionsOf(scorecard: Scorecard, rep: number): Conversion[] {
  return kindsOf(scorecard).flatMap(({ sort, row, before, of }): Conversion[] => {
    const own = of(rep);
    if (own === null) return [];
    const others = scorecard.reps.flatMap((_, place) => {
      const long = of(place)?.long ?? null;
      return long !== null && long.n >= ENOUGH ? [long.share] : [];
    });
    return [
      {
        sort,
        row,
        before,
        share: own.share,
        n: own.n,
        weeks: own.weeks,
        own: own.own,
        median: others.length < ENOUGH_REPS ? null : median(others),
        reps: others.length,
      },
    ];
  });
}

interface ConversionKind extends Pick<Conversion, 'sort' | 'row' | 'before'> {
  readonly of: (rep: number) => Own | null;
}

function kindsOf(scorecard: Scorecard): ConversionKind[] {
  const { behaviors, results } = scorecard;
  const steps = laterSteps(behaviors).map(({ before, line }): ConversionKind => ({
    sort: 'steps',
    row: line.row,
    before: before.row,
    of: (rep) => stepsOf(before, line, rep),
  }));
  const guards = behaviors
    .filter(({ row }) => row.guard?.kind === 'share')
    .map((line): ConversionKind => ({ sort: 'guard', row: line.row, before: null, of: (rep) => guardOf(line, rep) }));
  const rates = [...behaviors, ...results]
    .filter(({ row }) => row.counts === 'Rate' && !isMean(row) && row.better === 'more')
    .map((line): ConversionKind => ({ sort: 'rate', row: line.row, before: null, of: (rep) => rateOf(line, rep) }));
  return [...steps, ...guards, ...rates];
}

/** Lines whose pieces come out of an earlier line for the same result: opportunities added out of meetings. */
export function laterSteps(behaviors: readonly ScoreLine[]): { before: ScoreLine; line: ScoreLine }[] {
  return behaviors.filter(isAdded).flatMap((line) => {
    const [first, ...others] = behaviors.filter(
      ({ row }) => isMeeting(row) && fold(row.drives) === fold(line.row.drives) && row.per === line.row.per,
    );
    if (first === undefined) return [];
    return [{ before: others.reduce((most, one) => (one.row.weight > most.row.weight ? one : most), first), line }];
  });
}

const isAdded = ({ row }: ScoreLine): boolean =>
  row.from === 'Opportunities' && row.counts === 'Count' && fold(row.datedBy) === 'created' && row.better === 'more';

/** What a conversation is in a CRM: a first activity with an account, or a meeting. */
const isMeeting = (row: PlanRow): boolean =>
  row.from === 'Activities' &&
  row.better === 'more' &&
  (row.counts === 'First' || row.counts === 'Count' || row.counts === 'Distinct') &&
  row.where.conditions.some(
    ({ field, raw, operator, values }) =>
      !raw && fold(field) === 'type' && operator === '=' && values.every((value) => fold(value).includes('meeting')),
  );

function stepsOf(before: ScoreLine, line: ScoreLine, rep: number): Own | null {
  const from = before.cells[rep]?.trend ?? [];
  const to = line.cells[rep]?.trend ?? [];
  const shareIn = (weeks: number): { share: number; n: number } | null => {
    const n = sum(from.slice(-weeks).map((value) => value ?? 0));
    const became = sum(to.slice(-weeks).map((value) => value ?? 0));
    return n === 0 ? null : { share: clean(became / n), n };
  };
  const long = shareIn(from.length);
  const lately = shareIn(LATELY + 1);
  if (long === null) return null;
  return lately !== null && lately.n >= ENOUGH
    ? { ...lately, weeks: LATELY + 1, own: long.share, long }
    : { ...long, weeks: from.length, own: null, long };
}

function guardOf(line: ScoreLine, rep: number): Own | null {
  const guard = line.cells[rep]?.guard ?? null;
  if (guard === null || guard.share === null) return null;
  const long = { share: guard.share, n: guard.rows };
  return { ...long, weeks: line.cells[rep]!.trend.length, own: null, long };
}

function rateOf(line: ScoreLine, rep: number): Own | null {
  const cell = line.cells[rep];
  // A result has no verdict before its time, and a share of it is one.
  if (cell === undefined || cell.early !== null || cell.measure.actual === null) return null;
  const { actual, rows } = cell.measure;
  const closed = cell.trend.slice(0, -1).filter((value) => value !== null);
  return {
    share: actual,
    n: rows,
    weeks: cell.trend.length,
    own: closed.length < LATELY ? null : median(closed),
    long: { share: actual, n: rows },
  };
}

/**
 * Whether a share explains a gap: below the middle of the team by more than chance alone moves a share of so many rows (one
 * standard error, and a tenth at least). Who has come half of the way there from the own weeks before is on the way up, and
 * is not sent there. Null with too few rows to say.
 */
export function isLow({ share, n, own, median: middle }: Conversion): boolean | null {
  if (n < ENOUGH || middle === null) return null;
  const chance = Math.sqrt(Math.max(0, middle * (1 - middle)) / n);
  const isRising = own !== null && own < middle && share - own >= (middle - own) / 2;
  return share < middle - Math.max(chance, middle * 0.1) && !isRising;
}
