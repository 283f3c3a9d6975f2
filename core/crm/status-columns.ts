import { mapColumn, type Column, type Table } from '../cells';
import { idOf } from './cell-text';
import { sideColumn } from './choose-columns';
import type { Stages } from './lookups';
import type { FieldSource } from './source';
import type { StatusColumns } from './statuses';

/** The columns that can say Open, Won or Lost; stage ids are read as the names in a list of stages. */
export function statusColumns(
  table: Table,
  kind: 'Opportunities',
  crm: string,
  sources: readonly FieldSource[],
  stages: Stages | undefined,
  view: (column: Column) => Column = (column) => column,
): StatusColumns {
  const of = (index: number | undefined): Column | undefined =>
    index === undefined ? undefined : view(table.column(index));
  const indexOf = (name: string): number | undefined => sources.find((one) => one.field === name)?.column;
  const field = (name: string): Column | undefined => of(indexOf(name));
  const side = (name: string): Column | undefined => of(sideColumn(table, kind, crm, name));
  const [status, stage, isWon, isClosed, isLost, isActive, probability] = [
    field('Status'),
    field('Stage'),
    side('Is won'),
    side('Is closed'),
    side('Is lost'),
    side('Is active'),
    side('Probability'),
  ];
  return {
    ...(status && { status: indexOf('Status') === indexOf('Stage') ? stageNames(status, stages) : status }),
    ...(stage && { stage: stageNames(stage, stages) }),
    ...(isWon && { isWon }),
    ...(isClosed && { isClosed }),
    ...(isLost && { isLost }),
    ...(isActive && { isActive }),
    ...(probability && { probability }),
  };
}

/** A word that only describes the columns Won and Closed: it is in no cell. */
export const FLAG_WORD = 'closed, not won';

/** Stage ids as the names that a list of stages gives them. */
export const stageNames = (stage: Column, stages: Stages | undefined): Column =>
  stages && stages.count > 0 ? mapColumn(stage, (cell) => stages.labelOf(idOf(cell)) ?? cell) : stage;
