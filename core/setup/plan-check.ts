import { checkPlan } from '../plan/check-plan';
import type { DraftFinding, PlanDraft } from './draft';
import { readDraft } from './plan-draft';
import { draftFinding } from './plan-findings';

/** What can be known of a draft by itself. */
export interface DraftCheck {
  readonly findings: readonly DraftFinding[];
}

/**
 * Checks a draft by itself, without any data, on each keystroke if need be: what cannot be read, and what a good plan would
 * do differently. What only the workbook can know (fields that are missing, words never used, items of a deliverable) is said
 * by the preview.
 */
export function checkDraft(draft: PlanDraft): DraftCheck {
  const { plan, settings, findings } = readDraft(draft);
  const judged = checkPlan(plan, settings).map((one) => draftFinding(draft, one));
  return { findings: [...findings, ...judged] };
}
