import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlanDraft } from '../../core/setup/draft';
import { makeRecount } from '../../core/sidebar/plan/recount';
import type { Answer } from '../../core/tasks/task';

const draft = (name: string): PlanDraft => ({ lines: [{ id: 'own:1', cells: [name] }], targets: [], settings: [] });
const numbers: Answer<string> = { ok: true, answer: 'numbers', findings: [] };
const no: Answer<string> = { ok: false, findings: [] };

/** A host that answers when it is told to, and what was asked of it and heard from it. */
function slowHost(): {
  readonly asked: string[];
  readonly heard: string[];
  readonly answer: (said?: Answer<string>) => Promise<void>;
  readonly recount: ReturnType<typeof makeRecount>;
} {
  const asked: string[] = [];
  const heard: string[] = [];
  const waiting: ((said: Answer<string>) => void)[] = [];
  const recount = makeRecount(
    ({ lines }) => {
      asked.push(lines[0]!.cells[0]!);
      return new Promise<Answer<string>>((resolve) => waiting.push(resolve));
    },
    (answer) => heard.push(answer === 'asking' ? 'asking' : answer.ok ? answer.answer : 'nothing'),
    500,
  );
  const answer = async (said = numbers): Promise<void> => {
    waiting.shift()?.(said);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { asked, heard, answer, recount };
}

describe('asking about a plan that changes', () => {
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
      ['asking', 'asking'],
    ]);
    await answer();
    expect(heard).toEqual(['asking', 'asking', 'numbers']);
  });

  it('asks for the same again only where that failed', async () => {
    const { asked, heard, answer, recount } = slowHost();
    recount.want(draft('Calls'));
    await vi.advanceTimersByTimeAsync(500);
    await answer(no);
    recount.want(draft('Calls'));
    await vi.advanceTimersByTimeAsync(500);
    await answer();
    recount.want(draft('Calls'));
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toEqual(['Calls', 'Calls']);
    expect(heard).toEqual(['asking', 'nothing', 'asking', 'numbers']);
  });

  it('asks at once for somebody who wants to go on, and tells when nothing is open any more', async () => {
    const { asked, heard, answer, recount } = slowHost();
    let isSettled = false;
    const settled = (): Promise<void> => recount.settled().then(() => void (isSettled = true));
    await settled();
    isSettled = false;
    recount.want(draft('Calls'));
    void settled();
    recount.want(draft('Visits'));
    void settled();
    expect(asked).toEqual(['Calls']);
    await answer();
    expect([asked, isSettled]).toEqual([['Calls', 'Visits'], false]);
    await answer();
    expect([heard, isSettled]).toEqual([['asking', 'asking', 'numbers'], true]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toHaveLength(2);
  });
});
