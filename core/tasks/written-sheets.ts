import type { OpenedTable } from '../crm/opened';
import type { OwnKind } from '../crm/table-kind';
import type { Start } from '../setup/start';
import { foldedName } from './readable-sheets';

/** The sheet of a kind that people fill in: the first of that kind, whatever it is called, else one that has its name. */
export const writtenSheet = (sheets: readonly OpenedTable[], kind: OwnKind): OpenedTable | undefined =>
  sheets.find((one) => one.kind === kind) ?? sheets.find(({ table }) => foldedName(table.sheet) === foldedName(kind));

/** Which of our sheets are there already. */
export const writtenIn = (sheets: readonly OpenedTable[]): Start['written'] => ({
  sources: writtenSheet(sheets, 'Sources') !== undefined,
  team: writtenSheet(sheets, 'Team') !== undefined,
  plan: writtenSheet(sheets, 'Plan') !== undefined,
});
