import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../core/calendar/day';
import type { Cell, Cells } from '../../core/cells';
import { refresh as refreshTask } from '../../core/tasks/refresh';
import { unfinishedMark, unsavedMark } from '../../core/tasks/workbook';
import type { HostUnderTest } from '../hosts/contract';
import { activities, columnIn, feedbackIn, openBook, sheetIn, thursday } from './feedback-book';

const refresh = async (host: HostUnderTest, asOf: Day = thursday): Promise<readonly string[]> => {
  const done = await host.perform('refresh', { asOf });
  expect(done.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!done.ok) throw new Error(done.findings.map(({ what }) => what).join(' '));
  return (done.answer as { readonly summary: readonly string[] }).summary;
};

const typed = async (host: HostUnderTest, row: number, label: string, cell: Cell): Promise<Cells> => {
  const cells = await feedbackIn(host);
  const column = columnIn(cells, label);
  await host.put(
    'Feedback',
    cells.map((line, index) =>
      index === row ? cells[0]!.map((_, i) => (i === column ? cell : (line[i] ?? null))) : line,
    ),
  );
  return feedbackIn(host);
};

describe('a refresh and the Feedback sheet', () => {
  it('makes it with its first drafts, and says how many there are', async () => {
    const host = await openBook();
    const summary = await refresh(host);
    const cells = await feedbackIn(host);
    expect(cells.length).toBeGreaterThan(2);
    expect(summary.at(-1)).toMatch(new RegExp(`^Notes drafted on Feedback: ${cells.length - 1} for 2 reps \\(`));
    expect(new Set(cells.slice(1).map((row) => row[1]))).toEqual(new Set(['Ada Lund', 'Bo Chen']));
  });

  it('writes nothing the second time', async () => {
    const host = await openBook();
    await refresh(host);
    const before = await host.changes();
    await refresh(host);
    expect(await host.changes()).toBe(before);
  });

  it('says it in new words while nobody has touched it, and leaves what a person has touched', async () => {
    const host = await openBook();
    await refresh(host);
    const drafts = await feedbackIn(host);
    const gap = drafts.findIndex((row) => row[3] === 'Gap' && row[1] === 'Bo Chen');
    const mine = await typed(host, gap, 'Your words', '=1+1 is what I say');
    await host.put('Calls', activities({ 'Ada Lund': [6, 1], 'Bo Chen': [2, 2] }));
    await refresh(host);
    const after = await feedbackIn(host);
    expect(after).toContainEqual(mine[gap]);
    expect(after.filter((row) => row[1] === 'Bo Chen' && row[3] === 'Gap')).toHaveLength(1);
    const ada = (cells: Cells): Cell[] => cells.filter((row) => row[1] === 'Ada Lund').map((row) => row[4]!);
    expect(ada(after)).not.toEqual(ada(drafts));
  });

  it('a note that was shared never changes, whatever the numbers and the weeks say', async () => {
    const host = await openBook();
    await refresh(host);
    const shared = (await typed(host, 1, 'Shared on', { day: thursday }))[1]!;
    for (const [done, asOf] of [
      [{ 'Ada Lund': [0, 0], 'Bo Chen': [9, 9] }, '2026-11-20'],
      [{ 'Ada Lund': [2, 2], 'Bo Chen': [3, 1] }, '2026-12-10'],
    ] as const) {
      await host.put('Calls', activities(done));
      await refresh(host, asOf);
      expect(await feedbackIn(host)).toContainEqual(shared);
    }
  });

  it('finds it under whatever name a person has given it, and makes no second one', async () => {
    const host = await openBook();
    await refresh(host);
    const cells = await feedbackIn(host);
    const renamed = await openBook({ 'Ada Lund': [6, 1], 'Bo Chen': [2, 2] });
    await renamed.put('What I say', cells);
    await refresh(renamed);
    expect(await sheetIn(renamed, 'Feedback')).toBeUndefined();
    expect((await sheetIn(renamed, 'What I say'))!.cells).not.toEqual(cells);
  });

  it('leaves a sheet of that name that holds something else, or that has rows above its labels, and says so', async () => {
    const told = async (cells: Cells): Promise<string[]> => {
      const host = await openBook();
      await host.put('Feedback', cells);
      const done = await host.perform('refresh', { asOf: thursday });
      expect(await feedbackIn(host)).toEqual(cells);
      return done.findings.filter(({ code }) => code === 'feedback-left').map(({ severity }) => severity);
    };
    expect(await told([['Lunch'], ['soup']])).toEqual(['warning']);
    expect(await told([['Our notes'], [], ['Week', 'Rep', 'About', 'Kind', 'Draft', 'Your words']])).toEqual([
      'warning',
    ]);
  });

  it('a cell that nobody can read there stops no number', async () => {
    const host = await openBook();
    await refresh(host);
    await typed(host, 1, 'Shared on', 'sometime');
    const done = await host.perform('refresh', { asOf: thursday });
    expect(done.ok).toBe(true);
    expect(done.findings.map(({ where, severity }) => `${severity} ${where}`)).toContain(
      'warning Feedback, row 2, Shared on',
    );
  });

  it('drafts anew where the first drafts were not finished, and touches nothing where a save was not', async () => {
    const host = await openBook();
    await host.put('Feedback', [[unfinishedMark]]);
    await refresh(host);
    expect((await feedbackIn(host)).length).toBeGreaterThan(2);
    await host.put('Feedback', [
      [unsavedMark, 'Rep'],
      [null, 'Ada Lund'],
    ]);
    expect((await host.perform('refresh', { asOf: thursday })).ok).toBe(false);
    expect(await feedbackIn(host)).toEqual([
      [unsavedMark, 'Rep'],
      [null, 'Ada Lund'],
    ]);
  });
});

describe('the drafts of a refresh', () => {
  it('are written in our columns alone, so that a formula in a column of a person’s own stays in every row', async () => {
    const host = await openBook();
    await refresh(host);
    const [header = [], ...rows] = await feedbackIn(host);
    await host.put('Feedback', [
      [header[0]!, 'Mood', ...header.slice(1)],
      ...rows.map((row) => [row[0]!, null, ...row.slice(1)]),
    ]);
    await host.put('Calls', activities({ 'Ada Lund': [0, 0], 'Bo Chen': [6, 3] }));
    const done = refreshTask(await host.read(), { today: thursday }, { asOf: thursday });
    if (!done.ok) throw new Error('refused');
    const below = (done.answer.writes.below ?? []).filter(({ sheet }) => sheet === 'Feedback');
    expect(below.length).toBeGreaterThan(0);
    for (const row of below.flatMap((one) => one.rows)) expect([row[0] === null, row[1]]).toEqual([false, null]);
  });
});

/* People, new rows of the CRM and refreshes taking turns in one workbook: whatever a person has typed stands where they typed it. */
describe('a workbook over some weeks', () => {
  const count = fc.nat(6);
  const week = fc.record({ kind: fc.constant('rows' as const), done: fc.array(count, { minLength: 4, maxLength: 4 }) });
  const cell = fc.oneof(
    fc.constantFrom<Cell>(null, 'mine', '=1+1', "'x", true, 7),
    fc.constant<Cell>({ day: thursday }),
  );
  const edit = fc.record({ kind: fc.constant('edit' as const), row: fc.nat(6), column: fc.nat(11), cell });
  const move = fc.record({ kind: fc.constant('move' as const), from: fc.nat(6), to: fc.nat(6) });
  const insert = fc.record({
    kind: fc.constant('insert' as const),
    row: fc.nat(6),
    words: fc.constantFrom('mine', ''),
  });
  const remove = fc.record({ kind: fc.constant('remove' as const), row: fc.nat(6) });
  const sort = fc.record({ kind: fc.constant('sort' as const), column: fc.nat(11) });
  const refreshes = fc.record({
    kind: fc.constant('refresh' as const),
    asOf: fc.constantFrom<Day>('2026-11-18', thursday, '2026-11-23', '2026-12-01'),
  });
  const steps = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: refreshes },
      { weight: 6, arbitrary: edit },
      { weight: 2, arbitrary: week },
      move,
      insert,
      remove,
      sort,
    ),
    { minLength: 4, maxLength: 12 },
  );
  const textOf = (row: readonly Cell[]): string => JSON.stringify(Array.from({ length: 12 }, (_, i) => row[i] ?? null));

  it('no edit of a person is ever lost or moved, and a second refresh writes nothing', async () => {
    let judged = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const host = await openBook();
        await refresh(host);
        const first = await feedbackIn(host);
        await host.put('Feedback', [[...first[0]!, 'Mood'], ...first.slice(1)]);
        await refresh(host);
        const ours = new Set((await feedbackIn(host)).slice(1).map(textOf));
        for (const step of all) {
          const [header = [], ...rows] = await feedbackIn(host);
          if (step.kind === 'rows') {
            const [a = 0, b = 0, c = 0, d = 0] = step.done;
            await host.put('Calls', activities({ 'Ada Lund': [a, b], 'Bo Chen': [c, d] }));
          } else if (step.kind === 'edit' && rows.length > 0) {
            const at = step.row % rows.length;
            rows[at] = header.map((_, i) => (i === step.column ? step.cell : (rows[at]![i] ?? null)));
            await host.put('Feedback', [header, ...rows]);
          } else if (step.kind === 'move' && rows.length > 0) {
            const [row] = rows.splice(step.from % rows.length, 1);
            rows.splice(step.to % (rows.length + 1), 0, row!);
            await host.put('Feedback', [header, ...rows]);
          } else if (step.kind === 'insert') {
            rows.splice(
              step.row,
              0,
              header.map((_, i) => (i === 5 && step.words !== '' ? step.words : null)),
            );
            await host.put('Feedback', [header, ...rows]);
          } else if (step.kind === 'remove' && rows.length > 0) {
            rows.splice(step.row % rows.length, 1);
            await host.put('Feedback', [header, ...rows]);
          } else if (step.kind === 'sort') {
            const keyOf = (row: readonly Cell[]): string => JSON.stringify(row[step.column] ?? null);
            await host.put('Feedback', [header, ...rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))]);
          } else if (step.kind === 'refresh') {
            const theirs = rows.map(textOf).filter((row) => row !== textOf([]) && !ours.has(row));
            await refresh(host, step.asOf);
            const after = (await feedbackIn(host)).slice(1).map(textOf);
            rows.map(textOf).forEach((row, at) => {
              if (theirs.includes(row)) expect(after[at]).toBe(row);
            });
            for (const row of after) if (!theirs.includes(row)) ours.add(row);
            const changes = await host.changes();
            await refresh(host, step.asOf);
            expect(await host.changes()).toBe(changes);
            judged += theirs.length;
          }
        }
      }),
      { numRuns: 15 },
    );
    expect(judged).toBeGreaterThan(5);
  }, 60_000);
});
