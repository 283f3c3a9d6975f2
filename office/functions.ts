import { isDateCell, isErrorCell, type Cell, type Cells } from '../core/cells';
import { dayNumber } from '../core/calendar/day';
import { serialOf } from '../core/calendar/serial';
import { functions, isMistake, type Argument, type Defined } from '../core/functions/index';

/** What Excel hands to a formula: a value, rows of values, an error as an object, null for what was left out. */
type Given = unknown;
/** What Excel takes back for one cell. */
type Shown = string | number | boolean;

/** Gives Excel the code of every formula of the list, under the ids that functions.json declares. */
export function associateFunctions(list: readonly Defined[] = functions): void {
  for (const defined of list) CustomFunctions.associate(defined.name, (...given: Given[]) => answer(defined, given));
}

/**
 * Calls a formula. The last thing that Excel hands over is always the call itself, and what a repeating parameter takes comes
 * as one list. A mistake is shown as #VALUE! with its words; every other exception would be shown without any.
 */
export function answer(defined: Defined, given: readonly Given[]): Shown | Shown[][] {
  const args = given.slice(0, defined.params.length).flatMap((one, index): Argument[] => {
    const repeats = defined.params[index]?.repeating === true;
    return repeats ? (Array.isArray(one) ? one : []).map(argumentOf) : [argumentOf(one)];
  });
  const computed = defined.compute(args);
  if (isMistake(computed)) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, computed.mistake);
  const cells = computed.length === 0 ? [['']] : computed.map((row) => row.map(shown));
  return defined.returns.spills ? squared(cells) : (cells[0]?.[0] ?? '');
}

const known = new WeakMap<readonly unknown[], Cells>();

/** The same array from Excel becomes the same cells, so that what was once worked out from them can be found again. */
function argumentOf(given: Given): Argument {
  if (given === undefined) return undefined;
  if (!Array.isArray(given)) return cellOf(given);
  let cells = known.get(given);
  if (cells === undefined) {
    cells = given.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(cellOf));
    known.set(given, cells);
  }
  return cells;
}

/** Days arrive as serial numbers without their format, errors as objects with a code such as #N/A. */
function cellOf(given: unknown): Cell {
  if (typeof given === 'number' || typeof given === 'boolean') return given;
  if (typeof given === 'string') return given === '' ? null : given;
  const code = typeof given === 'object' && given !== null ? (given as { readonly code?: unknown }).code : undefined;
  return typeof code === 'string' ? { error: code } : null;
}

/** A null in a matrix would be shown as 0, and a number that is none as an error without words. */
function shown(cell: Cell): Shown {
  if (cell === null) return '';
  if (isDateCell(cell)) return serialOf(dayNumber(cell.day)) + (cell.minutes ?? 0) / 1440;
  // The sentence itself, as in Sheets: inside a matrix Excel would keep the error and lose its words.
  if (isErrorCell(cell)) return cell.error;
  return typeof cell === 'number' && !Number.isFinite(cell) ? '' : cell;
}

/** Excel wants rows of equal length. */
function squared(rows: Shown[][]): Shown[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return rows.map((row) => [...row, ...new Array<Shown>(width - row.length).fill('')]);
}
