import type { DraftFinding, Preview } from '../../setup/draft';
import { checkDraft } from '../../setup/plan-check';
import type { Given } from '../../setup/start';
import type { App, Button } from '../app';
import { h, type Child } from '../elements';
import { planWords } from '../words';
import { beyond, faultsOf, mistakes, sorted, stillSo } from './found';
import { draftOf, keptIds, type Making } from './making';
import { lookBar } from './look-bar';
import { packPlan } from './packed';
import type { Counted, PlanPage } from './plan-page';
import type { Pool } from './pool';
import { makeRecount } from './recount';
import { partOf, sameStep, stepFrom, stepsOf, stepText, type Part, type Step } from './steps';

/** What a screen shows; the page around it knows the way, the counter and the buttons. */
export interface PlanScreenParts {
  readonly title: string;
  readonly lead?: string;
  readonly body: readonly Child[];
  /** In place of Continue and Back. */
  readonly buttons?: readonly Button[];
  /** False keeps the person here: something has to be mended first. */
  readonly mayGoOn?: () => boolean;
}

export type PlanScreen = (page: PlanPage, line: string) => PlanScreenParts;

/** Long enough to finish a word, short enough to see the numbers follow. */
const pause = 500;
/** What is kept follows the last change by this much, so that a host is not asked to store every letter. */
const keepAfter = 800;

/** The parts whose screens show numbers of the real rows. */
const counting: readonly Part[] = ['counting', 'accountability', 'check'];

export function makePlanPage(
  app: App,
  pool: Pool,
  begun: Making,
  given: readonly Given[],
  screens: Readonly<Record<Step['at'], PlanScreen>>,
): PlanPage {
  let making = begun;
  let step: Step = { at: 'results', line: '' };
  let draft = draftOf(pool, making);
  let checked = checkDraft(draft);
  let ofDraft = draft;
  let preview: Preview | null = null;
  let ofRows: readonly DraftFinding[] = [];
  let counted: Counted = 'counting';
  let lives: (() => void)[] = [];
  const unfolded = new Set<string>();
  let keeping: ReturnType<typeof setTimeout> | undefined;

  const keyOf = (one: Step): string => `plan ${stepText(one)}`;
  const isHere = (): boolean => app.isShown(keyOf(step));
  const wantsRows = (): boolean => step.at === 'goal' || counting.includes(partOf(step));

  const recount = makeRecount(
    (wanted) => app.askQuietly('previewPlan', { draft: wanted }),
    (heard) => {
      counted = heard === 'counting' ? 'counting' : heard.ok ? 'there' : 'failed';
      if (heard !== 'counting' && heard.ok) {
        const wasThere = preview !== null;
        preview = heard.answer;
        ofRows = beyond(preview.findings, checked.findings);
        ofDraft = draft;
        if (wasThere && isHere() && wantsRows()) app.say(planWords.counting.again);
      }
      refreshLives();
    },
    pause,
  );

  function refreshLives(): void {
    if (!isHere()) return;
    const focused = document.activeElement?.id ?? '';
    for (const draw of lives) draw();
    const again = focused === '' ? null : document.getElementById(focused);
    if (again !== null && document.activeElement !== again) again.focus({ preventScroll: true });
  }

  function keepNow(): void {
    clearTimeout(keeping);
    app.keep({ flow: 'plan', step: stepText(step), given, plan: packPlan(pool, making) });
  }

  function hold(next: Making): void {
    making = next;
    draft = draftOf(pool, making);
    checked = checkDraft(draft);
    clearTimeout(keeping);
    keeping = setTimeout(keepNow, keepAfter);
    if (wantsRows()) recount.want(draft);
  }

  /** Takes away what is mended; says what is wrong only when asked to, not under the person's hands. */
  function tellFaults(isSettled: boolean): void {
    const faults = new Map(faultsOf(page.mistakes(), step.line).map(({ id, words }) => [id, words]));
    for (const place of document.querySelectorAll<HTMLElement>('.leadline .fault')) {
      const words = faults.get(place.id.replace(/-fault$/, ''));
      if (words === undefined ? !place.id.startsWith('plan-') : place.hidden && !isSettled) continue;
      place.textContent = words ?? '';
      place.hidden = words === undefined;
      const control = document.getElementById(place.id.replace(/-fault$/, ''));
      if (words === undefined) control?.removeAttribute('aria-invalid');
      else control?.setAttribute('aria-invalid', 'true');
    }
  }

  function blame(): boolean {
    const faults = faultsOf(page.mistakes(), step.line).filter(({ id }) => document.getElementById(id) !== null);
    for (const { id } of faults) document.getElementById(id)?.closest('details')?.setAttribute('open', '');
    return app.blame(faults);
  }

  function show(): void {
    lives = [];
    const steps = stepsOf(pool, making);
    const drawn = screens[step.at](page, step.line);
    const onward = (): void => {
      if (drawn.mayGoOn?.() !== false && !(step.line !== '' && blame())) page.onward();
    };
    const buttons: readonly Button[] = [
      { words: planWords.onward, press: onward, look: 'primary' },
      ...(stepFrom(steps, step, -1) ? [{ words: planWords.back, press: page.back }] : []),
      ...(step.at === 'counting'
        ? [{ words: planWords.toCheck, press: () => page.go({ at: 'check', line: '' }), look: 'quiet' as const }]
        : []),
    ];
    app.show({
      key: keyOf(step),
      title: drawn.title,
      steps: {
        flow: `${planWords.title}: ${planWords.parts[partOf(step)]}`,
        at: Math.max(1, steps.findIndex((one) => sameStep(one, step)) + 1),
        of: steps.length,
      },
      ...(drawn.lead !== undefined && { lead: drawn.lead }),
      body: [lookBar(page), ...drawn.body],
      buttons: drawn.buttons ?? buttons,
    });
  }

  const page: PlanPage = {
    app,
    pool,
    making: () => making,
    findings: () => sorted([...checked.findings, ...stillSo(ofRows, ofDraft, draft)], keptIds(pool, making)),
    mistakes: () => sorted(mistakes(checked.findings, stillSo(ofRows, ofDraft, draft)), keptIds(pool, making)),
    counter: () => checked.counter.text,
    isTooLong: () => checked.findings.some(({ code }) => code === 'plan-too-long'),
    preview: () => preview,
    counted: () => counted,
    change(next) {
      hold(next);
      tellFaults(false);
      refreshLives();
    },
    reshape(next) {
      hold(next);
      show();
    },
    settle: () => tellFaults(true),
    countAgain: () => recount.again(draft),
    live(draw, props = {}) {
      const place = h('div', props);
      const redraw = (): void =>
        place.replaceChildren(
          ...draw().filter((child): child is Node | string => child instanceof Node || typeof child === 'string'),
        );
      lives.push(redraw);
      redraw();
      return place;
    },
    unfolding(id, summary, ...content) {
      const ontoggle = (event: Event): void =>
        void ((event.target as HTMLDetailsElement).open ? unfolded.add(id) : unfolded.delete(id));
      return h(
        'details',
        { id, open: unfolded.has(id), ontoggle },
        h('summary', { id: `${id}-summary` }, summary),
        h('div', { class: 'inside' }, ...content),
      );
    },
    go(next, field) {
      step = next;
      unfolded.clear();
      if (wantsRows()) recount.want(draft);
      show();
      keepNow();
      if (field === undefined) return;
      blame();
      const control = document.getElementById(field);
      control?.closest('details')?.setAttribute('open', '');
      control?.focus();
    },
    onward: () => move(1),
    back: () => move(-1),
    finish() {
      clearTimeout(keeping);
      app.keep(null);
    },
  };

  function move(by: -1 | 1): void {
    const next = stepFrom(stepsOf(pool, making), step, by);
    if (next) page.go(next);
  }
  return page;
}
