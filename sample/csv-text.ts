export type CsvRow = readonly string[];

const inQuotes = (field: string): string => `"${field.replaceAll('"', '""')}"`;

/** As a CRM report writes it: every field in quotes, lines ended by LF. */
export const reportText = (rows: readonly CsvRow[]): string =>
  rows.map((row) => `${row.map(inQuotes).join(',')}\n`).join('');

/** As a person saves a sheet: quotes only where they are needed. */
export const sheetText = (rows: readonly CsvRow[]): string =>
  rows.map((row) => `${row.map((field) => (/[",\n]/.test(field) ? inQuotes(field) : field)).join(',')}\n`).join('');
