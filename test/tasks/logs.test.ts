import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../core/calendar/day';
import { gridOfCells, isBlank, type Cell, type Cells } from '../../core/cells';
import { findHeader } from '../../core/crm/header-row';
import { logs, type LogName } from '../../core/logs/log';
import { linePrint } from '../../core/logs/log-sheet';
import { harmless } from '../../core/neutral';
import type { LogInput } from '../../core/tasks/accept-log';
import { askTask, perform } from '../../core/tasks/perform';
import { unsavedMark, type SheetCells, type WorkbookCells } from '../../core/tasks/workbook';
import { codesOf, drawn, world, written } from '../setup/book';

const talks = drawn(
  'Talks',
  `Our one-on-ones |            |            |      |
   Mood            | Date       | Rep        | Held | Commitment (what)
   good            | 2026-03-02 | Ann        | Yes  | Call Acme
                   |            |            |      |
   '=1+1           | 2026-03-09 | Ben        |      | '+49 30 123`,
);
const line: LogInput['cells'] = [
  ['Rep', 'Cid'],
  ['Date', '2026-03-16'],
  ['Commitment', '=HYPERLINK("x")'],
];

const append = (book: WorkbookCells, log: LogName, cells: LogInput['cells']) =>
  perform('appendLog', { log, cells }, book, world);
function appended(book: WorkbookCells, log: LogName, cells: LogInput['cells']): WorkbookCells {
  const done = append(book, log, cells);
  if (!done.ok) throw new Error(codesOf(done.findings).join());
  expect(done.answer.writes.saves).toBe(true);
  const { sheets, below = [] } = done.answer.writes;
  expect(new Set([...sheets, ...below].map(({ sheet }) => sheet)).size).toBe(1);
  return written(book, done.answer.writes);
}
const cellsOf = ({ sheets }: WorkbookCells, name: string): Cells => sheets.find((one) => one.name === name)!.cells;
/** Cells without the blanks at the end of rows. */
const said = (cells: Cells): Cell[][] =>
  cells.map((row) =>
    row.slice(
      0,
      row.reduce<number>((most, cell, i) => (isBlank(cell) ? most : i + 1), 0),
    ),
  );

const printIn = (book: WorkbookCells, name: string, row: number): string =>
  linePrint(findHeader(gridOfCells(name, cellsOf(book, name))).value, row);
const edit = (book: WorkbookCells, row: number, print: string, cells: LogInput['cells']) =>
  perform('editLog', { log: 'One-on-ones', row, print, cells }, book, world);

describe('a line is added to a log', () => {
  it('below the last one, in the columns where people have them; all else is as it was, above the labels too', () => {
    const book = appended({ sheets: [talks] }, 'One-on-ones', line);
    expect(book.sheets.map(({ name }) => name)).toEqual(['Talks']);
    expect(said(cellsOf(book, 'Talks'))).toEqual([
      ...said(talks.cells),
      [null, { day: '2026-03-16' }, 'Cid', null, '\'=HYPERLINK("x")'],
    ]);
  });

  it('and the page is told where it stands', () => {
    const done = append({ sheets: [talks] }, 'One-on-ones', line);
    expect(done.ok && done.answer.says).toEqual({ sheet: 'Talks', row: 6 });
  });

  it.each(logs.map(({ name, needs, days }) => [name, needs, days as readonly string[]] as const))(
    'where there is no sheet %s yet, it is made with its labels, and known again by them',
    (name, needs, days) => {
      const cells = needs.map((label): [string, string] => [label, days.includes(label) ? '2026-03-16' : 'Ann']);
      const once = appended({ sheets: [] }, name, cells);
      expect(cellsOf(once, name)[0]).toEqual(logs.find((log) => log.name === name)!.columns);
      const twice = appended(once, name, cells);
      expect(twice.sheets.map(({ name: sheet }) => sheet)).toEqual([name]);
      expect(cellsOf(twice, name).length).toBe(3);
    },
  );

  it('under a label that the sheet does not have comes a new column behind all others, cells without a label too', () => {
    const narrow = drawn('One-on-ones', 'Date | Rep | Held\n2026-03-02 | Ann | Yes | a word beside it');
    const book = appended({ sheets: [narrow] }, 'One-on-ones', [...line, ['Need', 'Time']]);
    expect(said(cellsOf(book, 'One-on-ones'))).toEqual([
      ['Date', 'Rep', 'Held', null, 'Commitment', 'Need'],
      ['2026-03-02', 'Ann', 'Yes', 'a word beside it'],
      [{ day: '2026-03-16' }, 'Cid', null, null, '\'=HYPERLINK("x")', 'Time'],
    ]);
  });

  it.each<[string, LogInput['cells'], string]>([
    ['a day that is none', [...line.slice(0, 1), ['Date', 'soon']], 'not-a-day'],
    ['a word that is not to choose from', [...line, ['Kept', 'perhaps']], 'word-unknown'],
    ['a column that it does not have', [...line, ['__proto__', 'x']], 'column-unknown'],
    ['nobody whom it is about', [['Date', '2026-03-16']], 'cell-blank'],
  ])('is refused for %s, and nothing is written', (_, cells, code) => {
    expect(codesOf(append({ sheets: [talks] }, 'One-on-ones', cells).findings)).toEqual([code]);
  });

  it('is refused where a sheet of that name holds something else, or a save was left half done', () => {
    const other = drawn('observations', 'Owner | Type | Subject | Date\nAnn | Call | Hi | 2026-03-02');
    const seen: LogInput['cells'] = [
      ['Date', '2026-03-16'],
      ['Rep', 'Ann'],
    ];
    expect(codesOf(append({ sheets: [other] }, 'Observations', seen).findings)).toEqual(['sheet-name-taken']);
    const half: SheetCells = { name: 'Observations', cells: [[unsavedMark]] };
    expect(codesOf(append({ sheets: [half] }, 'Observations', seen).findings)).toEqual(['save-unfinished']);
  });

  it('input of another shape does not come in', () => {
    for (const input of [
      {},
      { log: 'Scorecard', cells: [['Rep', 'Ann']] },
      { log: 'Feedback', cells: [] },
      { log: 'Feedback', cells: [['Rep']] },
      { log: 'Feedback', cells: [['Rep', 'x'.repeat(30_001)]] },
      { log: 'Feedback', cells: [['Rep', 'Ann']], replace: true },
    ])
      expect(codesOf(askTask('appendLog', input).findings)).toEqual(['input-unreadable']);
    expect(codesOf(askTask('editLog', { log: 'Feedback', cells: [['Rep', 'Ann']] }).findings)).toEqual([
      'input-unreadable',
    ]);
  });
});

describe('a line of a log is changed', () => {
  const book: WorkbookCells = { sheets: [talks] };
  const print = printIn(book, 'Talks', 3);

  it('in the cells that were meant and in no other', () => {
    const done = edit(book, 3, print, [
      ['Held', 'no'],
      ['Commitment', ''],
      ['Kept', 'Yes'],
    ]);
    expect(done.ok && done.answer.says).toEqual({ sheet: 'Talks', row: 3 });
    const [title, labels, , ...rest] = said(talks.cells);
    expect(said(cellsOf(written(book, done.ok ? done.answer.writes : { sheets: [] }), 'Talks'))).toEqual([
      title,
      [...labels!, 'Kept'],
      ['good', '2026-03-02', 'Ann', 'No', null, 'Yes'],
      ...rest,
    ]);
  });

  it('and no other cell is written again, so that formulas, formats and comments of people stay', () => {
    const writesOf = (done: ReturnType<typeof edit> | ReturnType<typeof append>): string[] => {
      if (!done.ok) throw new Error(codesOf(done.findings).join());
      expect(done.answer.writes).toMatchObject({ sheets: [], saves: true });
      return done.answer.writes.below!.flatMap(({ rows, at = 0 }) =>
        rows.flatMap((row, y) =>
          row.flatMap((cell, x) => (cell === null ? [] : [`${at + y}:${x} ${String(cell.value)}`])),
        ),
      );
    };
    expect(
      writesOf(
        edit(book, 3, print, [
          ['Held', 'Yes'],
          ['Commitment', 'Call Bolt'],
          ['Kept', 'Partly'],
        ]),
      ),
    ).toEqual(['2:5 Kept', '3:4 Call Bolt', '3:5 Partly']);
    expect(writesOf(append(book, 'One-on-ones', line))).toHaveLength(3);
  });

  it('is found again where people have sorted it to, and refused where it is another one by now', () => {
    const sorted: SheetCells = { ...talks, cells: [...talks.cells.slice(0, 2), ...talks.cells.slice(2).reverse()] };
    const done = edit({ sheets: [sorted] }, 3, print, [['Kept', 'Yes']]);
    expect(done.ok && done.answer.says.row).toBe(5);
    const other: SheetCells = {
      ...talks,
      cells: talks.cells.map((row) => row.map((cell) => (cell === 'Call Acme' ? 'Call Bolt' : cell))),
    };
    expect(edit({ sheets: [other] }, 3, print, [['Kept', 'Yes']])).toMatchObject({
      ok: false,
      findings: [{ code: 'line-changed', where: 'Talks, row 3' }],
    });
    expect(codesOf(edit({ sheets: [] }, 3, print, [['Kept', 'Yes']]).findings)).toEqual(['line-changed']);
  });

  it('of two that are alike the one at its row is meant, and none where both have moved', () => {
    const twice = drawn('Talks', 'Date | Rep | Held\n2026-03-02 | Ann | Yes\n2026-03-02 | Ann | Yes');
    const same = printIn({ sheets: [twice] }, 'Talks', 2);
    const done = edit({ sheets: [twice] }, 3, same, [['Kept', 'No']]);
    expect(done.ok && done.answer.says.row).toBe(3);
    expect(codesOf(edit({ sheets: [twice] }, 9, same, [['Kept', 'No']]).findings)).toEqual(['line-changed']);
  });
});

/*
 * Whatever people have on such a sheet stays: every cell of every line, in order, through any number of lines added and changed.
 */
describe('people’s cells and added lines', () => {
  const hostile = fc.constantFrom(
    '=1+1',
    '@ada',
    "'tis",
    "''=x",
    '<img src=x onerror=1>',
    '__proto__',
    '\u0000=x',
    'a\nb',
  );
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.constant<Cell>(null) },
    hostile.map((text): Cell => harmless(text)),
    fc.string({ maxLength: 6 }).map((text): Cell => (text.trim() === '' ? null : harmless(text))),
    fc.constantFrom<Cell>(
      7,
      true,
      false,
      { day: '2026-03-02' },
      { day: '2026-03-02', minutes: 30 },
      { error: '#REF!' },
    ),
  );
  const labels = ['Mood', 'Date', 'Rep', 'Held', 'Commitment', 'Kept'];
  const row = fc.array(cell, { minLength: 1, maxLength: 8 });
  const step = fc.record({
    text: fc.oneof(hostile, fc.string({ minLength: 1, maxLength: 8 })).filter((text) => text.trim() !== ''),
    edits: fc.boolean(),
    at: fc.nat(12),
  });
  /** An error that is written comes back as its text; all else as it was. */
  const stored = (cells: Cells): string[] =>
    said(cells).map((one) =>
      JSON.stringify(one.map((c) => (c !== null && typeof c === 'object' && 'error' in c ? c.error : c))),
    );

  const withoutEnd = (lines: string[]): string[] => lines.slice(0, lines.findLastIndex((one) => one !== '[]') + 1);

  it('are all there, in order, and the new line is the last', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.array(step, { minLength: 1, maxLength: 6 }), (rows, steps) => {
        const valid: Cell[] = [null, { day: '2026-03-02' as Day }, 'Ann', 'Yes'];
        let book: WorkbookCells = { sheets: [{ name: 'One-on-ones', cells: [labels, valid, ...rows] }] };
        for (const { text, edits, at } of steps) {
          const before = cellsOf(book, 'One-on-ones');
          const lines = withoutEnd(stored(before));
          if (!edits) {
            book = appended(book, 'One-on-ones', [
              ['Date', '2026-03-16'],
              ['Rep', text],
            ]);
            const after = withoutEnd(stored(cellsOf(book, 'One-on-ones')));
            expect(after.slice(0, -1)).toEqual(lines);
            expect(after[after.length - 1]).toBe(JSON.stringify([null, { day: '2026-03-16' }, harmless(text)]));
            continue;
          }
          const number = 2 + (at % (before.length - 1));
          const done = edit(book, number, printIn(book, 'One-on-ones', number), [['Commitment', text]]);
          if (!done.ok) throw new Error(codesOf(done.findings).join());
          book = written(book, done.answer.writes);
          const after = stored(cellsOf(book, 'One-on-ones'));
          expect(after.filter((_, i) => i !== number - 1 && i < lines.length)).toEqual(
            lines.filter((_, i) => i !== number - 1),
          );
          expect(cellsOf(book, 'One-on-ones')[number - 1]![4]).toBe(harmless(text));
        }
      }),
      { numRuns: 150 },
    );
  });
});
