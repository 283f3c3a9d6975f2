import type { Crm } from '../crm/crm-table';
import type { FeedbackRow } from '../feedback/read-feedback';
import type { OneOnOne } from '../logs/one-on-one';
import type { Intent, PlanRow } from '../plan/plan';
import type { Scorecard } from '../score/scorecard';
import type { BesideTeam } from '../sheets/beside';

/** A scored week, as far as a pack is drawn from it. */
export interface PackSource {
  /** The whole team's, with the state of all CRM rows of each rep. */
  readonly scorecard: Scorecard;
  readonly among: (reps: readonly number[], keeps: (row: PlanRow) => boolean) => Scorecard;
  readonly intent: Intent;
  readonly crm: Crm;
  /** Rows of the Feedback sheet. */
  readonly feedback: readonly FeedbackRow[];
  readonly oneOnOnes: readonly OneOnOne[];
  readonly beside: BesideTeam;
}
