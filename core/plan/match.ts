import { dayNumber, type DayNumber } from '../calendar/day';
import { serialOf } from '../calendar/serial';
import { isDateCell, isErrorCell, type Cell } from '../cells';
import type { FieldReading } from '../crm/fields';
import { fold } from '../text';
import type { Condition, Operator } from './criteria';
import { plainText, textMatcher } from './wildcard';
import { readDayValue, readIsoDay, readPlainNumber } from './written-value';

type Test = (cell: Cell) => boolean;

/**
 * The question that a condition asks of a cell, answered as COUNTIFS answers it (test/plan/match.test.ts is the full table):
 *
 * * `= 5` is the number 5 and the text "5"; `= meeting*` is a text; blank after `=` is a blank cell.
 * * `<>` holds exactly where `=` does not, so for blank and error cells too; blank after `<>` is any cell that is not blank.
 * * `> >= < <=` with a number or a day compare numbers and days; with any other text they compare texts, by their letters
 *   without case and accents. A blank, a logical value or an error is neither more nor less than anything.
 * * Wildcards ask about texts only. An error cell equals only its own name, `= #N/A`.
 *
 * Three things differ on purpose, because our cells often come from a CSV: a text that is plainly a number or an ISO date
 * counts as one, as it would after opening the file in a spreadsheet; a day is the whole day, whatever its time; texts
 * compare folded (`fold` in text.ts), so a no-break space is a blank.
 *
 * `reading` says how the field is read: only days, and raw columns, know `today`. The answer depends on the cell alone.
 */
export function cellMatches(condition: Condition, reading: FieldReading, today: DayNumber): Test {
  const tests = condition.values.map((value) => valueTest(value, condition, reading, today));
  const anyTest: Test = tests.length === 1 ? tests[0]! : (cell) => tests.some((test) => test(cell));
  return condition.operator === '<>' ? (cell) => !anyTest(cell) : anyTest;
}

/**
 * A condition on Status holds when our word (Open, Won, Completed ...) or the export's own word meets it. It is blank only
 * when both are, and `<>` means that neither word is the one named.
 */
export function statusMatches(condition: Condition, today: DayNumber): (ours: Cell, theirs: Cell) => boolean {
  const tests = condition.values.map((value) => {
    const test = valueTest(value, condition, 'status', today);
    const blank = fold(value) === '' && !isOrder(condition.operator);
    return (ours: Cell, theirs: Cell) => (blank ? test(ours) && test(theirs) : test(ours) || test(theirs));
  });
  const anyTest = (ours: Cell, theirs: Cell): boolean => tests.some((test) => test(ours, theirs));
  return condition.operator === '<>' ? (ours, theirs) => !anyTest(ours, theirs) : anyTest;
}

const isOrder = (operator: Operator): boolean => operator !== '=' && operator !== '<>';

function valueTest(value: string, { operator, raw }: Condition, reading: FieldReading, today: DayNumber): Test {
  const day = reading === 'day' || raw ? readDayValue(value, today) : readIsoDay(value);
  const number = day === undefined ? readPlainNumber(value) : serialOf(day);
  return isOrder(operator) ? orderTest(operator, value, number) : equalTest(value, number);
}

function equalTest(value: string, number: number | undefined): Test {
  if (fold(value) === '') return (cell) => cell === null || (typeof cell === 'string' && fold(cell) === '');
  const matches = textMatcher(value);
  const name = plainText(value);
  return (cell) => {
    if (typeof cell === 'string') {
      const folded = fold(cell);
      return folded !== '' && (matches(folded) || (number !== undefined && numberOf(cell) === number));
    }
    if (typeof cell === 'boolean') return name === String(cell);
    if (cell !== null && typeof cell === 'object' && isErrorCell(cell)) return name === fold(cell.error);
    return number !== undefined && numberOf(cell) === number;
  };
}

const orders: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
};

function orderTest(operator: Operator, value: string, number: number | undefined): Test {
  const holds = orders[operator]!;
  if (number !== undefined) {
    return (cell) => {
      const one = numberOf(cell);
      return one !== undefined && holds(one, number);
    };
  }
  const limit = orderOf(value);
  if (limit === '') return () => false;
  return (cell) => {
    if (typeof cell !== 'string' || numberOf(cell) !== undefined) return false;
    const one = orderOf(cell);
    return one !== '' && holds(one < limit ? -1 : one > limit ? 1 : 0, 0);
  };
}

/** A text as it sorts: folded, accents off. No dictionary of a language, so that every machine sorts alike. */
const orderOf = (text: string): string =>
  fold(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');

/** The number that a spreadsheet would see in a cell: a number, the serial of a day, or a text that is plainly one of them. */
function numberOf(cell: Cell): number | undefined {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'string') {
    const first = cell.charCodeAt(0);
    // Most texts start with a letter: they are no number, and this is asked of every distinct text.
    if (first > 57 && first < 0x80) return undefined;
    const number = readPlainNumber(cell);
    if (number !== undefined) return number;
    const day = readIsoDay(cell);
    return day === undefined ? undefined : serialOf(day);
  }
  return cell !== null && typeof cell === 'object' && isDateCell(cell) ? serialOf(dayNumber(cell.day)) : undefined;
}
