import { at, type Finding } from '../outcome';
import type { Restated, RestatedLine } from '../score/history/restated';
import { quoted } from '../text';
import { count, figureOf, shortDay } from './figures';

/** `Calls of Maya Okafor, week of 9 Nov: 12 when it closed, 14 now`. */
export const restatedWords = ({ row, rep, week, then, now }: Restated): string =>
  `${row.name} of ${rep}, week of ${shortDay(week)}: ${exact(then, now, row)} when it closed, ${exact(now, then, row)} now`;

/** Two numbers that differ must not look the same because they were rounded. */
const exact = (n: number, other: number, row: Restated['row']): string =>
  figureOf(n, row) === figureOf(other, row) ? String(n) : figureOf(n, row);

/** Every number of a line is seldom mended in the CRM: more likely the line counts something else now. */
const isLineChanged = ({ changed, compared }: RestatedLine): boolean =>
  changed.length >= 5 && changed.length * 2 > compared;

const newestFirst = (lines: readonly RestatedLine[]): Restated[] =>
  lines.flatMap(({ changed }) => changed).sort((a, b) => (a.week < b.week ? 1 : a.week > b.week ? -1 : 0));

/** What CRM health says about closed weeks, a line each: at most so many numbers, and lines as a whole. */
export function restatedLines(lines: readonly RestatedLine[], most = 12): string[] {
  const single = newestFirst(lines.filter((line) => !isLineChanged(line)));
  const more = single.length - most;
  return [
    ...lines.filter(isLineChanged).map((line) => `${lineWords(line)}.`),
    ...single.slice(0, most).map((one) => `${restatedWords(one)}.`),
    ...(more > 0 ? [`And ${count(more, 'more number')}.`] : []),
  ];
}

const lineWords = ({ row, changed, compared }: RestatedLine): string =>
  `${row.name}: ${changed.length} of ${compared} numbers of closed weeks are others now`;

const LISTED = 3;

/** What a person should know about numbers that changed after their week had closed. They stay as they were written. */
export function restatedFindings(lines: readonly RestatedLine[], sheet: string): Finding[] {
  const single = newestFirst(lines.filter((line) => !isLineChanged(line)));
  const shown = single.slice(0, LISTED).map(restatedWords).join('; ');
  const more = single.length > LISTED ? `; and ${single.length - LISTED} more, see CRM health` : '';
  return [
    ...lines.filter(isLineChanged).map((line): Finding => ({
      severity: 'warning',
      code: 'counted-otherwise',
      where: at(sheet),
      what: `${lineWords(line)}, so this line probably counts something else than it did. Trends and streaks keep what was written.`,
      fix: `To take the new way for the past too, delete the rows of ${quoted(line.row.name)} on ${sheet}: the next refresh writes them anew.`,
    })),
    ...(single.length === 0
      ? []
      : [
          {
            severity: 'info',
            code: 'restated',
            where: at(sheet),
            what: `${count(single.length, 'number has', 'numbers have')} changed in the CRM after the week closed: ${shown}${more}.`,
            fix: `Nothing to do: what was written stays. To take a new number, delete its row on ${sheet}; the next refresh writes it anew.`,
          } satisfies Finding,
        ]),
  ];
}
