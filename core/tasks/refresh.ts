import { gridOfCells, type Table } from '../cells';
import { findHeader } from '../crm/header-row';
import { changesSince } from '../setup/changes';
import { pagesWithBoxes } from '../sheets/boxes';
import { sheetOwnerOf } from '../sheets/sheet-names';
import { closedBelow } from './closed-weeks';
import { feedbackBelow } from './feedback';
import { foldedName, gridsOf, hasCells, readableSheets, unsavedSheets } from './readable-sheets';
import { scoreWeek } from './score-week';
import type { WeekInput } from './inputs';
import type { Answer, Performed, WeekSaid } from './task';
import { isUnsaved, type SheetCells, type WorkbookCells, type World } from './workbook';

/** Weeks on the scorecard, the current one last. */
export const weeksShown = 13;

/**
 * Scores the week of a workbook. Our sheets are redrawn whole, and of them only the numbers of the last time are read. A sheet of
 * people's own is written only where there is none of that name or kind, so that nobody's edits are ever touched. One that is
 * empty, or that an earlier refresh could not finish, counts as none; what a save could not finish is left for the person to save.
 *
 * On the Feedback sheet only our own drafts are written again, row by row: see `feedbackBelow`.
 * Weeks that have closed since are added below those that are written down, once. What people wrote into the boxes of our pages
 * stays in them.
 */
export function refresh(cells: WorkbookCells, world: World, { asOf }: WeekInput = {}): Answer<Performed<WeekSaid>> {
  const theirs = readableSheets(cells);
  const scored = scoreWeek(
    { grids: gridsOf(theirs), pages: gridsOf(cells.sheets.filter(isPage)), findings: unsavedSheets(cells) },
    { today: world.today, weeks: weeksShown, ...(asOf !== undefined && { asOf }) },
  );
  if (!scored.ok) return scored;
  const { scorecard, sheets: laid, lost, summary, opened, feedback, closing } = scored.answer;
  const believed = cells.sheets.filter((sheet) => theirs.includes(sheet) || isUnsaved(sheet.cells));
  const taken = new Set(
    [...believed.map(({ name }) => name), ...opened.tables.map(({ kind }) => kind)].map(foldedName),
  );
  const sheets = laid.filter(({ sheet }) => sheetOwnerOf(sheet) === 'Ours' || !taken.has(foldedName(sheet)));
  const changes = changesSince(measuresBefore(cells), scorecard);
  const below = [...feedbackBelow(feedback), ...closedBelow(closing)];
  const writes = { sheets, ...(below.length > 0 && { below }) };
  return { ok: true, findings: [...scored.findings, ...lost], answer: { writes, says: { summary, changes } } };
}

const isPage = ({ name }: SheetCells): boolean => pagesWithBoxes.some((page) => foldedName(page) === foldedName(name));

/** The Measures sheet as the last refresh left it. */
function measuresBefore({ sheets }: WorkbookCells): Table | undefined {
  const sheet = sheets.find(({ name }) => foldedName(name) === 'measures');
  return sheet === undefined || !hasCells(sheet) ? undefined : findHeader(gridOfCells(sheet.name, sheet.cells)).value;
}
