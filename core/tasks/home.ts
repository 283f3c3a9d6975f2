import { openTables } from '../crm/open-tables';
import type { OpenedTables } from '../crm/opened';
import { isCrmKind } from '../crm/table-kind';
import { glanceOf } from '../setup/glance';
import type { Home, Stage } from '../setup/home';
import { readStart } from '../setup/read-start';
import type { WeekInput } from './inputs';
import { foldedName, gridsOf, hasCells, readableSheets, unsavedSheets } from './readable-sheets';
import { weeksShown } from './refresh';
import { scoreWeek } from './score-week';
import type { Answer, Performed } from './task';
import { nothingToWrite, type WorkbookCells, type World } from './workbook';
import { writtenIn } from './written-sheets';

/** Says how far this workbook is, and how the week stands as soon as there is a plan to hold it against. */
export function home(cells: WorkbookCells, world: World, { asOf }: WeekInput): Answer<Performed<Home>> {
  const grids = gridsOf(readableSheets(cells));
  const broken = unsavedSheets(cells);
  const opened = openTables(grids);
  const written = writtenIn(opened.tables);
  const isThere = opened.crm.tables.some(({ inUse }) => inUse.length > 0);
  const choices = { today: world.today, weeks: weeksShown, ...(asOf !== undefined && { asOf }) };
  const scored = isThere && written.plan ? scoreWeek({ grids, opened, findings: broken }, choices) : undefined;
  const isUnanswered = (): boolean => {
    const { questions } = readStart(grids, world.today, []).says;
    if (!written.sources && questions.length > 0) return true;
    return scored?.ok === false && questions.some(({ topic, proposed }) => topic !== 'words' && proposed === null);
  };
  const stage = (): Stage => {
    if (!isThere) return 'no data';
    const isNew = !written.sources && !written.team;
    // Questions take reading everything once more, so they are looked for only where they decide.
    if (isNew || ((!written.sources || scored?.ok === false) && isUnanswered())) return 'sources';
    if (!written.plan) return 'plan';
    return scored?.ok && isDrawn(cells) ? 'week' : 'refresh';
  };
  const says: Home = {
    stage: stage(),
    sheets: crmSheets(opened),
    sheetNames: cells.sheets.map(({ name }) => name),
    glance: scored?.ok ? glanceOf(scored.answer.scorecard, scored.answer.intent, scored.answer.known) : null,
  };
  const findings = scored?.findings ?? [...broken, ...opened.findings];
  return { ok: true, findings, answer: { writes: nothingToWrite, says } };
}

const crmSheets = ({ tables }: OpenedTables): Home['sheets'] =>
  tables
    .filter(({ kind }) => isCrmKind(kind))
    .map(({ table, kind, rows }) => ({ sheet: table.sheet, table: kind, rows }));

/** Whether the scorecard has been drawn, and to its end. */
const isDrawn = ({ sheets }: WorkbookCells): boolean =>
  sheets.some((sheet) => foldedName(sheet.name) === 'scorecard' && hasCells(sheet));
