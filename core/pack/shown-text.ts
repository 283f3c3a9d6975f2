import { isErrorCell, type Cell } from '../cells';
import type { SheetLayout } from '../sheets/layout';

/** A sheet as a reader will see it, cell by cell: what the preview shows is what is written. */
export const shownRows = ({ rows }: Pick<SheetLayout, 'rows'>): string[][] =>
  rows.map((row) => {
    const shown = row.flatMap((cell) => [
      cell === null ? '' : shownText(cell.value, cell.format),
      ...Array.from({ length: (cell?.across ?? 1) - 1 }, () => ''),
    ]);
    while (shown.length > 0 && shown[shown.length - 1] === '') shown.pop();
    return shown;
  });

/** A cell in its number format: of those that our sheets use. */
export function shownText(value: Cell, format = ''): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (isErrorCell(value)) return value.error;
  if (typeof value === 'object') return value.day;
  if (format.endsWith('%')) return `${fixed(value * 100, placesIn(format))}%`;
  if (format === '') return String(value);
  const [whole = '', decimals] = fixed(value, placesIn(format)).split('.');
  const grouped = format.includes(',') ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  const kept = decimals === undefined ? '' : trimmed(decimals, format);
  return kept === '' ? grouped : `${grouped}.${kept}`;
}

const placesIn = (format: string): number => format.split('.')[1]?.replace('%', '').length ?? 0;

/** Rounded as spreadsheets round: by the fifteen digits that people see, not by the binary number a hair below them. */
const fixed = (value: number, places: number): string => {
  const scaled = Number((value * 10 ** places).toPrecision(15));
  const text = (Number(scaled.toFixed(0)) / 10 ** places).toFixed(places);
  return Number(text) === 0 ? text.replace('-', '') : text;
};

/** A `#` in the format drops a zero at the end. */
function trimmed(decimals: string, format: string): string {
  let end = decimals.length;
  const signs = format.split('.')[1] ?? '';
  while (end > 0 && decimals[end - 1] === '0' && signs[end - 1] === '#') end -= 1;
  return decimals.slice(0, end);
}
