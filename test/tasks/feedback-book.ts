import type { Day } from '../../core/calendar/day';
import type { Cell, Cells } from '../../core/cells';
import type { SheetCells } from '../../core/tasks/workbook';
import type { HostUnderTest } from '../hosts/contract';
import { makeMemoryBook } from '../hosts/memory-book';
import { drawn } from '../setup/book';

/*
 *      November 2026
 * Mo Tu We Th Fr Sa Su
 *  9 10 11 12 13 14 15
 * 16 17 18 19 20 21 22
 */
export const monday: Day = '2026-11-16';
export const thursday: Day = '2026-11-19';

const plan = drawn(
  'Plan',
  `Kind | Name | Counts | From | Where | Dated by | Target | Per
Behavior | Calls | Count | Activities | Type = Call | Date | 4 | week
Behavior | Meetings | Count | Activities | Type = Meeting | Date | 2 | week`,
);
const team = drawn('Team', 'Rep | Manager\nAda Lund | Dana Ek\nBo Chen | Dana Ek');

/** So many calls and meetings of each rep on the Tuesday of the week, and steady weeks before it. */
export function activities(done: Readonly<Record<string, readonly [calls: number, meetings: number]>>): Cells {
  const days: Day[] = ['2026-10-20', '2026-10-27', '2026-11-03', '2026-11-10'];
  const of = (rep: string, type: string, day: Day, n: number): Cell[][] =>
    Array.from({ length: n }, (_, i) => [rep, type, `${type} ${i}`, { day }]);
  return [
    ['Owner', 'Type', 'Subject', 'Date'],
    ...Object.entries(done).flatMap(([rep, [calls, meetings]]) => [
      ...days.flatMap((day) => [...of(rep, 'Call', day, 3), ...of(rep, 'Meeting', day, 2)]),
      ...of(rep, 'Call', '2026-11-17', calls),
      ...of(rep, 'Meeting', '2026-11-17', meetings),
      ...of(rep, 'Email', '2026-11-19', 1),
    ]),
  ];
}

export const usual = { 'Ada Lund': [5, 1], 'Bo Chen': [1, 2] } as const;

/** A workbook in memory with a plan, a team and the rows of a week. */
export async function openBook(done: Parameters<typeof activities>[0] = usual): Promise<HostUnderTest> {
  const host = await makeMemoryBook({ zone: 'Etc/UTC', today: thursday });
  await host.put('Plan', plan.cells);
  await host.put('Team', team.cells);
  await host.put('Calls', activities(done));
  return host;
}

export const sheetIn = async (host: HostUnderTest, name: string): Promise<SheetCells | undefined> =>
  (await host.read()).sheets.find((sheet) => sheet.name === name);

/** The Feedback sheet as it stands, its labels first. */
export const feedbackIn = async (host: HostUnderTest): Promise<Cells> => (await sheetIn(host, 'Feedback'))?.cells ?? [];

export const columnIn = (cells: Cells, label: string): number => (cells[0] ?? []).indexOf(label);
