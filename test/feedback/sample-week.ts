import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../../core/calendar/day';
import { gridOfCells } from '../../core/cells';
import { openTables } from '../../core/crm/open-tables';
import type { Intent } from '../../core/plan/plan';
import { readIntent } from '../../core/plan/read-intent';
import { score } from '../../core/score/score';
import type { Scorecard } from '../../core/score/scorecard';
import { ownSheets } from '../../core/tasks/own-sheets';
import { csvRows } from '../sample/sample-rows';
import { projectRoot } from '../support/leadline';

const sheets = [
  'Activities',
  'Opportunities',
  'Accounts',
  'Plan',
  'Team',
  'Time off',
  'Targets',
  'Deliverables',
] as const;

/** The sample's team, scored at the end of any day. */
export function sampleTeam(): { readonly intent: Intent; scorecardOn(asOf: Day): Scorecard } {
  const grids = sheets.map((name) =>
    gridOfCells(name, csvRows(readFileSync(join(projectRoot, 'sample', `${name}.csv`), 'utf8'))),
  );
  const opened = openTables(grids);
  const intent = readIntent(ownSheets(opened, { plan: [], team: [] }).value).value;
  return { intent, scorecardOn: (asOf) => score(intent, opened.crm, asOf, 13).value };
}
