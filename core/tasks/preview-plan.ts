import type { Preview } from '../setup/draft';
import { readBeside } from '../setup/plan-beside';
import { completeDraft } from '../setup/plan-settings';
import { previewOf } from '../setup/preview-plan';
import type { PlanInput } from './inputs';
import { openPlanBook, teamOf } from './plan-book';
import type { Answer, Performed } from './task';
import { nothingToWrite, type WorkbookCells, type World } from './workbook';

/** Counts a plan that is being made on the rows of the workbook. Findings are about its lines, so they are in what it says. */
export function previewPlan(cells: WorkbookCells, world: World, input: PlanInput): Answer<Performed<Preview>> {
  const book = openPlanBook(cells, world);
  const { opened, tables, read } = book;
  const draft = completeDraft(input.draft, tables.settings, read.settings);
  const beside = readBeside(draft, { ...read, team: teamOf(book) }, tables.team !== undefined);
  const says = previewOf({ draft, beside, crm: opened.crm, asOf: beside.intent.settings.asOf ?? book.newest });
  return { ok: true, findings: [], answer: { writes: nothingToWrite, says } };
}
