import type { Defined } from './define';
import type { Counting } from './facts';
import { behaviorLift } from './behavior-lift';
import { behaviorTrend } from './behavior-trend';
import { crmHealth } from './crm-health';
import { feedbackNote } from './feedback-note';
import { lastUsefulDay } from './last-useful-day';
import { factsFrom } from './measures-facts';
import { planCheck } from './plan-check';
import { resultProjection } from './result-projection';
import { salesWeek } from './sales-week';
import { scorecard } from './scorecard';
import { defineSingles } from './singles';
import { thursdayList } from './thursday-list';
import { weeklyTarget } from './weekly-target';

/**
 * The list of formulas over a counting half that may come later: Apps Script evaluates everything anew for each call, so a
 * host there can leave the larger half alone until whole tables are given. `counting` is called each time it is needed.
 */
export const functionsOver = (counting: () => Counting): readonly Defined[] => [
  ...defineSingles(counting, factsFrom),
  scorecard(counting),
  behaviorTrend(counting),
  thursdayList(counting),
  feedbackNote(counting),
  resultProjection(counting),
  behaviorLift(counting),
  planCheck(counting),
  crmHealth(counting),
  weeklyTarget,
  lastUsefulDay(counting),
  salesWeek(counting),
];
