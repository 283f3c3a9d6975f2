import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { isDateCell, isErrorCell, type Cell, type Grid } from '../../core/cells';
import { dayNumber, readDay } from '../../core/calendar/day';
import { scanCsv } from '../../workbench/read/csv-scan';
import { LIMITS } from '../../workbench/read/limits';
import { readBytes } from '../../workbench/read/read-file';
import { pullFrom, sourceOfBytes } from '../../workbench/read/source';
import { bytesShared, corpora, describeWith, readSharedJson } from '../support/shared';

/** What the corpora's manifest says of a workbook. */
interface Listed {
  readonly file: string;
  readonly first_sheet?: string;
  readonly expected?: string;
}

const folder = 'third-party/xlsx';
const listed =
  corpora === undefined
    ? []
    : readSharedJson<{ readonly files: readonly Listed[] }>(corpora, `${folder}/manifest.json`).files;

/** The rows of a CSV as LibreOffice writes it: commas, whatever else the text may look like. */
function rowsOf(bytes: Uint8Array): (string | null)[][] {
  const rows: (string | null)[][] = [];
  scanCsv(pullFrom(sourceOfBytes(bytes), 0), 44, 'expected', LIMITS, ({ bytes: all, count, starts, ends }) => {
    rows.push(Array.from({ length: count }, (_, i) => all.toString('utf8', starts[i], ends[i]) || null));
    return true;
  });
  return rows;
}

const MINUTE = 1 / 1440;
const SECOND = MINUTE / 60;
/** Day number of serial 0 in the 1900 system as LibreOffice counts it: it has no false leap day. */
const ZERO = dayNumber('1899-12-30');

/** The serial that a shown day or time stands for; undefined when the text shows neither. */
function serialOf(shown: string): number | undefined {
  const day = /^(?:(\d\d)\/(\d\d)\/(\d{4})|(\d{4})[-/](\d\d)[-/](\d\d))/.exec(shown);
  const time = /(?:^|\s)(-?)(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(shown);
  if (!day && !time) return undefined;
  const text = day ? (day[1] ? `${day[3]}-${day[1]}-${day[2]}` : `${day[4]}-${day[5]}-${day[6]}`) : undefined;
  const date = text === undefined ? 0 : readDay(text)! - ZERO;
  const clock = time ? (Number(time[2]) * 3600 + Number(time[3]) * 60 + Number(time[4])) / 86_400 : 0;
  return date + (time?.[1] === '-' ? -clock : clock);
}

/** Whether LibreOffice shows the same value. It shows numbers with 15 digits and times to the second. */
function agrees(cell: Cell, shown: string | null): boolean {
  if (cell === null || shown === null) return cell === shown;
  if (typeof cell === 'string') return cell === shown;
  if (typeof cell === 'boolean') return shown === (cell ? 'TRUE' : 'FALSE');
  if (isErrorCell(cell)) return shown === cell.error;
  const serial = serialOf(shown);
  if (isDateCell(cell)) {
    const ours = dayNumber(cell.day) - ZERO + (cell.minutes ?? 0) * MINUTE;
    return serial !== undefined && serial - ours >= -1e-9 && serial - ours < MINUTE;
  }
  if (serial !== undefined) return Math.abs(serial - cell) < SECOND;
  const number = shown.endsWith('%') ? Number(shown.slice(0, -1)) / 100 : Number(shown);
  return Math.abs(number - cell) <= Math.abs(cell) * 1e-14;
}

/** The cells in which we and LibreOffice differ, as `A1`, row after row. */
function differences(grid: Grid, shown: readonly (readonly (string | null)[])[]): string[] {
  const different: string[] = [];
  const width = Math.max(grid.columnCount, ...shown.map((row) => row.length));
  for (let row = 0; row < Math.max(grid.rowCount, shown.length); row += 1) {
    for (let column = 0; column < width; column += 1) {
      const cell = grid.column(column).at(row);
      if (!agrees(cell, shown[row]?.[column] ?? null)) different.push(`${String.fromCharCode(65 + column)}${row + 1}`);
    }
  }
  return different;
}

/** Every file in which a cell differs, which cells (or how many), and why it is right that they do. */
const explained: Readonly<Record<string, { readonly cells: readonly string[] | number; readonly why: string }>> = {
  'calamine/has_x000D_.xlsx': {
    cells: ['A1'],
    why: 'The text holds CR LF, as _x000D_ says; LibreOffice shows LF alone.',
  },
  'calamine/pivots.xlsx': { cells: 17, why: 'A pivot table: LibreOffice lays it out anew, we read the stored cells.' },
  'sheetjs/pivot_table_named_range.xlsx': {
    cells: 92,
    why: 'A pivot table: LibreOffice lays it out anew, we read the stored cells.',
  },
  'exceljs/invalid-xml.xlsx': {
    cells: ['A1', 'B1'],
    why: 'Text outside the root element: LibreOffice drops the sheet without a word, we read its two cells like SheetJS does.',
  },
  'sheetjs/ErrorTypes.xlsx': {
    cells: ['G13'],
    why: 'LibreOffice calculates TYPE() of a truth value anew (8), we read the stored 4.',
  },
  'poi/clusterfuzz-testcase-minimized-POIXSSFFuzzer-5937385319563264.xlsx': {
    cells: -1,
    why: 'Refused: the checksum of a part is wrong, so nobody knows what was in it.',
  },
  'exceljs/chart-sheet.xlsx': {
    cells: -1,
    why: 'Its first sheet is a chart, which has no cells; its second sheet is read.',
  },
};

/** Shown as a day by LibreOffice, a number for us: in the 1900 system no day comes before March 1900. */
const beforeMarch1900 = ['sheetjs/1900.xlsx', 'sheetjs/LONumbers-2010.xlsx'];

describeWith(corpora, 'first sheets of workbooks have the values that LibreOffice shows', () => {
  const files = listed.filter(({ expected }) => expected !== undefined);

  it('87 of them', () => {
    expect(files).toHaveLength(87);
    for (const { file, first_sheet, expected } of files) {
      const { value } = readBytes(file, bytesShared(corpora, `${folder}/${file}`));
      const grid = value?.grids.find(({ sheet }) => sheet === first_sheet);
      const reason = explained[file];
      if (!grid) {
        expect(reason?.cells, file).toBe(-1);
        continue;
      }
      const different = differences(grid, rowsOf(bytesShared(corpora, `${folder}/${expected!}`)));
      if (beforeMarch1900.includes(file)) {
        const cells = different.map((name) => grid.column(name.charCodeAt(0) - 65).at(Number(name.slice(1)) - 1));
        expect(
          cells.every((cell) => typeof cell === 'number' && cell < 61),
          file,
        ).toBe(true);
      } else if (typeof reason?.cells === 'number') expect(different, file).toHaveLength(reason.cells);
      else expect(different, file).toEqual(reason?.cells ?? []);
    }
  });

  it('and a chart before the first sheet takes no cell away', () => {
    const { value } = readBytes('chart-sheet.xlsx', bytesShared(corpora, `${folder}/exceljs/chart-sheet.xlsx`));
    expect(value?.grids.map(({ sheet, rowCount, columnCount }) => [sheet, rowCount, columnCount])).toEqual([
      ['Sheet1', 7, 4],
    ]);
  });
});

/** Where another reader (hucre) has other cells: how many, and who is right. */
const otherReader: Readonly<Record<string, readonly [number, string]>> = {
  'calamine/date.xlsx': [1, 'a duration, which is a number and no day of January 1900'],
  'calamine/date_1904.xlsx': [1, 'a duration'],
  'calamine/empty_shared_string_value.xlsx': [3, 'a cell without an index is blank; LibreOffice agrees'],
  'calamine/has_x000D_.xlsx': [1, 'CR LF inside a text is one line end (XML), LibreOffice agrees'],
  'calamine/issue_419.xlsx': [1, 'the text is there; LibreOffice agrees'],
  'calamine/richtext-after-plain.xlsx': [1, 'plain text and runs in one cell belong together; LibreOffice agrees'],
  'sheetjs/1900.xlsx': [2, 'no day before March 1900'],
  'sheetjs/LONumbers-2010.xlsx': [182, 'no day before March 1900; times and durations are numbers'],
  'sheetjs/formula_stress_test.xlsx': [2, 'a time alone and a zero formatted as a day are numbers'],
  'sheetjs/interview.xlsx': [2, 'CR LF inside a text is one line end (XML)'],
  'sheetjs/mixed_sheets.xlsx': [1, 'CR LF inside a text is one line end (XML)'],
  'sheetjs/xlsx-stream-d-date-cell.xlsx': [3, 'a day written as text is a day; durations are numbers'],
};

describeWith(corpora, 'every sheet has the same cells as another reader gives', () => {
  const plain = listed.filter(({ file }) => !file.startsWith('poi/'));

  const asOther = (cell: Cell, other: unknown): boolean => {
    if (other instanceof Date) {
      if (cell === null || typeof cell !== 'object' || !('day' in cell)) return false;
      const minutes = Math.floor(((((other.getTime() / 60_000) % 1440) + 1440) % 1440) + 1e-3);
      return other.toISOString().slice(0, 10) === cell.day && (cell.minutes ?? 0) === minutes;
    }
    const same = other === '' ? null : other;
    return same === (cell !== null && isErrorCell(cell) ? cell.error : cell);
  };

  it('wherever both can read the file, but for what is explained', async () => {
    const different: Record<string, number> = {};
    for (const { file } of plain) {
      const bytes = bytesShared(corpora, `${folder}/${file}`);
      const ours = readBytes(file, bytes).value;
      const other = await readXlsx(bytes).catch(() => null);
      if (!ours || !other) continue;
      for (const grid of ours.grids) {
        const rows = other.sheets.find(({ name }) => name === grid.sheet)!.rows;
        for (let row = 0; row < Math.max(grid.rowCount, rows.length); row += 1) {
          for (let column = 0; column < Math.max(grid.columnCount, rows[row]?.length ?? 0); column += 1) {
            if (asOther(grid.column(column).at(row), rows[row]?.[column] ?? null)) continue;
            different[file] = (different[file] ?? 0) + 1;
          }
        }
      }
    }
    expect(different).toEqual(Object.fromEntries(Object.entries(otherReader).map(([file, [count]]) => [file, count])));
  });
});

describe('comparing what is shown with what is there', () => {
  it.each([
    [0.123, '12.3%', true],
    [1.5, '36:00:00', true],
    [1.0413926851582251, '1.04139268515823', true],
    [1.04, '1.05', false],
    [{ day: '2014-02-14', minutes: 507 }, '02/14/2014 08:27:48', true],
    [{ day: '2014-02-14', minutes: 506 }, '02/14/2014 08:27:48', false],
    [{ day: '2021-01-01' }, '2021/01/01', true],
    [{ error: '#N/A' }, '#N/A', true],
    [true, 'TRUE', true],
    [null, 'x', false],
    ['1', '1', true],
  ] as const)('%s is shown as %s: %s', (cell, shown, same) => {
    expect(agrees(cell as Cell, shown)).toBe(same);
  });
});
