import { readDay, type DayNumber } from '../calendar/day';

const plainNumber = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(%?)$/;
const SAFE_DIGITS = 15;

/**
 * The number that a text plainly is: digits, a point as decimal sign, a percent sign. No grouping and no currency, whose
 * meaning differs between countries. More than 15 digits are an id: a spreadsheet's number could not tell two of them apart.
 */
export function readPlainNumber(text: string): number | undefined {
  const written = text.trim();
  const parts = plainNumber.exec(written);
  if (!parts || written.replace(/\D/g, '').length > SAFE_DIGITS) return undefined;
  return parts[1] === '%' ? Number(written.slice(0, -1)) / 100 : Number(written);
}

const dayAtStart = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{1,2}:\d{2}[\d:.,Z+\- ]*)?$/;

/** The day at the start of an ISO date or date and time; undefined for any other text. */
export function readIsoDay(text: string): DayNumber | undefined {
  const parts = dayAtStart.exec(text.trim());
  return parts ? readDay(parts[1]!) : undefined;
}

const aroundToday = /^today(?:\s*([+-])\s*(\d{1,5}))?$/i;

/** The day that a criterion's value means: `2026-03-02`, `today`, `today-30`, `today + 120`; today is the day measured at. */
export function readDayValue(text: string, today: DayNumber): DayNumber | undefined {
  const parts = aroundToday.exec(text.trim());
  if (!parts) return readIsoDay(text);
  const days = Number(parts[2] ?? 0);
  return today + (parts[1] === '-' ? -days : days);
}
