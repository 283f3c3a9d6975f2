import type { Day } from '../calendar/day';
import { newestDay } from '../crm/newest-day';
import type { OpenedTables } from '../crm/opened';
import { openTables } from '../crm/open-tables';
import type { Finding } from '../outcome';
import type { Intent, Rep } from '../plan/plan';
import { readIntent, type IntentTables } from '../plan/read-intent';
import { proposeTeam } from '../plan/team';
import { ownSheets } from './own-sheets';
import { gridsOf, readableSheets, unsavedSheets } from './readable-sheets';
import type { WorkbookCells, World } from './workbook';

/** A workbook opened for making a plan: what came in, what people wrote down, and the day that is measured at. */
export interface PlanBook {
  readonly opened: OpenedTables;
  readonly tables: IntentTables;
  readonly read: Intent;
  /** The newest day in the data, else today: a plan can be made before there is any. */
  readonly newest: Day;
  /** What came up while people's own sheets were read. */
  readonly findings: readonly Finding[];
}

export function openPlanBook(cells: WorkbookCells, world: World): PlanBook {
  const opened = openTables(gridsOf(readableSheets(cells)));
  const own = ownSheets(opened, { plan: [], team: [] });
  const read = readIntent(own.value);
  return {
    opened,
    tables: own.value,
    read: read.value,
    newest: newestDay(opened.crm, world.today) ?? world.today,
    findings: [...unsavedSheets(cells), ...own.findings, ...read.findings],
  };
}

/** The reps of the Team sheet, else everybody who owns a row. */
export const teamOf = ({ read, opened }: PlanBook): readonly Rep[] =>
  read.team.length > 0 ? read.team : proposeTeam(opened.crm.owners);
