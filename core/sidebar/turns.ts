import { cancelled } from '../tasks/door-findings';
import type { InputOf, SaysOf, TaskName } from '../tasks/index';
import type { Answer } from '../tasks/task';
import type { SidebarHost, Work } from './host';

/** The two ways in which the page asks its host for a task. */
export interface Turns {
  /** For what the person waits for. */
  aloud<Name extends TaskName>(name: Name, input: InputOf<Name>, work: Work): Promise<Answer<SaysOf<Name>>>;
  /** For what is shown beside, while the person goes on. */
  quietly<Name extends TaskName>(name: Name, input: InputOf<Name>): Promise<Answer<SaysOf<Name>>>;
}

/**
 * A host does one thing at a time and turns down what comes meanwhile. A person who saves while their plan is being counted
 * beside has done nothing wrong: what they ask for waits until that has ended.
 */
export function takeTurns({ perform }: Pick<SidebarHost, 'perform'>): Turns {
  let quiet: Promise<unknown> = Promise.resolve();
  return {
    async aloud(name, input, work) {
      await quiet;
      return work.cancel.aborted ? { ok: false, findings: [cancelled] } : perform(name, input, work);
    },
    quietly(name, input) {
      const asked = perform(name, input);
      quiet = quiet.then(() => asked);
      return asked;
    },
  };
}
