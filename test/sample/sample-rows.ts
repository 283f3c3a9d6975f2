import { numberFrom, type DayNumber } from '../../core/calendar/day';

/** The fields of a CSV text, row by row. Enough for our own sample, whose fields hold no line breaks. */
export function csvRows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      Array.from(`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g), ([, inQuotes, plain]) =>
        inQuotes === undefined ? plain! : inQuotes.replaceAll('""', '"'),
      ),
    );
}

/** One row of a sheet of the sample: its cells by their label. */
export type Labelled = (label: string) => string;

export function labelledRows(text: string): Labelled[] {
  const [header, ...rows] = csvRows(text);
  return rows.map((row) => (label) => row[header!.indexOf(label)] ?? '');
}

/** The day number of `11/19/2026`; undefined when that is no day. */
export function reportDay(text: string): DayNumber | undefined {
  const [month, day, year] = text.split('/').map(Number);
  return numberFrom(year ?? NaN, month ?? NaN, day ?? NaN);
}
