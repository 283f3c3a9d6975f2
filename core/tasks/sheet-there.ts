import type { Table } from '../cells';
import type { OpenedTable } from '../crm/opened';
import { reportedKind } from '../crm/table-kind';
import { at, type Finding } from '../outcome';
import type { KeptTeam } from '../setup/kept-team';
import type { SheetLayout } from '../sheets/layout';
import { fold, quoted } from '../text';

/*
 * What is said before a sheet of people's own is rewritten: which one it is, what becomes of what stands there, what is lost.
 */

/** A sheet that is there before it is saved, and what saving does to it, sentence by sentence. */
export const thereBefore = (sheet: string, saving: readonly string[]): Finding => ({
  severity: 'ask',
  code: 'sheet-there',
  where: at(sheet),
  what: `The sheet ${sheet} is there already. ${saving.filter((one) => one !== '').join(' ')}`,
  fix: 'Save again and say that it may be rewritten, or leave it as it is.',
});

/** Saving over a Sources sheet. */
export function sourcesThere({ table, rows }: OpenedTable, layout: SheetLayout): Finding {
  const kept = new Set((layout.rows[0] ?? []).map((cell) => fold(String(cell?.value ?? ''))));
  const lost = table.headers.filter((label) => label.trim() !== '' && !kept.has(fold(label)));
  const count = layout.rows.length - 1;
  return thereBefore(table.sheet, [
    `Saving writes its ${lines(rows)} anew, as ${lines(count)}, from how your sheets are read now and from your answers.`,
    lost.length === 0 ? '' : `Not kept: ${lost.length === 1 ? 'the column' : 'the columns'} ${listed(lost)}.`,
    notKept(table),
  ]);
}

/** Saving over a Team sheet. */
export function teamThere({ table, rows }: OpenedTable, { added, left, joined }: KeptTeam): Finding {
  return thereBefore(table.sheet, [
    `Saving keeps its ${lines(rows - left.length - joined.length)} with all their columns.`,
    added.length === 0 ? '' : `Added: ${listed(added)}.`,
    joined.length === 0 ? '' : `Joined with another line: ${listed(joined)}.`,
    left.length === 0 ? '' : `Taken off: ${listed(left)}.`,
    notKept(table),
  ]);
}

/** What no cell can hold is not kept by writing cells. */
export const notKept = ({ headerRow }: Table): string =>
  `Formulas become values${headerRow > 1 ? ', what stands above the labels goes' : ''}, and colors of your own go.`;

/** A sheet of that name that holds something else is nobody's to rewrite. */
export const sheetTaken = ({ table, kind, rows }: OpenedTable): Finding => ({
  severity: 'error',
  code: 'sheet-name-taken',
  where: at(table.sheet),
  what: `A sheet called ${table.sheet} is there, and it holds something else (${reportedKind(kind) === 'Unknown' ? 'not recognized' : kind}, ${lines(rows)}).`,
  fix: 'Give that sheet another name, then save again.',
});

export const lines = (n: number): string => `${n} ${n === 1 ? 'line' : 'lines'}`;

const shown = 6;
export function listed(names: readonly string[]): string {
  const first = names.slice(0, shown).map((name) => quoted(name));
  return names.length > shown ? `${first.join(', ')} and ${names.length - shown} more` : first.join(', ');
}
