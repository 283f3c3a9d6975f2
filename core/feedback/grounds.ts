import { dayNumber, dayOf, type Day, type DayNumber } from '../calendar/day';
import type { Span } from '../calendar/period';
import { weekStart } from '../calendar/week';
import { once } from '../once';
import type { Intent, PlanRow, Rep } from '../plan/plan';
import { plainRep, presentOn } from '../plan/team';
import type { Measure } from '../score/measure';
import { periodOf } from '../score/period-of';
import type { ScoreCell, Scorecard } from '../score/scorecard';
import { activeSpan } from '../score/target';
import type { When } from './evidence';

/** What notes are drafted from. */
export interface Grounds {
  readonly scorecard: Scorecard;
  readonly intent: Intent;
  readonly asOf: DayNumber;
  readonly week: DayNumber;
  /** The week has hardly begun, so last week is still what people talk about: the Monday meeting. */
  readonly isEarly: boolean;
  /** What a rep did about a line in an earlier week that the scorecard shows. */
  earlier(week: DayNumber, rep: string, name: string): Measure | undefined;
}

/** One rep of the team, with the calendar that decides what can be asked of them. */
export interface Whose {
  readonly rep: Rep;
  /** Place on the scorecard. */
  readonly place: number;
  /** Workdays on which the rep is there, from one day to another, both included. */
  present(from: DayNumber, to: DayNumber): number;
  /** The last such day; null where there is none. */
  lastPresent(from: DayNumber, to: DayNumber): Day | null;
}

/** One line of the plan as one rep stands on it. */
export interface Line {
  readonly row: PlanRow;
  readonly cell: ScoreCell;
}

/** With two workdays of the week gone at most, last week is news. */
const EARLY_WORKDAYS = 2;

export function groundsOf(scorecard: Scorecard, intent: Intent): Grounds {
  const asOf = dayNumber(scorecard.asOf);
  const week = dayNumber(scorecard.week);
  const known = once(() => new Map(scorecard.measures.map((one) => [keyOf(one.week, one.rep, one.name), one])));
  const everybody: Rep = { ...nobody, workdays: null };
  const isWorkday = presentOn(everybody, { settings: intent.settings, timeOff: intent.timeOff });
  const gone = daysIn({ from: week, to: asOf }).filter(isWorkday).length;
  return {
    scorecard,
    intent,
    asOf,
    week,
    isEarly: gone <= EARLY_WORKDAYS,
    earlier: (n, rep, name) => known().get(keyOf(dayOf(n), rep, name)),
  };
}

export function whoseOf({ intent }: Grounds, place: number): Whose {
  const rep = intent.team[place]!;
  const isThere = presentOn(rep, intent);
  const days = (from: DayNumber, to: DayNumber): DayNumber[] => daysIn({ from, to }).filter(isThere);
  return {
    rep,
    place,
    present: (from, to) => days(from, to).length,
    lastPresent(from, to) {
      const last = days(from, to).pop();
      return last === undefined ? null : dayOf(last);
    },
  };
}

/** The days for which a line's number of this week counts: its week, month or quarter, as far as the line holds. */
export const spanOf = ({ intent, asOf }: Grounds, row: PlanRow): Span =>
  activeSpan(row, periodOf(row, asOf, intent.settings));

export const whenOf = (row: PlanRow): When => (row.per === 'date' ? 'so far' : `this ${row.per}`);

/** The lines of behaviors, or of results, with the cell of one rep. */
export const linesFor = ({ scorecard }: Grounds, { place }: Whose, kind: PlanRow['kind']): Line[] =>
  (kind === 'Behavior' ? scorecard.behaviors : scorecard.results).flatMap(({ row, cells }) => {
    const cell = cells[place];
    return cell === undefined ? [] : [{ row, cell }];
  });

/** Whether the quality beside a volume is known and does not hold: then the volume is nothing to praise. */
export const isRed = ({ guard }: ScoreCell): boolean => guard !== null && guard.share !== null && !guard.holds;

/** Not a workday in the whole week: then nothing is said, neither for nor against. */
export const isAway = ({ week }: Grounds, whose: Whose): boolean => whose.present(week, week + 6) === 0;

/** In the week of the start nobody hears what is missing. */
export const isFirstWeek = ({ week, intent }: Grounds, { rep }: Whose): boolean =>
  rep.starts !== null && weekStart(dayNumber(rep.starts), intent.settings.weekStartsOn) === week;

const keyOf = (week: Day, rep: string, name: string): string => `${week}\n${rep}\n${name}`;

const daysIn = ({ from, to }: Span): DayNumber[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** Somebody of no name, on whom only the holidays of all bear. */
const nobody = plainRep('');
