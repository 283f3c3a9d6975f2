import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../../../core/calendar/day';
import { gridOfCells } from '../../../core/cells';
import { findHeader } from '../../../core/crm/header-row';
import { openTables } from '../../../core/crm/open-tables';
import type { Intent } from '../../../core/plan/plan';
import { readIntent } from '../../../core/plan/read-intent';
import { emptyHistory, historyOf, type History } from '../../../core/score/history/history';
import { newlyClosed, type ClosedRow } from '../../../core/score/history/newly-closed';
import { readHistory } from '../../../core/score/history/read-history';
import { scored, type Scored } from '../../../core/score/score';
import { layClosedWeeks } from '../../../core/sheets/closed-weeks';
import { ownSheets } from '../../../core/tasks/own-sheets';
import { blocksOf } from '../../../core/tasks/blocks';
import { csvRows } from '../../sample/sample-rows';
import { projectRoot } from '../../support/leadline';

const sheets = ['Activities', 'Opportunities', 'Accounts', 'Plan', 'Team', 'Time off', 'Targets', 'Deliverables'];

const opened = openTables(
  sheets.map((name) => gridOfCells(name, csvRows(readFileSync(join(projectRoot, 'sample', `${name}.csv`), 'utf8')))),
);
const sampleIntent = readIntent(ownSheets(opened, { plan: [], team: [] }).value).value;

/** The sample's rows with a history: what closed by a day is written down, and read back from cells. */
export function sampleHistory(intent: Intent = sampleIntent) {
  const scoredOn = (asOf: Day, history: History = emptyHistory): Scored =>
    scored(intent, opened.crm, asOf, 13, history);
  const closedBy = (asOf: Day, history: History = emptyHistory): ClosedRow[] =>
    newlyClosed(scoredOn(asOf, history).closed(), history, asOf);
  const historyFrom = (rows: readonly ClosedRow[]): History => {
    const { value: table } = findHeader(gridOfCells('Closed weeks', blocksOf(layClosedWeeks(rows)).values));
    const read = readHistory(table);
    if (read.findings.length > 0) throw new Error(JSON.stringify(read.findings));
    return historyOf(read.value, intent.team, 'Closed weeks').value;
  };
  return { intent, scoredOn, closedBy, historyFrom };
}
