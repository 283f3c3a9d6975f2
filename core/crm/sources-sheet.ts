import { isBlank, isDateCell, isErrorCell, type Cell, type Table } from '../cells';
import { plain } from '../neutral';
import { at, outcome, type Finding, type Outcome } from '../outcome';
import { fold, nearest, quoted } from '../text';
import { ownColumn } from './columns';
import { crmKinds, fieldOf, fields } from './fields';
import { readReadsAs } from './reads-as';

/** One line of the Sources sheet, as a person wrote it. */
export interface SourceRow {
  readonly sheet: string;
  /** Activities, Opportunities, Accounts or `ignore`; empty: as recognized. */
  readonly table: string;
  readonly field: string;
  readonly column: string;
  readonly readsAs: string;
  /** Where the line stands, for findings: `Sources, row 4`. */
  readonly where: string;
}

/** Reads a Sources sheet: one line says for one sheet which column is a field and how its cells are read. */
export function readSources(table: Table): Outcome<readonly SourceRow[]> {
  if (!['table', 'field'].some((label) => ownColumn(table, label))) return outcome([], [noSources(table)]);
  const text = (label: string): ((row: number) => string) => {
    const column = ownColumn(table, label);
    return (row) => (column ? written(column.at(row)) : '');
  };
  const [sheet, kind, field, column, reads] = ['sheet', 'table', 'field', 'column', 'reads as'].map(text) as [
    (row: number) => string,
    (row: number) => string,
    (row: number) => string,
    (row: number) => string,
    (row: number) => string,
  ];
  const rows: SourceRow[] = [];
  const findings: Finding[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const line: SourceRow = {
      sheet: sheet(row),
      table: kind(row),
      field: field(row),
      column: column(row),
      readsAs: reads(row),
      where: at(table.sheet, table.rowNumber(row)),
    };
    if (line.sheet + line.table + line.field + line.column + line.readsAs === '') continue;
    const wrong = checkLine(line);
    if (wrong) findings.push(wrong);
    else rows.push(line);
  }
  return outcome(rows, findings);
}

const noSources = (table: Table): Finding => ({
  severity: 'error',
  code: 'sources-columns-missing',
  where: at(table.sheet, table.headerRow),
  what: `The sheet ${table.sheet} has neither a column Table nor a column Field, so it is no Sources sheet.`,
  fix: 'Give it the columns Sheet, Table, Field, Column and Reads as.',
});

const written = (cell: Cell): string => {
  if (isBlank(cell) || isErrorCell(cell)) return '';
  return isDateCell(cell) ? cell.day : plain(String(cell)).trim();
};

const ignored = 'ignore';
const tableWords: ReadonlyMap<string, string> = new Map([...crmKinds, ignored].map((kind) => [fold(kind), kind]));

/** The kind that a line names: one of the three, `ignore`, or undefined when it names none. */
export const tableNamed = (line: SourceRow): string | undefined => tableWords.get(fold(line.table));

function checkLine(line: SourceRow): Finding | undefined {
  const fault = (code: string, column: string, what: string, fix: string): Finding => ({
    severity: 'error',
    code,
    where: `${line.where}, ${column}`,
    what,
    fix,
  });
  const kind = tableNamed(line);
  if (line.table !== '' && kind === undefined) {
    const what = `${quoted(line.table)} is not a table.`;
    return fault('source-table-unknown', 'Table', what, 'Write Activities, Opportunities, Accounts or ignore.');
  }
  const kinds = crmKinds.filter((one) => kind === undefined || one === kind);
  if (line.field !== '' && kind !== ignored && !kinds.some((one) => fieldOf(one, line.field))) {
    const names = kinds.flatMap((one) => fields[one].map((field) => field.name));
    const near = nearest(line.field, names);
    const fix = near === undefined ? `Use one of: ${[...new Set(names)].join(', ')}.` : `Perhaps ${near} is meant.`;
    return fault('source-field-unknown', 'Field', `${quoted(line.field)} is not a field.`, fix);
  }
  const { unknown } = readReadsAs(line.readsAs);
  if (unknown.length > 0) {
    const fix = 'Write for example day/month/year, decimal comma, always Call, or Gewonnen = Won; Verloren = Lost.';
    return fault('source-reading-unknown', 'Reads as', `${quoted(unknown[0]!)} is no way to read a column.`, fix);
  }
  return undefined;
}
