import { isDay, type Day } from '../../calendar/day';
import type { PreviewLine } from '../../setup/draft';
import { figure, percent, shortDay } from '../../sheets/figures';
import { button } from '../controls';
import { h, type Child } from '../elements';
import { planWords, shellWords } from '../words';
import { cellNow } from './fields';
import { previewOf, type PlanPage } from './plan-page';

const words = planWords.counting;

/** How a line is counted, in words and on last week's rows; it follows each change. */
export const howCounted = (page: PlanPage, line: string): HTMLElement =>
  page.live(
    () => {
      const seen = previewOf(page, line);
      if (page.counted() === 'failed' && !seen)
        return [
          h('p', {}, words.failed),
          h(
            'div',
            { class: 'row' },
            button({ words: shellWords.tryAgain, press: () => page.countAgain() }, 'count-again'),
          ),
        ];
      if (!seen) return [h('p', { class: 'soft' }, page.counted() === 'counting' ? words.counting : words.cannot)];
      return [
        h('p', {}, seen.words === '' ? words.cannot : seen.words),
        ...(seen.words === '' ? [] : lastWeek(page, line, seen)),
        page.counted() === 'counting' && h('p', { class: 'soft small' }, words.counting),
      ];
    },
    { class: 'how' },
  );

function lastWeek(page: PlanPage, line: string, seen: PreviewLine): readonly Child[] {
  const week = page.preview()?.week ?? null;
  const counts = cellNow(page, line, 'Counts');
  if (counts === 'Deliverable') return [h('p', { class: 'soft small' }, words.pieces)];
  const isNow = counts === 'Open items';
  if (!isNow && (week === null || !isDay(week))) return [h('p', { class: 'soft small' }, words.noWeek)];
  const show = shownAs(counts, cellNow(page, line, 'Of'));
  const most = Math.max(...seen.lastWeek.map((n) => n ?? 0), 0);
  return [
    h(
      'table',
      { class: 'bars-table' },
      h('caption', {}, isNow ? words.asTheyStand : words.lastWeek(shortDay(week as Day))),
      h('thead', { class: 'for-ears' }, h('tr', {}, h('th', {}, words.rep), h('th', {}, words.number))),
      h(
        'tbody',
        {},
        ...page.pool.desk.reps.map((rep, index) => {
          const n = seen.lastWeek[index] ?? null;
          return h(
            'tr',
            {},
            h('th', { scope: 'row' }, rep),
            h(
              'td',
              {},
              h('progress', { max: most === 0 ? 1 : most, value: n ?? 0, 'aria-hidden': 'true' }),
              ...(n === null
                ? [h('span', { class: 'n', 'aria-hidden': 'true' }, '–'), h('span', { class: 'for-ears' }, words.off)]
                : [h('span', { class: 'n' }, show(n))]),
            ),
          );
        }),
      ),
    ),
    h(
      'p',
      { class: 'soft small' },
      isNow ? words.rowsNow(seen.rows) : words.rows(seen.rows),
      seen.guard === null ? '' : ` ${words.guardMet(percent(seen.guard))}`,
    ),
  ];
}

/** A share is shown in percent, a mean of a field and everything else as a number. */
const shownAs = (counts: string, of: string): ((n: number) => string) =>
  counts === 'Rate' && (of.trim() === '' || /[=<>]/.test(of)) ? percent : figure;
