import type { Area, SheetModel } from './book';
import { eachOf } from './cells-of-sheet';
import { mayWrite, type Desk, type RangeState } from './desk';

export const mostCells = 10_000_000;

const crosses = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

const holds = (outer: Area, inner: Area): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  outer.row + outer.rows >= inner.row + inner.rows &&
  outer.column + outer.columns >= inner.column + inner.columns;

export function takeApart(desk: Desk, self: RangeState): void {
  const { sheet } = self;
  if (sheet.merges.some((merge) => crosses(self, merge) && !holds(self, merge)))
    throw desk.refuse('You must select all cells in a merged range to merge or unmerge them.');
  sheet.merges = sheet.merges.filter((merge) => !crosses(self, merge));
}

export function mergeOne(desk: Desk, sheet: SheetModel, area: Area): void {
  takeApart(desk, { ...area, sheet });
  const { frozenRows, frozenColumns } = sheet;
  if (area.row < frozenRows && area.row + area.rows > frozenRows)
    throw desk.refuse("You can't merge frozen and non-frozen rows.");
  if (area.column < frozenColumns && area.column + area.columns > frozenColumns)
    throw desk.refuse("You can't merge frozen and non-frozen columns.");
  eachOf(area, (row, column) => {
    if (row === area.row && column === area.column) return;
    sheet.held.put(row, column, null);
    sheet.formulas.put(row, column, null);
  });
  if (area.rows * area.columns > 1) sheet.merges.push(area);
}

export function freeze(desk: Desk, sheet: SheetModel, count: number, way: 'rows' | 'columns'): void {
  mayWrite(desk, sheet);
  const at = way === 'rows' ? 'row' : 'column';
  if (count >= sheet[way]) throw desk.refuse(`You can't freeze all visible ${way} on the sheet.`);
  if (sheet.merges.some((merge) => merge[at] < count && merge[at] + merge[way] > count))
    throw desk.refuse(`Sorry, you can't freeze ${way} which contain only part of a merged cell.`);
  if (way === 'rows') sheet.frozenRows = count;
  else sheet.frozenColumns = count;
  desk.gate.write(1);
}

export function growBy(desk: Desk, sheet: SheetModel, count: number, way: 'rows' | 'columns'): void {
  mayWrite(desk, sheet);
  const added = count * (way === 'rows' ? sheet.columns : sheet.rows);
  if (desk.book.cellCount() + added > mostCells)
    throw desk.refuse(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  sheet[way] += count;
  desk.gate.write(1);
}
