import type { Place } from './outcome';

/** What may follow the name of a sheet: nothing, a row or a column of it, or another place. */
const afterName = /^(?:$|[,;] )/;
/** `row 14, Date`; where several places are named, the first row. */
const inSheet = /^row (\d{1,9})(?:, ([^]+)|;[^]*)?$/;

/**
 * The place that a finding's `where` names, if it is one of the workbook: `Activities, row 14, Date`. A sheet may be called
 * `Deals, row 3`, so of all sheets whose names fit the longest is meant. Null for what is no sheet, for example `Owner`.
 */
export function placeIn(where: string, sheets: readonly string[]): Place | null {
  const fits = (sheet: string): boolean =>
    where.slice(0, sheet.length).toLowerCase() === sheet.toLowerCase() && afterName.test(where.slice(sheet.length));
  const [found = ''] = sheets.filter(fits).sort((a, b) => b.length - a.length);
  if (found === '') return null;
  const rest = where.slice(found.length + 2);
  const [, row, column] = inSheet.exec(rest) ?? [];
  if (row !== undefined) return { sheet: found, row: Number(row), column: column ?? null };
  return { sheet: found, row: null, column: rest === '' || where[found.length] === ';' ? null : rest };
}
