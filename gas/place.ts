/**
 * Brings a place of the spreadsheet before the person: the sheet, with its row selected where one is named. False when there
 * is no such place, or Google does not let it be shown.
 */
export function showPlace(place: unknown): boolean {
  const { sheet: name, row } = (typeof place === 'object' && place !== null ? place : {}) as Record<string, unknown>;
  if (typeof name !== 'string') return false;
  try {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = spreadsheet.getSheets().find((one) => folded(one.getName()) === folded(name));
    if (sheet === undefined) return false;
    if (typeof row === 'number') {
      if (!Number.isInteger(row) || row < 1 || row > sheet.getMaxRows()) return false;
      spreadsheet.setActiveSheet(sheet);
      sheet.setActiveRange(sheet.getRange(row, 1, 1, Math.max(1, sheet.getLastColumn())));
    } else spreadsheet.setActiveSheet(sheet);
    return true;
  } catch {
    return false;
  }
}

const folded = (name: string): string => name.trim().toLowerCase();
