import type { Locator } from 'playwright-core';
import { homeWords, planWords, scorecardWords, startWords } from '../../core/sidebar/words';

/** Where a person is: the heading, and how far the flow is. */
export interface Step {
  readonly title: string;
  /** `Plan · 3 of 7`; empty outside of the flows that go step by step. */
  readonly steps: string;
}

/** Nothing is under way, as the page itself says, what is counted beside has been counted, and what fades has faded. */
export async function settled(sidebar: Locator): Promise<void> {
  await sidebar.locator('main:not([aria-busy="true"])').waitFor({ timeout: 30_000 });
  await sidebar.getByText(planWords.counting.counting, { exact: true }).waitFor({ state: 'hidden' });
  await sidebar.evaluate(async (root) => {
    const ends = root
      .getAnimations({ subtree: true })
      .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
    await Promise.allSettled(ends.map((one) => one.finished));
  });
}

export async function stepOf(sidebar: Locator): Promise<Step> {
  await settled(sidebar);
  const [title = '', steps = ''] = await sidebar
    .getByRole('main')
    .evaluate((main) => [
      main.querySelector('h1')?.textContent ?? '',
      [...main.querySelectorAll('p')].map((p) => p.textContent ?? '').find((text) => / · \d+ of \d+$/.test(text)) ?? '',
    ]);
  return { title, steps };
}

export const buttonNamed = (sidebar: Locator, words: string): Locator =>
  sidebar.getByRole('button', { name: words, exact: true });

/** Presses a button and waits for what comes of it. */
export async function press(sidebar: Locator, words: string): Promise<void> {
  await settled(sidebar);
  await buttonNamed(sidebar, words).click();
  await settled(sidebar);
}

/** The buttons that lead on from an empty workbook to a scorecard, in the order in which they are tried. */
const onward: readonly string[] = [
  homeWords.begin,
  homeWords.makePlan,
  startWords.replace,
  startWords.save,
  startWords.toPlan,
  startWords.goOn,
  planWords.check.replace,
  planWords.check.save,
  planWords.onward,
  scorecardWords.refresh,
];

/** The label of an answer lies over its button, so that the whole card can be pressed. */
export const choose = (radio: Locator): Promise<void> => radio.check({ force: true });

/** Answers what is open on the screen: the first of the ways, as somebody in a hurry does. */
export async function answerFirst(sidebar: Locator): Promise<void> {
  const main = sidebar.getByRole('main');
  for (const group of await main.getByRole('group').all()) {
    const radios = group.getByRole('radio');
    if ((await radios.count()) > 0 && (await group.getByRole('radio', { checked: true }).count()) === 0)
      await choose(radios.first());
  }
  for (const list of await main.getByRole('combobox').all())
    if (await list.isVisible())
      if ((await list.evaluate((one) => one instanceof HTMLSelectElement && one.value)) === '')
        await list.selectOption({ index: 1 });
}

/** The button that leads on from here; undefined at the end of the way. */
export async function wayOn(sidebar: Locator): Promise<string | undefined> {
  const there = await sidebar.getByRole('contentinfo').getByRole('button').allInnerTexts();
  return onward.find((words) => there.includes(words));
}

/**
 * Goes from the first screen to the scorecard as fast as the page lets one, and stops at each screen. `answer` may do more
 * there than take the first of the ways.
 */
export async function walk(
  sidebar: Locator,
  atStep: (step: Step, count: number) => Promise<void>,
  answer: (step: Step) => Promise<void> = () => answerFirst(sidebar),
): Promise<readonly Step[]> {
  const been: Step[] = [];
  for (;;) {
    const step = await stepOf(sidebar);
    been.push(step);
    await atStep(step, been.length);
    const last = been.at(-2);
    if (last?.title === step.title && last.steps === step.steps)
      throw new Error(`No way on from "${step.title}" ${step.steps}: ${await sidebar.innerText()}`);
    await answer(step);
    const words = await wayOn(sidebar);
    if (words === undefined || been.length > 90) return been;
    await press(sidebar, words);
  }
}
