import type { Flow } from '../app';
import { section } from '../controls';
import { waysOn } from '../lists';
import { showCompany, showRollUp } from './leader-screens';
import { showPack } from './pack-screen';
import { showRepPages } from './rep-pages-screen';
import { shareWords as words } from './share-words';

/** The place to hand numbers on. What it is for is the only question; the next press hands it over. */
export const shareFlow: Flow = (app) =>
  app.show({
    key: 'share',
    title: words.title,
    lead: words.lead,
    body: [
      waysOn(words.title, [
        { words: words.pack, about: words.packAbout, press: () => void showPack(app) },
        { words: words.reps, about: words.repsAbout, press: () => void showRepPages(app) },
      ]),
      section(
        words.leaders,
        waysOn(words.leaders, [
          { words: words.rollUp, about: words.rollUpAbout, press: () => void showRollUp(app) },
          { words: words.company, about: words.companyAbout, press: () => void showCompany(app) },
        ]),
      ),
    ],
    buttons: [],
  });
