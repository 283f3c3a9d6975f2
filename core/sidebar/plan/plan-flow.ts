import type { Flow } from '../app';
import { planWords } from '../words';
import { accountabilityScreen } from './accountability-screen';
import { behaviorsScreen } from './behaviors-screen';
import { checkScreen } from './check-screen';
import { countingScreen } from './counting-screen';
import { goalScreen } from './goal-screen';
import { makePlanPage, type PlanScreen } from './make-plan-page';
import { unpackPlan } from './packed';
import { poolOf } from './pool';
import { resultsScreen } from './results-screen';
import { rhythmScreen } from './rhythm-screen';
import { stepNamed, stepsOf, type Step } from './steps';

const screens: Readonly<Record<Step['at'], PlanScreen>> = {
  results: resultsScreen,
  goal: goalScreen,
  behaviors: behaviorsScreen,
  counting: countingScreen,
  rhythm: rhythmScreen,
  accountability: accountabilityScreen,
  check: checkScreen,
};

/** From the results that matter to a plan on the sheets. Whoever stopped half way goes on where they were. */
export const planFlow: Flow = async (app, left) => {
  app.show({ key: 'plan', title: planWords.title, lead: `${planWords.reading}…`, body: [], buttons: [] });
  const desk = await app.ask('planDesk', {}, { words: planWords.reading });
  if (!app.isShown('plan')) return;
  if (!desk.ok) return app.go('home');
  const pool = poolOf(desk.answer);
  const making = unpackPlan(pool, left?.plan);
  const page = makePlanPage(app, pool, making, left?.given ?? [], screens);
  page.go(stepNamed(stepsOf(pool, making), left?.step ?? ''));
};
