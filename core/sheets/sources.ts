import { readsAs } from '../crm/reads-as';
import type { FieldSource, Source } from '../crm/source';
import { fold } from '../text';
import { layEntered } from './entered';
import type { SheetLayout } from './layout';

/** One line of the Sources sheet, cell by cell. */
export interface SourceLine {
  readonly sheet: string;
  readonly table: string;
  readonly field: string;
  readonly column: string;
  readonly readsAs: string;
}

/** Which column of which sheet is which field: one line for each field, in the order of the sheets. */
export const laySources = (sources: readonly Source[]): SheetLayout => laySourceLines(sources.flatMap(sourceLines));

/** The sheet as it is made of lines, whoever wrote them. */
export const laySourceLines = (lines: readonly SourceLine[]): SheetLayout =>
  layEntered(
    'Sources',
    [
      { label: 'Sheet', width: 30 },
      { label: 'Table', width: 15, words: ['Activities', 'Opportunities', 'Accounts', 'ignore'] },
      { label: 'Field', width: 16 },
      { label: 'Column', width: 30 },
      { label: 'Reads as', width: 50 },
    ],
    lines.map(({ sheet, table, field, column, readsAs: reading }) => [sheet, table, field, column, reading]),
  );

/** The lines that make a sheet read the way it is read now; a sheet without a single field is still named. */
export function sourceLines(source: Source): SourceLine[] {
  const { sheet, kind: table } = source;
  const lines = source.fields.flatMap((field): SourceLine[] => {
    const line = { sheet, table, field: field.field, column: nameOf(source, field), readsAs: fitting(field) };
    return line.column === '' && line.readsAs === '' ? [] : [line];
  });
  return lines.length > 0 ? lines : [{ sheet, table, field: '', column: '', readsAs: '' }];
}

/** The label of a field's column; empty where another column of that label stands before it, and would be read instead. */
function nameOf({ table: { headers } }: Source, { column, label }: FieldSource): string {
  if (column === undefined) return label;
  return headers.findIndex((other) => fold(other) === fold(label)) === column ? label : '';
}

/** What fits into a cell of every host. */
const longest = 30_000;

/** Words beyond what a cell holds are left to be understood again: first those that are open, as unknown words are anyway. */
function fitting(field: FieldSource): string {
  const { words, ...style } = field;
  const all = readsAs(field);
  if (words === undefined || all.length <= longest) return all;
  const closed = readsAs({ ...style, words: new Map([...words].filter(([, ours]) => ours !== 'Open')) });
  return closed.length <= longest ? closed : readsAs(style);
}
