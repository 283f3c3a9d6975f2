import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../core/calendar/day';
import { isBlank, type Cell, type Cells } from '../../core/cells';
import type { Finding } from '../../core/outcome';
import type { TakenSaid } from '../../core/tasks/task';
import type { HostUnderTest } from '../hosts/contract';
import { activities, columnIn, feedbackIn, openBook, sheetIn, thursday, usual } from './feedback-book';

/*
 *    October 2026            November 2026
 * Mo Tu We Th Fr Sa Su    Mo Tu We Th Fr Sa Su
 * 19 20 21 22 23 24 25     2  3  4  5  6  7  8
 * 26 27 28 29 30 31  1     9 10 11 12 13 14 15
 *                         16 17 18 19 20 21 22    this week
 */
async function refresh(host: HostUnderTest, asOf: Day = thursday): Promise<void> {
  const done = await host.perform('refresh', { asOf });
  if (!done.ok) throw new Error(done.findings.map(({ what }) => what).join(' '));
}

async function takeBack(host: HostUnderTest): Promise<{ says: TakenSaid; findings: readonly Finding[] }> {
  const done = await host.perform('takeBack', {});
  if (!done.ok) throw new Error(done.findings.map(({ what }) => what).join(' '));
  return { says: done.answer as TakenSaid, findings: done.findings };
}

const closedIn = async (host: HostUnderTest): Promise<Cells> => (await sheetIn(host, 'Closed weeks'))?.cells ?? [];
const codesIn = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

/** Every sheet as text, without what nobody sees at the end of rows and sheets. */
const shown = async (host: HostUnderTest): Promise<Record<string, string[]>> =>
  Object.fromEntries((await host.read()).sheets.map(({ name, cells }) => [name, rowsShown(cells)]));

function rowsShown(cells: Cells): string[] {
  const rows = cells.map((row) => row.slice(0, row.findLastIndex((cell) => !isBlank(cell)) + 1));
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1).map((row) => JSON.stringify(row));
}

const edited = (cells: Cells, row: number, label: string, value: Cell): Cells =>
  cells.map((line, index) =>
    index === row ? cells[0]!.map((_, i) => (i === columnIn(cells, label) ? value : (line[i] ?? null))) : line,
  );

const wrong: Cells = activities({ 'Ada Lund': [0, 9], 'Bo Chen': [9, 0] }).map((row) =>
  row[1] === 'Meeting' ? [row[0]!, 'Call', row[2]!, row[3]!] : row,
);

describe('what a refresh wrote down for good', () => {
  it('is taken back: the weeks it closed and the drafts that nobody touched, and how many that were is said', async () => {
    const host = await openBook();
    await host.put('Calls', wrong);
    await refresh(host);
    const drafts = (await feedbackIn(host)).length - 1;
    const { says, findings } = await takeBack(host);
    expect(says).toEqual({ weeks: 3, lines: 12, drafts });
    expect(codesIn(findings)).toEqual(['pages-stand']);
    expect(rowsShown(await closedIn(host))).toHaveLength(1);
    expect(rowsShown(await feedbackIn(host))).toHaveLength(1);
  });

  it('is there once: taking back a second time writes nothing and says so', async () => {
    const host = await openBook();
    await refresh(host);
    await takeBack(host);
    const changes = await host.changes();
    const { says, findings } = await takeBack(host);
    expect(says).toEqual({ weeks: 0, lines: 0, drafts: 0 });
    expect(codesIn(findings)).toEqual(['nothing-to-take-back']);
    expect(await host.changes()).toBe(changes);
  });

  it('is nothing in a workbook that was never refreshed', async () => {
    const host = await openBook();
    const before = await host.changes();
    expect(codesIn((await takeBack(host)).findings)).toEqual(['nothing-to-take-back']);
    expect(await host.changes()).toBe(before);
  });

  it('is not what an earlier refresh wrote, as of another day', async () => {
    const host = await openBook();
    await refresh(host, '2026-11-18');
    const before = rowsShown(await closedIn(host));
    await host.put('Calls', [...activities(usual), ['Bo Chen', 'Call', 'Hi', { day: '2026-11-24' }]]);
    await refresh(host, '2026-11-24');
    expect(rowsShown(await closedIn(host)).length).toBe(before.length + 4);
    expect((await takeBack(host)).says).toMatchObject({ weeks: 1, lines: 4 });
    expect(rowsShown(await closedIn(host))).toEqual(before);
    expect((await takeBack(host)).says).toMatchObject({ weeks: 0, lines: 0 });
  });

  it('keeps a line of a closed week that a person has changed, or written beside, and says which', async () => {
    const host = await openBook();
    await refresh(host);
    const [header = [], ...lines] = await closedIn(host);
    const mine = edited([[...header, 'Mine'], ...lines], 3, 'Actual', 9);
    await host.put('Closed weeks', edited(mine, 5, 'Mine', 'she was ill'));
    const before = rowsShown(await closedIn(host));
    const { says, findings } = await takeBack(host);
    expect(says.lines).toBe(10);
    expect(findings.find(({ code }) => code === 'lines-left')).toMatchObject({
      where: 'Closed weeks, row 4',
      what: expect.stringContaining('rows 4 and 6'),
    });
    expect(rowsShown(await closedIn(host))).toEqual(
      before.slice(0, 6).map((row, i) => ([0, 3, 5].includes(i) ? row : '[]')),
    );
  });

  it('leaves every draft that a person has edited, shared or answered where it stands, cell by cell', async () => {
    const touch = fc.record({
      row: fc.nat(8),
      label: fc.constantFrom('Draft', 'Your words', 'Shared on', 'Commitment', 'Due', 'Kept', 'Mood'),
      cell: fc.constantFrom<Cell>('mine', '=1+1', { day: thursday }, 7),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(touch, { maxLength: 5 }), fc.boolean(), async (touches, turned) => {
        const host = await openBook();
        await host.put('Calls', wrong);
        await refresh(host);
        const [header = [], ...drafts] = await feedbackIn(host);
        const sorted = turned ? [...drafts].reverse() : drafts;
        let cells: Cells = [[...header, 'Mood'], ...sorted];
        const mine = new Set<number>();
        for (const { row, label, cell } of touches) {
          const at = 1 + (row % drafts.length);
          cells = edited(cells, at, label, cell);
          mine.add(at);
        }
        await host.put('Feedback', cells);
        const { says } = await takeBack(host);
        expect(says.drafts).toBe(drafts.length - mine.size);
        const after = (await feedbackIn(host)).map((row) => JSON.stringify(row));
        for (const at of mine) expect(after[at]).toBe(JSON.stringify(cells[at]));
        expect(rowsShown(await feedbackIn(host)).filter((row) => row !== '[]')).toHaveLength(1 + mine.size);
      }),
      { numRuns: 12 },
    );
  });
});

/* The law of an undo: the right rows, once they are back, give the workbook that never saw the wrong ones. */
describe('a wrong export, taken back', () => {
  const count = fc.nat(6);
  const export_ = fc
    .tuple(
      fc.array(count, { minLength: 4, maxLength: 4 }),
      fc.constantFrom('none', 'older', 'renamed', 'newer'),
      fc.boolean(),
    )
    .map(([[a = 0, b = 0, c = 0, d = 0], strange, isSwapped]): Cells => {
      const rows = activities(
        isSwapped ? { 'Bo Chen': [a, b], 'Ada Lund': [c, d] } : { 'Ada Lund': [a, b], 'Bo Chen': [c, d] },
      );
      if (strange === 'older') return [...rows, ['Ada Lund', 'Call', 'Hi', { day: '2026-09-15' }]];
      if (strange === 'newer') return [...rows, ['Bo Chen', 'Call', 'Hi', { day: '2026-11-25' }]];
      return strange === 'renamed'
        ? rows.map((row) => [row[0]!, row[1] === 'Call' ? 'Meeting' : row[1]!, row[2]!, row[3]!])
        : rows;
    });
  const earlier = fc.constantFrom<readonly Day[]>([], ['2026-11-18'], ['2026-11-12', '2026-11-18'], [thursday]);

  it('leaves no trace on any sheet once the right rows are back', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(export_, export_, earlier, fc.boolean(), async (right, mistaken, before, shares) => {
        const opened = async (): Promise<HostUnderTest> => {
          const host = await openBook();
          await host.put('Calls', right);
          for (const day of before) await refresh(host, day);
          const cells = await feedbackIn(host);
          if (shares && cells.length > 1) await host.put('Feedback', edited(cells, 1, 'Shared on', { day: thursday }));
          return host;
        };
        const [innocent, host] = [await opened(), await opened()];
        await host.put('Calls', mistaken);
        await refresh(host);
        const { says } = await takeBack(host);
        taken += says.lines + says.drafts;
        await host.put('Calls', right);
        await refresh(host);
        await refresh(innocent);
        const [after, never] = [await shown(host), await shown(innocent)];
        // A draft stands where there was room for it when it was first drafted.
        expect(after['Feedback']!.toSorted()).toEqual(never['Feedback']!.toSorted());
        expect({ ...after, Feedback: [] }).toEqual({ ...never, Feedback: [] });
      }),
      { numRuns: 15 },
    );
    expect(taken).toBeGreaterThan(20);
  }, 60_000);
});
