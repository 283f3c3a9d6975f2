import type { PlanDraft } from '../../setup/draft';
import type { Answer } from '../../tasks/task';

/** Asking about a plan while it is being made. */
export interface Recount {
  /** Asks for this draft a moment from now, unless it is the one that was asked for last and answered or about to be. */
  want(draft: PlanDraft): void;
  /** Asks at once for what is wanted; settles when nothing is open any more. */
  settled(): Promise<void>;
}

export const textOf = (draft: PlanDraft): string => JSON.stringify(draft);

/**
 * Asks once the person pauses and never twice at a time. What was asked before the last change is not heard: its numbers would
 * stand beside other words.
 */
export function makeRecount<Said>(
  ask: (draft: PlanDraft) => Promise<Answer<Said>>,
  hear: (answer: Answer<Said> | 'asking', draft: PlanDraft) => void,
  pause: number,
): Recount {
  let latest = '';
  let wanted: PlanDraft | null = null;
  let due: PlanDraft | null = null;
  let underWay: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    while (due !== null) {
      const draft = due;
      due = null;
      const answer = await ask(draft);
      if (textOf(draft) !== latest) continue;
      // Where it failed, the same may be wanted again.
      if (!answer.ok) latest = '';
      hear(answer, draft);
    }
    underWay = undefined;
  }

  function begin(): Promise<void> {
    clearTimeout(timer);
    due = wanted ?? due;
    wanted = null;
    if (due !== null) underWay ??= run();
    return underWay ?? Promise.resolve();
  }

  return {
    want(draft) {
      const text = textOf(draft);
      if (text === latest) return;
      latest = text;
      wanted = draft;
      hear('asking', draft);
      clearTimeout(timer);
      timer = setTimeout(() => void begin(), pause);
    },
    settled: begin,
  };
}
