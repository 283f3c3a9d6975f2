import { describe, expect, it } from 'vitest';
import { columnOf, type Cells } from '../../core/cells';
import { personId, sameQuestionId } from '../../core/setup/question-ids';
import type { Given } from '../../core/setup/start';
import { keepStart } from '../../core/tasks/keep-start';
import { refresh } from '../../core/tasks/refresh';
import { unsavedMark, type SheetCells } from '../../core/tasks/workbook';
import { codesOf, drawn, kept, started, world, written } from '../setup/book';

const calls = drawn(
  'Calls',
  `Owner     | Type    | Subject | Date
   Ada Lund  | Call    | Intro   | 2026-03-02
   Lund, Ada | Call    | Ho      | 2026-03-03
   Bob Ny    | Meeting | First   | 2026-03-09`,
);
const team = drawn(
  'Team',
  `Rep      | Desk | Also known as | Manager | Starts    | Workdays       |
   Bob Ny   | 7a   | bob@x.example | Dana Ek | the first | every other day | a note
   Cy Wu    | 8    |               | Dana Ek |           |                |
            | 9    |               |         |           |                | no rep here`,
);
const one: Given = { id: sameQuestionId('Ada Lund', 'Lund, Ada'), value: 'yes' };

const cellsOf = (sheets: readonly SheetCells[], name: string): Cells => sheets.find((one) => one.name === name)!.cells;
const save = (sheets: readonly SheetCells[], given: readonly Given[] = [], replace?: boolean) =>
  keepStart({ sheets }, world, { given, ...(replace !== undefined && { replace }) });

describe('what Start writes', () => {
  it('is Sources and Team and nothing else, with the spellings of a person on one line', () => {
    const done = save([calls], [one]);
    expect(done.ok && done.answer.says.sheets).toEqual(['Sources', 'Team']);
    expect(done.ok && done.answer.writes.saves).toBe(true);
    const { sheets } = kept({ sheets: [calls] }, [one]);
    expect(cellsOf(sheets, 'Team').map((row) => row.slice(0, 2))).toEqual([
      ['Rep', 'Also known as'],
      ['Ada Lund', 'Lund, Ada'],
      ['Bob Ny', null],
    ]);
    expect(cellsOf(sheets, 'Sources')[4]).toEqual(['Calls', 'Activities', 'Date', 'Date', 'year-month-day']);
  });

  it('is what a refresh then counts by, and a refresh leaves it alone', () => {
    const book = kept({ sheets: [calls] }, [one, { id: personId('Bob Ny'), value: 'no' }]);
    const done = refresh(book, world, { asOf: '2026-03-09' });
    const names = done.ok ? done.answer.writes.sheets.map(({ sheet }) => sheet) : [];
    expect(names).not.toContain('Team');
    expect(names).not.toContain('Sources');
    expect(
      started(written(book, done.ok ? done.answer.writes : { sheets: [] })).people.map(({ name, onTeam }) => [
        name,
        onTeam,
      ]),
    ).toEqual([
      ['Ada Lund', true],
      ['Bob Ny', false],
    ]);
  });

  it('is nothing where there is nothing to count, or nobody on the team', () => {
    expect(codesOf(save([team]).findings)).toEqual(['nothing-to-count']);
    const nobody = ['Ada Lund', 'Lund, Ada', 'Bob Ny'].map((name) => ({ id: personId(name), value: 'no' }));
    expect(codesOf(save([calls], nobody).findings)).toEqual(['team-empty']);
  });
});

describe('a sheet of people’s own is never overwritten without being asked', () => {
  it('says which sheet is there and what saving would do to it, and writes nothing', () => {
    const done = save(
      [calls, team],
      [one, { id: personId('Ada Lund'), value: 'yes' }, { id: personId('Cy Wu'), value: 'no' }],
    );
    expect(done.ok).toBe(false);
    expect(done.findings).toMatchObject([{ code: 'sheet-there', severity: 'ask', where: 'Team' }]);
    expect(done.findings[0]!.what).toContain(
      'Saving keeps its 2 lines with all their columns. Added: "Ada Lund". Taken off: "Cy Wu".',
    );
  });

  it('nor with it where nothing on it would change: it is not even asked about', () => {
    const book = kept({ sheets: [calls] }, [one]);
    const again = save(book.sheets);
    expect(again.ok && again.answer.writes.sheets).toEqual([]);
    const other = save(book.sheets, [{ id: personId('Bob Ny'), value: 'no' }]);
    expect(other.findings.map(({ where }) => where)).toEqual(['Team']);
  });

  it('names the columns of a Sources sheet that would be lost', () => {
    const sources = drawn(
      'Sources',
      'Who said so | Sheet | Table | Field | Column | Reads as\nDana | Calls | Activities | Date | Date |',
    );
    expect(save([calls, sources]).findings[0]!.what).toContain('Not kept: the column "Who said so".');
  });

  it('never where a sheet of that name holds something else', () => {
    const other = drawn('team', 'Owner | Type | Subject | Date\nAda Lund | Call | Hi | 2026-03-02');
    expect(codesOf(save([calls, other], [], true).findings)).toEqual(['sheet-name-taken']);
  });

  it('but what a stopped save has left is written again', () => {
    const half: SheetCells = { name: 'Team', cells: [[unsavedMark], ['Bob Ny']] };
    expect(save([calls, half]).ok).toBe(true);
  });

  it('under whatever name it stands', () => {
    const people = { ...team, name: 'My people' };
    const done = save([calls, people], [{ id: personId('Ada Lund'), value: 'yes' }], true);
    expect(done.ok && done.answer.says.sheets).toEqual(['Sources', 'My people']);
  });
});

describe('the Team sheet', () => {
  const after = (...given: Given[]): Cells => cellsOf(kept({ sheets: [calls, team] }, given).sheets, 'Team');

  it('keeps every line with all its cells, also those that nobody can read', () => {
    expect(after({ id: personId('Ada Lund'), value: 'yes' })).toEqual([
      ['Rep', 'Desk', 'Also known as', 'Manager', 'Starts', 'Workdays', null, 'Leaves', 'Ramp', 'Recognition'],
      ['Bob Ny', '7a', 'bob@x.example', 'Dana Ek', 'the first', 'every other day', 'a note', null, null, null],
      ['Cy Wu', '8', null, 'Dana Ek', null, null, null, null, null, null],
      [null, '9', null, null, null, null, 'no rep here', null, null, null],
      ['Ada Lund', null, null, null, null, null, null, null, null, null],
    ]);
  });

  it('loses nobody by itself: only who was said to be off the team goes', () => {
    const reps = (cells: Cells) => cells.slice(1).map(([rep]) => rep);
    expect(reps(after())).toEqual(['Bob Ny', 'Cy Wu', null]);
    expect(reps(after({ id: personId('Cy Wu'), value: 'no' }))).toEqual(['Bob Ny', null]);
  });

  it('joins two lines that are one person: the first one’s cells hold, blank ones are filled', () => {
    const two = drawn(
      'Team',
      'Rep | Also known as | Manager | Ramp\nAda Lund | al | | 50%\nLund, Ada | | Dana Ek | 25%',
    );
    const { sheets } = kept({ sheets: [calls, two] }, [one]);
    expect(cellsOf(sheets, 'Team').slice(1)).toEqual([
      ['Ada Lund', 'al; Lund, Ada', 'Dana Ek', '50%', null, null, null, null],
    ]);
  });

  it('keeps days, numbers and errors as they are, and text that looks like a formula harmless', () => {
    const odd: SheetCells = {
      name: 'Team',
      cells: [
        ['Rep', 'Starts', 'Desk', '=Note'],
        ["'=Ada", { day: '2026-03-02' }, 7, { error: '#REF!' }],
      ],
    };
    const { sheets } = kept({ sheets: [calls, odd] }, [{ id: personId('Bob Ny'), value: 'yes' }]);
    const saved = cellsOf(sheets, 'Team');
    expect(saved[0]!.slice(0, 4)).toEqual(['Rep', 'Starts', 'Desk', "'=Note"]);
    expect(saved[1]!.slice(0, 4)).toEqual(["'=Ada", { day: '2026-03-02' }, 7, { error: '#REF!' }]);
    expect(columnOf(saved[2]!).at(0)).toBe('Bob Ny');
  });
});

describe('the Sources sheet', () => {
  it('keeps what was said of sheets that did not come this time, and of all sheets', () => {
    const sources = drawn(
      'Sources',
      `Sheet     | Table         | Field  | Column | Reads as
                 |               | Type   |        | Rückruf = Call
       Old deals | Opportunities | Amount | Betrag | decimal comma
       Calls     | Activities    | Date   | Date   |`,
    );
    const lines = cellsOf(kept({ sheets: [calls, sources] }).sheets, 'Sources').map((row) => row.join(' | '));
    expect(lines[1]).toBe(' |  | Type |  | Rückruf = Call');
    expect(lines[lines.length - 1]).toBe('Old deals | Opportunities | Amount | Betrag | decimal comma');
    expect(lines).toContain('Calls | Activities | Type | Type | rückruf = Call');
  });

  it('names no column by a label that another column has too', () => {
    const twice = drawn(
      'Deals',
      'Deal ID | Deal name | Owner | Close date | Close date | Stage | Amount\n1 | Acme | Ada Lund | TRUE | 2026-03-02 | Closed Won | 9',
    );
    const before = started({ sheets: [twice] });
    expect(before.samples[0]!.rows[0]!.cells).toContain('2026-03-02');
    expect(started(kept({ sheets: [twice] })).samples).toEqual(before.samples);
  });
});
