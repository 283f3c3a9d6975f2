import type { PlanDraft, Preview } from '../../setup/draft';
import type { Answer } from '../../tasks/task';

/** Counting a plan on the real rows while it is being made. */
export interface Recount {
  /** Asks for this draft a moment from now, unless it is the one that was asked for last. */
  want(draft: PlanDraft): void;
  /** Asks for it although it was asked for: the last time it failed. */
  again(draft: PlanDraft): void;
}

/**
 * Asks once the person pauses and never twice at a time. What was asked before the last change is not heard: its numbers would
 * stand beside other words.
 */
export function makeRecount(
  ask: (draft: PlanDraft) => Promise<Answer<Preview>>,
  hear: (answer: Answer<Preview> | 'counting') => void,
  pause: number,
): Recount {
  let latest = '';
  let due: PlanDraft | null = null;
  let isUnderWay = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    if (isUnderWay) return;
    isUnderWay = true;
    while (due !== null) {
      const draft = due;
      due = null;
      const answer = await ask(draft);
      if (JSON.stringify(draft) === latest) hear(answer);
    }
    isUnderWay = false;
  }

  const want = (draft: PlanDraft): void => {
    const text = JSON.stringify(draft);
    if (text === latest) return;
    latest = text;
    hear('counting');
    clearTimeout(timer);
    timer = setTimeout(() => {
      due = draft;
      void run();
    }, pause);
  };
  return {
    want,
    again(draft) {
      latest = '';
      want(draft);
    },
  };
}
