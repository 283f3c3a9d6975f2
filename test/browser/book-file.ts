import { writeXlsx } from 'hucre/xlsx';
import { isDateCell, isErrorCell, type Cell } from '../../core/cells';
import { dayNumber } from '../../core/calendar/day';
import type { Book } from './host';

const day = { style: { numFmt: 'yyyy-mm-dd' } };

/** The workbook as the file that a person drops on the page: texts as texts, days as days. */
export const bookFile = async (book: Book): Promise<Buffer> =>
  Buffer.from(
    await writeXlsx({
      sheets: book.map(({ name, cells }) => ({
        name,
        rows: cells.map((row) => row.map(valueOf)),
        cells: new Map(
          cells.flatMap((row, y) => row.flatMap((cell, x) => (isDateCell(cell) ? [[`${y},${x}`, day] as const] : []))),
        ),
      })),
    }),
  );

const valueOf = (cell: Cell): string | number | boolean | Date | null => {
  if (isErrorCell(cell)) return cell.error;
  return isDateCell(cell) ? new Date(dayNumber(cell.day) * 86_400_000) : cell;
};
