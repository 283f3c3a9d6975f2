import { isBlank, type Column, type Table } from '../cells';
import { at, outcome, type Finding, type Outcome } from '../outcome';
import { quoted } from '../text';
import { labelled } from './columns';
import { isFooterWord, isTotalWord } from './odd-rows';
import { preference } from './vocabulary';

const arrow = /[↑↓▲▼⬆⬇]/;

/**
 * Reports that are grouped say the group only once, in its first row. Such a column is known by the arrow in its label, or, for
 * owners, by subtotals: every name stands right below a subtotal. Its cells are carried down to the rows of the group; the
 * subtotals of a group within it do not end it.
 */
export function fillGroups(table: Table): Outcome<Table> {
  const owners = ownerColumns(table);
  const filled = new Map<number, Column>();
  const findings: Finding[] = [];
  table.headers.forEach((label, index) => {
    if (!arrow.test(label) && !owners.has(index)) return;
    const from = sources(table, index, arrow.test(label));
    if (!from) return;
    filled.set(index, carried(table.column(index), from.rows));
    findings.push({
      severity: 'info',
      code: 'group-carried-down',
      where: at(table.sheet, table.rowNumber(from.firstRow), label),
      what: `${from.count} blank cells belong to the group above them: the first is read as ${quoted(table.column(index).at(from.rows[from.firstRow]!))}.`,
      fix: 'Nothing to do, if the report is grouped by this column.',
    });
  });
  if (filled.size === 0) return outcome(table);
  return outcome({ ...table, column: (index) => filled.get(index) ?? table.column(index) }, findings);
}

function ownerColumns(table: Table): ReadonlySet<number> {
  const columns = labelled(table);
  const found = new Set<number>();
  for (const kind of ['Activities', 'Opportunities'] as const) {
    for (const crm of ['Salesforce', 'Unknown']) {
      for (const key of preference(kind, crm, 'Owner').flat()) for (const index of columns.at(key)) found.add(index);
    }
  }
  return found;
}

interface Carried {
  /** For each row the row whose cell it shows; -1: its own. */
  readonly rows: Int32Array;
  readonly count: number;
  readonly firstRow: number;
}

function sources(table: Table, index: number, sorted: boolean): Carried | undefined {
  const column = table.column(index);
  if (!anyBlank(column)) return undefined;
  const others = table.headers
    .map((_, i) => i)
    .filter((i) => i !== index)
    .map((i) => table.column(i));
  const rows = new Int32Array(table.rowCount).fill(-1);
  let group = -1;
  let count = 0;
  let firstRow = -1;
  let subtotals = 0;
  let begins = true;
  const outer = table.headers.slice(0, index).map((_, i) => table.column(i));
  const endsOuter = (row: number): boolean => outer.some((other) => isTotalWord(other.at(row)));
  for (let row = 0; row < table.rowCount; row += 1) {
    const cell = column.at(row);
    const filled = others.filter((other) => !isBlank(other.at(row)));
    const ends =
      isTotalWord(cell) || isFooterWord(cell) || filled.slice(0, 2).some((other) => isTotalWord(other.at(row)));
    if (ends && sorted && isBlank(cell) && !endsOuter(row)) subtotals += 1;
    else if (ends) {
      subtotals += 1;
      group = -1;
      begins = true;
    } else if (!isBlank(cell)) {
      if (!begins && !sorted) return undefined;
      group = filled.length > 0 ? row : -1;
      begins = false;
    } else if (filled.length > 1 && group >= 0) {
      rows[row] = group;
      count += 1;
      if (firstRow < 0) firstRow = row;
    }
  }
  return count > 0 && (sorted || subtotals > 0) ? { rows, count, firstRow } : undefined;
}

function anyBlank(column: Column): boolean {
  if (column.dictionary && !column.dictionary.values.some(isBlank)) return false;
  for (let row = 0; row < column.length; row += 1) if (isBlank(column.at(row))) return true;
  return false;
}

function carried(column: Column, from: Int32Array): Column {
  const at = (row: number): ReturnType<Column['at']> => column.at(from[row]! < 0 ? row : from[row]!);
  if (!column.dictionary) return { length: column.length, at };
  const { codes, values } = column.dictionary;
  return {
    length: column.length,
    at,
    dictionary: { codes: codes.map((code, row) => (from[row]! < 0 ? code : codes[from[row]!]!)), values },
  };
}
