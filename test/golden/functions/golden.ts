import { readFileSync, readdirSync } from 'node:fs';
import type { Cell, Cells } from '../../../core/cells';
import type { Argument, Mistake } from '../../../core/functions/index';

/** A call of a formula and what it gives, in every host. Days are `{"day": ...}`, errors `{"error": ...}`, blanks null. */
export interface GoldenCase {
  readonly title: string;
  readonly formula: string;
  readonly args: readonly Argument[];
  readonly expected: Cells | Mistake;
}

type Written = Argument | { readonly table: string };

/** A file of cases as it is written: tables by name, and cases whose arguments may name one, as in `{"table": "plan"}`. */
export interface GoldenFile {
  readonly tables: Readonly<Record<string, Cells>>;
  readonly cases: readonly {
    readonly title: string;
    readonly formula: string;
    readonly args: readonly Written[];
    readonly expected: Cells | Mistake;
  }[];
}

const folder = new URL('./', import.meta.url);

export const goldenFiles = (): readonly { readonly name: string; readonly file: GoldenFile }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, file: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as GoldenFile }));

const isNamed = (written: Written): written is { readonly table: string } =>
  typeof written === 'object' && written !== null && 'table' in written;

/** All cases of all files, their tables in place. */
export const goldenCases = (): GoldenCase[] =>
  goldenFiles().flatMap(({ file }) =>
    file.cases.map((one) => ({
      ...one,
      args: one.args.map((written): Argument => {
        if (!isNamed(written)) return written;
        const table = file.tables[written.table];
        if (table === undefined) throw new Error(`There is no table ${written.table}.`);
        return table;
      }),
    })),
  );

/** The same arguments with every cell changed, as another host would hand them over. */
export const withCells = (args: readonly Argument[], change: (cell: Cell) => Cell): Argument[] =>
  args.map((argument) => {
    if (argument === undefined) return undefined;
    return Array.isArray(argument) ? (argument as Cells).map((row) => row.map(change)) : change(argument as Cell);
  });
