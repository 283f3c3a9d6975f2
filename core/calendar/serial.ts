import type { DayNumber } from './day';

/** Day numbers of serial 0: in the 1900 system for serials above 60, and in the 1904 system. */
const ZERO_OF_1900 = -25_569;
const ZERO_OF_1904 = -24_107;
const LAST_DAY = 2_932_896; // 9999-12-31

/**
 * The day of a spreadsheet serial; its fraction is the time of day and is dropped. Null when the serial is no day: before the
 * system's first day, after the year 9999, or 60 in the 1900 system, which stands for a 29 February 1900 that never was.
 */
export function dayOfSerial(serial: number, system: 1900 | 1904): DayNumber | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(whole) || whole < (system === 1900 ? 1 : 0)) return null;
  if (system === 1900 && whole === 60) return null;
  const n = system === 1904 ? whole + ZERO_OF_1904 : whole + ZERO_OF_1900 + (whole < 60 ? 1 : 0);
  return n <= LAST_DAY ? n : null;
}

/** The serial under which a spreadsheet of that system knows a day. Zero or less: before the system's first day. */
export function serialOf(n: DayNumber, system: 1900 | 1904 = 1900): number {
  if (system === 1904) return n - ZERO_OF_1904;
  const serial = n - ZERO_OF_1900;
  return serial > 60 ? serial : serial - 1;
}
