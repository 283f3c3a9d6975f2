import type { OpenedTables } from '../crm/opened';
import type { Intent } from '../plan/plan';
import type { CountAccount } from '../score/count';
import type { Scorecard } from '../score/scorecard';
import { layCrmHealth } from '../sheets/crm-health';
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
      accounts: [],
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
