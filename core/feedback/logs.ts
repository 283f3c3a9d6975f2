import { addDays, dayNumber } from '../calendar/day';
import type { Gap, Log } from './evidence';
import { linesFor, type Grounds, type Whose } from './grounds';

/** Workdays without a row after which a gap may only be work not written down. */
const QUIET = 2;
/** Below this share of complete rows, as many rows to fix as are missing may be what is missing. */
const COMPLETE = 0.8;

/** A rep on whom the CRM knows nothing recent: what weighs most of what cannot be judged stands for all of it. */
export function staleLog(grounds: Grounds, whose: Whose): Log | null {
  const health = grounds.scorecard.health[whose.place];
  if (health === undefined || health.fresh) return null;
  const unknown = linesFor(grounds, whose, 'Behavior').filter(({ cell }) => cell.measure.status === 'No fresh data');
  const [first, ...others] = unknown;
  if (first === undefined) return null;
  const { row } = others.reduce((most, one) => (one.row.weight > most.row.weight ? one : most), first);
  const from = health.lastRow ?? addDays(grounds.scorecard.asOf, -grounds.intent.settings.freshWithinDays);
  return {
    sort: 'stale',
    rep: whose.rep.name,
    row,
    from,
    to: grounds.scorecard.asOf,
    rows: health.rows,
    places: [],
    lastRow: health.lastRow,
    toFix: health.toFix,
    gap: null,
  };
}

/** A gap in data that is too thin to be held against anybody; null where the data carries it. */
export function thinLog(grounds: Grounds, whose: Whose, gap: Gap): Log | null {
  const health = grounds.scorecard.health[whose.place];
  // What is open is seen as it stands, and a share is no number of things done: neither is mended by logging more.
  if (health === undefined || gap.sort !== 'gap') return null;
  const { lastRow, complete, toFix } = health;
  const isQuiet = lastRow !== null && whose.present(dayNumber(lastRow) + 1, grounds.asOf) >= QUIET;
  const isIncomplete = complete !== null && complete < COMPLETE && toFix >= gap.toGo;
  if (!isQuiet && !isIncomplete) return null;
  const { rep, row, from, to, rows, places } = gap;
  return { sort: isQuiet ? 'quiet' : 'incomplete', rep, row, from, to, rows, places, lastRow, toFix, gap };
}
