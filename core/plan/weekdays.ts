import { readWeekday, weekdayNames } from '../calendar/week';
import { isBlank, type Cell } from '../cells';

/**
 * Weekdays as people list them, Monday = 0: `Mon-Thu`, `Mon, Wed, Fri`, `Sunday to Thursday`, `Mon Tue`. Sorted, each once.
 * Null when blank; undefined when any part is no weekday.
 */
export function readWorkdays(text: string): readonly number[] | null | undefined {
  if (text.trim() === '') return null;
  const joined = text.replace(/\s*(?:[-\u2010-\u2015]|\bto\b)\s*/gi, '-').replace(/\band\b|&/gi, ' ');
  const days = new Set<number>();
  for (const part of joined.split(/[\s,;/+]+/).filter((one) => one !== '')) {
    const ends = part.split('-').map(readWeekday);
    const [first, last = first] = ends;
    if (ends.length > 2 || first === undefined || last === undefined || ends.includes(undefined)) return undefined;
    for (let day = first; ; day = (day + 1) % 7) {
      days.add(day);
      if (day === last) break;
    }
  }
  return days.size === 0 ? undefined : [...days].sort((a, b) => a - b);
}

/** Weekdays as `readWorkdays` reads them: `Mon-Fri`, `Mon, Wed, Fri`. */
export function showWorkdays(workdays: readonly number[]): string {
  const short = (day: number): string => weekdayNames[day]!.slice(0, 3);
  const days = [...workdays].sort((a, b) => a - b);
  const inRow = days.every((day, index) => index === 0 || day === days[index - 1]! + 1);
  return days.length > 2 && inRow ? `${short(days[0]!)}-${short(days[days.length - 1]!)}` : days.map(short).join(', ');
}

/** The shares of a ramp, week by week: `25%, 50%, 75%`, `0.25; 0.5`, or one number. Empty when blank; undefined when unreadable. */
export function readRamp(cell: Cell): readonly number[] | undefined {
  if (isBlank(cell)) return [];
  if (typeof cell !== 'number' && typeof cell !== 'string') return undefined;
  const parts = String(cell)
    .trim()
    .split(/\s*[;/|\n]\s*|(?<=%)\s*,?\s*|,\s+|\s+/)
    .filter((part) => part !== '');
  const written = parts.map((part) => /^(\d{1,4}(?:[.,]\d+)?)(%?)$/.exec(part));
  if (written.includes(null)) return undefined;
  const numbers = written.map((part) => Number(part![1]!.replace(',', '.')));
  const percent = written.some((part) => part![2] === '%') || numbers.some((number) => number > 1);
  const shares = numbers.map((number) => (percent ? number / 100 : number));
  return shares.every((share) => share <= 1) ? shares : undefined;
}

export const showRamp = (ramp: readonly number[]): string =>
  ramp.map((share) => `${Math.round(share * 1000) / 10}%`).join(', ');
