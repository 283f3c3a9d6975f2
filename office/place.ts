import type { Place } from '../core/outcome';
import { run } from './run';

/** Brings a place of the workbook before the person: the sheet, with its row selected where one is named. */
export async function show({ sheet: name, row }: Place): Promise<boolean> {
  try {
    return await run(async (context) => {
      const worksheets = context.workbook.worksheets;
      worksheets.load('items/name');
      await context.sync();
      const sheet = worksheets.items.find((one) => folded(one.name) === folded(name));
      if (sheet === undefined || (row !== null && (row < 1 || row > lastRow))) return false;
      sheet.activate();
      if (row !== null) sheet.getRange(`${row}:${row}`).select();
      await context.sync();
      return true;
    });
  } catch {
    // A hidden sheet cannot be activated.
    return false;
  }
}

const lastRow = 1_048_576;
const folded = (name: string): string => name.trim().toLowerCase();
