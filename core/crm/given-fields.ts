import type { Table } from '../cells';
import type { Finding } from '../outcome';
import { fold, nearest, quoted } from '../text';
import type { KnownTable } from './choose-columns';
import { labelled } from './columns';
import { fieldOf } from './fields';
import { headerKey } from './header-key';
import { readReadsAs, type Reading } from './reads-as';
import { tableNamed, type SourceRow } from './sources-sheet';

/** Lines of a Sources sheet that speak of this sheet. */
export const linesFor = (sheet: string, given: readonly SourceRow[]): SourceRow[] =>
  given.filter((line) => line.sheet === '' || fold(line.sheet) === fold(sheet));

/** The table that the lines make of a sheet: one of the three kinds, `ignore`, or undefined when they do not say. */
export const kindGiven = (lines: readonly SourceRow[]): string | undefined => {
  for (const line of lines) {
    const kind = tableNamed(line);
    if (kind !== undefined) return kind;
  }
  return undefined;
};

/** What a line of the Sources sheet says of one field. */
export interface GivenField {
  readonly column: number | null | undefined;
  readonly reading: Reading;
  readonly where: string;
}

/** What the lines say of a table, field by field; a column that is not there is an error with the nearest label. */
export function readGiven(
  table: Table,
  known: KnownTable,
  lines: readonly SourceRow[],
): { lines: ReadonlyMap<string, GivenField>; findings: Finding[] } {
  const found = new Map<string, GivenField>();
  const findings: Finding[] = [];
  for (const line of lines) {
    const field = line.field === '' ? undefined : fieldOf(known.kind, line.field);
    if (!field) continue;
    const reading = readReadsAs(line.readsAs);
    const column = line.column === '' ? undefined : columnNamed(table, line.column);
    if (column === undefined && line.column !== '') {
      const near = nearest(
        line.column,
        table.headers.filter((label) => label.trim() !== ''),
      );
      findings.push({
        severity: 'error',
        code: 'source-column-missing',
        where: `${line.where}, Column`,
        what: `The sheet ${table.sheet} has no column ${quoted(line.column)}; the field ${field.name} is not read from it.`,
        fix: near === undefined ? 'Write the label as it stands in the header.' : `Perhaps ${quoted(near)} is meant.`,
      });
    }
    found.set(field.name, { column: reading.ignore ? null : column, reading, where: line.where });
  }
  return { lines: found, findings };
}

/** The column with this label: exactly, else in the same words. */
function columnNamed(table: Table, label: string): number | undefined {
  const exact = table.headers.findIndex((header) => fold(header) === fold(label));
  return exact >= 0 ? exact : labelled(table).at(headerKey(label))[0];
}
