import { inspectOpened } from '../crm/inspect';
import type { OpenedTables } from '../crm/opened';
import type { Intent } from '../plan/plan';
import type { CountAccount } from '../score/count';
import type { Scorecard } from '../score/scorecard';
import { layCrmHealth, type SheetAccount } from '../sheets/crm-health';
import type { SheetLayout } from '../sheets/layout';
import { layMeasures } from '../sheets/measures';
import { layDeliverables, laySettings, layTargets, layTeam, layTimeOff } from '../sheets/people';
import { layPlan } from '../sheets/plan';
import { layScorecard } from '../sheets/scorecard';
import { laySources } from '../sheets/sources';
import { layThisWeek } from '../sheets/this-week';

/** The whole workbook: what to act on first, what it is made of next, what people wrote down last. */
export function layWorkbook(
  scorecard: Scorecard,
  intent: Intent,
  opened: OpenedTables,
  accounts: readonly CountAccount[],
): SheetLayout[] {
  return [
    layThisWeek(scorecard, { deliverables: intent.deliverables }),
    layScorecard(scorecard),
    layMeasures(scorecard.measures),
    layCrmHealth(scorecard, {
      health: scorecard.health,
      accounts: accountsOf(opened, accounts),
      findings: scorecard.findings,
    }),
    layPlan(intent.plan),
    layTeam(intent.team),
    layTargets(intent.targets),
    layTimeOff(intent.timeOff),
    layDeliverables(intent.deliverables),
    laySources(opened.crm.tables.map(({ source }) => source)),
    laySettings(intent.settings),
  ];
}

/** What became of every row of the CRM sheets: first when they were read, then when they were counted. */
function accountsOf(opened: OpenedTables, counted: readonly CountAccount[]): SheetAccount[] {
  const crmSheets = new Set(opened.crm.tables.map(({ source }) => source.sheet));
  return inspectOpened(opened)
    .filter(({ sheet }) => crmSheets.has(sheet))
    .map(({ sheet, table, rows, usable, leftOut }) => {
      const account = counted.find((one) => one.sheet === sheet);
      return {
        sheet,
        table,
        rows,
        usable,
        leftOut: leftOut.map(({ reason, count, rows: firstRows }) => ({ reason, count, firstRows })),
        ...(account && { account }),
      };
    });
}
