import { hasRows } from './columns';
import type { Grid, Table } from '../cells';
import { once } from '../once';
import { at, type Finding } from '../outcome';
import { quoted } from '../text';
import { kindGiven, linesFor } from './given-fields';
import { fillGroups } from './grouped-rows';
import { findHeader } from './header-row';
import type { OpenedTable, OpenedTables } from './opened';
import { readCrm, stagesOf, type Lists } from './read-crm';
import { recognizeTable, type Recognized } from './recognize';
import type { Source } from './source';
import { readSources, type SourceRow } from './sources-sheet';
import { suggestSource } from './suggest-source';
import { isCrmKind, isOwnKind, type TableKind } from './table-kind';

interface Begun {
  readonly grid: Grid;
  readonly table: Table;
  readonly what: Recognized;
  readonly findings: Finding[];
}

/**
 * The way from raw sheets to CRM rows, once: header, kind, sources, rows. Sources sheets among the grids are used;
 * `given` rows (for example from a file named on the command line) come before them.
 */
export function openTables(grids: readonly Grid[], given: readonly SourceRow[] = []): OpenedTables {
  const begun = grids.map(begin);
  const lines = [...given];
  for (const one of begun) {
    if (one.what.kind !== 'Sources') continue;
    const { value, findings } = readSources(one.table);
    lines.push(...value);
    one.findings.push(...findings);
  }
  const tables = begun.map((one) => asGiven(one, lines));
  const ofKind = (kind: TableKind): Table[] => tables.filter((one) => one.what.kind === kind).map((one) => one.table);
  const lists: Lists = {
    people: ofKind('People'),
    contacts: ofKind('Contacts'),
    stages: ofKind('Stages'),
    teams: ofKind('Team'),
  };
  const stages = stagesOf(lists);
  const sources = tables.map((one): Source | undefined => {
    const { kind } = one.what;
    if (!isCrmKind(kind)) return undefined;
    const { value, findings } = suggestSource(one.table, { ...one.what, kind }, lines, stages);
    one.findings.push(...findings);
    return value;
  });
  const read = readCrm(
    sources.filter((source) => source !== undefined),
    lists,
  );
  let next = 0;
  const opened = tables.map((one, i): OpenedTable => {
    const source = sources[i];
    const { grid, table, what, findings } = one;
    const base = { grid, table, kind: what.kind, crm: what.crm };
    if (!source) return { ...base, rows: countRows(table), findings };
    const crmTable = read.value.crm.tables[next]!;
    const about = read.value.byTable[next]!;
    next += 1;
    const all = once(() => [...findings, ...about()]);
    return {
      ...base,
      source,
      crmTable,
      rows: table.rowCount - crmTable.blankRows,
      get findings() {
        return all();
      },
    };
  });
  const { crm, across } = read.value;
  const all = once(() => [...opened.flatMap((one) => one.findings), ...across()]);
  return {
    tables: opened,
    crm,
    get across() {
      return across();
    },
    get findings() {
      return all();
    },
  };
}

function begin(grid: Grid): Begun {
  const header = findHeader(grid);
  const what = recognizeTable(header.value);
  if (what.kind === 'Ours') return { grid, table: header.value, what, findings: [] };
  const filled = what.kind === 'Activities' || what.kind === 'Opportunities' ? fillGroups(header.value) : undefined;
  return {
    grid,
    table: filled?.value ?? header.value,
    what,
    findings: [...header.findings.filter((one) => !isUsual(one, what)), ...(filled?.findings ?? [])],
  };
}

/** A sheet of people's own that nobody has filled in yet is no news. */
const isUsual = ({ code }: Finding, { kind }: Recognized): boolean => code === 'no-rows' && isOwnKind(kind);

/** What a sheet is once the Sources lines have been heard, with what is to be said of it. */
function asGiven(one: Begun, lines: readonly SourceRow[]): Begun {
  const { table, what, findings } = one;
  const said = kindGiven(linesFor(table.sheet, lines).filter((line) => line.sheet !== ''));
  const kind = said === 'ignore' ? 'Ignored' : said;
  const other: Recognized = { kind: kind as TableKind, crm: what.crm, score: 1, why: 'the Sources sheet says so' };
  const now = kind === undefined || kind === what.kind ? what : other;
  return { ...one, what: now, findings: [...findings, ...aboutKind(table, now)] };
}

const uses: Partial<Record<TableKind, string>> = {
  Contacts: 'a list of contacts: it is used to find the owner of an activity that names only a contact',
  People: 'a list of people: it is used to read owner ids and e-mail addresses as names',
  Stages: 'a list of stages: it is used to read stage ids as names, and which stages are won or lost',
  Leads: 'a list of leads: leads are not counted; their activities are',
};

function aboutKind(table: Table, { kind, other, why }: Recognized): Finding[] {
  const use = uses[kind];
  if (use !== undefined) {
    const fix = 'Nothing to do. Write Activities, Opportunities, Accounts or ignore on the Sources sheet to change it.';
    return [
      { severity: 'info', code: `table-${kind.toLowerCase()}`, where: at(table.sheet), what: `This is ${use}.`, fix },
    ];
  }
  if (kind !== 'Unknown' || !hasRows(table)) return [];
  const seen = table.headers
    .filter((label) => label.trim() !== '')
    .slice(0, 6)
    .map((label) => quoted(label));
  if (other !== undefined) {
    return [
      {
        severity: 'warning',
        code: 'table-other',
        where: at(table.sheet, table.headerRow),
        what: `This looks like ${other} (${why}), not like a table of a CRM. Nothing in it is counted.`,
        fix: 'Leave the file out. If it is one after all, name its Table and Fields on the Sources sheet.',
      },
    ];
  }
  return [
    {
      severity: 'warning',
      code: 'table-unknown',
      where: at(table.sheet, table.headerRow),
      what: `The sheet is not recognized. For Activities we look for an owner, a date and a type or subject; for Opportunities an owner, a stage or status and an amount. Its labels are ${seen.join(', ') || 'blank'}.`,
      fix: 'Say on the Sources sheet which table it is and which column is which field, or leave the sheet out.',
    },
  ];
}

function countRows(table: Table): number {
  const columns = table.headers.map((_, index) => table.column(index));
  let rows = 0;
  for (let row = 0; row < table.rowCount; row += 1) if (columns.some((column) => !isBlankAt(column, row))) rows += 1;
  return rows;
}

const isBlankAt = (column: ReturnType<Table['column']>, row: number): boolean => {
  const cell = column.at(row);
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
};
