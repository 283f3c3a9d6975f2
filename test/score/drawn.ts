import { dayNumber, readDay, type Day } from '../../core/calendar/day';
import { columnOf, gridOfCells, tableBelow, type Cell, type Cells, type Column } from '../../core/cells';
import { NO_DAY, type Crm, type CrmTable } from '../../core/crm/crm-table';
import { fieldOf, type CrmKind } from '../../core/crm/fields';
import { defaultSettings } from '../../core/plan/defaults';
import type { Intent, Plan, PlanRow, Rep, Settings } from '../../core/plan/plan';
import { plainRep } from '../../core/plan/team';
import type { Criteria } from '../../core/plan/criteria';
import { readCriteria } from '../../core/plan/criteria-parse';

/** A CRM table drawn as text: a header line of our field names, then rows, cells between bars. Every row is in use. */
export function drawn(kind: CrmKind, drawing: string): CrmTable {
  const lines = drawing
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const [headers = [], ...rows] = lines;
  return tableOf(
    kind,
    headers,
    rows.map((row) => headers.map((header, i) => cellOf(kind, header, row[i] ?? ''))),
  );
}

function cellOf(kind: CrmKind, header: string, text: string): Cell {
  if (text === '') return null;
  const reading = fieldOf(kind, header)?.reading;
  if (reading === 'day') return { day: text as Day };
  return reading === 'amount' ? Number(text) : text;
}

/** A CRM table of cells under our own field names; every other label is a raw column. */
export function tableOf(
  kind: CrmKind,
  headers: readonly string[],
  rows: Cells,
  how: { dictionary?: boolean; left?: readonly number[] } = {},
): CrmTable {
  const table = tableBelow(gridOfCells(kind, [headers, ...rows]), 0, headers);
  const columns = headers.map((_, i) => (how.dictionary ? coded(rows.map((row) => row[i] ?? null)) : table.column(i)));
  const indexOf = (name: string): number =>
    headers.findIndex((header) => header.toLowerCase() === name.trim().toLowerCase());
  const inUse = new Uint8Array(rows.length).fill(1);
  for (const row of how.left ?? []) inUse[row] = 0;
  return {
    kind,
    source: {
      sheet: kind,
      kind,
      crm: 'Unknown',
      table,
      fields: headers.map((field, column) => ({ field, column, label: field, proof: '' })),
    },
    inUse,
    leftOut: (how.left ?? []).map((row) => ({ row, code: 'total', reason: 'a total' })),
    blankRows: 0,
    field: (name) => (fieldOf(kind, name) ? columns[indexOf(name)] : undefined),
    raw: (label) => columns[indexOf(label)],
    days(field) {
      const column = columns[indexOf(field)];
      return column && ((row) => dayIn(column.at(row)));
    },
  };
}

function dayIn(cell: Cell): number {
  if (typeof cell === 'string') return readDay(cell) ?? NO_DAY;
  return typeof cell === 'object' && cell !== null && 'day' in cell ? dayNumber(cell.day) : NO_DAY;
}

/** The same cells as codes into a dictionary of distinct cells, as a CSV reader makes them. */
export function coded(cells: readonly Cell[]): Column {
  const known = new Map<string, number>();
  const values: Cell[] = [];
  const codes = Uint32Array.from(cells, (cell) => {
    const key = JSON.stringify(cell);
    const code = known.get(key) ?? values.push(cell) - 1;
    known.set(key, code);
    return code;
  });
  return { ...columnOf(cells), dictionary: { codes, values } };
}

export const crmOf = (...tables: readonly CrmTable[]): Crm => ({ tables, owners: [] });

export const where = (text: string, from: CrmKind | 'Deliverables' = 'Activities'): Criteria =>
  readCriteria(text, from, 'Plan').value;

/** A plan row; what a test does not name is as plain as can be: a weekly count of activities by Date, five a week. */
export function planRow(
  said: Partial<Omit<PlanRow, 'where' | 'ofWhere'>> & { where?: string; ofWhere?: string } = {},
): PlanRow {
  const { where: criteria = '', ofWhere, ...rest } = said;
  const from = said.from ?? 'Activities';
  return {
    kind: 'Behavior',
    name: 'Meetings',
    drives: '',
    counts: 'Count',
    of: '',
    from,
    datedBy: from === 'Opportunities' ? 'Created' : from === 'Deliverables' ? 'Submitted' : 'Date',
    creditedTo: from === 'Deliverables' ? 'Rep' : 'Owner',
    target: 5,
    per: 'week',
    due: null,
    better: 'more',
    weight: 1,
    guard: null,
    lagWeeks: null,
    control: '',
    why: '',
    starts: null,
    ends: null,
    row: 2,
    ...rest,
    where: where(criteria, from),
    ...(ofWhere === undefined ? {} : { ofWhere: where(ofWhere, from) }),
  };
}

export const rep = (name: string, said: Partial<Rep> = {}): Rep => ({
  ...plainRep(name),
  ...said,
});

export const settings = (said: Partial<Settings> = {}): Settings => ({ ...defaultSettings, ...said });

export const planOf = (...rows: readonly PlanRow[]): Plan => ({ sheet: 'Plan', rows });

export const intentOf = (rows: readonly PlanRow[], team: readonly Rep[], said: Partial<Intent> = {}): Intent => ({
  plan: planOf(...rows),
  team,
  targets: [],
  timeOff: [],
  deliverables: [],
  settings: settings(),
  ...said,
});
