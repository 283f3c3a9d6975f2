import { describe, expect, it } from 'vitest';
import { Emulator } from './emulator';
import type { AuthMode } from './calls';
import { rules } from './rules';
import { typed } from './typed';

const manifest = JSON.stringify({
  timeZone: 'Etc/UTC',
  oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'],
});

/** Runs a few lines as a script of Apps Script. */
function script(
  lines: string,
  { mode = 'FULL' as AuthMode, zone = 'America/New_York' } = {},
): { value: unknown; emulator: Emulator } {
  const code = `function go() {\n  var book = SpreadsheetApp.getActiveSpreadsheet();\n  var sheet = book.getSheets()[0];\n${lines}\n}\nfunction bare() {\n${lines}\n}\n`;
  const emulator = new Emulator({ files: { 'Code.js': code, 'appsscript.json': manifest }, zone, now: 0 });
  return { value: emulator.run(mode === 'FULL' ? 'go' : 'bare', [], mode).value, emulator };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the emulator of Apps Script is strict', () => {
  it.each([
    ['a member that is not there', 'sheet.getCells()', 'Sheet.getCells is not a function'],
    ['a member that is there but not emulated', 'sheet.sort(1)', 'not emulated: Sheet.sort'],
    [
      'too many arguments',
      'sheet.getRange(1, 1, 1, 1, 1)',
      "The parameters (Number,Number,Number,Number,Number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [
      'a wrong kind of argument',
      "sheet.getRange(1, 1).setValues('x')",
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      'a word that is none of the known ones',
      "sheet.getRange(1, 1).setFontWeights([['heavy']])",
      "don't match the method signature",
    ],
    ['too many rows', 'sheet.getRange(1, 1, 2, 1).setValues([[1], [2], [3]])', 'The data has 3 but the range has 2.'],
    [
      'too few columns',
      'sheet.getRange(1, 1, 1, 2).setValues([[1]])',
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      'a range outside',
      'sheet.getRange(1, 27)',
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    ['no rows', 'sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    [
      'a cell that is too long',
      "sheet.getRange(1, 1).setValue('x'.repeat(50001))",
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    ['more than ten million cells', 'sheet.insertRowsAfter(1000, 400000)', 'limit of 10000000 cells'],
    ['a name twice, whatever its case', "book.insertSheet('SHEET1')", 'already exists'],
    [
      'a part of a merge',
      'sheet.getRange(1, 1, 1, 3).mergeAcross(); sheet.getRange(1, 1, 1, 2).breakApart()',
      'You must select all cells in a merged range to merge or unmerge them.',
    ],
    [
      'a merge over frozen columns',
      'sheet.setFrozenColumns(1); sheet.getRange(1, 1, 1, 3).mergeAcross()',
      "You can't merge frozen and non-frozen columns.",
    ],
    [
      'frozen columns through a merge',
      'sheet.getRange(1, 1, 1, 3).mergeAcross(); sheet.setFrozenColumns(1)',
      "you can't freeze columns which contain only part of a merged cell",
    ],
    ['nothing but frozen rows', 'sheet.setFrozenRows(1000)', "You can't freeze all visible rows"],
    [
      'a second filter',
      'sheet.getRange(1, 1, 2, 2).createFilter(); sheet.getRange(1, 1, 2, 2).createFilter()',
      "You can't create a filter in a sheet that already has a filter.",
    ],
    [
      'a property that is too large',
      "PropertiesService.getDocumentProperties().setProperty('a', 'x'.repeat(9300))",
      'Argument too large: value',
    ],
    [
      'a page that is not there',
      "HtmlService.createHtmlOutputFromFile('Nowhere')",
      'No HTML file named Nowhere was found.',
    ],
    [
      'a method without its permission',
      "SpreadsheetApp.openById('x')",
      'Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    ],
  ])('refuses %s', (_, lines, words) => {
    expect(() => script(lines)).toThrow(words);
  });

  it.each([
    'setTimeout',
    'fetch',
    'URL',
    'TextEncoder',
    'atob',
    'structuredClone',
    'console',
    'process',
    'require',
    'window',
    'crypto',
  ])('has no %s', (name) => {
    expect(script(`return typeof ${name}`).value).toBe('undefined');
  });

  it('runs each time in a new world', () => {
    const { emulator } = script('globalThis.kept = (globalThis.kept || 0) + 1; return globalThis.kept');
    expect(emulator.run('go').value).toBe(1);
  });

  it.each([
    ['NONE', 'SpreadsheetApp.getActiveSpreadsheet()'],
    ['NONE', 'PropertiesService.getDocumentProperties()'],
    ['NONE', 'SpreadsheetApp.getUi().alert("x")'],
    ['LIMITED', 'SpreadsheetApp.getUi().alert("x")'],
    ['CUSTOM_FUNCTION', 'SpreadsheetApp.getUi()'],
    ['CUSTOM_FUNCTION', 'SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1).setValue(1)'],
  ] as const)('with AuthMode.%s refuses %s', (mode, lines) => {
    expect(() => script(lines, { mode })).toThrow('You do not have permission to call');
  });

  it('stops a script that takes too long', () => {
    expect(() => script('for (;;) { sheet.getRange(1, 1).setValue(1); sheet.getRange(1, 1).getValues(); }')).toThrow(
      'Exceeded maximum execution time',
    );
  });

  it('lets a page call public functions only, and carries nothing but JSON', () => {
    const { emulator } = script('return new Date(0)');
    expect(() => emulator.fromPage('go', [])).toThrow('[object Date] does not cross');
    expect(() => emulator.fromPage('go', [new Date(0)])).toThrow('[object Date] does not cross');
    expect(() => emulator.fromPage('gone', [])).toThrow('Script function not found: gone');
  });

  it.each([
    ['=1+1', 0, '=1+1'],
    ["'=1+1", '=1+1', null],
    ["''", "'", null],
    ['+1+1', 0, '=+1+1'],
    ['-5', -5, null],
    ['0012', 12, null],
    ['1e5', 100_000, null],
    ['50%', 0.5, null],
    ['TRUE', true, null],
    ['1/2', 46_024, null],
    ['2026-03-02', 46_083, null],
    ['12:30', 750 / 1440, null],
    ['plain words', 'plain words', null],
    [' = 1', 0, '= 1'],
  ])('takes %s as if it had been typed', (said, held, formula) => {
    expect([typed(said, 'General').held, typed(said, 'General').formula]).toEqual([held, formula]);
  });

  it('keeps texts in text cells, but not formulas', () => {
    expect(typed('0012', '@')).toEqual({ held: '0012', formula: null });
    expect(typed('=1', '@').formula).toBe('=1');
  });

  it('hands out days as instants by the clock of the spreadsheet, not by that of the script', () => {
    const read = (zone: string): unknown =>
      plain(
        script(
          "sheet.getRange(1, 1).setNumberFormats([['yyyy-mm-dd']]).setValues([[46083]]); return sheet.getRange(1, 1).getValues()[0][0].toISOString()",
          { zone },
        ).value,
      );
    expect(read('Etc/UTC')).toBe('2026-03-02T00:00:00.000Z');
    expect(read('Asia/Kolkata')).toBe('2026-03-01T18:30:00.000Z');
    expect(read('America/New_York')).toBe('2026-03-02T05:00:00.000Z');
  });

  it('names for each of its rules where it is known from', () => {
    for (const { id, evidence, says } of rules)
      expect([id, evidence.length > 5, says.endsWith('.')]).toEqual([id, true, true]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});
