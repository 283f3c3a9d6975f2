import { numberFrom, type DayNumber } from '../core/calendar/day';

/** A civil moment: the day, and the minutes past its midnight. */
export interface Moment {
  readonly day: DayNumber;
  readonly minutes: number;
}

/** Turns instants into civil days and back, by the clock of one time zone. */
export interface Zone {
  momentOf(instant: number): Moment;
  instantOf(moment: Moment): number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The zone of that name; a zone that this machine does not know, such as `GMT+2`, is read as an offset, else as UTC. */
export function zoneOf(name: string): Zone {
  const offsetAt = offsetsOf(name);
  const localOf = (instant: number): number => instant + offsetAt(instant);

  const momentOf = (instant: number): Moment => {
    // Half a second: fractions of a day come back a millisecond off.
    const local = localOf(instant) + 500;
    const day = Math.floor(local / DAY);
    const minutes = Math.floor((local - day * DAY) / MINUTE);
    return { day, minutes: minutes > 0 && isFirstOfDay(instant, day) ? 0 : minutes };
  };

  /** Where clocks go forward at midnight, a day begins later than 0:00; a plain day comes as that first instant. */
  const isFirstOfDay = (instant: number, day: DayNumber): boolean =>
    offsetAt(instant - 1) !== offsetAt(instant) && Math.floor(localOf(instant - 1) / DAY) < day;

  const instantOf = ({ day, minutes }: Moment): number => {
    const local = day * DAY + minutes * MINUTE;
    const before = local - offsetAt(local - DAY);
    const after = local - offsetAt(local + DAY);
    // A moment that the clocks skip becomes the one that the older offset gives: as much later as they skipped.
    return localOf(before) === local || localOf(after) !== local ? before : after;
  };

  return { momentOf, instantOf };
}

/** Milliseconds that the zone's clock is ahead of UTC, remembered for each day in which it does not change. */
function offsetsOf(name: string): (instant: number) => number {
  const exact = exactOffsets(name);
  const steady = new Map<number, number | null>();
  return (instant) => {
    const day = Math.floor(instant / DAY);
    let known = steady.get(day);
    if (known === undefined) {
      const first = exact(day * DAY);
      steady.set(day, (known = first === exact((day + 1) * DAY) ? first : null));
    }
    return known ?? exact(instant);
  };
}

function exactOffsets(name: string): (instant: number) => number {
  const clock = clockOf(name);
  if (clock === undefined) {
    const fixed = fixedOffset(name);
    return () => fixed;
  }
  return (instant) => {
    const whole = Math.floor(instant / 1000) * 1000;
    const part = new Map(clock.formatToParts(whole).map(({ type, value }) => [type, Number(value)]));
    const at = (type: Intl.DateTimeFormatPartTypes): number => part.get(type) ?? 0;
    const day = numberFrom(at('year'), at('month'), at('day')) ?? 0;
    return day * DAY + (at('hour') * 3600 + at('minute') * 60 + at('second')) * 1000 - whole;
  };
}

function clockOf(name: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}

function fixedOffset(name: string): number {
  const found = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(name);
  if (found === null) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  return (found[1] === '-' ? -minutes : minutes) * MINUTE;
}
