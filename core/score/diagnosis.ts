import type { PlanRow } from '../plan/plan';
import { conversionsOf, ENOUGH, isLow, laterSteps, type Conversion } from './conversions';
import type { Status } from './measure';
import type { ScoreCell, Scorecard, ScoreLine } from './scorecard';

/** The order in which a gap is explained: no skill is doubted before the work was done, nor a step before it led nowhere. */
export const stepNames = ['Volume', 'Conversion', 'Process step', 'Skill'] as const;
export type StepName = (typeof stepNames)[number];

/** What was done of one line, this week and over the closed weeks that count. */
export interface Amount {
  readonly sort: 'amount';
  readonly row: PlanRow;
  readonly cell: ScoreCell;
}

/** A step of the process that was left out: a piece that is late, a quality that does not hold, work that lies open. */
export interface Skipped {
  readonly sort: 'late' | 'guard' | 'open';
  readonly row: PlanRow;
  readonly cell: ScoreCell;
  /** Pieces late, rows behind the quality, items open. */
  readonly n: number;
}

/** A result that stays behind although the work is there and becomes what it should. */
export interface Behind {
  readonly sort: 'behind';
  readonly row: PlanRow;
  readonly cell: ScoreCell;
}

export type Ground = Amount | Conversion | Skipped | Behind;

/** One step looked at. `few`: too few rows to say; `none`: the plan has nothing of the kind; `later`: what comes before is below. */
export interface Step {
  readonly step: StepName;
  readonly found: 'fine' | 'below' | 'few' | 'none' | 'later';
  /** What it rests on, what weighs most first: what is below where something is, else what was looked at. */
  readonly grounds: readonly Ground[];
  /** Lines that are below and weigh too little to explain the gap. */
  readonly also: readonly PlanRow[];
}

/** Where to look first for one rep. */
export interface Diagnosis {
  readonly rep: string;
  /** Why nobody can say: the rep was away, or the data is not fresh. Then there are no steps. */
  readonly unknown: 'away' | 'stale' | null;
  readonly steps: readonly Step[];
  /** The first step that explains the gap; null where everything is as agreed. */
  readonly first: Step | null;
}

/** Walks through the four steps in their fixed order, for each rep in the order of the scorecard. */
export function diagnose(scorecard: Scorecard): Diagnosis[] {
  return scorecard.reps.map((rep, place): Diagnosis => {
    const unknown = unknownFor(scorecard, place);
    if (unknown !== null) return { rep, unknown, steps: [], first: null };
    const volume = volumeOf(scorecard, place);
    const conversion = conversionOf(scorecard, place);
    // A quality that conversion has named already is the same fact, not another one.
    const named = conversion.found === 'below' ? conversion.grounds.map(({ row }) => row) : [];
    const left = processOf(scorecard, place, named);
    const steps = [volume, conversion, left, skillOf(scorecard, place, [volume, conversion, left])];
    return { rep, unknown, steps, first: steps.find(({ found }) => found === 'below') ?? null };
  });
}

const silent: ReadonlySet<Status> = new Set<Status>(['Off', 'Not started', 'No target']);

function unknownFor({ behaviors, health }: Scorecard, place: number): Diagnosis['unknown'] {
  if (health[place]?.fresh === false) return 'stale';
  const weekly = behaviors.filter(({ row }) => row.counts !== 'Deliverable');
  return weekly.length > 0 && weekly.every(({ cells }) => cells[place]?.measure.status === 'Off') ? 'away' : null;
}

const isVolume = ({ row }: ScoreLine): boolean =>
  row.better === 'more' &&
  (row.counts === 'Count' || row.counts === 'Distinct' || row.counts === 'First' || row.counts === 'Sum');

const lost: ReadonlySet<Status> = new Set<Status>(['Behind, a stretch', 'Out of reach', 'Missed']);

/** Missed again and again, or hardly to be met this week; one slow week that can still be caught explains nothing yet. */
function isBelow({ measure: { status }, pattern }: ScoreCell): boolean {
  if (silent.has(status) || status === 'No fresh data') return false;
  if (pattern === 'pattern' || pattern === 'repeat') return status !== 'Met';
  return lost.has(status) || (status === 'Behind, catchable' && pattern === 'single');
}

/**
 * Volume explains a gap where what weighs most in the plan is below target, or more than half of the lines are. What comes out
 * of an earlier step is not volume: opportunities that meetings did not become are a matter of conversion.
 */
function volumeOf(scorecard: Scorecard, place: number): Step {
  const later = new Set(laterSteps(scorecard.behaviors).map(({ line }) => line));
  const amounts = scorecard.behaviors
    .filter((line) => isVolume(line) && !later.has(line))
    .flatMap(({ row, cells }): Amount[] => {
      const cell = cells[place];
      if (cell === undefined || silent.has(cell.measure.status)) return [];
      return [{ sort: 'amount', row, cell }];
    });
  const below = amounts.filter(({ cell }) => isBelow(cell));
  const heaviest = amounts.reduce((most, { row }) => Math.max(most, row.weight), 0);
  const explains = below.some(({ row }) => row.weight === heaviest) || below.length * 2 > amounts.length;
  return {
    step: 'Volume',
    found: amounts.length === 0 ? 'none' : explains ? 'below' : 'fine',
    grounds: (explains ? below : amounts.filter((one) => !below.includes(one))).sort(
      (a, b) => b.row.weight - a.row.weight || missing(b) - missing(a),
    ),
    also: explains ? [] : below.map(({ row }) => row),
  };
}

/** The share of the target that was not reached, over the counted weeks and else this week. */
function missing({ cell: { overCounted, measure } }: Amount): number {
  return overCounted !== null && overCounted.asked > 0
    ? 1 - overCounted.done / overCounted.asked
    : 1 - (measure.attainment ?? 1);
}

function conversionOf(scorecard: Scorecard, place: number): Step {
  const all = conversionsOf(scorecard, place);
  const low = all.filter((one) => isLow(one) === true);
  const known = all.filter((one) => isLow(one) !== null);
  const found = all.length === 0 ? 'none' : low.length > 0 ? 'below' : known.length > 0 ? 'fine' : 'few';
  const shown = low.length > 0 ? low : known.length > 0 ? known : all;
  return { step: 'Conversion', found, grounds: [...shown].sort((a, b) => b.row.weight - a.row.weight), also: [] };
}

/** What of the process was left out: a piece due and not handed in, a quality below what was agreed, items lying open. */
function processOf({ behaviors }: Scorecard, place: number, named: readonly PlanRow[]): Step {
  let looked = 0;
  const skipped = behaviors.flatMap(({ row, cells }): Skipped[] => {
    const cell = cells[place];
    if (cell === undefined || silent.has(cell.measure.status) || cell.measure.status === 'No fresh data') return [];
    const { actual, expected, target } = cell.measure;
    const { guard } = cell;
    if (row.counts === 'Deliverable') {
      looked += 1;
      const late = Math.ceil((expected ?? 0) - (actual ?? 0));
      return late > 0 ? [{ sort: 'late', row, cell, n: late }] : [];
    }
    if (row.counts === 'Open items' && row.better === 'less') {
      looked += 1;
      const open = actual ?? 0;
      return open > (target ?? 0) ? [{ sort: 'open', row, cell, n: open }] : [];
    }
    if (guard === null) return [];
    looked += 1;
    const isRed = !named.includes(row) && guard.share !== null && !guard.holds && guard.rows >= ENOUGH;
    return isRed ? [{ sort: 'guard', row, cell, n: guard.rows }] : [];
  });
  const order = ['late', 'guard', 'open'];
  return {
    step: 'Process step',
    found: looked === 0 ? 'none' : skipped.length > 0 ? 'below' : 'fine',
    grounds: skipped.sort((a, b) => order.indexOf(a.sort) - order.indexOf(b.sort) || b.row.weight - a.row.weight),
    also: [],
  };
}

/** Skill is looked at last, and only where a result had its time and stays behind although all before it is as agreed. */
function skillOf({ results }: Scorecard, place: number, before: readonly Step[]): Step {
  const behind = results.flatMap(({ row, cells }): Behind[] => {
    const cell = cells[place];
    return cell !== undefined && cell.measure.status === 'Behind' && cell.early === null
      ? [{ sort: 'behind', row, cell }]
      : [];
  });
  const isLeft = before.every(({ found }) => found !== 'below');
  const found = results.length === 0 ? 'none' : !isLeft ? 'later' : behind.length > 0 ? 'below' : 'fine';
  return { step: 'Skill', found, grounds: found === 'below' ? behind : [], also: [] };
}
