import { isBlank, isDateCell, isErrorCell, type Cell } from '../../cells';
import { plain } from '../../neutral';
import { closedColumns } from '../../own-columns';
import { printOf } from '../../print';

type Said = Exclude<(typeof closedColumns)[number], 'Mark'>;

const said = closedColumns.filter((label): label is Said => label !== 'Mark');

/** The print of a closed week as it was written: a row that says something else by now is a person's. */
export const closedMark = (cellOf: (label: Said) => Cell): string =>
  printOf(said.map((label) => textOf(cellOf(label))).join('\n'));

function textOf(cell: Cell): string {
  if (cell === null || isBlank(cell)) return '';
  if (isDateCell(cell)) return cell.day;
  if (isErrorCell(cell)) return cell.error;
  // No program keeps more digits than these on the way through a file.
  return typeof cell === 'number' ? String(Number(cell.toPrecision(12))) : plain(String(cell)).trim();
}
