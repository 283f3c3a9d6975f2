import { readCriteria } from './criteria-parse';
import { defaultCreditedTo, plainRow } from './defaults';
import { dealSize } from './library/deal-size';
import { expansion } from './library/expansion';
import { launch } from './library/launch';
import { newCustomers } from './library/new-customers';
import { pipeline } from './library/pipeline';
import { retention } from './library/retention';
import { strategicAccounts } from './library/strategic-accounts';
import type { Template, TemplateRow } from './library/template';
import { winRate } from './library/win-rate';
import type { PlanRow } from './plan';
import { guardOf } from './read-guard';

export type { RuleClass, Template, TemplateRow, Verdict } from './library/template';

/** The result templates: pick a result, keep about four of its behaviors, say in one line why each drives it. */
export const templates: readonly Template[] = [
  newCustomers,
  expansion,
  retention,
  winRate,
  dealSize,
  pipeline,
  launch,
  strategicAccounts,
];

/** A line of a template as a plan row that drives a result. Its target is left open: a norm would be an invention. */
export function planRowOf(row: TemplateRow, drives: string): PlanRow {
  const { name, counts, of, from, datedBy, per, better, control, why } = row;
  const isShare = counts === 'Rate' && /[=<>]/.test(of);
  return {
    ...plainRow,
    kind: row.letter === 'R' ? 'Result' : 'Behavior',
    name,
    drives: row.letter === 'R' ? '' : drives,
    counts,
    of,
    ...(isShare && { ofWhere: readCriteria(of, from).value }),
    from,
    where: readCriteria(row.where, from).value,
    datedBy,
    creditedTo: defaultCreditedTo(from),
    target: row.target,
    per,
    better,
    guard: row.guard === '' ? null : (guardOf(row.guard, from)?.value ?? null),
    control,
    why,
  };
}
