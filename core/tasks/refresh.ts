import type { Day } from '../calendar/day';
import { gridOfCells, isBlank } from '../cells';
import type { Changes } from '../setup/home';
import { sheetOwnerOf } from '../sheets/sheet-names';
import { scoreWeek } from './score-week';
import type { Answer } from './task';
import { isUnfinished, type SheetCells, type WorkbookCells, type World, type Writes } from './workbook';

/** Weeks on the scorecard, the current one last. */
const weeksShown = 13;

export interface RefreshChoices {
  /** Pace is measured at the end of this day; absent: the day of the Settings sheet, else the newest day in the data. */
  readonly asOf?: Day;
}

export interface Refreshed {
  readonly writes: Writes;
  /** The week in plain lines. */
  readonly summary: readonly string[];
  /** What is another number than on the Measures sheet as it stood. */
  readonly changes: Changes;
}

/**
 * Scores the week of a workbook. Our sheets are redrawn whole and never read; a sheet of people's own is written only where
 * there is none of that name, so that nobody's edits are ever touched. One that is empty, or that an earlier refresh could
 * not finish, counts as none.
 */
export function refresh(cells: WorkbookCells, world: World, choices: RefreshChoices = {}): Answer<Refreshed> {
  const theirs = cells.sheets.filter((sheet) => sheetOwnerOf(sheet.name) !== 'Ours' && hasCells(sheet));
  const scored = scoreWeek(
    { grids: theirs.map(({ name, cells: rows }) => gridOfCells(name, rows)) },
    { today: world.today, weeks: weeksShown, ...(choices.asOf !== undefined && { asOf: choices.asOf }) },
  );
  if (!scored.ok) return scored;
  const taken = new Set(theirs.map(({ name }) => folded(name)));
  const sheets = scored.answer.sheets.filter(
    ({ sheet }) => sheetOwnerOf(sheet) === 'Ours' || !taken.has(folded(sheet)),
  );
  return {
    ok: true,
    findings: scored.findings,
    answer: { writes: { sheets }, summary: scored.answer.summary, changes: { compared: false, items: [], more: 0 } },
  };
}

const hasCells = ({ cells }: SheetCells): boolean =>
  !isUnfinished(cells) && cells.some((row) => row.some((cell) => !isBlank(cell)));

/** Sheets are told apart by name without case, in both hosts. */
const folded = (name: string): string => name.trim().toLowerCase();
