import type { Stage, Work } from '../core/sidebar/host';

/** How far some work is, told to the page that asked for it; a button of the ribbon has no page that listens. */
export interface Progress {
  /** Says that a stage begins; false when the person has given the work up, which holds as long as nothing is written. */
  reach(stage: Stage): boolean;
  /** Lets the page draw itself and hear a click: thinking leaves it no time. */
  breathe(): Promise<void>;
  /** Settles when the person gives the work up in time; Excel itself may wait much longer, for a cell that is being edited. */
  readonly givenUp: Promise<void>;
  end(): void;
}

/** After this long without an answer, Excel is probably waiting for the person. */
const patience = 4000;
const hint = 'If you are typing in a cell, press Enter: Excel waits for that.';

export function progressOf(work: Work | undefined): Progress {
  let writes = false;
  const waiting = setTimeout(() => work?.onStage('reading', hint), patience);
  return {
    reach(stage) {
      if (stage !== 'reading') clearTimeout(waiting);
      if (work?.cancel.aborted) return false;
      writes = stage === 'writing';
      work?.onStage(stage);
      return true;
    },
    breathe: () => (work === undefined ? Promise.resolve() : new Promise((go) => setTimeout(go))),
    givenUp: new Promise((settle) => {
      work?.cancel.addEventListener('abort', () => {
        if (!writes) settle();
      });
    }),
    end: () => clearTimeout(waiting),
  };
}
