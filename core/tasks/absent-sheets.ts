import type { OpenedTables } from '../crm/opened';
import { readSources, type SourceRow } from '../crm/sources-sheet';
import { isCrmKind } from '../crm/table-kind';
import type { Finding } from '../outcome';
import { fold, nearest, quoted } from '../text';

/**
 * Answers for sheets that did not come this time. An export is called otherwise every week, and an answer that is not heard
 * must not go unnoticed; one that is like the name of a sheet without answers is probably meant for it.
 */
export function checkAbsentSheets(given: readonly SourceRow[], opened: OpenedTables): Finding[] {
  const written = opened.tables.filter(({ kind }) => kind === 'Sources');
  const lines = [...given, ...written.flatMap(({ table }) => readSources(table).value)].filter(
    ({ sheet }) => sheet !== '',
  );
  const sheets = opened.tables.map(({ table }) => table.sheet);
  const here = new Set(sheets.map(fold));
  const asked = new Set(lines.map(({ sheet }) => fold(sheet)));
  const without = opened.tables
    .filter(({ kind, table }) => (isCrmKind(kind) || kind === 'Unknown') && !asked.has(fold(table.sheet)))
    .map(({ table }) => table.sheet);
  const absent = new Map<string, SourceRow[]>();
  for (const line of lines) {
    const key = fold(line.sheet);
    if (!here.has(key)) absent.set(key, [...(absent.get(key) ?? []), line]);
  }
  return [...absent].map(([key, unheard]) => absentSheet(unheard, nearTo(key, without)));
}

/** `Activities` is also near to `Activities 2026-11-19`. */
const nearTo = (key: string, sheets: readonly string[]): string | undefined =>
  sheets.find((sheet) => fold(sheet).startsWith(key) || key.startsWith(fold(sheet))) ?? nearest(key, sheets);

function absentSheet([first, ...more]: readonly SourceRow[], near: string | undefined): Finding {
  const lines = more.length === 0 ? 'its line is' : `its ${more.length + 1} lines are`;
  return {
    severity: near === undefined ? 'info' : 'warning',
    code: 'source-sheet-absent',
    where: `${first!.where}, Sheet`,
    what: `There is no sheet ${quoted(first!.sheet)} this time, so ${lines} not used.`,
    fix:
      near === undefined
        ? 'Nothing to do if that sheet was left out on purpose.'
        : `If ${quoted(near)} is meant, write that name under Sheet.`,
  };
}
