import type { Locator } from 'playwright-core';
import { homeWords, logsWords, notesWords, scorecardWords, shellWords, trendWords } from '../../core/sidebar/words';
import { shareWords } from '../../core/sidebar/share/share-words';
import { buttonNamed, stepOf, type Step } from './walk';

/** How a person presses a button; what comes of it is waited for. */
export type Press = (button: Locator) => Promise<Step>;

const byHand =
  (sidebar: Locator): Press =>
  async (button) => {
    await button.click();
    return stepOf(sidebar);
  };

const { names } = logsWords.write;

/**
 * Goes home and through the places for managing the week and sharing it, each of their screens and the first rep of each, and comes home again.
 * Nothing is written. Begins where there is a way home.
 */
export async function visitPlaces(
  sidebar: Locator,
  atScreen: (step: Step) => Promise<void>,
  press: Press = byHand(sidebar),
): Promise<readonly Step[]> {
  const been: Step[] = [];
  const go = async (button: Locator): Promise<void> => {
    const step = await press(button);
    been.push(step);
    await atScreen(step);
  };
  const named = (words: string): Locator => buttonNamed(sidebar, words);
  const firstOf = (list: string): Locator =>
    sidebar.getByRole('navigation', { name: list }).getByRole('button').first();
  const home = (): Promise<Step> => press(named(shellWords.home));

  await go(named(shellWords.home));
  await go(named(homeWords.placeNames.notes));
  await go(firstOf(notesWords.byRep));
  await home();
  await go(named(homeWords.placeNames.talks));
  await go(firstOf(logsWords.talks.byRep));
  await go(named(logsWords.talks.log));
  await home();
  await go(named(homeWords.placeNames.write));
  for (const name of Object.values(names)) {
    await go(named(name));
    await press(named(logsWords.back));
  }
  await home();
  await go(named(homeWords.placeNames.scorecard));
  await go(named(trendWords.title));
  await home();
  await go(named(homeWords.placeNames.share));
  await go(named(shareWords.pack));
  await go(named(shareWords.choose));
  await home();
  await press(named(homeWords.placeNames.share));
  await go(named(shareWords.reps));
  await home();
  return been;
}

/** The headings of the screens, so that a test can say that it has been at all of them, by the first rep of both lists. */
export const placeTitles = (ofNotes: string, ofTalks: string): readonly string[] => [
  homeWords.title,
  notesWords.title,
  ofNotes,
  logsWords.talks.title,
  ofTalks,
  logsWords.talks.formTitle(ofTalks),
  logsWords.write.title,
  ...Object.values(names),
  scorecardWords.title,
  trendWords.title,
  shareWords.title,
  shareWords.pack,
  shareWords.choose,
  shareWords.reps,
];
