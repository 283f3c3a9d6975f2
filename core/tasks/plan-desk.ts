import type { PlanDesk } from '../setup/draft';
import { deskOf } from '../setup/plan-desk';
import { completeIntent } from './complete-intent';
import { openPlanBook } from './plan-book';
import type { Answer, Performed } from './task';
import { nothingToWrite, type WorkbookCells, type World } from './workbook';

/** Brings the plan as it stands, or one that the data can carry, with everything there is to choose from. */
export function planDesk(cells: WorkbookCells, world: World): Answer<Performed<PlanDesk>> {
  const { opened, tables, read, newest, findings } = openPlanBook(cells, world);
  const asOf = read.settings.asOf ?? newest;
  const { value: intent, findings: completing } = completeIntent(read, opened.crm, asOf);
  const says = deskOf({ tables, plan: read.plan, intent, crm: opened.crm, asOf });
  // The checks of a plan that is there come with the draft, line by line; a proposal says where it comes from.
  const told = says.from === 'proposal' ? completing : [];
  return { ok: true, findings: [...findings, ...told], answer: { writes: nothingToWrite, says } };
}
