import type { Day } from '../calendar/day';
import { isBlank } from '../cells';
import { at, type Finding } from '../outcome';
import { layRollUp, rollUpSheet } from '../rollup/lay-roll-up';
import { packTablesIn, readPacks } from '../rollup/packs-in';
import { rollUp } from '../rollup/roll-up';
import { foldedName, gridsOf, readableSheets } from './readable-sheets';
import type { Answer, Performed } from './task';
import { isUnfinished, type WorkbookCells } from './workbook';

/** Whose packs the page is made of, and which of them are of its day. The findings beside it say what does not agree. */
export interface RollUpSaid {
  readonly sheet: string;
  readonly asOf: Day;
  readonly teams: readonly { readonly team: string; readonly sheet: string; readonly agrees: boolean }[];
}

/**
 * Draws the leader's page from the tables of packs that stand in this workbook, under whatever names. Nothing else is read: no
 * plan, no team and no row of a CRM.
 */
export function rollup(cells: WorkbookCells): Answer<Performed<RollUpSaid>> {
  const taken = takenFindings(cells);
  if (taken.length > 0) return { ok: false, findings: taken };
  const { value: packs, findings: reading } = readPacks(packTablesIn(gridsOf(readableSheets(cells))));
  const { value: rolled, findings: rolling } = rollUp(packs);
  const findings = [...reading, ...rolling];
  if (rolled === null) return { ok: false, findings: findings.length > 0 ? findings : [noPack] };
  const { asOf, managers } = rolled;
  const teams = managers.map(({ pack: { team, sheet }, agrees }) => ({ team, sheet, agrees }));
  return {
    ok: true,
    findings,
    answer: { writes: { sheets: [layRollUp(rolled, findings)] }, says: { sheet: rollUpSheet, asOf, teams } },
  };
}

/** A sheet of that name which we have not drawn is a person's, and nobody has said that it may go. */
function takenFindings({ sheets }: WorkbookCells): Finding[] {
  const there = sheets.find(({ name }) => foldedName(name) === foldedName(rollUpSheet));
  if (there === undefined || isUnfinished(there.cells) || there.cells.every((row) => row.every(isBlank))) return [];
  const corner = there.cells[0]?.[0];
  if (typeof corner === 'string' && corner.startsWith(`${rollUpSheet} · `)) return [];
  return [
    {
      severity: 'error',
      code: 'sheet-name-taken',
      where: at(there.name),
      what: `A sheet called ${there.name} is there, and it holds something else.`,
      fix: 'Give that sheet another name, then roll up again.',
    },
  ];
}

const noPack: Finding = {
  severity: 'error',
  code: 'pack-missing',
  where: 'Roll-up',
  what: 'There is no published pack in this workbook.',
  fix: 'Copy the sheet Numbers of each manager’s pack into it, each on a sheet of its own, under any name.',
};
