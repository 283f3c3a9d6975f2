import { isBlank, perDistinct, type Cell, type Column } from '../cells';
import { fold } from '../text';
import { noWords, yesWords, type OpportunityStatus } from './status-words';

const yes = new Set(yesWords.map(fold));
const no = new Set(noWords.map(fold));

/** What a cell of a yes-or-no column says; a blank is no, anything else undefined. */
export function flagOf(cell: Cell): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  const word =
    cell === null ? '' : typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? fold(cell) : '?';
  if (word === '' || no.has(word) || word === '0.0') return false;
  return yes.has(word) || word === '1.0' ? true : undefined;
}

export type ReadRow = (row: number) => OpportunityStatus | undefined;

/** Reads the yes-or-no columns Won and Closed; undefined when they are absent or say nothing. */
export function flagReader(isWon: Column | undefined, isClosed: Column | undefined): ReadRow | undefined {
  if (!isWon) return undefined;
  const wonAt = perDistinct(isWon, (cell) => flagOf(cell) ?? null);
  const closedAt = isClosed ? perDistinct(isClosed, (cell) => flagOf(cell) ?? null) : () => false;
  let says = false;
  for (let row = 0; row < isWon.length; row += 1) {
    if (wonAt(row) === null || closedAt(row) === null) return undefined;
    says ||= wonAt(row) === true || closedAt(row) === true;
  }
  if (!says) return undefined;
  return (row) => (wonAt(row) ? 'Won' : closedAt(row) ? 'Lost' : 'Open');
}

/** The columns that say of a row that is not won that it is lost all the same. */
export interface LostColumns {
  readonly isLost?: Column;
  readonly isActive?: Column;
}

/** Whether a row is marked as lost, or archived; undefined when no column marks any. */
export function lostReader({ isLost, isActive }: LostColumns): ((row: number) => boolean) | undefined {
  const marks = [isLost && marked(isLost, true), isActive && marked(isActive, false)].filter((test) => !!test);
  return marks.length === 0 ? undefined : (row) => marks.some((test) => test(row));
}

/** Rows that say so in a column of nothing but yes and no; undefined for any other column. A blank says nothing. */
function marked(column: Column, answer: boolean): ((row: number) => boolean) | undefined {
  const at = perDistinct(column, (cell) => (isBlank(cell) ? undefined : (flagOf(cell) ?? null)));
  let says = false;
  for (let row = 0; row < column.length; row += 1) {
    if (at(row) === null) return undefined;
    says ||= at(row) === answer;
  }
  return says ? (row) => at(row) === answer : undefined;
}
