import { isBlank, isDateCell, isErrorCell, tableBelow, type Cell, type Column, type Grid, type Table } from '../cells';
import { at, outcome, type Finding, type Outcome } from '../outcome';
import { quoted } from '../text';
import { headerKey } from './header-key';
import { ownShapes, fieldsByKey, type ShapeKind } from './vocabulary';

/** A header is looked for in the first rows; a title block is never longer. */
const SEARCHED_ROWS = 60;

const kinds: readonly ShapeKind[] = [
  'Activities',
  'Opportunities',
  'Accounts',
  'Contacts',
  'People',
  'Stages',
  'Leads',
];

/** What one row looks like when it is taken for a header. */
interface Candidate {
  readonly row: number;
  readonly filled: number;
  readonly texts: number;
  /** Labels that belong together in one kind of table. */
  readonly known: number;
}

/**
 * Finds the row of labels. It need not be the first: reports begin with a title block, boards with their name. The row with the
 * most labels that belong together wins; without known labels, the first row that is as wide as the table and all text.
 * Labels keep their place and their text, however hostile or repeated they are.
 */
export function findHeader(grid: Grid): Outcome<Table> {
  const columns = Array.from({ length: grid.columnCount }, (_, index) => grid.column(index));
  const candidates = candidatesIn(grid, columns);
  if (candidates.length === 0) {
    return outcome(tableBelow(grid, Math.max(0, grid.rowCount - 1), []), [
      finding('info', 'sheet-empty', grid.sheet, 'The sheet is empty.', 'Nothing to do, if that is right.'),
    ]);
  }
  const chosen = choose(candidates);
  const goesOn = secondRow(columns, chosen, candidates);
  const row = goesOn ? chosen.row + 1 : chosen.row;
  const headers = labelsAt(columns, row, goesOn || beganAbove(columns, chosen, candidates));
  const table = tableBelow(grid, row, headers);
  return outcome(table, [...aboutHeader(grid, table, chosen, candidates, columns), ...aboutRows(table, columns, row)]);
}

function candidatesIn(grid: Grid, columns: readonly Column[]): Candidate[] {
  const found: Candidate[] = [];
  for (let row = 0; row < grid.rowCount && (row < SEARCHED_ROWS || found.length === 0); row += 1) {
    let filled = 0;
    let texts = 0;
    const keys: string[] = [];
    for (const column of columns) {
      const cell = column.at(row);
      if (isBlank(cell)) continue;
      filled += 1;
      if (!isLabel(cell)) continue;
      texts += 1;
      keys.push(headerKey(cell));
    }
    if (filled > 0) found.push({ row, filled, texts, known: knownTogether(keys) });
  }
  return found;
}

const numeric = /^[\s$€£¥(+-]*\d[\d\s.,'’/:%)€$£-]*$/;
const isLabel = (cell: Cell): cell is string =>
  typeof cell === 'string' && !(numeric.test(cell) && cell.trim().length > 2);

/** How many different fields of one kind of table, or labels of one sheet of ours, these keys are. */
function knownTogether(keys: readonly string[]): number {
  let most = 0;
  for (const kind of kinds) {
    const meanings = fieldsByKey(kind);
    const fields = new Set<string>();
    for (const key of keys) {
      const [field] = meanings.get(key) ?? [];
      if (field !== undefined) fields.add(field);
    }
    most = Math.max(most, fields.size);
  }
  for (const shape of ownLabels) most = Math.max(most, new Set(keys.filter((key) => shape.has(key))).size);
  return most;
}

const ownLabels = ownShapes.map((shape) => new Set(shape.labels.map(headerKey)));

/**
 * The most known labels win, the earliest of equals. A row further down must know clearly more than an earlier one that is at
 * least as wide, because a row of data may hold a word or two that are also labels.
 */
function choose(candidates: readonly Candidate[]): Candidate {
  const widest = Math.max(...candidates.map((one) => one.filled));
  const usual = candidates.find((one) => one.texts === one.filled && one.filled * 2 >= widest) ?? candidates[0]!;
  let best = usual;
  for (const one of candidates) {
    if (one.known < 2) continue;
    const more = one.known - best.known;
    const enough = one.row < best.row ? more >= 0 : more >= (best.known >= 2 && best.filled >= one.filled ? 2 : 1);
    if (enough) best = one;
  }
  return best;
}

/**
 * Whether the labels go on in the next row: group names above (`Deal`, blank, `Owner`), the labels proper below. The lower row
 * must be all text, fill what is blank above it, and be the fuller of two known rows or make more labels known.
 */
function secondRow(columns: readonly Column[], chosen: Candidate, candidates: readonly Candidate[]): boolean {
  const below = candidates.find((one) => one.row === chosen.row + 1);
  if (!below || below.texts < below.filled) return false;
  const fills = columns.some((column) => isBlank(column.at(chosen.row)) && !isBlank(column.at(below.row)));
  if (!fills) return false;
  if (below.filled > chosen.filled && below.known >= 2) return true;
  const joined = labelsAt(columns, below.row, true).map(headerKey);
  return knownTogether(joined) > chosen.known;
}

/** Whether some labels stand only in the row above, as labels that are merged downwards do. */
function beganAbove(columns: readonly Column[], chosen: Candidate, candidates: readonly Candidate[]): boolean {
  const above = candidates.find((one) => one.row === chosen.row - 1);
  if (!above || above.texts < above.filled) return false;
  return knownTogether(labelsAt(columns, chosen.row, true).map(headerKey)) > chosen.known;
}

/** The labels of a row. Where a lower row leaves a column blank the upper label stands; a group tells repeated labels apart. */
function labelsAt(columns: readonly Column[], row: number, joined: boolean): string[] {
  const labels = columns.map((column) => labelOf(column.at(row)));
  const above = row > 0 ? columns.map((column) => labelOf(column.at(row - 1))) : [];
  if (joined) labels.forEach((label, i) => (labels[i] = label.trim() === '' ? (above[i] ?? '') : label));
  if (above.filter((group) => group.trim() !== '').length < 2) return labels;
  const times = new Map<string, number>();
  for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1);
  let group = '';
  return labels.map((label, i) => {
    if ((above[i] ?? '').trim() !== '') group = above[i]!.trim();
    const repeated = label.trim() !== '' && (times.get(label) ?? 0) > 1;
    return repeated && group !== '' && group !== label ? `${group} - ${label}` : label;
  });
}

function labelOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (isDateCell(cell)) return cell.day;
  if (isErrorCell(cell)) return cell.error;
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
}

const finding = (severity: Finding['severity'], code: string, where: string, what: string, fix: string): Finding => ({
  severity,
  code,
  where,
  what,
  fix,
});

function aboutHeader(
  grid: Grid,
  table: Table,
  chosen: Candidate,
  candidates: readonly Candidate[],
  columns: readonly Column[],
): Finding[] {
  const here = at(grid.sheet, table.headerRow);
  if (chosen.known === 0 && chosen.texts < chosen.filled) {
    const what = `No row looks like a header; row ${table.headerRow} was taken, which begins with ${firstText(columns, chosen.row)}.`;
    return [finding('ask', 'header-unsure', here, what, 'Add a row of column labels above the data.')];
  }
  if (table.headerRow === 1) return [];
  const above = candidates.filter((one) => one.row < table.headerRow - 1).length;
  const rows =
    above === 0
      ? 'The rows above it are blank'
      : `${above === 1 ? 'One row' : `${above} rows`} above it ${above === 1 ? 'is' : 'are'} not read`;
  const proven = chosen.known >= 2;
  return [
    finding(
      proven ? 'info' : 'ask',
      'header-row',
      here,
      `Row ${table.headerRow} is the header${proven ? ': its labels are known' : ', because it is the first row as wide as the table'}. ${rows}, the first begins with ${firstText(columns, candidates[0]!.row)}.`,
      proven ? 'Nothing to do, if that is right.' : 'If it is another row, delete the rows above the header.',
    ),
  ];
}

function firstText(columns: readonly Column[], row: number): string {
  for (const column of columns) if (!isBlank(column.at(row))) return quoted(column.at(row));
  return 'a blank cell';
}

function aboutRows(table: Table, columns: readonly Column[], header: number): Finding[] {
  const findings: Finding[] = [];
  let anything = false;
  for (let row = 0; row < table.rowCount && !anything; row += 1) {
    anything = columns.some((column) => !isBlank(column.at(header + 1 + row)));
  }
  if (!anything) {
    const what = 'The sheet has a header but no rows below it.';
    findings.push(
      finding('warning', 'no-rows', at(table.sheet, table.headerRow), what, 'Check the filter of the export.'),
    );
  }
  const places = new Map<string, number[]>();
  table.headers.forEach((label, i) => {
    if (label.trim() === '') return;
    const same = places.get(label.trim());
    if (same) same.push(i + 1);
    else places.set(label.trim(), [i + 1]);
  });
  const repeated = [...places].filter(([, columnsAt]) => columnsAt.length > 1);
  if (repeated.length > 0) {
    const [label, where] = repeated[0]!;
    const more = repeated.length > 1 ? ` (and ${repeated.length - 1} more labels)` : '';
    const what = `The label ${quoted(label)} stands over ${where.length} columns (${where.slice(0, 5).join(', ')})${more}. The first column with cells in it is read.`;
    findings.push(
      finding(
        'info',
        'header-repeated',
        at(table.sheet, table.headerRow),
        what,
        'Rename the columns if another one is meant.',
      ),
    );
  }
  return findings;
}
