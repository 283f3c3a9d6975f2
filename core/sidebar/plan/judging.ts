import type { DraftFinding, PlanDraft, Preview } from '../../setup/draft';
import { checkDraft } from '../../setup/plan-check';
import type { Answer } from '../../tasks/task';
import { beyond, mistakes, stillSo } from './found';
import { makeRecount } from './recount';

/** How far the numbers on the real rows are. */
export type Counted = 'counting' | 'there' | 'failed';

/** What is known about the plan as it stands: at once what the page can tell, a moment later what the rows say. */
export interface Judging {
  /** The plan is another one now. */
  judge(draft: PlanDraft): void;
  /** The numbers of the rows are wanted, for the plan judged last; `again`: the last time it failed. */
  count(again?: boolean): void;
  findings(): readonly DraftFinding[];
  mistakes(): readonly DraftFinding[];
  counter(): string;
  isTooLong(): boolean;
  preview(): Preview | null;
  counted(): Counted;
}

/** Long enough to finish a word, short enough to see the numbers follow. */
const pause = 500;

/** `hear` is called with every change of what the rows say; `isNew`: with numbers that take the place of others. */
export function makeJudging(
  begun: PlanDraft,
  ask: (draft: PlanDraft) => Promise<Answer<Preview>>,
  hear: (isNew: boolean) => void,
): Judging {
  let draft = begun;
  let checked = checkDraft(draft);
  let preview: Preview | null = null;
  let counted: Counted = 'counting';
  let ofRows: readonly DraftFinding[] = [];
  let ofDraft = draft;

  const recount = makeRecount(
    ask,
    (heard) => {
      counted = heard === 'counting' ? 'counting' : heard.ok ? 'there' : 'failed';
      if (heard === 'counting' || !heard.ok) return hear(false);
      const isNew = preview !== null;
      preview = heard.answer;
      ofRows = beyond(preview.findings, checked.findings);
      ofDraft = draft;
      hear(isNew);
    },
    pause,
  );
  const nowOfRows = (): readonly DraftFinding[] => stillSo(ofRows, ofDraft, draft);
  return {
    judge(next) {
      draft = next;
      checked = checkDraft(next);
    },
    count: (again = false) => (again ? recount.again(draft) : recount.want(draft)),
    findings: () => [...checked.findings, ...nowOfRows()],
    mistakes: () => mistakes(checked.findings, nowOfRows()),
    counter: () => checked.counter.text,
    isTooLong: () => checked.findings.some(({ code }) => code === 'plan-too-long'),
    preview: () => preview,
    counted: () => counted,
  };
}
