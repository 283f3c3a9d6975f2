import { dayNumber } from '../../core/calendar/day';
import { isBlank, isDateCell, mapColumn, type Column } from '../../core/cells';
import { NO_DAY, type Crm, type CrmTable } from '../../core/crm/crm-table';
import type { CrmKind } from '../../core/crm/fields';
import { fold } from '../../core/text';
import { fieldNamed } from '../../core/plan/countable';
import { drawnTable } from './drawn-table';

/**
 * CRM tables drawn as lines; a column is a field when its label is a field's name, else a raw column. Days are written
 * `2026-03-02`. `kind` may carry a sheet name: `Activities: Calls`.
 */
export function drawnCrm(drawings: Readonly<Record<string, string>>): Crm {
  const tables = Object.entries(drawings).map(([name, drawing]) => {
    const [kind, sheet] = name.split(': ') as [CrmKind, string | undefined];
    return drawnCrmTable(kind, sheet ?? kind, drawing);
  });
  return { tables, owners: [] };
}

function drawnCrmTable(kind: CrmKind, sheet: string, drawing: string): CrmTable {
  const table = drawnTable(sheet, drawing);
  const columnNamed = (label: string): Column | undefined => {
    const index = table.headers.findIndex((header) => fold(header) === fold(label));
    return index < 0 ? undefined : table.column(index);
  };
  const inUse = new Uint8Array(table.rowCount).fill(1);
  const field = (name: string): Column | undefined => {
    const column = columnNamed(name);
    const reading = fieldNamed(name, kind)?.reading;
    if (!column || !reading) return undefined;
    if (reading === 'day')
      return mapColumn(column, (cell) => (typeof cell === 'string' ? { day: cell as never } : null));
    return reading === 'amount' ? mapColumn(column, (cell) => (isBlank(cell) ? null : Number(cell))) : column;
  };
  return {
    kind,
    source: { sheet, kind, crm: 'Unknown', table, fields: [] },
    inUse,
    leftOut: [],
    blankRows: 0,
    field,
    raw: columnNamed,
    days(name) {
      const column = field(name);
      return (
        column &&
        ((row) => {
          const cell = column.at(row);
          return isDateCell(cell) ? dayNumber(cell.day) : NO_DAY;
        })
      );
    },
  };
}
