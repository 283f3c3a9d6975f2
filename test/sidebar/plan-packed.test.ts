import { describe, expect, it } from 'vitest';
import { addOwn, changeLine, keepResult, leaveLine, setSetting, setTarget } from '../../core/sidebar/plan/changing';
import { beginMaking, draftOf, type Making } from '../../core/sidebar/plan/making';
import { packPlan, unpackPlan } from '../../core/sidebar/plan/packed';
import { poolOf } from '../../core/sidebar/plan/pool';
import { desk, line } from './plan-desk';

const pool = poolOf(desk);
const begun = beginMaking(pool);
const changes: readonly ((making: Making) => Making)[] = [
  (making) => leaveLine(making, 'plan:3'),
  (making) => keepResult(pool, making, 'library:1:0'),
  (making) => changeLine(pool, making, 'library:1:1', { Target: '7' }),
  (making) => addOwn(pool, making, { Kind: 'Behavior', Name: 'Mine' }, 'plan:2').making,
  (making) => setTarget(making, 'plan:4', 'Yusuf Demir', '2'),
  (making) => setSetting(pool, making, 'After one miss', 'I ask what got in the way'),
];
const made = changes.reduce((making, change) => change(making), begun);
const kept = (making: Making): unknown => JSON.parse(JSON.stringify(packPlan(pool, making)));

describe('a plan half made', () => {
  it('comes back as it was left', () => {
    expect(unpackPlan(pool, kept(made))).toEqual(made);
    expect(draftOf(pool, unpackPlan(pool, kept(made)))).toEqual(draftOf(pool, made));
  });

  it('is kept without the name of a rep and without a cell that nobody changed', () => {
    const text = JSON.stringify(packPlan(pool, made));
    for (const rep of desk.reps) expect(text).not.toContain(rep);
    for (const { cells } of desk.draft.lines)
      for (const cell of cells) if (cell.length > 8) expect(text).not.toContain(cell);
    expect(text).toContain('I ask what got in the way');
  });

  it('does not put changes on another line that came under the same number', () => {
    const changed = changeLine(pool, begun, 'plan:4', { Target: '9' });
    const lines = desk.draft.lines.map((one) =>
      one.id === 'plan:4' ? line('plan:4', { Kind: 'Behavior', Name: 'Something else', Target: '1' }) : one,
    );
    const other = poolOf({ ...desk, draft: { ...desk.draft, lines } });
    const back = unpackPlan(other, kept(changed));
    expect(back.changed).toEqual({});
    expect(back.chosen).toContain('plan:4');
  });

  it('drops what is gone: lines, reps and settings that the workbook has no more', () => {
    const smaller = poolOf({ ...desk, reps: ['Dana Whitfield'], library: [], settings: [] });
    const back = unpackPlan(smaller, kept(made));
    expect(back.chosen).toEqual(['plan:2', 'plan:4', 'own:1', 'plan:5', 'plan:6']);
    expect(back.targets.map(({ rep }) => rep)).toEqual(['Dana Whitfield']);
    expect(back.settings).toEqual({});
  });

  it.each([
    null,
    7,
    [],
    {},
    { lines: [{}], targets: [], settings: {} },
    { lines: [], targets: [{ rep: 1 }], settings: {} },
  ])('begins anew when what was kept is not ours: %j', (packed) => {
    expect(unpackPlan(pool, packed)).toEqual(begun);
  });

  it.each(['own:x', '__proto__', 'library:9:9'])('takes no line that is not on the desk: %s', (id) => {
    const cells = JSON.parse('{"__proto__":"x","Name":"x"}') as unknown;
    const packed = { lines: [{ id, of: '', place: 0, cells, drives: 'gone' }], targets: [], settings: {} };
    expect(unpackPlan(pool, packed)).toEqual({ ...begun, targets: [] });
  });
});
