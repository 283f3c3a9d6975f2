import { describe, expect, it } from 'vitest';
import { columnOf, type Cell } from '../../../core/cells';
import { laidSheet } from '../../../workbench/page/files/laid-sheet';
import { openFiles } from '../../../workbench/page/files/open-files';
import { saveFile } from '../../../workbench/page/files/save-file';
import { typedColumn } from '../../../workbench/page/files/typed-column';
import { fileNameOf } from '../../../workbench/page/books';
import { readBytes } from '../../../workbench/read/read-file';
import { lay } from '../../hosts/layouts';
import { faultsOf } from '../../support/xlsx-lint';
import { bytesOfText, cellsOf } from '../read/grid-cells';

const typed = (...cells: readonly Cell[]): readonly Cell[] =>
  typedColumn(columnOf(['Header', ...cells])).cells.slice(1);

describe('a column of a text file', () => {
  it.each([
    ['whole numbers', ['1', '20', '-3', null], [1, 20, -3, null]],
    ['decimals', ['22700.00', '0.5'], [22700, 0.5]],
    ['ISO days', ['2026-03-02', null, '2026-12-31'], [{ day: '2026-03-02' }, null, { day: '2026-12-31' }]],
  ])('of %s becomes what it says', (_, cells, expected) => {
    expect(typed(...(cells as Cell[]))).toEqual(expected);
  });

  it.each([
    ['numbers with zeros in front', ['0012', '0013']],
    ['numbers longer than a number can be', ['12345678901234567']],
    ['what may be thousands or thousandths', ['1.234', '5.678']],
    ['commas', ['1,5', '2,5']],
    ['days in an order that nobody can know', ['3/4/2026', '4/5/2026']],
    ['days that never were', ['2026-02-30', '2026-03-01']],
    ['numbers with one word among them', ['1', '2', 'n/a']],
    ['exponents', ['1e5', '2e5']],
    ['truths', ['TRUE', 'FALSE']],
    ['formulas', ['=1+1', '+1', '-1+1']],
  ])('of %s stays as it is written', (_, cells) => {
    expect(typed(...cells)).toEqual(cells);
  });

  it('shows as many decimals as it had', () => {
    expect(typedColumn(columnOf(['Amount', '22700.00', '9.50'])).format).toBe('0.00');
    expect(typedColumn(columnOf(['Amount', '7'])).format).toBeUndefined();
  });
});

const csv = (name: string, text: string) => ({ name, bytes: bytesOfText(text) });

describe('opening files', () => {
  it('makes a sheet of each, in order, under names that are free', () => {
    const { sheets, findings } = openFiles(
      [csv('Activities.csv', 'Date,Owner\n2026-03-02,Ann\n'), csv('activities.csv', 'Date,Owner\n2026-03-03,Ben\n')],
      ['Plan', 'ACTIVITIES'],
    );
    expect(sheets.map(({ name }) => name)).toEqual(['Activities (2)', 'activities (3)']);
    expect(sheets[0]!.cells).toEqual([
      ['Date', 'Owner'],
      [{ day: '2026-03-02' }, 'Ann'],
    ]);
    expect(findings.filter(({ code }) => code === 'sheet-renamed')).toHaveLength(2);
  });

  it('says what is wrong with one file and opens the others', () => {
    const { sheets, findings } = openFiles(
      [csv('empty.csv', ''), csv('page.csv', '<!doctype html><html></html>'), csv('Calls.csv', 'Who\nAnn\n')],
      [],
    );
    expect(sheets.map(({ name }) => name)).toEqual(['Calls']);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'file-empty',
      'file-is-web-page',
    ]);
  });

  it.each([
    '__proto__',
    'constructor',
    "O'Brien",
    'a'.repeat(300),
    '[x]:*?/\\',
    '=HYPERLINK("x")',
    '<img src=x>',
    '\u202egnp',
    '',
  ])('takes a file called %j', (name) => {
    const { sheets } = openFiles([csv(`${name}.csv`, 'Who\nAnn\n'), csv(`${name}.csv`, 'Who\nBen\n')], []);
    expect(sheets.map(({ cells }) => cells[1])).toEqual([['Ann'], ['Ben']]);
    expect(new Set(sheets.map((sheet) => sheet.name.toLowerCase())).size).toBe(2);
    for (const sheet of sheets) {
      expect(sheet.name.length).toBeLessThanOrEqual(31);
      expect(sheet.name).not.toMatch(/[[\]:*?/\\]/);
    }
  });
});

describe('saving', () => {
  const standing = (name: string, cells: readonly (readonly Cell[])[]) => ({
    name,
    cells,
    widths: [12, 12],
    formats: [],
  });

  it('writes every value so that it is read again as it stands', async () => {
    const cells: Cell[][] = [
      ['Date', 'Owner', 'Amount', 'Sure'],
      [{ day: '2026-03-02' }, '=cmd', 12.5, true],
      [{ day: '2026-03-03', minutes: 90 }, '0012', -3, false],
      [null, '#N/A', 0, null],
    ];
    const bytes = saveFile([standing("It's <b>", cells), standing('Second', [])], '2026-03-06');
    expect(faultsOf(bytes)).toEqual([]);
    const [first, second] = readBytes('saved.xlsx', bytes).value!.grids;
    expect([first!.sheet, second!.sheet]).toEqual(["It's <b>", 'Second']);
    // Only a text that another program could take for a formula has the sign in front that makes it harmless.
    expect(cellsOf(first!)).toEqual(cells.map((row) => row.map((cell) => (cell === '=cmd' ? "'=cmd" : cell))));
  });

  it('keeps the looks of a sheet of ours, with the values that stand there now', () => {
    const drawn = lay(
      'Scorecard',
      [
        ['Title', null, null],
        ['Ann', 1, 2],
      ],
      { title: 3 },
    );
    const laid = laidSheet({ ...standing('Scorecard', [['Title'], ['Ann', 5, 2], ['mine']]), drawn });
    expect(laid.rows[0]).toEqual([{ value: 'Title', look: 'band', across: 3 }]);
    expect(laid.rows[1]!.map((cell) => [cell?.value, cell?.look])).toEqual([
      ['Ann', 'text'],
      [5, 'text'],
      [2, 'text'],
    ]);
    expect(laid.rows[2]!.map((cell) => [cell?.value, cell?.look])).toEqual([['mine', 'measureText']]);
  });

  it.each([
    ['Deals', 'Deals.xlsx'],
    ['../../etc/passwd', '_.._etc_passwd.xlsx'],
    ['a<b>:"|?*', 'a_b_.xlsx'],
    ['...', 'Workbook.xlsx'],
    ['', 'Workbook.xlsx'],
  ])('gives a workbook called %j the file name %s', (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });
});
