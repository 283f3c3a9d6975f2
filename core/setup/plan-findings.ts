import { planColumns } from '../own-columns';
import type { Finding } from '../outcome';
import type { DraftFinding, PlanDraft } from './draft';

const address = /^(Plan|Targets|Settings)(?:, row (\d+))?(?:, (.+))?$/;

/** A finding about the sheets that a draft would be, with the line and column or the setting of the draft that it is about. */
export function draftFinding(draft: PlanDraft, finding: Finding): DraftFinding {
  const [, sheet, row, label] = address.exec(finding.where) ?? [];
  const index = Number(row ?? 0) - 2;
  const line = sheet === 'Plan' ? draft.lines[index]?.id : sheet === 'Targets' ? draft.targets[index]?.line : undefined;
  const column = sheet === 'Targets' ? 'Target' : planColumns.find((one) => one === label);
  const setting = sheet === 'Settings' ? draft.settings[index]?.name : undefined;
  const { severity, code, what, fix } = finding;
  return {
    line: line ?? null,
    column: line === undefined || column === undefined ? null : column,
    ...(setting !== undefined && { setting }),
    severity,
    code,
    what: code === 'name-twice' ? 'Another line has this name too; only the first of them is read.' : what,
    fix,
  };
}
