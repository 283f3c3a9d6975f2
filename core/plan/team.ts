import { dayNumber, weekdayOf, type DayNumber } from '../calendar/day';
import { weekStart } from '../calendar/week';
import { fold } from '../text';
import { datedFor } from './dated-targets';
import type { DatedTarget, Intent, PlanRow, Rep, Settings } from './plan';
import { isRep } from './rep-names';

/**
 * Which rep an owner's text means: its index in the team, or -1. A rep's own name wins over another's "Also known as";
 * of two reps who claim the same other name the first holds (readTeam says so).
 */
export function ownerReader(team: readonly Rep[]): (owner: string) => number {
  const known = new Map<string, number>();
  for (const names of [(rep: Rep) => [rep.name], (rep: Rep) => rep.alsoKnownAs]) {
    team.forEach((rep, index) => {
      for (const name of names(rep)) if (!known.has(fold(name))) known.set(fold(name), index);
    });
  }
  known.delete('');
  return (owner) => known.get(fold(owner)) ?? -1;
}

/** A rep of whom nothing is known but the name: works the usual days, has always been there, does not ramp. */
export const plainRep = (name: string): Rep => ({
  name,
  alsoKnownAs: [],
  manager: '',
  starts: null,
  leaves: null,
  workdays: null,
  ramp: [],
  recognition: '',
});

/** A team made of the owners that the CRM names, for people to correct: everybody works the usual days, nobody ramps. */
export function proposeTeam(owners: readonly string[]): Rep[] {
  const seen = new Set<string>();
  const reps: Rep[] = [];
  for (const owner of owners) {
    const name = owner.trim();
    if (name === '' || seen.has(fold(name))) continue;
    seen.add(fold(name));
    reps.push(plainRep(name));
  }
  return reps;
}

/**
 * Whether a day is a workday on which the rep is there: one of the rep's own weekdays (else the team's), from the first day
 * to the last one, not a holiday and not the rep's time off.
 */
export function presentOn(rep: Rep, intent: Pick<Intent, 'settings' | 'timeOff'>): (n: DayNumber) => boolean {
  const workdays = new Set(rep.workdays ?? intent.settings.workdays);
  const first = rep.starts === null ? -Infinity : dayNumber(rep.starts);
  const last = rep.leaves === null ? Infinity : dayNumber(rep.leaves);
  const off = offOf(rep, intent.timeOff);
  return (n) =>
    n >= first && n <= last && workdays.has(weekdayOf(n)) && !off.some(([from, to]) => n >= from && n <= to);
}

/** The days off of a rep and those of everybody, as their first and their last day. */
const offOf = (rep: Rep, timeOff: Intent['timeOff']): readonly (readonly [DayNumber, DayNumber])[] =>
  timeOff
    .filter((time) => time.rep.trim() === '' || isRep(rep, time.rep))
    .map((time) => [dayNumber(time.from), dayNumber(time.to)] as const);

/**
 * From the day on which work is due to the last one on which it is not late: the same day, or the first workday back where
 * the rep has the day off.
 */
export function graceOf(rep: Rep, intent: Pick<Intent, 'settings' | 'timeOff'>): (due: DayNumber) => DayNumber {
  const workdays = new Set(rep.workdays ?? intent.settings.workdays);
  const off = offOf(rep, intent.timeOff);
  const offOn = (n: DayNumber) => off.find(([from, to]) => n >= from && n <= to);
  return (due) => {
    let n = due;
    for (let away = offOn(n); away !== undefined; away = offOn(n)) {
      n = away[1] + 1;
      for (let i = 0; i < 6 && !workdays.has(weekdayOf(n)); i += 1) n += 1;
    }
    return n;
  };
}

/**
 * The share of the full target in a week of the rep's ramp: the first share in the week of the start, 1 after the last one.
 * Before the start the first share holds (there is no workday then). `week` may be any day of the week meant.
 */
export function rampShare(rep: Rep, week: DayNumber, settings: Pick<Settings, 'weekStartsOn'>): number {
  if (rep.starts === null || rep.ramp.length === 0) return 1;
  const firstWeek = weekStart(dayNumber(rep.starts), settings.weekStartsOn);
  const weeks = (weekStart(week, settings.weekStartsOn) - firstWeek) / 7;
  return rep.ramp[Math.max(0, weeks)] ?? 1;
}

/**
 * The target for one rep and one whole period before ramp and time off, as it stands on day `n`: the latest dated target
 * that has begun, the rep's own before one for everybody (an empty rep), else the plan row's. Null when none is set.
 */
export function baseTarget(row: PlanRow, rep: Rep, targets: readonly DatedTarget[], n: DayNumber): number | null {
  let holds: number | null = row.target;
  for (const { from, target } of datedFor(row.name, rep, targets)) if (from <= n) holds = target;
  return holds;
}
