import { checkPlan, planCounter } from '../plan/check-plan';
import type { DraftFinding, PlanDraft, Preview } from './draft';
import { readDraft } from './plan-draft';
import { draftFinding } from './plan-findings';

/** What a page can know of a draft by itself. */
export interface DraftCheck {
  readonly counter: Preview['counter'];
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
  return { counter: planCounter(plan), findings: [...findings, ...judged] };
}
