import type * as Engine from '@univerjs/engine-formula';
import { dayNumber } from '../../../core/calendar/day';
import { serialOf } from '../../../core/calendar/serial';
import { isDateCell, isErrorCell, type Cell } from '../../../core/cells';
import { isMistake, type Defined } from '../../../core/functions/index';
import { isErrorText, patternOf } from '../grid/grid-cell';
import type { ArgumentReader } from './arguments';
import type { Mistakes } from './mistakes';

/** The classes that a formula of the grid is made of. Handed in, because a page and Node load them in different ways. */
export type FormulaEngine = Pick<
  typeof Engine,
  | 'ArrayValueObject'
  | 'BaseFunction'
  | 'BooleanValueObject'
  | 'ErrorValueObject'
  | 'NumberValueObject'
  | 'StringValueObject'
>;

/** A formula of ours as the grid registers it: its class and its name. */
export type GridFormula = [new (name: string) => Engine.BaseFunction, string];

/**
 * A formula of the list as a function of the grid. It is a class because the grid's other way to register one turns blanks
 * into zeros, drops days, and stops calculating for good when something is thrown.
 */
export function cellFunction(
  engine: FormulaEngine,
  { name, returns, compute }: Defined,
  reader: ArgumentReader,
  mistakes: Mistakes,
): new (name: string) => Engine.BaseFunction {
  const { ArrayValueObject, BaseFunction, BooleanValueObject, ErrorValueObject, NumberValueObject, StringValueObject } =
    engine;
  const error = (text: string): Engine.ErrorValueObject => ErrorValueObject.create(text as Engine.ErrorType);
  const given = (cell: Cell): Engine.BaseValueObject => {
    // A null would be shown as 0.
    if (cell === null) return StringValueObject.create('');
    if (typeof cell === 'boolean') return BooleanValueObject.create(cell);
    if (typeof cell === 'number') return Number.isFinite(cell) ? NumberValueObject.create(cell) : error('#NUM!');
    if (isDateCell(cell))
      return NumberValueObject.create(serialOf(dayNumber(cell.day)) + (cell.minutes ?? 0) / 1440, patternOf(cell));
    if (!isErrorCell(cell)) return StringValueObject.create(cell);
    // The sentence itself, as in Sheets and Excel; an error that was handed in stays that error.
    return isErrorText(cell.error) ? error(cell.error) : StringValueObject.create(cell.error);
  };
  return class extends BaseFunction {
    override needsReferenceObject = true;
    override minParams = -1;
    override maxParams = -1;

    override calculate(...variants: Engine.BaseValueObject[]): Engine.BaseValueObject {
      const place = { sheet: this.subUnitId ?? '', row: this.row, column: this.column };
      const answer = compute(variants.map(reader.read));
      if (isMistake(answer)) {
        mistakes.note(place, `${name}: ${withoutName(answer.mistake, name)}`);
        return error('#VALUE!');
      }
      mistakes.forget(place);
      const columnCount = Math.max(1, ...answer.map((row) => row.length));
      if (!returns.spills || (answer.length <= 1 && columnCount === 1)) return given(answer[0]?.[0] ?? null);
      return ArrayValueObject.create({
        calculateValueList: answer.map((row) =>
          Array.from({ length: columnCount }, (_, column) => given(row[column] ?? null)),
        ),
        rowCount: answer.length,
        columnCount,
        unitId: this.unitId ?? '',
        sheetId: place.sheet,
        row: place.row,
        column: place.column,
      });
    }
  };
}

/** Some mistakes begin with the formula's name already. */
const withoutName = (words: string, name: string): string =>
  words.startsWith(`${name}: `) ? words.slice(name.length + 2) : words;
