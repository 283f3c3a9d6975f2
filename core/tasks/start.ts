import { readStart } from '../setup/read-start';
import type { Start } from '../setup/start';
import type { StartInput } from './inputs';
import { gridsOf, readableSheets } from './readable-sheets';
import type { Answer, Performed } from './task';
import { nothingToWrite, type WorkbookCells, type World } from './workbook';
import { writtenIn } from './written-sheets';

/** Says what the sheets are and asks what cannot be proved, with everything heard that was answered so far. */
export function start(cells: WorkbookCells, world: World, { given }: StartInput): Answer<Performed<Start>> {
  const sheets = readableSheets(cells);
  const { says, answered, findings } = readStart(gridsOf(sheets), world.today, given);
  return {
    ok: true,
    findings,
    answer: { writes: nothingToWrite, says: { ...says, written: writtenIn(answered.sheets) } },
  };
}
