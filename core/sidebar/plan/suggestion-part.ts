import type { Suggestion } from '../../setup/draft';
import { figure } from '../../sheets/figures';
import { button } from '../controls';
import { h, type Child } from '../elements';
import { planWords } from '../words';
import { changeLine } from './changing';
import { cellNow } from './fields';
import { fieldId } from './found';
import { previewOf, type PlanPage } from './plan-page';
import { offeredTarget, sumOf } from './suggested';

const words = planWords.suggestion;

/** What the data suggests as a target, and how it came about. Where it says nothing there is no number. */
export const suggestionPart = (page: PlanPage, line: string): HTMLElement =>
  page.live(
    () => {
      const suggestion = previewOf(page, line)?.suggestion;
      if (!suggestion) return [h('p', { class: 'soft small' }, words.noneYet)];
      return [
        h('h3', {}, titles[suggestion.from]),
        ...reasons(suggestion, cellNow(page, line, 'Per')),
        use(page, line, suggestion),
      ];
    },
    { class: 'panel' },
  );

const titles = {
  'back-solve': words.fromGoal,
  'own history': words.fromHistory,
  none: words.none,
} as const;

function reasons(suggestion: Suggestion, per: string): readonly Child[] {
  if (suggestion.from === 'none') return [h('p', { class: 'small' }, suggestion.why)];
  if (suggestion.from === 'own history')
    return [
      h('p', { class: 'small soft' }, words.reaches(suggestion.weeks)),
      h(
        'dl',
        { class: 'sum' },
        ...suggestion.byRep.flatMap(({ rep, target }) => [
          h('dt', {}, rep),
          h('dd', {}, target === null ? h('span', { class: 'soft' }, words.tooFew) : figure(target)),
        ]),
      ),
    ];
  return [
    h(
      'dl',
      { class: 'sum' },
      ...sumOf(suggestion, per).flatMap((one) => [
        h(
          'dt',
          { class: one.isSum && 'comes' },
          one.words,
          one.from !== '' && h('span', { class: 'soft' }, ` ${one.from}`),
        ),
        h('dd', { class: one.isSum && 'comes' }, one.number),
      ]),
    ),
    suggestion.target === null && h('p', { class: 'small' }, words.tooLate),
  ];
}

function use(page: PlanPage, line: string, suggestion: Suggestion): Child {
  const target = offeredTarget(suggestion);
  if (target === null) return null;
  const take = (): void => {
    page.change(changeLine(page.pool, page.making(), line, { Target: target }));
    const field = document.getElementById(fieldId('Target'));
    if (field instanceof HTMLInputElement) field.value = target;
    page.app.say(words.used(target));
  };
  return h('div', { class: 'row' }, button({ words: words.use(target), press: take }, 'use-suggestion'));
}
