import { addDays, dayNumber, type Day } from '../calendar/day';
import { counted, figure, onDay } from '../feedback/figures';
import type { Scorecard } from '../score/scorecard';
import type { Experiment, VerdictWord } from './experiment';
import { FEWEST_WEEKS, lineNamed, shiftOf, type Shift } from './shift';

/** What the numbers say about an experiment. */
export interface Verdict {
  readonly word: VerdictWord;
  /** The same with its numbers, in a sentence or two. */
  readonly why: string;
  /** The day on which to look: the one that was written, else the first on which enough weeks are closed. */
  readonly checkOn: Day;
  readonly behavior: Shift;
  /** Null where nothing should follow. */
  readonly follows: Shift | null;
}

/** An experiment with what the numbers say about it; null where it is about lines that the plan does not have. */
export interface ExperimentVerdict {
  readonly experiment: Experiment;
  readonly verdict: Verdict | null;
}

/** When the weeks of an experiment begin and end, in the weeks of a scorecard. */
interface Timing {
  /** The latest first day of a week that was over before the change. */
  readonly endedBefore: Day;
  readonly from: Day;
  /** A lag later: from here on what should follow can be seen. */
  readonly followsFrom: Day;
  readonly lagWeeks: number;
  readonly suggested: Day;
}

/**
 * Whether a behavior was done otherwise since a day and, a lag later, what should follow moved. First the behavior: as long as
 * it has not changed, nothing that moves is its doing. Null where a line that the experiment names is not on the scorecard.
 * `cycleDays` is the lag of a result where the plan says none.
 */
export function verdictOn(
  experiment: Experiment,
  scorecard: Scorecard,
  cycleDays: number | null = null,
): Verdict | null {
  const { rep, behavior, shouldMove, since } = experiment;
  const line = lineNamed(scorecard, behavior);
  const next = shouldMove === '' ? undefined : lineNamed(scorecard, shouldMove);
  const timing = timingOf(experiment, scorecard, cycleDays);
  if (line === undefined || timing === null || (shouldMove !== '' && next === undefined)) return null;
  const { endedBefore, from, followsFrom, lagWeeks, suggested } = timing;
  const checkOn = experiment.checkOn ?? suggested;
  const done = shiftOf(scorecard, line, rep, { endedBefore, from });
  const follows = next === undefined ? null : shiftOf(scorecard, next, rep, { endedBefore, from: followsFrom });
  const answer = (word: VerdictWord, why: string): Verdict => ({ word, why, checkOn, behavior: done, follows });
  const { asOf } = scorecard;
  const soonest = addDays(since, 7 * lagWeeks);
  const look = checkOn < soonest ? soonest : checkOn;
  if (asOf < look) return answer('Too early', tooEarly(since, look, asOf));
  const few = [done, follows].find((shift) => shift !== null && shift.way === null);
  if (few) return answer('Too few', tooFew(few));
  const numbers = [done, follows].flatMap((shift) => (shift === null ? [] : [inWords(shift)])).join(' ');
  if (done.way === 'same') return answer('Not moved', `Not moved: the behavior itself stayed as it was. ${numbers}`);
  if (done.way === 'worse') return answer('Not moved', `Not moved: the behavior went the other way. ${numbers}`);
  if (follows === null || follows.way === 'better') return answer('Moved', `Moved. ${numbers}`);
  const other = follows.way === 'worse' ? 'it went the other way' : 'the behavior changed, and nothing followed yet';
  return answer('Not moved', `Not moved: ${other}. ${numbers}`);
}

/** The day on which to look at an experiment that has none: when four weeks, a lag after it began, are over. */
export const suggestCheckOn = (
  experiment: Experiment,
  scorecard: Scorecard,
  cycleDays: number | null = null,
): Day | null => timingOf(experiment, scorecard, cycleDays)?.suggested ?? null;

/** The first day on which what should follow can have followed at all; a check before it is too soon. */
export const soonestCheck = (
  experiment: Experiment,
  scorecard: Scorecard,
  cycleDays: number | null = null,
): Day | null => {
  const timing = timingOf(experiment, scorecard, cycleDays);
  return timing === null ? null : addDays(experiment.since, 7 * timing.lagWeeks);
};

function timingOf(
  { since, behavior, shouldMove }: Experiment,
  scorecard: Scorecard,
  cycleDays: number | null,
): Timing | null {
  const line = lineNamed(scorecard, behavior);
  if (line === undefined) return null;
  const next = shouldMove === '' ? undefined : lineNamed(scorecard, shouldMove);
  const cycle = next?.row.kind === 'Result' && cycleDays !== null ? Math.ceil(cycleDays / 7) : 0;
  // A lag of a week and a half can be seen at the end of the second.
  const lagWeeks = next === undefined ? 0 : Math.ceil(line.row.lagWeeks ?? cycle);
  const from = addDays(since, (((dayNumber(scorecard.week) - dayNumber(since)) % 7) + 7) % 7);
  const followsFrom = addDays(from, 7 * lagWeeks);
  return {
    endedBefore: addDays(since, -7),
    from,
    followsFrom,
    lagWeeks,
    suggested: addDays(followsFrom, 7 * FEWEST_WEEKS),
  };
}

/** How many weeks a scorecard has to show for the verdicts that nobody has written down yet; a year at most. */
export function weeksForVerdicts(experiments: readonly Experiment[], asOf: Day): number {
  const open = experiments.filter(({ verdict, since }) => verdict === null && since <= asOf);
  const weeks = open.map(({ since }) => Math.ceil((dayNumber(asOf) - dayNumber(since)) / 7) + WEEKS_BEFORE);
  return Math.min(52, Math.max(0, ...weeks));
}

/** Eight weeks that count before the change, and a few that do not. */
const WEEKS_BEFORE = 13;

const tooEarly = (since: Day, look: Day, asOf: Day): string => {
  const weeks = (to: Day): number => Math.max(1, Math.ceil((dayNumber(to) - dayNumber(since)) / 7));
  return `Too early: week ${weeks(addDays(asOf, 1))} of ${weeks(look)}. Look again ${onDay(look, asOf)}.`;
};

const tooFew = ({ row, weeksBefore, weeksAfter }: Shift): string =>
  `Too few: ${row.name} has ${counted(weeksBefore, 'week')} that count before and ${counted(weeksAfter, 'week')} since; it takes ${FEWEST_WEEKS} each.`;

function inWords({ row, before, low, high, weeksBefore, after, weeksAfter }: Shift): string {
  const said = (n: number | null): string => (n === null ? 'nothing' : n === 1 ? '1' : figure(n, row));
  const usual = said(low) === said(high) ? said(low) : `${said(low)} to ${said(high)}`;
  const aWeek = row.counts === 'Rate' || row.counts === 'Open items' ? '' : ' a week';
  return `${row.name}: ${said(before)}${aWeek} before (mostly ${usual}, ${weeksBefore} weeks), ${said(after)} since (${weeksAfter} weeks).`;
}
