import { gridOfCells, tableBelow, type Cell, type Table } from '../cells';
import { planColumns, settingColumns, targetColumns } from '../own-columns';
import type { Finding } from '../outcome';
import { defaultSettings } from '../plan/defaults';
import { gatherEach } from '../plan/gather';
import { openWith, type OwnSheet, type Ruling } from '../plan/opened-sheet';
import { plainDays, plainNumbers } from '../plan/plain-cells';
import type { DatedTarget, Plan, Settings } from '../plan/plan';
import { planRuling, readPlanLines } from '../plan/plan-lines';
import { readSettingLines, settingRuling } from '../plan/setting-lines';
import { readTargetLines, targetRuling } from '../plan/target-lines';
import type { DraftFinding, DraftLine, PlanDraft } from './draft';
import { draftFinding } from './plan-findings';

/** A draft as it reads. The `row` of a plan row is where its line would stand on the sheet: the first one on row 2. */
export interface DraftRead {
  readonly plan: Plan;
  readonly targets: readonly DatedTarget[];
  readonly settings: Settings;
  readonly findings: readonly DraftFinding[];
}

/**
 * Reads a draft as if it stood on the sheets, by the readers of the sheets: what reads here reads the same once it is written.
 * Numbers and days have one way to be written, so that nothing has to be proved.
 */
export function readDraft(draft: PlanDraft): DraftRead {
  const mapped = (findings: readonly Finding[]): DraftFinding[] => findings.map((one) => draftFinding(draft, one));
  const planTable = tableOf(
    'Plan',
    planColumns,
    draft.lines.map(({ cells }) => cells),
  );
  const plan = readPlanLines(opened(planTable, planRuling), planTable.headerRow);
  const targets = readTargetLines(opened(targetsTable(draft), targetRuling));
  const named = draft.settings.map(({ name, value }) => [name, value]);
  const settings = readSettingLines(opened(tableOf('Settings', settingColumns, named), settingRuling));
  return {
    plan: plan.value,
    targets: targets.value,
    settings: { ...defaultSettings, ...settings.value },
    findings: [...mapped(plan.findings), ...mapped(targets.findings), ...mapped(settings.findings)],
  };
}

export const nameOfLine = ({ cells }: DraftLine): string => (cells[planColumns.indexOf('Name')] ?? '').trim();

/** Targets by the names that their lines have now. One whose line was left, or has no name yet, says nothing. */
function targetsTable({ lines, targets }: PlanDraft): Table {
  const names = new Map(lines.map((line) => [line.id, nameOfLine(line)]));
  const rows = targets.map(({ rep, line, from, target }) => {
    const name = names.get(line) ?? '';
    return name === '' ? [] : [rep, name, from, target];
  });
  return tableOf('Targets', targetColumns, rows);
}

/** Lines as a table that stands at the top of a sheet; blank lines keep their place, so that rows tell lines. */
const tableOf = (sheet: string, columns: readonly string[], rows: readonly (readonly string[])[]): Table => {
  const cells = rows.map((row) => row.map((text): Cell => (text.trim() === '' ? null : text)));
  return tableBelow(gridOfCells(sheet, [columns, ...cells]), 0, columns);
};

const opened = (table: Table, ruling: Ruling): OwnSheet =>
  openWith(table, ruling, { numbers: plainNumbers, days: plainDays, gathering: gatherEach(table.sheet) }).own;
