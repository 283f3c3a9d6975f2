import { readSources, type SourceRow } from '../crm/sources-sheet';
import { laySourceLines, sourceLines, type SourceLine } from '../sheets/sources';
import type { SheetLayout } from '../sheets/layout';
import { fold } from '../text';
import type { AnsweredTables } from './answered-tables';

/**
 * The Sources sheet with everything heard: read again, it gives the same rows and asks the same questions with the answers in
 * them. Lines for sheets that did not come this time stay, and so do those for every sheet, which stand first because later
 * lines hold.
 */
export const layKeptSources = (answered: AnsweredTables): SheetLayout => laySourceLines(keptLines(answered));

function keptLines({ opened, said, sheets }: AnsweredTables): SourceLine[] {
  const written = sheets.filter(({ kind }) => kind === 'Sources').flatMap(({ table }) => readSources(table).value);
  const here = new Set(sheets.map(({ table }) => fold(table.sheet)));
  const lines = opened.tables.flatMap(({ table, kind, source }): SourceLine[] => {
    const { sheet } = table;
    if (kind === 'Ignored') return [{ sheet, table: 'ignore', field: '', column: '', readsAs: '' }];
    if (source === undefined) return [];
    const without = [...(said.find((one) => fold(one.sheet) === fold(sheet))?.fields.values() ?? [])]
      .filter(({ reading }) => reading.ignore === true)
      .map(({ field }) => ({ sheet, table: source.kind, field, column: '', readsAs: 'ignore' }));
    return [...sourceLines(source), ...without];
  });
  const forAll = written.filter(({ sheet }) => sheet === '').map(lineOf);
  const forOthers = written.filter(({ sheet }) => sheet !== '' && !here.has(fold(sheet))).map(lineOf);
  return [...forAll, ...lines, ...forOthers];
}

const lineOf = ({ sheet, table, field, column, readsAs }: SourceRow): SourceLine => ({
  sheet,
  table,
  field,
  column,
  readsAs,
});
