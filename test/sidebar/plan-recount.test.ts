import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlanDraft, Preview } from '../../core/setup/draft';
import { makeRecount } from '../../core/sidebar/plan/recount';
import type { Answer } from '../../core/tasks/task';

const draft = (name: string): PlanDraft => ({ lines: [{ id: 'own:1', cells: [name] }], targets: [], settings: [] });
const no: Answer<Preview> = { ok: false, findings: [] };

/** A host that answers when it is told to, and what was asked of it and heard from it. */
function slowHost(): {
  readonly asked: string[];
  readonly heard: string[];
  readonly answer: () => Promise<void>;
  readonly recount: ReturnType<typeof makeRecount>;
} {
  const asked: string[] = [];
  const heard: string[] = [];
  const waiting: (() => void)[] = [];
  const recount = makeRecount(
    ({ lines }) => {
      asked.push(lines[0]!.cells[0]!);
      return new Promise((resolve) => waiting.push(() => resolve(no)));
    },
    (answer) => heard.push(answer === 'counting' ? 'counting' : 'numbers'),
    500,
  );
  const answer = async (): Promise<void> => {
    waiting.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { asked, heard, answer, recount };
}

describe('counting again', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits for a pause and asks for what stands there then', async () => {
    const { asked, recount } = slowHost();
    for (const name of ['M', 'Me', 'Meetings']) recount.want(draft(name));
    await vi.advanceTimersByTimeAsync(499);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toEqual(['Meetings']);
  });

  it('asks one thing at a time and does not show numbers of what was changed meanwhile', async () => {
    const { asked, heard, answer, recount } = slowHost();
    recount.want(draft('Meetings'));
    await vi.advanceTimersByTimeAsync(500);
    recount.want(draft('Calls'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toEqual(['Meetings']);
    await answer();
    expect([asked, heard]).toEqual([
      ['Meetings', 'Calls'],
      ['counting', 'counting'],
    ]);
    await answer();
    expect(heard).toEqual(['counting', 'counting', 'numbers']);
  });

  it('asks for the same again only when told to', async () => {
    const { asked, answer, recount } = slowHost();
    recount.want(draft('Calls'));
    await vi.advanceTimersByTimeAsync(500);
    await answer();
    recount.want(draft('Calls'));
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toEqual(['Calls']);
    recount.again(draft('Calls'));
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toEqual(['Calls', 'Calls']);
  });
});
