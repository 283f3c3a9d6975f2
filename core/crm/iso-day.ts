import type { DayNumber } from '../calendar/day';
import { NO_DAY } from './crm-table';

const two = (text: string, i: number): number => {
  const tens = text.charCodeAt(i) - 48;
  const ones = text.charCodeAt(i + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
};

/** Days from the start of a common year to the start of each month, and the most days that a month can have. */
const daysBefore = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const daysIn = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const HYPHEN = 45;
const COLON = 58;

/**
 * The day of the texts that most exports are full of: `2026-01-05`, `2026-01-05 10:15:30`, `2026-01-05T10:15:30.000+0000`. They
 * are read by their character codes, because a million of them are read at a time. NO_DAY: not of this shape, or not between
 * 1990 and 2100; `readDateText` knows all shapes.
 */
export function isoDay(text: string): DayNumber {
  const { length } = text;
  if (length < 10 || length > 35) return NO_DAY;
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return NO_DAY;
  const century = two(text, 0);
  const ofCentury = two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  if (century < 0 || ofCentury < 0 || month < 1 || month > 12 || day < 1 || day > (daysIn[month] as number))
    return NO_DAY;
  const year = century * 100 + ofCentury;
  if (year < 1990 || year > 2100) return NO_DAY;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2 && day === 29 && !leap) return NO_DAY;
  if (length > 10 && !isTime(text)) return NO_DAY;
  const leapDays = (year - 1969) >> 2;
  return (year - 1970) * 365 + leapDays + (daysBefore[month] as number) + (leap && month > 2 ? 1 : 0) + day - 1;
}

/** Whether a time of day fills the text from character 10 on. */
function isTime(text: string): boolean {
  const blank = text.charCodeAt(10);
  if ((blank !== 32 && blank !== 84) || text.charCodeAt(13) !== COLON) return false;
  const hours = two(text, 11);
  const minutes = two(text, 14);
  if (hours < 0 || hours > 24 || minutes < 0 || minutes > 59) return false;
  if (text.length === 16) return true;
  let i = 16;
  if (text.charCodeAt(16) === COLON) {
    const seconds = two(text, 17);
    if (seconds < 0 || seconds > 60) return false;
    i = 19;
    if (text.charCodeAt(i) === 46) {
      const first = (i += 1);
      while (i < text.length && text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) i += 1;
      if (i === first) return false;
    }
  }
  return i === text.length || isZone(text, i);
}

/** Whether a time zone fills the text from character `i` on: `Z`, `+0000`, `-05:00`. */
function isZone(text: string, i: number): boolean {
  const sign = text.charCodeAt(i);
  const left = text.length - i;
  if (sign === 90) return left === 1;
  if ((sign !== 43 && sign !== HYPHEN) || two(text, i + 1) < 0) return false;
  if (left === 3) return true;
  if (left === 5) return two(text, i + 3) >= 0;
  return left === 6 && text.charCodeAt(i + 3) === COLON && two(text, i + 4) >= 0;
}

/** Whether a text that `isoDay` has read carries a time zone. */
export function isZoned(text: string): boolean {
  for (let i = 16; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 90 || code === 43 || code === HYPHEN) return true;
  }
  return false;
}
