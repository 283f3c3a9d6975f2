import { trendShown, type TrendShown } from '../setup/trend-picture';
import type { WeekInput } from './inputs';
import { gridsOf, readableSheets, unsavedSheets } from './readable-sheets';
import { weeksShown } from './refresh';
import { scoreWeek } from './score-week';
import type { Answer, Performed } from './task';
import { nothingToWrite, type WorkbookCells, type World } from './workbook';

/** Brings the weeks behind each result and its behaviors, counted anew, so that they are right also before a refresh. */
export function trend(
  cells: WorkbookCells,
  { today }: World,
  { asOf }: WeekInput,
): Answer<Performed<readonly TrendShown[]>> {
  const scored = scoreWeek(
    { grids: gridsOf(readableSheets(cells)), findings: unsavedSheets(cells) },
    { today, weeks: weeksShown, ...(asOf !== undefined && { asOf }) },
  );
  if (!scored.ok) return scored;
  const { scorecard, intent, opened } = scored.answer;
  const says = trendShown(scorecard, intent, opened.crm);
  return { ok: true, findings: scored.findings, answer: { writes: nothingToWrite, says } };
}
