import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDateCell, type Cell, type Cells } from '../../core/cells';
import type { Finding } from '../../core/outcome';
import type { HostUnderTest } from '../hosts/contract';
import { activities, columnIn, openBook, sheetIn, usual } from './feedback-book';

/*
 *    October 2026            November 2026
 * Mo Tu We Th Fr Sa Su    Mo Tu We Th Fr Sa Su
 * 19 20 21 22 23 24 25     2  3  4  5  6  7  8
 * 26 27 28 29 30 31  1     9 10 11 12 13 14 15
 *                         16 17 18 19 20 21 22    this week; the rows begin on Tuesday, 20 October
 */
const closedIn = async (host: HostUnderTest): Promise<Cells> => (await sheetIn(host, 'Closed weeks'))?.cells ?? [];

async function refreshed(host: HostUnderTest, asOf = '2026-11-19'): Promise<readonly Finding[]> {
  const done = await host.perform('refresh', { asOf });
  if (!done.ok) throw new Error(done.findings.map(({ what }) => what).join(' '));
  return done.findings;
}

/** The rows as text: `2026-11-09 | Ada Lund | Calls | 3 | 4 | Missed`. */
function told(cells: Cells, labels = ['Week', 'Rep', 'Behavior', 'Actual', 'Target', 'Status']): string[] {
  const columns = labels.map((label) => columnIn(cells, label));
  const shown = (cell: Cell): string => (cell !== null && isDateCell(cell) ? cell.day : String(cell));
  return cells.slice(1).map((row) => columns.map((column) => shown(row[column] ?? null)).join(' | '));
}

const edited = (cells: Cells, row: number, label: string, value: Cell): Cells =>
  cells.map((line, index) =>
    index === row ? line.map((cell, column) => (column === columnIn(cells, label) ? value : cell)) : line,
  );

const only = (findings: readonly Finding[], code: string): readonly Finding[] =>
  findings.filter((finding) => finding.code === code);

describe('a week that has closed', () => {
  it('is written down with its target; the week that runs and one that the rows begin in are not', async () => {
    const host = await openBook();
    await refreshed(host);
    expect(told(await closedIn(host))).toEqual(
      ['2026-10-26', '2026-11-02', '2026-11-09'].flatMap((week) =>
        ['Ada Lund', 'Bo Chen'].flatMap((rep) => [
          `${week} | ${rep} | Calls | 3 | 4 | Missed`,
          `${week} | ${rep} | Meetings | 2 | 2 | Met`,
        ]),
      ),
    );
  });

  it('is written once: a second refresh changes nothing in the workbook', async () => {
    const host = await openBook();
    await refreshed(host);
    const changes = await host.changes();
    await refreshed(host);
    expect(await host.changes()).toBe(changes);
  });

  it('has not closed before the rows go past it', async () => {
    const host = await openBook();
    await refreshed(host, '2026-11-23');
    expect(told(await closedIn(host)).filter((row) => row.startsWith('2026-11-16'))).toEqual([]);
    await host.put('Calls', [...activities(usual), ['Bo Chen', 'Call', 'Hi', { day: '2026-11-23' }]]);
    await refreshed(host, '2026-11-23');
    expect(told(await closedIn(host)).slice(12)).toEqual([
      '2026-11-16 | Ada Lund | Calls | 5 | 4 | Met',
      '2026-11-16 | Ada Lund | Meetings | 1 | 2 | Missed',
      '2026-11-16 | Bo Chen | Calls | 1 | 4 | Missed',
      '2026-11-16 | Bo Chen | Meetings | 2 | 2 | Met',
    ]);
  });

  it('has not closed for what a line counts before the rows of that kind go past it, whatever other tables say', async () => {
    const host = await openBook();
    await host.put('Deals', [
      ['Id', 'Owner', 'Name', 'Account', 'Stage', 'Amount', 'Created', 'Closed'],
      ['1', 'Bo Chen', 'Pumps', 'Acme', 'Open', 100, { day: '2026-11-23' }, { day: '2026-12-20' }],
    ]);
    const planned: Cell[] = ['Bo Chen', 'Call', 'Planned', { day: '2026-11-25' }];
    await host.put('Calls', [...activities(usual), planned]);
    const ofWeek = async (): Promise<string[]> =>
      told(await closedIn(host)).filter((row) => row.startsWith('2026-11-16'));
    await refreshed(host, '2026-11-23');
    expect(told(await closedIn(host))).toHaveLength(12);
    expect(await ofWeek()).toEqual([]);
    await host.put('Calls', [...activities(usual), planned, ['Ada Lund', 'Call', 'Hi', { day: '2026-11-23' }]]);
    await refreshed(host, '2026-11-23');
    expect(await ofWeek()).toHaveLength(4);
  });

  it('stays as it was written, whatever happens in the CRM, the plan and the team afterwards', async () => {
    const row = fc.tuple(
      fc.constantFrom('Ada Lund', 'Bo Chen', 'Cy Diaz'),
      fc.constantFrom('Call', 'Meeting', 'Email'),
      fc
        .integer({ min: 1, max: 25 })
        .map((day): Cell => ({ day: `2026-11-${String(day).padStart(2, '0')}` as '2026-11-01' })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 40 }), fc.integer({ min: 1, max: 40 }), async (rows, target) => {
        const host = await openBook();
        await refreshed(host);
        const before = await closedIn(host);
        await host.put('Calls', [
          ['Owner', 'Type', 'Subject', 'Date'],
          ['Ada Lund', 'Call', 'First', { day: '2026-10-05' }],
          ...rows.map(([rep, type, day]): Cell[] => [rep, type, 'Hi', day]),
        ]);
        const plan = (await sheetIn(host, 'Plan'))!.cells;
        await host.put('Plan', edited(plan, 1, 'Target', String(target)));
        await refreshed(host, '2026-11-26');
        expect((await closedIn(host)).slice(0, before.length)).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });

  it('is told when the rows say another number of it today, and the scorecard keeps the one that was written', async () => {
    const host = await openBook();
    await refreshed(host);
    const more = Array.from({ length: 2 }, (): Cell[] => ['Ada Lund', 'Call', 'Late', { day: '2026-11-11' }]);
    await host.put('Calls', [...activities(usual), ...more]);
    const findings = await refreshed(host);
    expect(only(findings, 'restated')).toMatchObject([
      { severity: 'info', what: expect.stringContaining('Calls of Ada Lund, week of 9 Nov: 3 when it closed, 5 now.') },
    ]);
    const measures = (await sheetIn(host, 'Measures'))!.cells;
    expect(told(measures)).toContain('2026-11-09 | Ada Lund | Calls | 3 | 4 | Missed');
    const health = (await sheetIn(host, 'CRM health'))!.cells.flat();
    expect(health).toContain('Calls of Ada Lund, week of 9 Nov: 3 when it closed, 5 now.');
  });

  it('is written anew when a person deletes its row', async () => {
    const host = await openBook();
    await refreshed(host);
    const cells = await closedIn(host);
    await host.put(
      'Closed weeks',
      cells.filter((_, row) => row !== 9),
    );
    await host.put('Calls', [...activities(usual), ['Ada Lund', 'Call', 'Late', { day: '2026-11-11' }]]);
    expect(only(await refreshed(host), 'restated')).toEqual([]);
    expect(told(await closedIn(host))).toHaveLength(12);
    expect(told(await closedIn(host)).at(-1)).toBe('2026-11-09 | Ada Lund | Calls | 4 | 4 | Met');
  });

  it('believes a person: an edited number is in the numbers and is never put back', async () => {
    const host = await openBook();
    await refreshed(host);
    const cells = edited(await closedIn(host), 9, 'Actual', 9);
    await host.put('Closed weeks', cells);
    await refreshed(host);
    expect(await closedIn(host)).toEqual(cells);
    expect(told((await sheetIn(host, 'Measures'))!.cells)).toContain('2026-11-09 | Ada Lund | Calls | 9 | 4 | Missed');
  });

  it('is counted from the rows where its row cannot be read, and the row is left for the person to mend', async () => {
    const host = await openBook();
    await refreshed(host);
    const cells = edited(await closedIn(host), 9, 'Actual', 'a dozen');
    await host.put('Closed weeks', cells);
    const findings = await refreshed(host);
    expect(only(findings, 'not-a-number')).toMatchObject([
      { severity: 'warning', where: 'Closed weeks, row 10, Actual' },
    ]);
    expect(await closedIn(host)).toEqual(cells);
    expect(told((await sheetIn(host, 'Measures'))!.cells)).toContain('2026-11-09 | Ada Lund | Calls | 3 | 4 | Missed');
  });

  it('has one row: of two the first holds, and a finding says so', async () => {
    const host = await openBook();
    await refreshed(host);
    const cells = await closedIn(host);
    await host.put('Closed weeks', [...cells, edited(cells, 9, 'Actual', 1)[9]!]);
    expect(only(await refreshed(host), 'closed-twice')).toMatchObject([{ where: 'Closed weeks, row 14' }]);
    expect(told((await sheetIn(host, 'Measures'))!.cells)).toContain('2026-11-09 | Ada Lund | Calls | 3 | 4 | Missed');
  });

  it('follows a rep who is called otherwise now, by what the Team says', async () => {
    const host = await openBook();
    await refreshed(host);
    const cells = await closedIn(host);
    await host.put('Team', [
      ['Rep', 'Also known as', 'Manager'],
      ['Ada Berg', 'Ada Lund', 'Dana Ek'],
      ['Bo Chen', null, 'Dana Ek'],
    ]);
    await refreshed(host);
    expect(await closedIn(host)).toEqual(cells);
  });

  it('is added below the columns as people have put them', async () => {
    const host = await openBook();
    await refreshed(host);
    const cells = await closedIn(host);
    const turned = cells.map((row, index) => [index === 0 ? 'My note' : `seen ${index}`, ...[...row].reverse()]);
    await host.put('Closed weeks', turned);
    await host.put('Calls', [...activities(usual), ['Bo Chen', 'Call', 'Hi', { day: '2026-11-24' }]]);
    await refreshed(host, '2026-11-24');
    const now = await closedIn(host);
    expect(now.slice(0, turned.length)).toEqual(turned);
    expect(told(now)).toContain('2026-11-16 | Bo Chen | Meetings | 2 | 2 | Met');
    expect(told(now)).toHaveLength(16);
  });

  it('goes under labels that people have added a note to', async () => {
    const host = await openBook();
    await refreshed(host);
    const noted = (await closedIn(host)).map((row, i) =>
      i === 0 ? row.map((label) => (label === 'Target' || label === 'Mark' ? `${String(label)} (ours)` : label)) : row,
    );
    await host.put('Closed weeks', noted);
    await host.put('Calls', [...activities(usual), ['Bo Chen', 'Call', 'Hi', { day: '2026-11-24' }]]);
    await refreshed(host, '2026-11-24');
    const now = await closedIn(host);
    expect(told(now, ['Week', 'Rep', 'Target (ours)']).slice(12)).toEqual([
      '2026-11-16 | Ada Lund | 4',
      '2026-11-16 | Ada Lund | 2',
      '2026-11-16 | Bo Chen | 4',
      '2026-11-16 | Bo Chen | 2',
    ]);
    await refreshed(host, '2026-11-24');
    expect(await closedIn(host)).toEqual(now);
  });

  it('is written nowhere while another sheet has its name', async () => {
    const host = await openBook();
    const theirs: Cells = [
      ['Colour', 'Smell'],
      ['red', 'sweet'],
    ];
    await host.put('Closed weeks', theirs);
    expect(only(await refreshed(host), 'closed-weeks-left')).toHaveLength(1);
    expect(await closedIn(host)).toEqual(theirs);
  });

  it('says that a line counts something else, where most of its numbers are others', async () => {
    const host = await openBook();
    await refreshed(host);
    const plan = (await sheetIn(host, 'Plan'))!.cells;
    await host.put('Plan', edited(plan, 1, 'Where', 'Type = Meeting'));
    const findings = await refreshed(host);
    expect(only(findings, 'counted-otherwise')).toMatchObject([
      { severity: 'warning', what: expect.stringContaining('Calls: 6 of 6 numbers') },
    ]);
    expect(only(findings, 'restated')).toEqual([]);
  });
});
