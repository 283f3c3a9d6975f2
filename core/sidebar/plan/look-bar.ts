import { isTooLong, sizeInWords } from '../../plan/plan-size';
import { h, type Child } from '../elements';
import { button, checkbox } from '../controls';
import { planWords } from '../words';
import type { DraftFinding } from '../../setup/draft';
import { setSetting } from './changing';
import { cellNow } from './fields';
import { fieldId, stepFor } from './found';
import { settingOf } from './making';
import type { PlanPage } from './plan-page';
import { settingId } from './settings-fields';

const words = planWords.look;
const allowed = 'More than 3 results or 12 behaviors';

/** The counter and what is worth a look, in sight on every screen of the plan. */
export const lookBar = (page: PlanPage): HTMLElement => {
  const count = h('span', { class: 'counter', 'aria-live': 'polite' });
  const things = h('span', { class: 'things' });
  const list = page.live(() => {
    const found = worthIt(page.findings());
    count.textContent = sizeInWords(page.size());
    things.textContent = page.isChecked() ? words.title(found.length) : words.looking;
    return [foundList(page, page.findings(), 'look')];
  });
  const bar = page.unfolding('plan-look', '', list);
  bar.classList.add('plan-look');
  bar.querySelector('summary')?.append(count, things);
  return bar;
};

const worthIt = (findings: readonly DraftFinding[]): readonly DraftFinding[] =>
  findings.filter(({ severity }) => severity !== 'info');

/** What it takes to keep more than a person can hold in mind: to say so. */
export const longerPlan = (page: PlanPage): HTMLElement =>
  page.live(() => [
    isTooLong(page.size()) &&
      checkbox({
        id: 'plan-longer',
        label: words.allow,
        hint: words.allowHint,
        checked: settingOf(page.pool, page.making(), allowed) === 'allowed',
        onTick: (on) => page.change(setSetting(page.pool, page.making(), allowed, on ? 'allowed' : 'not allowed')),
      }),
  ]);

/** The findings about the plan, each with the way to where something can be done about it. */
export function foundList(page: PlanPage, findings: readonly DraftFinding[], name: string): Child {
  if (findings.length === 0) return null;
  return h(
    'ul',
    { class: 'found' },
    ...findings.map((one, index) =>
      h(
        'li',
        { class: one.severity },
        h(
          'p',
          { class: 'where' },
          [severities[one.severity], one.line === null ? '' : cellNow(page, one.line, 'Name')]
            .filter((part) => part !== '')
            .join(' · '),
        ),
        h('p', {}, one.what),
        h('p', { class: 'fix' }, one.fix),
        goTo(page, one, `${name}-go-${index}`),
      ),
    ),
  );
}

const severities = { error: words.must, ask: words.must, warning: words.worth, info: words.good } as const;

function goTo(page: PlanPage, one: DraftFinding, id: string): HTMLElement {
  const { column, setting } = one;
  const field = column !== null ? fieldId(column) : setting && settingId(page, setting);
  const press = (): void => page.go(stepFor(page.pool, page.making(), one), field);
  const made = button({ words: words.goTo, press, look: 'quiet' }, id);
  made.setAttribute('aria-label', words.goToNamed(one.what));
  return made;
}
