import { describe, expect, it } from 'vitest';
import type { PlanDraft } from '../../core/setup/draft';
import type { SidebarHost } from '../../core/sidebar/host';
import { takeTurns } from '../../core/sidebar/turns';
import { atWork } from '../../core/tasks/door-findings';
import type { Answer } from '../../core/tasks/task';

const draft: PlanDraft = { lines: [], targets: [], settings: [] };
const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/** A host that turns down whatever comes while it works, as all of ours do, and ends its work when it is told to. */
function busyHost() {
  const begun: string[] = [];
  let end = (): void => undefined;
  let isBusy = false;
  const perform = (name: string): Promise<Answer<never>> => {
    if (isBusy) return Promise.resolve({ ok: false, findings: [atWork] });
    isBusy = true;
    begun.push(name);
    return new Promise((done) => {
      end = () => {
        isBusy = false;
        done({ ok: true, findings: [], answer: undefined as never });
      };
    });
  };
  return { begun, end: () => end(), turns: takeTurns({ perform: perform as SidebarHost['perform'] }) };
}

const work = () => {
  const giving = new AbortController();
  return { giving, work: { onStage: () => undefined, cancel: giving.signal } };
};

describe('what a person asks for', () => {
  it('waits for what is counted beside, instead of being turned down', async () => {
    const { begun, end, turns } = busyHost();
    void turns.quietly('previewPlan', { draft });
    const saved = turns.aloud('keepPlan', { draft }, work().work);
    await turn();
    expect(begun).toEqual(['previewPlan']);
    end();
    await turn();
    expect(begun).toEqual(['previewPlan', 'keepPlan']);
    end();
    expect((await saved).ok).toBe(true);
  });

  it('is not begun when it was given up meanwhile', async () => {
    const { begun, end, turns } = busyHost();
    const { giving, work: given } = work();
    void turns.quietly('previewPlan', { draft });
    const saved = turns.aloud('keepPlan', { draft }, given);
    giving.abort();
    end();
    expect((await saved).findings.map(({ code }) => code)).toEqual(['cancelled']);
    expect(begun).toEqual(['previewPlan']);
  });
});
