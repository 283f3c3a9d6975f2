import { dayOf, readDay } from '../../core/calendar/day';
import { dayOfSerial } from '../../core/calendar/serial';
import type { DateCell } from '../../core/cells';

/** How a workbook counts its days, and the dates met so far: one object for each value. */
export interface Days {
  readonly dates: 1900 | 1904;
  readonly days: Map<number, DateCell>;
}

const FIRST_DAY_AFTER_THE_FALSE_ONE = 61;
const SECONDS = 86_400;

/** A day, with its time to the minute where there is one. In the 1900 system serials up to 60 are no days: no CRM has such a date. */
export function dayOfNumber(serial: number, showsTime: boolean, shared: Days): DateCell | null {
  const seconds = Math.round(serial * SECONDS);
  const whole = Math.floor(seconds / SECONDS);
  if (shared.dates === 1900 && whole < FIRST_DAY_AFTER_THE_FALSE_ONE) return null;
  const day = dayOfSerial(whole, shared.dates);
  if (day === null) return null;
  const rest = seconds - whole * SECONDS;
  return dateCell(day, rest > 0 || showsTime ? Math.floor(rest / 60) : -1, shared);
}

function dateCell(day: number, minutes: number, { days }: Days): DateCell {
  const key = day * 1441 + minutes;
  let cell = days.get(key);
  if (!cell) days.set(key, (cell = minutes < 0 ? { day: dayOf(day) } : { day: dayOf(day), minutes }));
  return cell;
}

const DAY_TEXT = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d{1,12})?)?Z?)?$/;

/** Some workbooks hold dates as text: `2014-02-14T08:27:48Z`. They are civil all the same: a sheet knows no time zone. */
export function dayOfText(text: string, shared: Days): DateCell | null {
  const found = DAY_TEXT.exec(text);
  const day = found ? readDay(found[1]!) : undefined;
  if (!found || day === undefined) return null;
  const minutes = found[2] === undefined ? -1 : Number(found[2]) * 60 + Number(found[3]);
  return minutes < 24 * 60 ? dateCell(day, minutes, shared) : null;
}
