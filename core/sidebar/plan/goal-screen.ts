import { section } from '../controls';
import { h } from '../elements';
import { planWords } from '../words';
import { countedFields } from './counted-fields';
import { cellChoice, cellField, cellNow } from './fields';
import { howCounted } from './last-week';
import type { PlanScreen } from './make-plan-page';

const words = planWords.goal;

/** One result: what it should come to, which goal it serves, and how it is counted. */
export const goalScreen: PlanScreen = (page, line) => ({
  title: cellNow(page, line, 'Name') || planWords.unnamed,
  lead: words.lead,
  body: [
    h(
      'div',
      { class: 'pair' },
      cellField(page, line, { column: 'Target', label: words.target, numeric: true }),
      cellChoice(page, line, { column: 'Per', label: words.per, choices: periodChoices }),
    ),
    cellField(page, line, {
      column: 'Why',
      label: words.why,
      hint: `${words.whyHint} ${words.whyExample}`,
      long: true,
    }),
    section(planWords.counting.how, howCounted(page, line)),
    page.unfolding('counted', planWords.counting.change, ...countedFields(page, line)),
  ],
});

const periodChoices = (['week', 'month', 'quarter'] as const).map((value) => ({
  value,
  label: planWords.periods[value],
}));
