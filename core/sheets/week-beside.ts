import { dayNumber, dayOf, type Day } from '../calendar/day';
import type { Done, Piece, Won } from '../feedback/evidence';
import { focusOf, sharedAbouts } from '../feedback/focus';
import { groundsOf, isAway, linesFor, whoseOf } from '../feedback/grounds';
import { isPraise, type Note } from '../feedback/note';
import { handedFor } from '../feedback/pieces';
import { praiseOf } from '../feedback/praise';
import type { FeedbackRow } from '../feedback/read-feedback';
import type { Unrecognized } from '../feedback/recognized';
import { wonFor } from '../feedback/wins';
import type { CoachingCard } from '../logs/coaching';
import type { ExperimentVerdict } from '../logs/verdict';
import { once } from '../once';
import type { Deliverable, Intent, PlanRow } from '../plan/plan';
import { isRep } from '../plan/rep-names';
import { graceOf } from '../plan/team';
import { responseTo } from '../score/ladder';
import { courseCorrectBy, drivenBy } from '../score/last-useful';
import type { Scorecard } from '../score/scorecard';
import { count, doneOf, figureOf, percent, shortDay, weekdayAndDay } from './figures';
import type { WeekItem } from './week-item';
import { coachingItems } from './week-coaching';
import { experimentItems } from './week-experiments';

/** What was said to people and what is known of this plan's lag: what the numbers of a week alone do not show. */
export interface WeekKnown {
  readonly intent: Intent;
  readonly rows: readonly FeedbackRow[];
  readonly notes: readonly Note[];
  readonly unrecognized: readonly Unrecognized[];
  /** Median days from created to closed; null where the data does not show them. */
  readonly cycleDays: number | null;
  /** What else was talked about, as names of the plan's lines. */
  readonly abouts?: readonly string[];
  /** What colleagues were asked to do. */
  readonly coaching?: readonly CoachingCard[];
  /** Asked only where they are shown: an old experiment takes more weeks than a scorecard has. */
  readonly verdicts?: () => readonly ExperimentVerdict[];
}

/** What stands on This week beside the numbers. */
export interface WeekBeside {
  /** What stands out of what a rep did, the best first: behaviors, then results. */
  readonly winsOf: (place: number) => { readonly behaviors: readonly Win[]; readonly results: readonly string[] };
  readonly unrecognized: readonly WeekItem[];
  readonly courseBy: readonly WeekItem[];
  readonly coaching: readonly WeekItem[];
  readonly experiments: readonly WeekItem[];
  /** The last day on which a piece of work is not late; null where it has no due day. */
  readonly lateAfter: (piece: Deliverable) => Day | null;
  /** What was agreed to follow misses; null where nothing was. */
  readonly responseTo: (pattern: 'repeat' | 'pattern') => string | null;
  /** What talk was about; null where there was none. */
  readonly focus: string | null;
}

/** A behavior that stands out, with what to say of it. */
export interface Win {
  readonly name: string;
  readonly says: string;
}

export function weekBeside(scorecard: Scorecard, known: WeekKnown): WeekBeside {
  const { intent, rows, abouts = [], coaching = [], verdicts = () => [] } = known;
  const experiments = once(() => experimentItems(verdicts()));
  const grounds = groundsOf(scorecard, intent);
  return {
    responseTo: (pattern) => responseTo(pattern, intent.settings),
    lateAfter({ rep, due }) {
      const who = intent.team.find((one) => isRep(one, rep));
      return who === undefined || due === null ? due : dayOf(graceOf(who, intent)(dayNumber(due)));
    },
    winsOf(place) {
      const whose = whoseOf(grounds, place);
      if (isAway(grounds, whose)) return { behaviors: [], results: [] };
      const early = linesFor(grounds, whose, 'Behavior').flatMap((line) => handedFor(grounds, whose, line) ?? []);
      const done = [...praiseOf(grounds, whose), ...early].sort(
        (a, b) => ranks.indexOf(a.sort) - ranks.indexOf(b.sort),
      );
      const won = linesFor(grounds, whose, 'Result').flatMap((line) => wonFor(grounds, whose, line) ?? []);
      return {
        behaviors: done.map((one) => ({ name: one.row.name, says: 'due' in one ? pieceSays(one) : doneSays(one) })),
        results: won.map(wonSays),
      };
    },
    unrecognized: known.unrecognized.map((one) => unrecognizedItem(one, known.notes)),
    courseBy: courseItems(scorecard, known),
    coaching: coachingItems(scorecard, intent, coaching),
    get experiments() {
      return experiments();
    },
    focus: focusSays([...sharedAbouts(rows), ...abouts], intent),
  };
}

/** The order in which a rep's wins are named. */
const ranks: readonly (Done | Piece)['sort'][] = [
  'first',
  'best',
  'streak',
  'unbroken',
  'early',
  'met',
  'kept',
  'handed',
  'improved',
];

function doneSays({ row, sort, actual, target, when, weeks, before }: Done): string {
  const done = doneOf(actual, target, row).replace(' / ', ' of ');
  const what = `${row.name} ${done}${when === 'last week' ? ' last week' : ''}`;
  switch (sort) {
    case 'first':
      return `${what}, the first time in ${count(weeks, 'week')}`;
    case 'best':
      return `${what}, the most in ${count(weeks, 'week')}`;
    case 'streak':
      return `${what}, ${weeks} weeks in a row`;
    case 'unbroken':
      return `${what}, no miss in ${count(weeks, 'week')}`;
    case 'improved':
      return `${what}, usually ${figureOf(before, row)}`;
    case 'met':
    case 'kept':
      return what;
  }
}

function pieceSays({ row, item, due, submitted, accepted, sort }: Piece): string {
  const what = item === '' ? row.name : `${row.name} (${item})`;
  const ahead = submitted === null ? 0 : dayNumber(due) - dayNumber(submitted);
  const when = sort === 'early' ? count(ahead, 'day') + ' early' : 'on its day';
  return `${what} ${accepted ? 'accepted' : 'handed in'}, ${when}`;
}

function wonSays({ row, added, when, actual, target, sort }: Won): string {
  const done = doneOf(actual, target, row).replace(' / ', ' of ');
  return sort === 'reached' ? `${row.name} ${done}, target reached` : `${row.name} +${figureOf(added, row)} ${when}`;
}

function unrecognizedItem({ rep, since, days }: Unrecognized, notes: readonly Note[]): WeekItem {
  const draft = notes.find((note) => note.rep === rep && isPraise(note.kind));
  const last = since === null ? 'Nothing good is on record yet.' : `The last good word was on ${weekdayAndDay(since)}.`;
  const next = draft === undefined ? 'Look for what goes well, and say it.' : 'A draft for it stands on Feedback.';
  return {
    rep,
    about: draft?.about ?? '',
    now: count(days, 'day'),
    look: 'catchable',
    says: `${last} ${next}`,
    short: count(days, 'day'),
  };
}

const behind: ReadonlySet<string> = new Set(['Behind, catchable', 'Behind, a stretch', 'Out of reach', 'Missed']);

/** What can still move a result of this period, and until when: one line for all behaviors that share the day. */
function courseItems(scorecard: Scorecard, { intent, cycleDays }: WeekKnown): WeekItem[] {
  const asOf = dayNumber(scorecard.asOf);
  const courses = new Map<string, Course>();
  for (const { row, cells } of scorecard.behaviors) {
    const reps = cells.filter(({ measure }) => behind.has(measure.status)).length;
    const by = courseCorrectBy(intent, row, cycleDays, asOf);
    if (reps === 0 || by === null) continue;
    const result = drivenBy(intent, row);
    const key = `${by} ${result.name}`;
    const course = courses.get(key) ?? { by: dayOf(by), isPast: by < asOf, result, lines: [] };
    courses.set(key, { ...course, lines: [...course.lines, `${row.name} (${count(reps, 'rep')})`] });
  }
  return [...courses.values()].sort((one, other) => dayNumber(one.by) - dayNumber(other.by)).map(courseItem);
}

interface Course {
  readonly by: Day;
  readonly isPast: boolean;
  readonly result: PlanRow;
  /** The behaviors that somebody is behind on, with how many are. */
  readonly lines: readonly string[];
}

function courseItem({ by, isPast, result, lines }: Course): WeekItem {
  const period = result.per === 'date' ? 'by its day' : `this ${result.per}`;
  const says = isPast
    ? `What was done until ${weekdayAndDay(by)} moves it ${period}; what is done now counts for the next.`
    : `What is done until ${weekdayAndDay(by)} can still move it ${period}; later it counts for the next.`;
  return {
    rep: '',
    about: result.name,
    now: isPast ? 'past' : `by ${shortDay(by)}`,
    look: isPast ? 'off' : 'catchable',
    says: `${says} Behind on ${lines.join(', ')}.`,
    short: `${isPast ? 'was' : 'by'} ${weekdayAndDay(by)}`,
  };
}

/** `9 of 10 things were behaviors`; nine of ten is the aim. */
function focusSays(abouts: readonly string[], { plan }: Intent): string | null {
  const { behaviors, results, share } = focusOf(abouts, plan);
  if (share === null) return null;
  return `${sharesOf(behaviors, results, share)}. Nine of ten is the aim.`;
}

function sharesOf(behaviors: number, results: number, share: number): string {
  const all = behaviors + results;
  if (all === 1) return `One thing, a ${results === 0 ? 'behavior' : 'result'}`;
  if (results === 0) return `All ${all} things were behaviors`;
  if (behaviors === 0) return `All ${all} things were results`;
  const were = behaviors === 1 ? 'was a behavior' : 'were behaviors';
  return `${behaviors} of ${all} things ${were} (${percent(share)}), the rest results`;
}
