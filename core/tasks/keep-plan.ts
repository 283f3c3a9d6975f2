import type { KeptSaid, Performed, PlanInput } from './index';
import type { Answer } from './task';
import type { WorkbookCells, World } from './workbook';

export const keepPlan = (_cells: WorkbookCells, _world: World, _input: PlanInput): Answer<Performed<KeptSaid>> => ({
  ok: false,
  findings: [],
});
