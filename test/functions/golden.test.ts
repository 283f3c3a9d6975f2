import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dayNumber, dayOf } from '../../core/calendar/day';
import { dayOfSerial, serialOf } from '../../core/calendar/serial';
import { isDateCell, type Cell, type Cells } from '../../core/cells';
import { functions, isMistake, type Argument, type Mistake } from '../../core/functions/index';
import { goldenCases, goldenFiles, withCells } from '../golden/functions/golden';

/*
 * The workbook of test/golden/functions/week.json is drawn there, table by table. Its week:
 *
 *      March 2026
 * Mo Tu We Th Fr Sa Su
 *  2  3  4  5  6  7  8
 *  9 10 11 12 13 14 15      as of Wednesday the 11th; Ben is on leave from the 9th to the 13th
 */

const call = (formula: string, args: readonly Argument[]): Cells | Mistake =>
  functions.find(({ name }) => name === formula)!.compute(args);

/** Rewrites what is expected. Look at the difference before it is kept. */
if (process.env['LEADLINE_GOLDEN'] === 'write') {
  const cases = goldenCases();
  for (const { name, file } of goldenFiles()) {
    const text = (value: unknown): string => JSON.stringify(value);
    const rows = (cells: Cells, indent: string): string =>
      `[\n${cells.map((row) => `${indent}  ${text(row)}`).join(',\n')}\n${indent}]`;
    const tables = Object.entries(file.tables).map(([key, cells]) => `    ${text(key)}: ${rows(cells, '    ')}`);
    const written = file.cases.map((one) => {
      const now = call(
        one.formula,
        cases.find(({ title, formula }) => title === one.title && formula === one.formula)!.args,
      );
      const expected = !isMistake(now) && now.length > 1 ? rows(now, '      ') : text(now);
      return `    {\n      "title": ${text(one.title)},\n      "formula": ${text(one.formula)},\n      "args": ${text(one.args)},\n      "expected": ${expected}\n    }`;
    });
    const whole = `{\n  "tables": {\n${tables.join(',\n')}\n  },\n  "cases": [\n${written.join(',\n')}\n  ]\n}\n`;
    writeFileSync(new URL(`../golden/functions/${name}`, import.meta.url), whole);
  }
}

describe('the golden cases', () => {
  test.each(goldenCases())('$formula: $title', ({ formula, args, expected }) => {
    expect(call(formula, args)).toEqual(expected);
  });

  const asSerial = (cell: Cell): Cell => (isDateCell(cell) ? serialOf(dayNumber(cell.day)) : cell);
  const asText = (cell: Cell): Cell => (isDateCell(cell) ? cell.day : cell);
  const asEmptyText = (cell: Cell): Cell => (cell === null ? '' : cell);

  test.each(goldenCases())(
    '$formula gives the same for serial numbers (Excel): $title',
    ({ formula, args, expected }) => {
      expect(call(formula, withCells(args, asSerial))).toEqual(expected);
    },
  );

  test.each(goldenCases())('$formula gives the same for days as text: $title', ({ formula, args, expected }) => {
    expect(call(formula, withCells(args, asText))).toEqual(expected);
  });

  test.each(goldenCases())(
    '$formula gives the same for blanks as empty texts: $title',
    ({ formula, args, expected }) => {
      expect(call(formula, withCells(args, asEmptyText))).toEqual(expected);
    },
  );

  test('a serial number is the day that the spreadsheet shows', () => {
    expect(dayOf(dayOfSerial(46_092, 1900)!)).toBe('2026-03-11');
  });

  test('every formula has a case', () => {
    const called = new Set(goldenCases().map(({ formula }) => formula));
    expect(functions.map(({ name }) => name).filter((name) => !called.has(name))).toEqual([]);
  });
});
