import type { CrmTable } from '../crm/crm-table';
import { shownCell } from './shown-cells';
import type { SampleRows } from './start';

const shown = 5;

/** A few rows from all over a table as we read them, field by field. A field that none of them has is left out. */
export function sampleRows(table: CrmTable): SampleRows {
  const { source, inUse } = table;
  const used: number[] = [];
  for (let row = 0; row < inUse.length; row += 1) if (inUse[row] === 1) used.push(row);
  const count = Math.min(shown, used.length);
  const rows = Array.from(
    { length: count },
    (_, i) => used[Math.floor((i * (used.length - 1)) / Math.max(1, count - 1))]!,
  );
  const names = ['Owner', ...source.fields.map(({ field }) => field).filter((field) => field !== 'Owner')];
  const read = names.map((name) => ({ name, cells: rows.map((row) => shownCell(table.field(name)?.at(row) ?? null)) }));
  const filled = read.filter(({ cells }) => cells.some((cell) => cell !== ''));
  return {
    sheet: source.sheet,
    table: source.kind,
    fields: filled.map(({ name }) => name),
    rows: rows.map((row, index) => ({
      row: source.table.rowNumber(row),
      cells: filled.map(({ cells }) => cells[index]!),
    })),
  };
}
