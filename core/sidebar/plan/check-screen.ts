import { isDay } from '../../calendar/day';
import type { Finding } from '../../outcome';
import { shortDay } from '../../sheets/figures';
import { section } from '../controls';
import { h } from '../elements';
import { planWords } from '../words';
import { refreshScorecard } from '../scorecard/scorecard-flow';
import { openLine } from './accountability-screen';
import { cellNow } from './fields';
import { foundList, longerPlan } from './look-bar';
import type { PlanScreen } from './make-plan-page';
import { draftOf, drivenBy, keptBehaviors, keptResults } from './making';
import type { PlanPage } from './plan-page';

const words = planWords.check;

/** The whole plan on one page, what is still to be looked at, and the way onto the sheets. */
export const checkScreen: PlanScreen = (page) => {
  const results = keptResults(page.pool, page.making());
  const loose = keptBehaviors(page.pool, page.making()).filter(
    (id) => drivenBy(page.pool, page.making(), id) === undefined,
  );
  return {
    title: words.title,
    lead: words.lead,
    body: [
      ...results.map((result) =>
        h(
          'section',
          { class: 'panel' },
          h(
            'div',
            { class: 'apart' },
            h('h2', {}, openLine(page, result, 'goal')),
            h('span', { class: 'small soft' }, expected(page, result)),
          ),
          behaviors(
            page,
            keptBehaviors(page.pool, page.making()).filter((id) => drivenBy(page.pool, page.making(), id) === result),
          ),
        ),
      ),
      loose.length > 0 && h('section', { class: 'panel' }, h('h2', {}, words.unled), behaviors(page, loose)),
      longerPlan(page),
      section(
        words.remaining,
        page.live(() => [
          foundList(page, page.findings(), 'check') ??
            h('p', {}, page.isChecked() ? words.clean : planWords.look.looking),
        ]),
      ),
    ],
    buttons: [
      { words: words.save, press: () => void save(page, false), look: 'primary' },
      { words: planWords.back, press: page.back },
    ],
  };
};

const behaviors = (page: PlanPage, ids: readonly string[]): HTMLElement =>
  ids.length === 0
    ? h('p', { class: 'small' }, words.noBehaviors)
    : h(
        'ul',
        { class: 'plan-lines' },
        ...ids.map((id) =>
          h('li', { class: 'apart' }, openLine(page, id), h('span', { class: 'small soft' }, expected(page, id))),
        ),
      );

/** What is expected, in a few words: `4 a week`, `1 by 9 Oct`, `at most 0`. */
function expected(page: PlanPage, line: string): string {
  const target = grouped(cellNow(page, line, 'Target'));
  const per = cellNow(page, line, 'Per');
  const due = cellNow(page, line, 'Due');
  const day = isDay(due) ? shortDay(due) : due;
  if (cellNow(page, line, 'Counts') === 'Deliverable' || per === 'by date')
    return target === '' ? words.due(day) : words.by(target, day);
  if (target === '') return words.noTarget;
  return cellNow(page, line, 'Counts') === 'Open items' ? words.atMost(target) : words.target(target, per);
}

/** A long number is easier to read in groups; anything else stands as it was written. */
const grouped = (target: string): string =>
  /^\d{5,}$/.test(target) ? target.replace(/\B(?=(?:\d{3})+$)/g, ',') : target;

/** Saves, and asks once where a plan is there already. What stands in the way is gone to instead. */
async function save(page: PlanPage, replace: boolean): Promise<void> {
  if (!replace && !(await page.checked())) return;
  const wrong = page.mistakes()[0];
  if (wrong) {
    page.app.say(words.mendFirst(wrong.what));
    document.getElementById('check-go-0')?.focus();
    return;
  }
  const draft = draftOf(page.pool, page.making());
  const answer = await page.app.ask(
    'keepPlan',
    { draft, ...(replace && { replace }) },
    { words: words.saving, mine: ['sheet-there'] },
  );
  if (answer.ok) {
    page.finish();
    return refreshScorecard(page.app);
  }
  const there = answer.findings.filter(({ code }) => code === 'sheet-there');
  if (there.length > 0) askToReplace(page, there);
}

function askToReplace(page: PlanPage, there: readonly Finding[]): void {
  page.app.show({
    key: 'plan replace',
    title: words.there,
    lead: words.thereLead,
    body: [h('ul', { class: 'found' }, ...there.map(({ what }) => h('li', {}, h('p', {}, what))))],
    buttons: [
      { words: words.replace, press: () => void save(page, true), look: 'primary' },
      { words: words.keep, press: () => page.go({ at: 'check', line: '' }) },
    ],
  });
}
