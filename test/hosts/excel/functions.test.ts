import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayNumber } from '../../../core/calendar/day';
import { serialOf } from '../../../core/calendar/serial';
import { isDateCell, isErrorCell, type Cell, type Cells } from '../../../core/cells';
import { functions, isMistake, type Argument, type Defined, type Param } from '../../../core/functions/index';
import { goldenCases, type GoldenCase } from '../../golden/functions/golden';
import { builtOffice } from './built';
import { openExcel, type Excel, type FormulaCall } from './excel-host';
import type { FormulaResult } from './stand-in/book';

let excel: Excel;
let declared: { readonly functions: readonly Record<string, unknown>[] };
beforeAll(async () => {
  excel = await openExcel();
  excel.newBook();
  declared = JSON.parse(readFileSync(join(await builtOffice(), 'functions.json'), 'utf8')) as typeof declared;
});

/** Codes by which Excel is told the kind of an error. */
const wrongValue = 7;

/** A cell as Excel hands it to a formula: days as serial numbers, errors as objects. `blank` differs between platforms. */
function handed(cell: Cell, blank: null | 0 | ''): unknown {
  if (cell === null) return blank;
  if (isDateCell(cell)) return serialOf(dayNumber(cell.day)) + (cell.minutes ?? 0) / 1440;
  return isErrorCell(cell) ? { type: 'CustomFunctionError', code: cell.error } : cell;
}

/** The arguments as Excel shapes them by functions.json: rows for a matrix, a list of those for the repeating parameter. */
function callOf({ formula, args }: Pick<GoldenCase, 'formula' | 'args'>, blank: null | '' = null): FormulaCall {
  const { params } = functions.find(({ name }) => name === formula) as Defined;
  const matrix = (given: Argument): unknown =>
    (Array.isArray(given) ? (given as Cells) : [[given as Cell]]).map((row) => row.map((cell) => handed(cell, blank)));
  const one = (given: Argument, param: Param): unknown => {
    if (given === undefined || (given === null && param.optional)) return null;
    if (param.kind !== 'cell') return matrix(given);
    return Array.isArray(given) ? handed((given as Cells)[0]?.[0] ?? null, blank) : handed(given as Cell, blank);
  };
  const shaped = params.map((param, index) =>
    param.repeating
      ? args
          .slice(index)
          .filter((given) => given !== undefined)
          .map(matrix)
      : one(args[index], param),
  );
  return { id: formula, args: shaped };
}

const asShown = (cell: Cell): unknown => {
  if (cell === null) return '';
  if (isDateCell(cell)) return serialOf(dayNumber(cell.day));
  return isErrorCell(cell) ? cell.error : cell;
};

const rowsOf = (value: unknown): unknown => (Array.isArray(value) ? value : [[value]]);

describe('a formula in Excel', () => {
  const cases = goldenCases();
  let results: FormulaResult[];
  let withEmptyTexts: FormulaResult[];
  beforeAll(async () => {
    results = await excel.callFormulas(cases.map((one) => callOf(one)));
    withEmptyTexts = await excel.callFormulas(cases.map((one) => callOf(one, '')));
  });

  it.each(cases.map((one, index) => ({ ...one, index })))('$formula: $title', ({ expected, index }) => {
    for (const result of [results[index], withEmptyTexts[index]] as FormulaResult[]) {
      if (isMistake(expected)) expect(result.slice(1, 4)).toEqual([false, expected.mistake, wrongValue]);
      else {
        expect(result[1]).toBe(true);
        expect(rowsOf(result[2])).toEqual(expected.map((row) => row.map(asShown)));
      }
    }
  });

  it('never answers with a null, a NaN, rows of unequal length, or an error without words', () => {
    for (const [, ok, value, code] of [...results, ...withEmptyTexts]) {
      expect(JSON.stringify(value)).not.toMatch(/\bnull\b|NaN|undefined/);
      if (ok && Array.isArray(value)) expect(new Set(value.map((row) => (row as unknown[]).length)).size).toBe(1);
      if (!ok) expect([code, typeof value, value === '']).toEqual([wrongValue, 'string', false]);
    }
  });

  it('says what is wrong whatever it is given, and never stops without words', async () => {
    const odd: unknown[] = [
      null,
      '',
      0,
      -1,
      1e308,
      true,
      'x',
      '=1',
      [[]],
      [[null]],
      [['', 0, 'x']],
      { type: 'CustomFunctionError', code: '#N/A' },
      [[{ type: 'CustomFunctionError', code: '#REF!' }]],
    ];
    const calls = functions.flatMap(({ name, params }) =>
      odd.map((value) => ({
        id: name,
        args: params.map(({ kind, repeating }) => {
          const shaped =
            kind !== 'cell' && value !== null && !Array.isArray(value)
              ? [[value]]
              : kind === 'cell' && Array.isArray(value)
                ? null
                : value;
          return repeating ? (shaped === null ? [] : [shaped]) : shaped;
        }),
      })),
    );
    for (const [, ok, value, code] of await excel.callFormulas(calls)) {
      expect(JSON.stringify(value)).not.toMatch(/\bnull\b|NaN|undefined/);
      if (!ok) {
        expect(code).toBe(wrongValue);
        expect(value).not.toBe('');
      }
    }
  });

  it('is found under its name in any case, and under no other name', async () => {
    const [known, unknown] = await excel.callFormulas([
      { id: 'weekly_target', args: [4, [[0.25]], 13, null] },
      { id: 'NOT_A_FORMULA', args: [] },
    ]);
    expect(known?.[1]).toBe(true);
    expect(unknown?.[1]).toBe(false);
  });
});

describe('functions.json', () => {
  const golden = new URL('../../golden/office/functions.json', import.meta.url);

  it('is what the golden file says', async () => {
    const built = readFileSync(join(await builtOffice(), 'functions.json'), 'utf8');
    if (process.env['LEADLINE_GOLDEN'] === 'write') writeFileSync(golden, built);
    expect(built).toBe(readFileSync(golden, 'utf8'));
  });

  it('declares each formula of the list by its bare name, as id and as name', () => {
    expect(declared.functions.map(({ id, name }) => [id, name])).toEqual(functions.map(({ name }) => [name, name]));
    for (const { name } of functions) expect(name).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
    // A name like a cell address would be taken for one.
    for (const { name } of functions) expect(name).not.toMatch(/^[A-Z]{1,3}[0-9]+$/);
  });

  it('asks that errors be handed over', () => {
    expect(declared).toMatchObject({ allowErrorForDataTypeAny: true });
  });

  it('ties exactly the declared ids to code', () => {
    const { mappings } = (excel.window.globals.CustomFunctions as { _association: { mappings: object } })._association;
    expect(Object.keys(mappings).sort()).toEqual(declared.functions.map(({ id }) => id).sort());
  });

  it('says what Microsoft’s own generator says of the same functions', async () => {
    const { generateCustomFunctionsMetadata } = createRequire(import.meta.url)('custom-functions-metadata') as {
      generateCustomFunctionsMetadata: (
        file: string,
        debug: boolean,
      ) => Promise<{ readonly metadataJson: string; readonly errors: readonly string[] }>;
    };
    const file = join(mkdtempSync(join(tmpdir(), 'leadline-metadata-')), 'functions.ts');
    writeFileSync(file, functions.map(asTypeScript).join('\n'));
    const { metadataJson, errors } = await generateCustomFunctionsMetadata(file, false);
    expect(errors).toEqual([]);
    const theirs = JSON.parse(metadataJson) as { readonly functions: readonly Record<string, unknown>[] };
    expect(declared.functions.map(plain)).toEqual(theirs.functions.map(plain));
  });
});

/** A formula as somebody would write it for the generator. */
function asTypeScript({ name, about, params, returns }: Defined, index: number): string {
  const atEnd = (at: number): boolean => params.slice(at).every(({ optional, repeating }) => optional || repeating);
  const type = (param: Param): string => (param.kind === 'cell' ? 'any' : param.repeating ? 'any[][][]' : 'any[][]');
  const signature = params.map(
    (param, at) =>
      `${param.repeating ? '...' : ''}${param.name}${!param.repeating && atEnd(at) ? '?' : ''}: ${type(param)}`,
  );
  return [
    '/**',
    ` * ${about}`,
    ` * @customfunction ${name} ${name}`,
    ...params.map((param) => ` * @param ${param.name} ${param.about}`),
    ` * @returns {any${returns.spills ? '[][]' : ''}} ${returns.about}`,
    ' */',
    `export function formula${index}(${signature.join(', ')}): any${returns.spills ? '[][]' : ''} { return null as any; }`,
  ].join('\n');
}

/** Defaults that one of the two leaves out. */
const plain = (one: Record<string, unknown>): unknown =>
  JSON.parse(
    JSON.stringify(one, (key, value: unknown) =>
      (key === 'dimensionality' && value === 'scalar') || (key === 'type' && value === 'any') || value === false
        ? undefined
        : value,
    ),
  ) as unknown;
