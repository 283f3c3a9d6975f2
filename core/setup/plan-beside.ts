import { checkPlan } from '../plan/check-plan';
import { undueDeliverables, unknownReps } from '../plan/mentions';
import type { Intent } from '../plan/plan';
import type { DraftFinding, PlanDraft } from './draft';
import { readDraft } from './plan-draft';
import { draftFinding } from './plan-findings';

/** A draft as it reads beside the sheets that it does not write: the team, days off and pieces of work. */
export interface DraftBeside {
  readonly intent: Intent;
  readonly findings: readonly DraftFinding[];
}

/** Reads and checks a draft, with what only the other sheets can know. `team` is a proposal where `hasTeam` is not. */
export function readBeside(
  draft: PlanDraft,
  beside: Pick<Intent, 'team' | 'timeOff' | 'deliverables'>,
  hasTeam: boolean,
): DraftBeside {
  const { plan, targets, settings, findings } = readDraft(draft);
  const checked = [...checkPlan(plan, settings), ...undueDeliverables(plan, beside.deliverables)];
  const strangers = hasTeam
    ? draft.targets.flatMap((one) =>
        unknownReps('Targets', [{ rep: one.rep, behavior: '', from: '1900-01-01', target: 0 }], beside.team).map(
          ({ severity, code, what, fix }): DraftFinding => ({
            line: one.line,
            column: 'Target',
            severity,
            code,
            what,
            fix,
          }),
        ),
      )
    : [];
  return {
    intent: { ...beside, plan, targets, settings },
    findings: [...findings, ...checked.map((one) => draftFinding(draft, one)), ...strangers],
  };
}

/** A mistake, or a question that nobody has answered: what it is about cannot be counted and is not written. */
export const isGrave = ({ severity }: Pick<DraftFinding, 'severity'>): boolean =>
  severity === 'error' || severity === 'ask';
