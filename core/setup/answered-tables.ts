import type { Grid } from '../cells';
import type { OpenedTable, OpenedTables } from '../crm/opened';
import { openTables } from '../crm/open-tables';
import { recognizeTable } from '../crm/recognize';
import { readSources } from '../crm/sources-sheet';
import { isCrmKind } from '../crm/table-kind';
import { once } from '../once';
import type { Finding } from '../outcome';
import { fold } from '../text';
import type { Answers } from './question-ids';
import { linesOf, saidOf, type Depth, type SaidField, type SaidSheet } from './said-fields';
import { withReadings } from './said-readings';

/** The sheets of a workbook, opened with what was said of them so far. */
export interface AnsweredTables {
  /** Everything heard: what will be counted. */
  readonly opened: OpenedTables;
  /** The same sheets with less heard of them, so that what was answered can still be asked about. */
  at(depth: Exclude<Depth, 'readings'>): OpenedTables;
  readonly said: readonly SaidSheet[];
  /** All sheets in the order of the workbook, those that say what others are among them. */
  readonly sheets: readonly OpenedTable[];
  /** What came up while these were read. */
  readonly findings: readonly Finding[];
}

/**
 * Opens sheets with the lines of their Sources sheets and the answers given since; where both speak of one thing, the answers
 * hold. What a reading is cannot be answered before its column is known, so sheets may be opened up to three times.
 */
export function openAnswered(grids: readonly Grid[], answers: Answers): AnsweredTables {
  const asWritten = openTables(grids);
  const sources = asWritten.tables.filter(({ kind }) => kind === 'Sources');
  const read = sources.map(({ table }) => readSources(table));
  const lines = read.flatMap(({ value }) => value);
  const others = asWritten.tables.filter(({ kind }) => kind !== 'Sources');
  const said = others.map(({ table }) => saidOf(table, lines, answers, isCrmKind(recognizeTable(table).kind)));
  const rest = others.map(({ grid }) => grid);

  const known = new Map<string, OpenedTables>(sources.length === 0 ? [['[]', asWritten]] : []);
  const open = (sheets: readonly SaidSheet[], depth: Depth): OpenedTables => {
    const heard = linesOf(sheets, depth);
    const key = JSON.stringify(
      heard.map(({ sheet, table, field, column, readsAs }) => [sheet, table, field, column, readsAs]),
    );
    let opened = known.get(key);
    if (opened === undefined) known.set(key, (opened = openTables(rest, heard)));
    return opened;
  };
  const columns = once(() => open(said, 'columns'));
  const all = answers.size === 0 ? said : withReadings(said, columns(), answers);
  const opened = answers.size === 0 && sources.length > 0 ? asWritten : open(all, 'readings');
  return {
    opened,
    at: (depth) => (depth === 'columns' ? columns() : open(said, depth)),
    said: all,
    sheets: grids.map((grid) => [...opened.tables, ...sources].find((one) => one.grid === grid)!),
    findings: opened === asWritten ? [] : read.flatMap(({ findings }) => findings),
  };
}

/** The same sheet opened at another depth. */
export const tableIn = ({ tables }: OpenedTables, sheet: string): OpenedTable | undefined =>
  tables.find(({ table }) => fold(table.sheet) === fold(sheet));

/** What is said of a field of a sheet. */
export const saidField = ({ said }: AnsweredTables, sheet: string, field: string): SaidField | undefined =>
  said.find((one) => fold(one.sheet) === fold(sheet))?.fields.get(field);
