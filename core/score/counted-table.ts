import { dayNumber, type Day } from '../calendar/day';
import { columnOf, type Cell, type Column } from '../cells';
import { NO_DAY, type CrmTable } from '../crm/crm-table';
import type { FieldSource } from '../crm/source';
import type { CountedFrom } from '../plan/criteria';
import { fieldNamed, fieldsOf } from '../plan/countable';
import type { Deliverable } from '../plan/plan';
import { deliverableCell } from './deliverables';

/** A table that a plan row can count from: a CRM table, or our own Deliverables sheet seen as one. */
export interface CountedTable extends Pick<CrmTable, 'inUse' | 'field' | 'raw' | 'days' | 'dayNumbers'> {
  readonly kind: CountedFrom;
  readonly source: {
    readonly sheet: string;
    readonly fields: readonly FieldSource[];
    readonly table: { column(index: number): Column };
  };
}

/** The Deliverables sheet as a table: every row is in use, its days are days, and blank texts are blank. */
export function deliverablesTable(deliverables: readonly Deliverable[]): CountedTable {
  const columns = new Map(
    fieldsOf('Deliverables').map(({ name }) => [
      name,
      columnOf(deliverables.map((one): Cell => deliverableCell(one, name))),
    ]),
  );
  const field = (name: string): Column | undefined => columns.get(fieldNamed(name, 'Deliverables')?.name ?? name);
  return {
    kind: 'Deliverables',
    source: { sheet: 'Deliverables', fields: [], table: { column: () => columnOf([]) } },
    inUse: new Uint8Array(deliverables.length).fill(1),
    field,
    raw: field,
    days(name) {
      const column = field(name);
      return column && ((row) => dayIn(column.at(row)));
    },
  };
}

const dayIn = (cell: Cell): number =>
  typeof cell === 'object' && cell !== null && 'day' in cell ? dayNumber(cell.day as Day) : NO_DAY;
