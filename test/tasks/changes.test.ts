import { describe, expect, it } from 'vitest';
import type { Changes } from '../../core/setup/home';
import { refresh } from '../../core/tasks/refresh';
import type { SheetCells, WorkbookCells } from '../../core/tasks/workbook';
import { codesOf, drawn, world, written } from '../setup/book';

/*
 *    November 2026
 * Mo Tu We Th Fr Sa Su
 * 16 17 18 19 20 21 22
 * 23 24 25 26 27 28 29
 */
const plan = drawn(
  'Plan',
  `Kind     | Name   | Counts | From          | Where         | Target | Per
   Behavior | Calls  | Count  | Activities    | Type = Call   | 4      | week
   Behavior | Visits | Count  | Activities    | Type = Visit  | 2      | week
   Result   | Won    | Count  | Opportunities | Status = Won  | 3      | month`,
);
const team = drawn('Team', 'Rep | Manager\nBob Ny | Dana Ek\nAda Lund | Dana Ek');
const callsOf = (...rows: string[]): SheetCells =>
  drawn('Calls', ['Owner | Type | Subject | Date', ...rows].join('\n'));
const deals = drawn(
  'Deals',
  'Deal ID | Deal name | Owner | Stage | Amount | Created | Close date\n1 | Acme | Bob Ny | Closed Won | 9 | 2026-11-02 | 2026-11-17',
);
const first = callsOf('Ada Lund | Call | Hi | 2026-11-17', 'Bob Ny | Call | Ho | 2026-11-18');

function refreshed(book: WorkbookCells, asOf: '2026-11-19' | '2026-11-20' | '2026-11-24' = '2026-11-19') {
  const done = refresh(book, world, { asOf });
  if (!done.ok) throw new Error(codesOf(done.findings).join());
  return { book: written(book, done.answer.writes), changes: done.answer.says.changes };
}
const begin = (): WorkbookCells => refreshed({ sheets: [first, deals, plan, team] }).book;
const put = ({ sheets }: WorkbookCells, ...fresh: SheetCells[]): WorkbookCells => ({
  sheets: [...sheets.filter(({ name }) => !fresh.some((one) => one.name === name)), ...fresh],
});
const none: Changes = { compared: true, items: [], more: 0 };

describe('what a refresh changed', () => {
  it('cannot be said the first time', () => {
    expect(refreshed({ sheets: [first, deals, plan, team] }).changes).toEqual({ compared: false, items: [], more: 0 });
  });

  it('is nothing when nothing has changed, however often', () => {
    const again = refreshed(begin());
    expect(again.changes).toEqual(none);
    expect(refreshed(again.book).changes).toEqual(none);
  });

  it('is every number that is another one, by rep and then in the order of the plan, as the sheets show them', () => {
    const more = callsOf(
      'Ada Lund | Call | Hi | 2026-11-17',
      'Ada Lund | Visit | Hi | 2026-11-18',
      'Bob Ny | Call | Ho | 2026-11-18',
      'Bob Ny | Call | Ho | 2026-11-19',
    );
    expect(refreshed(put(begin(), more)).changes).toEqual({
      compared: true,
      items: [
        { rep: 'Bob Ny', about: 'Calls', from: '1 / 4', to: '2 / 4' },
        { rep: 'Ada Lund', about: 'Visits', from: '0 / 2', to: '1 / 2' },
      ],
      more: 0,
    });
  });

  it('shows what came to the plan, and what went', () => {
    const other = { ...plan, cells: plan.cells.map((row) => row.map((cell) => (cell === 'Visits' ? 'Trips' : cell))) };
    const { items } = refreshed(put(begin(), other)).changes;
    expect(items.filter(({ rep }) => rep === 'Bob Ny')).toEqual([
      { rep: 'Bob Ny', about: 'Trips', from: '–', to: '0 / 2' },
      { rep: 'Bob Ny', about: 'Visits', from: '0 / 2', to: '–' },
    ]);
  });

  it('is not said of another week, nor of a Measures sheet that is none', () => {
    expect(refreshed(begin(), '2026-11-20').changes.compared).toBe(true);
    expect(refreshed(begin(), '2026-11-24').changes.compared).toBe(false);
    const newer = refreshed(begin(), '2026-11-24').book;
    expect(refreshed(newer, '2026-11-19').changes.compared).toBe(false);
    expect(refreshed(put(begin(), { name: 'Measures', cells: [['Hello']] })).changes.compared).toBe(false);
  });

  it('is cut where nobody would read on, and says how much more there is', () => {
    const reps = Array.from({ length: 60 }, (_, i) => `Rep ${i}`);
    const crowd = drawn('Team', ['Rep | Manager', ...reps.map((rep) => `${rep} | Dana Ek`)].join('\n'));
    const day = (n: number): SheetCells =>
      callsOf(...reps.flatMap((rep) => Array<string>(n).fill(`${rep} | Call | Hi | 2026-11-17`)));
    const { book } = refreshed({ sheets: [day(1), deals, plan, crowd] });
    const { items, more } = refreshed(put(book, day(2))).changes;
    expect([items.length, more]).toEqual([40, 20]);
  });
});
