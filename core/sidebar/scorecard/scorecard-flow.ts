import type { Finding } from '../../outcome';
import { ourSheets } from '../../sheets/our-sheets';
import type { WeekSaid } from '../../tasks/task';
import type { App, Button, Flow, Screen } from '../app';
import { disclosure, section } from '../controls';
import { h } from '../elements';
import { waysOn } from '../lists';
import { scorecardWords, trendWords } from '../words';
import { changesPart } from './changes-part';
import { summaryPart } from './summary-part';
import { takeBackPart } from './take-back';
import { showTrend } from './trend-screen';

const key = 'scorecard';

/** The place to redraw the scorecard, to see what changed and what stands in the way of right numbers. */
export const scorecardFlow: Flow = (app) => {
  app.show({
    key,
    title: scorecardWords.title,
    lead: scorecardWords.about,
    body: [trendWay(app), redrawn(), app.host.refreshOnOpen?.part(app), takeBackPart(app)],
    buttons: [refreshButton(app), { words: scorecardWords.check, press: () => void run(app, 'check') }],
  });
};

/** Goes to the scorecard and redraws it at once. */
export function refreshScorecard(app: App): Promise<void> {
  void scorecardFlow(app, null);
  return run(app, 'refresh');
}

/** The sheets that a refresh draws, and what stands there. */
const redrawn = (): HTMLElement =>
  disclosure(
    scorecardWords.redrawn(ourSheets.length),
    h(
      'dl',
      { class: 'how' },
      ...ourSheets.map(({ name, about }) =>
        h('div', {}, h('dt', {}, h('strong', {}, name)), h('dd', { class: 'soft small' }, about)),
      ),
    ),
  );

const refreshButton = (app: App): Button => ({
  words: scorecardWords.refresh,
  press: () => void run(app, 'refresh'),
  look: 'primary',
});

const trendWay = (app: App): HTMLElement =>
  waysOn(trendWords.title, [{ words: trendWords.title, about: trendWords.about, press: () => void showTrend(app) }]);

const again = (app: App): Button => ({ words: scorecardWords.again, press: () => void run(app, 'refresh') });

async function run(app: App, task: 'refresh' | 'check'): Promise<void> {
  const answer = await app.ask(task, {}, { words: scorecardWords.doing[task] });
  if (answer.ok) app.show(doneScreen(app, task, answer.answer, answer.findings));
}

function doneScreen(app: App, task: 'refresh' | 'check', said: WeekSaid, findings: readonly Finding[]): Screen {
  const look =
    findings.length === 0 ? h('p', { class: 'soft' }, scorecardWords.nothingToLookAt) : app.findings(findings);
  const toSheet: Button = {
    words: scorecardWords.openSheet,
    press: () => void app.host.show({ sheet: 'Scorecard', row: null, column: null }),
    look: 'primary',
  };
  return {
    key: `${key} ${task}`,
    title: scorecardWords.done[task],
    body: [
      changesPart(task, said.changes),
      section(scorecardWords.toLookAt, look),
      section(scorecardWords.week, summaryPart(said.summary)),
      trendWay(app),
      task === 'refresh' && takeBackPart(app),
    ],
    buttons: [...(task === 'refresh' ? [toSheet, again(app)] : [refreshButton(app)])],
  };
}
