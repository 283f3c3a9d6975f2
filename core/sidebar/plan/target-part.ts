import { isDay } from '../../calendar/day';
import { shortDay } from '../../sheets/figures';
import { section, textField } from '../controls';
import { h, type Child } from '../elements';
import { planWords } from '../words';
import { setTarget } from './changing';
import { cellChoice, cellDay, cellField, cellNow } from './fields';
import type { PlanPage } from './plan-page';
import { suggestionPart } from './suggestion-part';

const words = planWords.counting;

/** What is expected of each rep: a number for a stretch of time, pieces by a day, or rows kept few. */
export function targetPart(page: PlanPage, line: string): HTMLElement {
  const counts = cellNow(page, line, 'Counts');
  const isPiece = counts === 'Deliverable';
  const hasPeriod = !isPiece && counts !== 'Open items';
  const isByDate = isPiece || cellNow(page, line, 'Per') === 'by date';
  const label = isPiece ? words.pieceTarget : cellNow(page, line, 'Better') === 'less' ? words.keepAt : words.target;
  return section(
    words.targetTitle,
    h(
      'div',
      { class: hasPeriod && 'pair' },
      cellField(page, line, {
        column: 'Target',
        label,
        numeric: true,
        ...(counts === 'Rate' && { hint: words.targetShare }),
      }),
      hasPeriod && cellChoice(page, line, { column: 'Per', label: planWords.goal.per, choices }),
    ),
    isByDate && cellDay(page, line, { column: 'Due', label: words.due, ...(isPiece && { hint: words.dueHint }) }),
    hasPeriod && suggestionPart(page, line),
    ownTargets(page, line),
  );
}

const choices = (['week', 'month', 'quarter', 'by date'] as const).map((value) => ({
  value,
  label: planWords.periods[value],
}));

/** Where one target does not fit everybody. */
function ownTargets(page: PlanPage, line: string): HTMLElement {
  const targets = page.making().targets.filter((one) => one.line === line);
  const of = (rep: string): string => targets.find((one) => one.rep === rep && one.from === '')?.target ?? '';
  const later = (rep: string): Child[] =>
    targets
      .filter((one) => one.rep === rep && one.from !== '')
      .map(({ from, target }) => h('p', { class: 'hint' }, words.later(isDay(from) ? shortDay(from) : from, target)));
  return page.unfolding(
    'own-targets',
    words.overrides(new Set(targets.map(({ rep }) => rep)).size),
    h('p', { class: 'hint' }, words.overridesHint),
    h(
      'div',
      { class: 'by-rep' },
      ...page.pool.desk.reps.flatMap((rep, index) => [
        textField({
          id: `own-target-${index}`,
          label: rep,
          value: of(rep),
          numeric: true,
          onType: (text) => page.change(setTarget(page.making(), line, rep, text)),
        }),
        ...later(rep),
      ]),
    ),
  );
}
