import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftFinding, PlanDraft } from '../../core/setup/draft';
import { checkDraft } from '../../core/setup/plan-check';
import type { App } from '../../core/sidebar/app';
import { makeJudging, type Judging } from '../../core/sidebar/plan/judging';
import type { Answer } from '../../core/tasks/task';
import { line } from './plan-desk';

/** A plan of one behavior; a target that is no number is a mistake. */
const draft = (Target: string): PlanDraft => ({
  lines: [line('own:1', { Kind: 'Behavior', Name: 'Calls made', Target })],
  targets: [],
  settings: [],
});
const neverUsed: DraftFinding = {
  line: 'own:1',
  column: 'Where',
  severity: 'warning',
  code: 'never-met',
  what: 'No row is like this.',
  fix: 'Look at the words in the rows.',
};

/** A host that has the checker in its page or not, and answers when it is told to. */
function beside(hasChecker: boolean) {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const answerTo = (name: string, plan: PlanDraft): Answer<never> => {
    const { findings } = checkDraft(plan);
    const said = name === 'checkPlan' ? { findings } : { lines: [], findings: [...findings, neverUsed] };
    return { ok: true, findings: [], answer: said as never };
  };
  const app = {
    host: hasChecker ? { check: checkDraft } : {},
    askQuietly(name: string, input: { readonly draft: PlanDraft }) {
      asked.push(name);
      return new Promise((settle) => waiting.push(() => settle(answerTo(name, input.draft))));
    },
  } as unknown as App;
  let heard = 0;
  const judging = makeJudging(draft('ten'), app, () => (heard += 1));
  const answer = async (at = 0): Promise<void> => {
    waiting.splice(at, 1)[0]?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { asked, judging, answer, heard: () => heard };
}

const codes = (judging: Judging): string[] => judging.findings().map(({ code }) => code);
const wrong = (judging: Judging): string[] => judging.mistakes().map(({ code }) => code);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a plan that is being made is judged', () => {
  it('at once where the page has the checker with it', async () => {
    const { asked, judging } = beside(true);
    expect(wrong(judging)).toEqual(['not-a-number']);
    judging.judge(draft('10'));
    expect([wrong(judging), judging.isBehind()]).toEqual([[], false]);
    await judging.checked();
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toEqual([]);
  });

  it('by the host where it has not, and until it is heard nobody says that all is well', async () => {
    const { asked, judging, answer, heard } = beside(false);
    expect([asked, judging.isChecked(), codes(judging)]).toEqual([['checkPlan'], false, []]);
    await answer();
    expect([judging.isChecked(), wrong(judging), heard()]).toEqual([true, ['not-a-number'], 1]);
  });

  it('without flicker: what was found stays until more is known, but blames no cell that is another one now', async () => {
    const { judging, answer } = beside(false);
    await answer();
    const before = codes(judging);
    judging.judge(draft('10'));
    expect([codes(judging), wrong(judging), judging.isBehind()]).toEqual([before, [], true]);
    await vi.advanceTimersByTimeAsync(500);
    expect(codes(judging)).toEqual(before);
    await answer();
    expect(codes(judging)).toEqual(before.filter((code) => code !== 'not-a-number'));
  });

  it('before anybody goes on: the check is asked for at once and waited for', async () => {
    const { asked, judging, answer } = beside(false);
    await answer();
    judging.judge(draft('twelve'));
    let isChecked = false;
    void judging.checked().then(() => (isChecked = true));
    expect([asked.length, isChecked]).toEqual([2, false]);
    await answer();
    expect([isChecked, wrong(judging)]).toEqual([true, ['not-a-number']]);
  });

  it.each([
    ['first', 1],
    ['last', 0],
  ])('once: what the rows say too is not said twice, also where they answer %s', async (_, at) => {
    const { asked, judging, answer } = beside(false);
    await answer();
    judging.judge(draft('twenty'));
    judging.count();
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toEqual(['checkPlan', 'checkPlan', 'previewPlan']);
    await answer(at);
    await answer();
    expect(codes(judging)).toEqual([...checkDraft(draft('twenty')).findings.map(({ code }) => code), 'never-met']);
  });
});
