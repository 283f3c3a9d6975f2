import type { Answers, Asked, AskedOf, Reply } from './asked';

/** The worker as the page sees it. */
export interface Colleague {
  /** Undefined when it was given up or could not. One that is given up is let go, and another one comes in its place. */
  ask<Ask extends Asked['ask']>(asked: AskedOf<Ask>, cancel?: AbortSignal): Promise<Answers[Ask] | undefined>;
}

/** Hires a worker at once, so that it is there when it is asked. */
export function hireColleague(): Colleague {
  // One entry of the build, beside the page's own.
  const hire = (): Worker => new Worker('worker.js', { type: 'module' });
  let worker = hire();
  let asked = 0;
  return {
    ask(what, cancel) {
      const id = (asked += 1);
      const hired = worker;
      return new Promise((done) => {
        const end = (answer: unknown): void => {
          hired.removeEventListener('message', heard);
          hired.removeEventListener('error', failed);
          cancel?.removeEventListener('abort', giveUp);
          done(answer as never);
        };
        const heard = ({ data: reply }: MessageEvent<Reply>): void => {
          if (reply.id === id) end(reply.answer);
        };
        const failed = (): void => {
          if (worker === hired) worker = hire();
          end(undefined);
        };
        const giveUp = (): void => {
          hired.terminate();
          failed();
        };
        if (cancel?.aborted) return end(undefined);
        hired.addEventListener('message', heard);
        hired.addEventListener('error', failed);
        cancel?.addEventListener('abort', giveUp);
        hired.postMessage({ ...what, id });
      });
    },
  };
}
