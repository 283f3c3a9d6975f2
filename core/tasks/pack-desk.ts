import { sharedNotes } from '../pack/scene';
import type { PackDesk } from '../setup/pack-desk';
import { teamName } from '../sheets/team-name';
import { scoreForPack, sourceOf } from './pack';
import type { Answer, Performed } from './task';
import { nothingToWrite, type WorkbookCells, type World } from './workbook';

/** Brings what can be chosen for a pack. */
export function packDesk(cells: WorkbookCells, world: World): Answer<Performed<PackDesk>> {
  const scored = scoreForPack(cells, world);
  if (!scored.ok) return scored;
  const { scorecard, intent } = scored.answer;
  const says: PackDesk = {
    asOf: scorecard.asOf,
    team: teamName(intent.team)?.team ?? '',
    reps: scorecard.reps,
    lines: [...scorecard.results, ...scorecard.behaviors].map(({ row: { name, kind } }) => ({ name, kind })),
    notes: sharedNotes(sourceOf(scored.answer), intent.team).length,
  };
  return { ok: true, findings: scored.findings, answer: { writes: nothingToWrite, says } };
}
