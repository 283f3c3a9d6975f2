import type { Given } from '../../setup/start';
import type { App, Button, Fault, Screen } from '../app';
import type { Child } from '../elements';
import { planWords } from '../words';
import { blameHere, tellBeside, unfoldAround } from './beside';
import { faultsOf, sorted } from './found';
import { makeJudging } from './judging';
import { makeLives } from './lives';
import { lookBar } from './look-bar';
import { draftOf, keptBehaviors, keptIds, keptResults, type Making } from './making';
import { packPlan } from './packed';
import type { PlanPage } from './plan-page';
import type { Pool } from './pool';
import { settingFaults } from './settings-fields';
import { partOf, sameStep, stepFrom, stepsOf, stepText, type Part, type Step } from './steps';

/** What a screen shows; the page around it knows the way, the counter and the buttons. */
interface PlanScreenParts {
  readonly title: string;
  readonly lead?: string;
  readonly body: readonly Child[];
  /** In place of Continue and Back. */
  readonly buttons?: readonly Button[];
  /** False keeps the person here: something has to be mended first. */
  readonly mayGoOn?: () => boolean;
}

export type PlanScreen = (page: PlanPage, line: string) => PlanScreenParts;

/** What is kept follows the last change by this much, so that a host is not asked to store every letter. */
const keepAfter = 800;

/** The parts whose screens show numbers of the real rows. */
const countingParts: readonly Part[] = ['counting', 'accountability', 'check'];

/** Goes from screen to screen with one plan in hand, judges it on each change, and keeps what is unfinished. */
export function makePlanPage(
  app: App,
  pool: Pool,
  begun: Making,
  given: readonly Given[],
  screens: Readonly<Record<Step['at'], PlanScreen>>,
): PlanPage {
  let making = begun;
  let step: Step = { at: 'results', line: '' };
  let keeping: ReturnType<typeof setTimeout> | undefined;
  /** Whether the person has finished with the field that they wrote on last. */
  let isSettled = false;
  const lives = makeLives();
  const keyNow = (): string => `plan ${stepText(step)}`;
  const wantsRows = (): boolean => step.at === 'goal' || countingParts.includes(partOf(step));
  const judging = makeJudging(draftOf(pool, making), app, (isNew) => {
    if (!app.isShown(keyNow())) return;
    tellBeside(faultsHere(), isSettled);
    if (isNew && wantsRows()) app.say(planWords.counting.again);
    lives.redraw();
  });
  /** Screens with fields: nobody leaves one with a mistake in them. */
  const hasFields = (): boolean => step.line !== '' || step.at === 'rhythm';
  const faultsHere = (): readonly Fault[] => {
    const wrong = page.mistakes();
    return step.line === '' ? settingFaults(page, wrong) : faultsOf(wrong, step.line);
  };

  function keepNow(): void {
    clearTimeout(keeping);
    app.keep({ flow: 'plan', step: stepText(step), given, plan: packPlan(pool, making) });
  }

  function hold(next: Making): void {
    making = next;
    judging.judge(draftOf(pool, making));
    clearTimeout(keeping);
    keeping = setTimeout(keepNow, keepAfter);
    if (wantsRows()) judging.count();
  }

  function show(): void {
    lives.clear();
    const { title, lead, body, buttons, mayGoOn } = screens[step.at](page, step.line);
    const onward = async (): Promise<void> => {
      if (mayGoOn?.() === false) return;
      if (!hasFields() || ((await page.checked()) && !blameHere(app, faultsHere()))) move(1);
    };
    app.show({
      key: keyNow(),
      title,
      steps: placeOf(stepsOf(pool, making), step),
      ...(lead !== undefined && { lead }),
      body: [lookBar(page), ...body],
      buttons: buttons ?? waysOn(() => void onward()),
    });
  }

  const waysOn = (onward: () => void): readonly Button[] => [
    { words: planWords.onward, press: onward, look: 'primary' },
    ...(stepFrom(stepsOf(pool, making), step, -1) ? [{ words: planWords.back, press: page.back }] : []),
    ...(step.at === 'counting'
      ? [{ words: planWords.toCheck, press: () => page.go({ at: 'check', line: '' }), look: 'quiet' as const }]
      : []),
  ];

  function move(by: -1 | 1): void {
    const next = stepFrom(stepsOf(pool, making), step, by);
    if (next) page.go(next);
  }

  const page: PlanPage = {
    app,
    pool,
    making: () => making,
    findings: () => sorted(judging.findings(), keptIds(pool, making)),
    mistakes: () => sorted(judging.mistakes(), keptIds(pool, making)),
    size: () => ({ results: keptResults(pool, making).length, behaviors: keptBehaviors(pool, making).length }),
    isChecked: judging.isChecked,
    async checked() {
      const here = step;
      if (judging.isBehind()) await app.waitFor(planWords.look.looking, judging.checked());
      return here === step && app.isShown(keyNow());
    },
    preview: judging.preview,
    counted: judging.counted,
    change(next) {
      hold(next);
      isSettled = false;
      tellBeside(faultsHere(), isSettled);
      lives.redraw();
    },
    reshape(next) {
      hold(next);
      show();
    },
    settle() {
      isSettled = true;
      tellBeside(faultsHere(), isSettled);
    },
    countAgain: judging.count,
    live: lives.live,
    unfolding: lives.unfolding,
    go(next, field) {
      step = next;
      isSettled = false;
      lives.fold();
      if (wantsRows()) judging.count();
      show();
      keepNow();
      if (field === undefined) return;
      blameHere(app, faultsHere());
      unfoldAround(field)?.focus();
    },
    back: () => move(-1),
    finish() {
      clearTimeout(keeping);
      app.keep(null);
    },
  };
  return page;
}

/** How far one is, for the line above the heading. */
const placeOf = (steps: readonly Step[], step: Step): NonNullable<Screen['steps']> => ({
  flow: `${planWords.title}: ${planWords.parts[partOf(step)]}`,
  at: Math.max(1, steps.findIndex((one) => sameStep(one, step)) + 1),
  of: steps.length,
});
