import type { Argument } from '../core/functions/define';
import type { Counting } from '../core/functions/facts';
import { functionsOver } from '../core/functions/list';
import { isMistake } from '../core/functions/mistake';
import { cellOf, cellsOf, valueOf } from './values';
import { zoneOf, type Zone } from './zone';

/** The other bundle, evaluated at its first use: with Measures, and for all that needs no counting, it never is. */
declare function app_(): { readonly counting_: Counting };

/** The list that the declarations are made from when the bundle is built. */
export const formulas_ = functionsOver(() => app_().counting_);

/**
 * Calls a formula with what Sheets hands over: values and ranges, dates as instants. A mistake is thrown, which is how its
 * words come to stand in the note of the cell.
 */
export function call_(name: string, given: ArrayLike<unknown>): unknown {
  const formula = formulas_.find((one) => one.name === name);
  if (formula === undefined) throw new Error(`There is no formula ${name}.`);
  const answer = formula.compute(Array.from(given, argumentOf));
  if (isMistake(answer)) throw new Error(answer.mistake);
  const rows = answer.map((row) => row.map((cell) => valueOf(cell, lazyZone)));
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : rows;
}

const argumentOf = (value: unknown): Argument => {
  if (value === undefined) return undefined;
  return Array.isArray(value) ? cellsOf(value as unknown[][], lazyZone) : cellOf(value, lazyZone);
};

let known: Zone | undefined;
/** The spreadsheet is asked for its zone at the first date only: a call without dates asks Google nothing. */
const zone = (): Zone => (known ??= zoneOf(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone()));

const lazyZone: Zone = {
  momentOf: (instant) => zone().momentOf(instant),
  instantOf: (moment) => zone().instantOf(moment),
};
