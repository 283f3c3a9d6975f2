import type { Preview } from '../../setup/draft';
import { button, section } from '../controls';
import { h, type Child } from '../elements';
import { planWords } from '../words';
import { setSetting } from './changing';
import { cellNow } from './fields';
import type { PlanScreen } from './make-plan-page';
import { keptBehaviors, settingOf } from './making';
import type { PlanPage } from './plan-page';
import { settingField, settingId, settingsNamed } from './settings-fields';

const words = planWords.accountability;

/** What the team agrees on about being held to account, by the names of the settings. */
export const agreements = ['How it is reported', 'Peers see', 'After one miss', 'After two misses', 'After a pattern'];

/** What follows, said before anybody misses: doable, reachable, reported, seen, answered. */
export const accountabilityScreen: PlanScreen = (page) => ({
  title: words.title,
  lead: words.lead,
  body: [
    section(
      words.doable,
      fromRows(page, (preview) => doable(page, preview)),
    ),
    section(
      words.reachable,
      fromRows(page, () => reachable(page)),
    ),
    ...settingsNamed(page, agreements).map((one) =>
      h(
        'div',
        { class: 'part' },
        settingField(page, one, true),
        page.live(() => [settingOf(page.pool, page.making(), one.name) === '' && example(page, one)]),
      ),
    ),
  ],
});

const fromRows = (page: PlanPage, draw: (preview: Preview) => readonly Child[]): HTMLElement =>
  page.live(
    () => {
      const preview = page.preview();
      return preview ? draw(preview) : [h('p', { class: 'soft' }, planWords.counting.counting)];
    },
    { class: 'how' },
  );

function doable(page: PlanPage, preview: Preview): readonly Child[] {
  const tested = keptBehaviors(page.pool, page.making()).flatMap((id) => {
    const test = preview.lines.find((line) => line.id === id)?.thursday;
    return test && test.verdict !== 'Pass' ? [{ id, test }] : [];
  });
  if (tested.length === 0) return [h('p', {}, words.doableAll)];
  return [
    h(
      'ul',
      { class: 'plan-lines' },
      ...tested.map(({ id, test }) =>
        h(
          'li',
          {},
          openLine(page, id),
          h('p', { class: 'small' }, `${planWords.counting.verdicts[test.verdict]}: ${test.reason}`),
        ),
      ),
    ),
  ];
}

/** What the workbook's own numbers say against: too late for the period, or more than anybody has done. */
function reachable(page: PlanPage): readonly Child[] {
  const doubts = page.findings().filter(({ code }) => code === 'too-late' || code === 'out-of-reach');
  if (doubts.length === 0) return [h('p', {}, words.reachableAll)];
  return [
    h(
      'ul',
      { class: 'plan-lines' },
      ...doubts.map(({ line, what }) =>
        h('li', {}, line !== null && openLine(page, line), h('p', { class: 'small' }, what)),
      ),
    ),
  ];
}

/** The way from a line's name to its screen. */
export function openLine(page: PlanPage, line: string, at: 'counting' | 'goal' = 'counting'): HTMLElement {
  const name = cellNow(page, line, 'Name') || planWords.unnamed;
  const made = button({ words: name, press: () => page.go({ at, line }), look: 'quiet' }, `open-${line}`);
  made.setAttribute('aria-label', planWords.check.open(name));
  return made;
}

const example = (page: PlanPage, { name, like }: { readonly name: string; readonly like: string }): HTMLElement =>
  h(
    'div',
    { class: 'example' },
    h('p', { class: 'small soft' }, `“${like}”`),
    button(
      {
        words: words.takeOver,
        look: 'quiet',
        press() {
          const field = document.getElementById(settingId(page, name));
          if (field instanceof HTMLTextAreaElement) field.value = like;
          page.change(setSetting(page.pool, page.making(), name, like));
          page.app.say(words.took);
          field?.focus();
        },
      },
      `take-${settingId(page, name)}`,
    ),
  );
