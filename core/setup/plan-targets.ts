import type { Table } from '../cells';
import { showPlainNumber } from '../plan/plain-cells';
import { openSheet } from '../plan/own-sheet';
import type { Rep } from '../plan/plan';
import { isRep } from '../plan/rep-names';
import { targetRuling } from '../plan/target-lines';
import { fold } from '../text';
import type { DraftLine, DraftTarget } from './draft';
import { nameOfLine } from './plan-draft';

/**
 * The Targets sheet as targets of lines. One for a line that the plan does not have is not among them: it says nothing, and
 * whoever saves is told that it goes.
 */
export function targetsOfSheet(
  table: Table | undefined,
  lines: readonly DraftLine[],
  team: readonly Rep[],
): DraftTarget[] {
  if (table === undefined) return [];
  const { own, missing } = openSheet(table, targetRuling);
  if (missing.length > 0) return [];
  const ids = new Map([...lines].reverse().map((line) => [fold(nameOfLine(line)), line.id]));
  return own.rows.flatMap((row): DraftTarget[] => {
    const line = ids.get(fold(own.text(row, 'Behavior')));
    if (line === undefined) return [];
    const rep = own.text(row, 'Rep');
    const target = own.number(row, 'Target');
    return [
      {
        rep: team.find((one) => isRep(one, rep))?.name ?? rep,
        line,
        from: own.day(row, 'From') ?? own.text(row, 'From'),
        target: target === null ? own.text(row, 'Target') : showPlainNumber(target),
      },
    ];
  });
}
