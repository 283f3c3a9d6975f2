import { openTables } from '../crm/open-tables';
import type { OpenedTables } from '../crm/opened';
import { isCrmKind } from '../crm/table-kind';
import { glanceOf } from '../setup/glance';
import type { Home, Stage } from '../setup/home';
import { readStart } from '../setup/read-start';
import type { Performed, WeekInput } from './index';
import { foldedName, gridsOf, hasCells, readableSheets, unsavedSheets } from './readable-sheets';
import { weeksShown } from './refresh';
import { scoreWeek } from './score-week';
import type { Answer } from './task';
import { nothingToWrite, type WorkbookCells, type World } from './workbook';
import { writtenIn } from './written-sheets';

/** Says how far this workbook is, and how the week stands as soon as there is a plan to hold it against. */
export function home(cells: WorkbookCells, world: World, { asOf }: WeekInput): Answer<Performed<Home>> {
  const grids = gridsOf(readableSheets(cells));
  const broken = unsavedSheets(cells);
  const sheetNames = cells.sheets.map(({ name }) => name);
  const answer = (stage: Stage, opened: OpenedTables, glance: Home['glance'] = null): Performed<Home> => ({
    writes: nothingToWrite,
    says: { stage, sheets: crmSheets(opened), sheetNames, glance },
  });
  const opened = openTables(grids);
  const written = writtenIn(opened.tables);
  if (!opened.crm.tables.some(({ inUse }) => inUse.length > 0))
    return { ok: true, findings: [...broken, ...opened.findings], answer: answer('no data', opened) };
  const openQuestions = () => readStart(grids, world.today, []).says.questions;
  if (!written.sources && (!written.team || openQuestions().length > 0))
    return { ok: true, findings: [...broken, ...opened.findings], answer: answer('sources', opened) };
  if (!written.plan) return { ok: true, findings: [...broken, ...opened.findings], answer: answer('plan', opened) };

  const scored = scoreWeek(
    { grids, opened, findings: broken },
    { today: world.today, weeks: weeksShown, ...(asOf !== undefined && { asOf }) },
  );
  if (scored.ok) {
    const glance = glanceOf(scored.answer.scorecard, scored.answer.intent);
    return { ok: true, findings: scored.findings, answer: answer(isDrawn(cells) ? 'week' : 'refresh', opened, glance) };
  }
  const isUnanswered = openQuestions().some(({ topic, proposed }) => topic !== 'words' && proposed === null);
  return { ok: true, findings: scored.findings, answer: answer(isUnanswered ? 'sources' : 'refresh', opened) };
}

const crmSheets = ({ tables }: OpenedTables): Home['sheets'] =>
  tables
    .filter(({ kind }) => isCrmKind(kind))
    .map(({ table, kind, rows }) => ({ sheet: table.sheet, table: kind, rows }));

/** Whether the scorecard has been drawn, and to its end. */
const isDrawn = ({ sheets }: WorkbookCells): boolean =>
  sheets.some((sheet) => foldedName(sheet.name) === 'scorecard' && hasCells(sheet));
