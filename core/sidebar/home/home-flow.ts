import type { Finding } from '../../outcome';
import type { Home } from '../../setup/home';
import type { App, Button, Flow, Screen } from '../app';
import { h, skeleton, type Child } from '../elements';
import { refreshScorecard } from '../scorecard/scorecard-flow';
import type { Unfinished } from '../unfinished';
import { homeWords } from '../words';
import { placesNav, sheetsFound, toBring } from './parts';
import { weekParts } from './week-parts';

const key = 'home';

/** The first thing to see: how the week stands, or what comes next on the way there. */
export const homeFlow: Flow = async (app) => {
  app.show({ key, title: homeWords.opening, body: [skeleton()], buttons: [] });
  const [answer, left] = await Promise.all([app.ask('home', {}, { words: homeWords.reading }), app.left()]);
  if (!app.isShown(key)) return;
  if (answer.ok) app.learnSheets(answer.answer.sheetNames);
  if (answer.ok) app.show(homeScreen(app, answer.answer, answer.findings, left));
  else app.show({ key, title: homeWords.product, body: [placesNav(app)], buttons: [lookAgain(app)] });
};

function homeScreen(app: App, home: Home, findings: readonly Finding[], left: Unfinished | null): Screen {
  const { stage, glance, sheets } = home;
  const open = findings.filter(({ severity }) => severity !== 'info');
  const found = sheets.length === 0 ? [] : [sheetsFound(sheets)];
  const look = open.length === 0 ? [] : [app.findings(open)];
  const stages: Readonly<Record<Home['stage'], Omit<Screen, 'key'>>> = {
    'no data': {
      title: homeWords.noData,
      lead: homeWords.noDataWhy,
      body: [toBring(app.host.bring)],
      buttons: [{ ...lookAgain(app), look: 'primary' }],
    },
    sources: {
      title: homeWords.sources,
      lead: homeWords.sourcesWhy,
      body: found,
      buttons: [{ words: homeWords.begin, press: () => app.go('start'), look: 'primary' }],
    },
    plan: {
      title: homeWords.plan,
      lead: homeWords.planWhy,
      body: [...found, placesNav(app)],
      buttons: [{ words: homeWords.makePlan, press: () => app.go('plan'), look: 'primary' }],
    },
    refresh: {
      title: homeWords.refresh,
      lead: homeWords.refreshWhy,
      body: [...found, placesNav(app)],
      buttons: [{ words: homeWords.refreshNow, press: () => void refreshScorecard(app), look: 'primary' }],
    },
    week: {
      title: homeWords.title,
      body: [...(glance === null ? look : weekParts(app, glance, open)), placesNav(app)],
      buttons: [{ words: homeWords.refreshNow, press: () => void refreshScorecard(app), look: 'primary' }],
    },
  };
  const screen = { key, ...stages[stage] };
  return left === null
    ? screen
    : { ...screen, body: [leftNote(left), ...screen.body], buttons: leftButtons(app, left) };
}

const leftNote = ({ flow }: Unfinished): Child =>
  h('div', { class: 'panel' }, h('h2', {}, homeWords.leftTitle(flow)), h('p', { class: 'soft' }, homeWords.leftKept));

const leftButtons = (app: App, { flow }: Unfinished): readonly Button[] => [
  { words: homeWords.goOn, press: () => app.go(flow), look: 'primary' },
  {
    words: homeWords.beginAgain,
    press() {
      app.keep(null);
      app.go(flow, { fresh: true });
    },
  },
];

const lookAgain = (app: App): Button => ({ words: homeWords.lookAgain, press: () => app.go('home') });
