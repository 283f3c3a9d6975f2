import { a1 } from './addresses';
import type { Area, SheetModel } from './book';
import { civilClock } from './civil-clock';
import type { Desk } from './desk';
import type { Realm } from './realm';
import { isDateFormat, typed, type Held } from './typed';

const longestText = 50_000;

/** Every cell of a block that fits its range, row by row; a fault in the middle stops after half of the rows. */
export function eachCell<T>(
  desk: Desk,
  { rows, columns }: Area,
  block: readonly (readonly T[])[],
  put: (row: number, column: number, value: T) => void,
): void {
  if (block.length !== rows)
    throw desk.refuse(
      `The number of rows in the data does not match the number of rows in the range. The data has ${block.length} but the range has ${rows}.`,
    );
  for (const row of block)
    if (row.length !== columns)
      throw desk.refuse(
        `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${columns}.`,
      );
  desk.gate.write(rows * columns);
  const end = desk.half() ? Math.floor(rows / 2) : rows;
  for (let row = 0; row < end; row += 1)
    for (let column = 0; column < columns; column += 1) put(row, column, block[row]![column]!);
}

export function eachOf({ row, column, rows, columns }: Area, put: (row: number, column: number) => void): void {
  for (let y = row; y < row + rows; y += 1) for (let x = column; x < column + columns; x += 1) put(y, x);
}

export function setCell(desk: Desk, sheet: SheetModel, row: number, column: number, value: unknown): void {
  const format = sheet.formats.at(row, column);
  const rule = sheet.validations.at(row, column);
  const shown = value === null || value === undefined ? '' : value;
  if (rule?.rejects && shown !== '' && !rule.words.includes(String(shown)))
    throw desk.refuse(
      `The data you entered in cell ${a1(row, column)} violates the data validation rules set on this cell.`,
    );
  let held: Held;
  let formula: string | null = null;
  if (typeof shown === 'string') {
    if (shown.length > longestText)
      throw desk.refuse('Your input contains more than the maximum of 50000 characters in a single cell.');
    const read = typed(shown, format);
    ({ held, formula } = read);
    if (read.format !== undefined && format !== '@') sheet.formats.put(row, column, read.format);
  } else if (typeof shown === 'number' || typeof shown === 'boolean') held = format === '@' ? String(shown) : shown;
  else if (Object.prototype.toString.call(shown) === '[object Date]') {
    held = civilClock(desk.book.zone).serialOf((shown as Date).getTime());
    if (!isDateFormat(format)) sheet.formats.put(row, column, 'yyyy-mm-dd');
  } else held = String(shown);
  sheet.held.put(row, column, held);
  sheet.formulas.put(row, column, formula);
}

/** A cell as `getValues` hands it over (rules `blank`, `dates`, `errors`). */
export function valueOf(realm: Realm, zone: string, sheet: SheetModel, row: number, column: number): unknown {
  const held = sheet.held.at(row, column);
  if (held === null) return '';
  if (typeof held === 'object') return held.error;
  return typeof held === 'number' && isDateFormat(sheet.formats.at(row, column))
    ? realm.dateOf(civilClock(zone).instantOf(held))
    : held;
}
