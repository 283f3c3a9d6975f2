import type { Table } from '../cells';
import { targetColumns } from '../own-columns';
import { openSheet } from '../plan/own-sheet';
import type { DatedTarget, Rep } from '../plan/plan';
import { isRep } from '../plan/rep-names';
import { readTargetLines, targetRuling } from '../plan/target-lines';
import type { SheetLayout } from '../sheets/layout';
import { layTargets } from '../sheets/people';
import { fold } from '../text';
import { ownColumns } from './plan-own-columns';

/** The Targets sheet as it will stand, with what goes that is on it now. */
export interface KeptTargets {
  readonly layout: SheetLayout;
  readonly before: number;
  /** Whose target for what goes, or becomes another number. */
  readonly gone: readonly string[];
  readonly lostColumns: readonly string[];
}

export function keepTargets(
  table: Table | undefined,
  targets: readonly DatedTarget[],
  team: readonly Rep[],
): KeptTargets {
  const layout = layTargets(targets);
  if (table === undefined) return { layout, before: 0, gone: [], lostColumns: [] };
  const { own } = openSheet(table, targetRuling);
  const nameOf = (text: string): string => team.find((one) => isRep(one, text))?.name ?? text;
  const keyOf = ({ rep, behavior, from, target }: DatedTarget): string =>
    JSON.stringify([fold(nameOf(rep)), fold(behavior), from, target]);
  const kept = new Set(targets.map(keyOf));
  const read = readTargetLines(own).value;
  return {
    layout: { ...layout, sheet: table.sheet },
    before: own.rows.length,
    gone: read
      .filter((one) => !kept.has(keyOf(one)))
      .map(({ rep, behavior }) => (rep === '' ? behavior : `${rep}, ${behavior}`)),
    lostColumns: ownColumns(table, targetColumns).map(({ label }) => label),
  };
}
