import type { Locator } from 'playwright-core';
import { homeWords, planWords, scorecardWords, startWords } from '../../core/sidebar/words';

/** Where a person is: the heading, how far the flow is, and what can be pressed below. */
export interface Step {
  readonly title: string;
  /** `Plan: Check · 13 of 13`; empty outside of the flows that go step by step. */
  readonly steps: string;
  readonly buttons: readonly string[];
  /** Ids of the first of ways to answer where none is chosen yet, and of lists that stand on none. */
  readonly open: readonly string[];
}

/**
 * The screen once it has come to rest: nothing is under way, as the page itself says, what is counted beside has been counted,
 * and what fades has faded. All of it in one look, because a walk takes hundreds of them.
 */
export const stepOf = (sidebar: Locator): Promise<Step> =>
  sidebar.evaluate(async (root, counting) => {
    const isBusy = (): boolean =>
      root.querySelector('main:not([aria-busy="true"])') === null ||
      [...root.querySelectorAll('p')].some((one) => one.textContent === counting);
    const until = performance.now() + 40_000;
    while (isBusy()) {
      if (performance.now() > until) throw new Error(`The page does not come to rest: ${root.textContent ?? ''}`);
      await new Promise((again) => setTimeout(again, 15));
    }
    const ends = root
      .getAnimations({ subtree: true })
      .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
    await Promise.allSettled(ends.map((one) => one.finished));
    const main = root.querySelector('main')!;
    const texts = (select: string): string[] => [...root.querySelectorAll(select)].map((one) => one.textContent ?? '');
    const groups = [...main.querySelectorAll('fieldset')].map((one) => [
      ...one.querySelectorAll<HTMLInputElement>('input[type=radio]'),
    ]);
    const lists = [...main.querySelectorAll('select')].filter((one) => one.value === '' && one.checkVisibility());
    return {
      title: texts('main h1')[0] ?? '',
      steps: texts('main p').find((text) => / · \d+ of \d+$/.test(text)) ?? '',
      buttons: texts('footer button'),
      open: [
        ...groups.flatMap((radios) => (radios.some((one) => one.checked) ? [] : radios.slice(0, 1))),
        ...lists,
      ].map(({ id }) => id),
    };
  }, planWords.counting.counting);

export const buttonNamed = (sidebar: Locator, words: string): Locator =>
  sidebar.getByRole('button', { name: words, exact: true });

/** Presses a button and waits for what comes of it. */
export async function press(sidebar: Locator, words: string): Promise<Step> {
  await stepOf(sidebar);
  await buttonNamed(sidebar, words).click();
  return stepOf(sidebar);
}

/** The label of an answer lies over its button, so that the whole card can be pressed. */
export const choose = (radio: Locator): Promise<void> => radio.check({ force: true });

/** Answers what is open on the screen: the first of the ways, as somebody in a hurry does. */
export async function answerFirst(sidebar: Locator, { open }: Step): Promise<void> {
  for (const id of open) {
    const control = sidebar.locator(`[id="${id}"]`);
    if ((await control.getAttribute('type')) === 'radio') await choose(control);
    else await control.selectOption({ index: 1 });
  }
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

/** The button that leads on from here; undefined at the end of the way. */
export const wayOn = ({ buttons }: Step): string | undefined => onward.find((words) => buttons.includes(words));

/** Goes from the first screen to the scorecard as fast as the page lets one, and stops at each screen. */
export async function walk(sidebar: Locator, atStep: (step: Step) => Promise<void>): Promise<readonly Step[]> {
  const been: Step[] = [];
  for (let step = await stepOf(sidebar); ;) {
    const last = been.at(-1);
    if (last?.title === step.title && last.steps === step.steps)
      throw new Error(`No way on from "${step.title}" ${step.steps}: ${await sidebar.innerText()}`);
    been.push(step);
    await atStep(step);
    await answerFirst(sidebar, step);
    const words = wayOn(step);
    if (words === undefined) return been;
    step = await press(sidebar, words);
  }
}
