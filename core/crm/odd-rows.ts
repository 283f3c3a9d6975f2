import { isBlank, isDateCell, type Cell, type Column, type Table } from '../cells';
import { fold } from '../text';
import { looksLikeDate } from './dates';
import { headerKey } from './header-key';
import { looksLikeNumber } from './numbers';
import { fieldsByKey } from './vocabulary';

/** What a row is that is no record: stable words, also the codes of rows left out. */
export const oddKinds = [
  'record',
  'blank',
  'total',
  'footer',
  'heading',
  'repeated-header',
  'subitem',
  'other-table',
] as const;
export type OddKind = (typeof oddKinds)[number];

const totals =
  /^(?:(?:grand|sub|over ?all)[ -]?)?(?:totals?|sums?|counts?|average|avg|subtotals?)(?: \(.*\))?:?(?:\s+[\d(].*)?$|^(?:grand )?total (?:eur|usd|gbp|chf|value|revenue|deals?|opportunities|activities|pipeline|hours|[$€£])(?:[: ].*)?$|^[σ∑](?:[: ].*)?$|^(?:sum|count|average|avg|record count|total) of\b|^total (?:records?|rows?|amount|count)\b|^(?:gesamt(?:summe|betrag|wert|ergebnis|zahl)?|zwischensumme|summe|anzahl|teilsumme|insgesamt|durchschnitt)(?: \(.*\))?:?(?:\s+[\d(].*)?$|^(?:sous-total|somme|nombre|moyenne|total général|total generale?)(?: \(.*\))?:?$|^(?:total general|suma|suma total|recuento|promedio)(?: \(.*\))?:?$|\(\d+ (?:records?|datensätze|enregistrements?|registros?|items?)\)$/u;
const footers =
  /^(?:copyright|©|\(c\)|confidential|vertraulich|confidentiel|confidencial|generated (?:by|on|at)|exported (?:by|on|at|from)|report (?:generated|created|run)|printed (?:by|on)|erstellt (?:von|am) .*\d|généré (?:par|le)|generado (?:por|el)|as of |filtered by|page \d+|seite \d+|end of report|alle rechte|all rights reserved)/u;

export const isTotalWord = (cell: Cell): boolean =>
  typeof cell === 'string' && cell.length < 80 && totals.test(fold(cell));
export const isFooterWord = (cell: Cell): boolean => typeof cell === 'string' && footers.test(fold(cell));

/** The columns that tell a record: whose it is, when it was, how much, and all other columns that are fields. */
export interface RecordColumns {
  readonly owner?: number;
  readonly days: readonly number[];
  readonly amounts: readonly number[];
  readonly others: readonly number[];
}

/** The rows of a table that are no records, found once. */
export interface OddRows {
  /** Indexes of `oddKinds`, one for each row; 0 is a record. */
  readonly kinds: Uint8Array;
  /** How many rows are no records. */
  readonly count: number;
  /** Only the records of a column; the column itself when all rows are records. */
  records(column: Column): Column;
  /** The row of the table in which the n-th record stands. */
  rowOf(record: number): number;
}

const found = new WeakMap<Table, Map<string, OddRows>>();

/**
 * Tells records from everything else that exports put between and below them: blank rows, subtotals and totals, copyright lines,
 * group headings, repeated headers, nested tables. A row with an owner and a date is a record and is not looked at twice, so
 * that an account called Total keeps its rows.
 */
export function oddRowsOf(table: Table, columns: RecordColumns): OddRows {
  const key = JSON.stringify(columns);
  const known = found.get(table) ?? new Map<string, OddRows>();
  found.set(table, known);
  let odd = known.get(key);
  if (!odd) known.set(key, (odd = findOddRows(table, columns)));
  return odd;
}

function findOddRows(table: Table, columns: RecordColumns): OddRows {
  const kinds = new Uint8Array(table.rowCount);
  const kindOf = judge(table, columns);
  const seemsRecord = recordTest(table, columns);
  const SUBITEM = oddKinds.indexOf('subitem');
  const OTHER_TABLE = oddKinds.indexOf('other-table');
  const REPEATED = oddKinds.indexOf('repeated-header');
  let count = 0;
  let nested = false;
  let beyond = false;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (!nested && !beyond && seemsRecord(row)) continue;
    let kind = oddKinds.indexOf(kindOf(row));
    if (kind === OTHER_TABLE) beyond = true;
    else if (kind === REPEATED) beyond = false;
    if (beyond) {
      if (kind === 0) kind = OTHER_TABLE;
    } else if (kind === SUBITEM) nested = true;
    else if (nested && kind === 0 && isBlank(table.column(0).at(row))) kind = SUBITEM;
    else nested = false;
    if (kind === 0) continue;
    kinds[row] = kind;
    count += 1;
  }
  let places: Uint32Array | undefined;
  const recordPlaces = (): Uint32Array => {
    if (places) return places;
    places = new Uint32Array(table.rowCount - count);
    let next = 0;
    for (let row = 0; row < table.rowCount; row += 1) if (kinds[row] === 0) places[next++] = row;
    return places;
  };
  return {
    kinds,
    count,
    rowOf: (record) => (count === 0 ? record : recordPlaces()[record]!),
    records(column) {
      if (count === 0) return column;
      const rows = recordPlaces();
      const at = (record: number): Cell => column.at(rows[record]!);
      if (!column.dictionary) return { length: rows.length, at };
      const { codes, values } = column.dictionary;
      return { length: rows.length, at, dictionary: { codes: rows.map((row) => codes[row]!), values } };
    },
  };
}

/** An answer per cell without a memory of cells: dictionaries are asked once, other columns cell by cell. */
export function perCell<T>(column: Column, f: (cell: Cell) => T): (row: number) => T {
  if (!column.dictionary) return (row) => f(column.at(row));
  const { codes, values } = column.dictionary;
  const answers = values.map(f);
  return (row) => answers[codes[row]!] as T;
}

function recordTest(table: Table, { owner, days }: RecordColumns): (row: number) => boolean {
  const isOwner = (cell: Cell): boolean => !isBlank(cell) && !isTotalWord(cell) && !isFooterWord(cell);
  const isDay = (cell: Cell): boolean => isDateCell(cell) || typeof cell === 'number' || looksLikeDate(cell);
  const owned = owner === undefined ? undefined : perCell(table.column(owner), isOwner);
  const dated = days.map((index) => perCell(table.column(index), isDay));
  if (!owned && dated.length === 0) return () => false;
  return (row) => (!owned || owned(row)) && (dated.length === 0 || dated.some((test) => test(row)));
}

const everyLabel = (): ReadonlySet<string> => {
  const keys = new Set<string>();
  for (const kind of ['Activities', 'Opportunities', 'Accounts', 'Contacts', 'Leads'] as const)
    for (const key of fieldsByKey(kind).keys()) keys.add(key);
  return keys;
};
let labels: ReadonlySet<string> | undefined;

/** The header of another table below this one: nothing but labels, at least four, and nearly all of them known. */
function isOtherHeader(cells: readonly Cell[]): boolean {
  if (cells.length < 4 || !cells.every((cell) => typeof cell === 'string' && cell.length < 60)) return false;
  labels ??= everyLabel();
  const known = labels;
  return cells.filter((cell) => known.has(headerKey(cell as string))).length >= cells.length * 0.75;
}

/** `Anna Keller (12)`: the name of a group and how many rows it has. Beside it stand its sums, if anything. */
const isCountedGroup = (cell: Cell): boolean => typeof cell === 'string' && /\S \(\d+\)$/.test(cell.trimEnd());
const isFigure = (cell: Cell): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && looksLikeNumber(cell));

/** A table of fewer than three columns has no headings: there one filled cell says little. */
function judge(table: Table, { owner, days, amounts, others }: RecordColumns): (row: number) => OddKind {
  const columns = table.headers.map((_, index) => table.column(index));
  const labels = table.headers.map((label) => fold(label));
  const saying = [...days, ...others, ...(owner === undefined ? [] : [owner])].map((index) => columns[index]!);
  const sums = amounts.map((index) => columns[index]!);
  const isWide = labels.filter((label) => label !== '').length >= 3;
  const filledIn = (row: number): number[] => {
    const filled: number[] = [];
    for (let index = 0; index < columns.length; index += 1) if (!isBlank(columns[index]!.at(row))) filled.push(index);
    return filled;
  };
  let lastWide: number | undefined;
  const lastRecord = (): number => {
    if (lastWide !== undefined) return lastWide;
    for (lastWide = table.rowCount - 1; lastWide >= 0; lastWide -= 1) if (filledIn(lastWide).length > 1) break;
    return lastWide;
  };
  const isHeader = (row: number, filled: readonly number[]): boolean => {
    const same = filled.filter((index) => {
      const cell = columns[index]!.at(row);
      return typeof cell === 'string' && fold(cell) === labels[index];
    }).length;
    return same >= Math.min(2, labels.length) && same * 5 >= filled.length * 3;
  };
  return (row) => {
    const filled = filledIn(row);
    const first = filled[0];
    if (first === undefined) return 'blank';
    if (isHeader(row, filled)) return 'repeated-header';
    const cell = columns[first]!.at(row);
    if (typeof cell === 'string' && fold(cell) === 'subitems') return 'subitem';
    if (isFooterWord(cell)) return 'footer';
    if (isOtherHeader(filled.map((index) => columns[index]!.at(row)))) return 'other-table';
    const few = filled.length <= Math.max(4, labels.length / 2);
    if (few && filled.slice(0, 2).some((index) => isTotalWord(columns[index]!.at(row)))) return 'total';
    if (isWide && isCountedGroup(cell) && filled.slice(1).every((index) => isFigure(columns[index]!.at(row))))
      return 'heading';
    const isBare = saying.every((column) => isBlank(column.at(row)));
    if (isWide && isBare && sums.some((column) => /\d/.test(String(column.at(row) ?? '')))) return 'total';
    if (isWide && filled.length === 1) return row > lastRecord() ? 'footer' : 'heading';
    return 'record';
  };
}
