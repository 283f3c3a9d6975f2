import { section } from '../controls';
import { h } from '../elements';
import { planWords } from '../words';
import { fromOf } from './counted';
import { countedFields } from './counted-fields';
import { cellDay, cellField, cellNow } from './fields';
import { howCounted } from './last-week';
import type { PlanScreen } from './make-plan-page';
import { drivenBy, lineOf } from './making';
import { targetPart } from './target-part';
import { thursdayPart } from './thursday-part';

const words = planWords.counting;

/** One behavior: how it is counted, whether it can be managed, what is expected, what keeps it honest, and why. */
export const countingScreen: PlanScreen = (page, line) => {
  const result = drivenBy(page.pool, page.making(), line);
  const guard = cellNow(page, line, 'Guard');
  const from = fromOf(lineOf(page.pool, page.making(), line));
  return {
    title: cellNow(page, line, 'Name') || planWords.unnamed,
    lead: words.lead(result === undefined ? '' : cellNow(page, result, 'Name')),
    body: [
      section(words.how, howCounted(page, line), page.unfolding('counted', words.change, ...countedFields(page, line))),
      targetPart(page, line),
      thursdayPart(page, line),
      section(
        words.guardTitle,
        h('p', { class: 'hint' }, words.guardWhy),
        page.live(() => [h('p', { class: guard === '' && 'soft' }, cellNow(page, line, 'Guard') || words.guardNone)]),
        page.unfolding(
          'guard',
          words.guardChange,
          cellField(page, line, {
            column: 'Guard',
            label: words.guard,
            hint: words.guardHint(words.guardLike[from]),
            long: true,
          }),
        ),
      ),
      h(
        'div',
        { class: 'part' },
        cellField(page, line, { column: 'Why', label: words.why, hint: words.whyHint, long: true }),
        page.unfolding(
          'finer',
          words.finer,
          cellField(page, line, { column: 'Lag weeks', label: words.lag, hint: words.lagHint, numeric: true }),
          cellField(page, line, { column: 'Weight', label: words.weight, hint: words.weightHint, numeric: true }),
          cellDay(page, line, { column: 'Starts', label: words.starts }),
          cellDay(page, line, { column: 'Ends', label: words.ends }),
        ),
      ),
    ],
  };
};
