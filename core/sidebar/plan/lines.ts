import { planColumns } from '../../own-columns';
import type { DraftLine } from '../../setup/draft';

export type PlanColumn = (typeof planColumns)[number];

/** Some cells of a line, by column. */
export type LineCells = Readonly<Partial<Record<PlanColumn, string>>>;

export const cellOf = (line: DraftLine, column: PlanColumn): string => line.cells[planColumns.indexOf(column)] ?? '';

export const isResult = (line: DraftLine): boolean => cellOf(line, 'Kind') === 'Result';

export const lineWith = (line: DraftLine, cells: LineCells): DraftLine => ({
  id: line.id,
  cells: planColumns.map((column) => cells[column] ?? cellOf(line, column)),
});

const firstResult: LineCells = {
  Kind: 'Result',
  Counts: 'Count',
  From: 'Opportunities',
  Where: 'Status = Won',
  'Dated by': 'Closed',
  'Credited to': 'Owner',
  Per: 'quarter',
  Better: 'more',
};

/** Only what took place: drafts, canceled and planned rows are in every export, and a person who wants them says so. */
const firstBehavior: LineCells = {
  Kind: 'Behavior',
  Counts: 'Count',
  From: 'Activities',
  Where: 'Status = Completed',
  'Dated by': 'Date',
  'Credited to': 'Owner',
  Per: 'week',
  Better: 'more',
  Weight: '1',
  Control: 'full',
};

/** A line of a person's own, before they have said anything about it. */
export const ownLine = (id: string, kind: string): DraftLine =>
  lineWith({ id, cells: [] }, kind === 'Result' ? firstResult : firstBehavior);
