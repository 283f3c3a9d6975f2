import type { DraftFinding, PlanDraft, Preview } from '../../setup/draft';
import type { App } from '../app';
import { beyond, mistakes, stillSo } from './found';
import { makeRecount, textOf } from './recount';

/** How far the numbers on the real rows are. */
export type Counted = 'counting' | 'there' | 'failed';

/** What is known about the plan as it stands: soon what it says by itself, a moment later what the rows say. */
export interface Judging {
  /** The plan is another one now. */
  judge(draft: PlanDraft): void;
  /** Whether anything is known yet. */
  isChecked(): boolean;
  /** Whether the plan is another one than was checked last. Never where the page checks it itself. */
  isBehind(): boolean;
  /** Asks at once where it is behind; settles when the plan as it stands has been checked, or could not be. */
  checked(): Promise<void>;
  /** The numbers of the rows are wanted, for the plan judged last. */
  count(): void;
  /** What was found last stays until something else is known, so that nothing flickers under the hands. */
  findings(): readonly DraftFinding[];
  /** Those that stand in the way of saving, without those about cells that are other ones now. */
  mistakes(): readonly DraftFinding[];
  preview(): Preview | null;
  counted(): Counted;
}

/** Long enough to finish a word, short enough to see what follows. */
const pause = 500;

/** What was found about a plan, and the plan that it was found about. */
interface Found {
  readonly draft: PlanDraft;
  readonly findings: readonly DraftFinding[];
}

/** `hear` is called with every change of what is known from outside; `isNew`: with numbers that take the place of others. */
export function makeJudging(
  begun: PlanDraft,
  { host: { check }, askQuietly }: Pick<App, 'host' | 'askQuietly'>,
  hear: (isNew: boolean) => void,
): Judging {
  let draft = begun;
  let ofPlan: Found | null = null;
  let ofBoth: Found | null = null;
  let ofRows: Found | null = null;
  let preview: Preview | null = null;
  let counted: Counted = 'counting';

  /** What the rows say beyond the plan itself shows as soon as both have spoken about the same plan. */
  function part(): void {
    if (ofPlan === null || ofBoth === null || textOf(ofPlan.draft) !== textOf(ofBoth.draft)) return;
    ofRows = { draft: ofBoth.draft, findings: beyond(ofBoth.findings, ofPlan.findings) };
    ofBoth = null;
  }

  const recheck = makeRecount(
    (wanted) => askQuietly('checkPlan', { draft: wanted }),
    (heard, of) => {
      if (heard === 'asking' || !heard.ok) return;
      ofPlan = { draft: of, findings: heard.answer.findings };
      part();
      hear(false);
    },
    pause,
  );
  const recount = makeRecount(
    (wanted) => askQuietly('previewPlan', { draft: wanted }),
    (heard, of) => {
      counted = heard === 'asking' ? 'counting' : heard.ok ? 'there' : 'failed';
      if (heard === 'asking' || !heard.ok) return hear(false);
      const isNew = preview !== null;
      preview = heard.answer;
      ofBoth = { draft: of, findings: preview.findings };
      part();
      hear(isNew);
    },
    pause,
  );

  function judge(next: PlanDraft): void {
    draft = next;
    if (check) ofPlan = { draft, findings: check(draft).findings };
    else recheck.want(draft);
  }

  const stillIn = (found: Found | null): readonly DraftFinding[] =>
    found === null ? [] : stillSo(found.findings, found.draft, draft);

  const isBehind = (): boolean => ofPlan === null || textOf(ofPlan.draft) !== textOf(draft);

  judge(begun);
  void recheck.settled();
  return {
    judge,
    isChecked: () => ofPlan !== null,
    isBehind,
    checked() {
      // Where the page has the checker with it, the plan as it stands is checked already.
      if (check) return Promise.resolve();
      recheck.want(draft);
      return recheck.settled();
    },
    count: () => recount.want(draft),
    findings: () => [...(ofPlan?.findings ?? []), ...stillIn(ofRows)],
    mistakes: () => mistakes(stillIn(ofPlan), stillIn(ofRows)),
    preview: () => preview,
    counted: () => counted,
  };
}
