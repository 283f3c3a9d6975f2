import type { OpenedTable } from '../crm/opened';
import type { OwnKind } from '../crm/table-kind';
import type { Finding } from '../outcome';
import { showsAlready } from '../setup/same-sheet';
import type { SheetLayout } from '../sheets/layout';
import { sheetTaken } from './sheet-there';
import type { Answer, KeptSaid, Performed } from './task';

/** A sheet of people's own as it will stand, the one that is there now, and what is said before that is rewritten. */
export interface Saving {
  readonly kind: OwnKind;
  readonly there: OpenedTable | undefined;
  readonly layout: SheetLayout;
  readonly ask: (there: OpenedTable) => Finding;
}

/** Sheets of other things under a name that is needed: nobody may rewrite them. */
export const takenBy = (sheets: readonly Pick<Saving, 'kind' | 'there'>[]): Finding[] =>
  sheets.flatMap(({ kind, there }) => (there === undefined || there.kind === kind ? [] : [sheetTaken(there)]));

/**
 * Writes what a person saves, all sheets or none. A sheet that shows it already is left alone; one with lines on it is
 * rewritten only when the person has said so (`replace`).
 */
export function saveSheets(savings: readonly Saving[], replace: boolean | undefined): Answer<Performed<KeptSaid>> {
  const changing = savings.filter(({ layout, there }) => there === undefined || !showsAlready(there.grid, layout));
  const asks = changing.flatMap(({ there, ask }) => (there === undefined || there.rows === 0 ? [] : [ask(there)]));
  if (replace !== true && asks.length > 0) return { ok: false, findings: asks };
  const sheets = changing.map(({ layout }) => layout);
  return {
    ok: true,
    findings: [],
    answer: { writes: { sheets, saves: true }, says: { sheets: sheets.map(({ sheet }) => sheet) } },
  };
}
