import type { Kind } from '../plan/plan';
import { figure, percent } from '../sheets/figures';
import { heightFor, type LaidCell, type LaidRow } from '../sheets/layout';
import type { Look } from '../sheets/looks';
import type { Added } from '../sheets/pile';
import { isKnown, type Missing, type RolledCell, type RolledLine } from './roll-lines';
import type { RollUp } from './roll-up';

/** Each line of one kind across the teams, all of them together first: done of target, and how many reps are on target. */
export function layLines({ lines, managers }: RollUp, kind: Kind, columns: number): Added[] {
  const shown = lines.filter((line) => line.kind === kind);
  if (shown.length === 0) {
    const value = `No pack has a ${kind === 'Result' ? 'result' : 'behavior'}.`;
    return [{ rows: [[{ value, look: 'muted', across: columns }]], heights: [20] }];
  }
  const header: LaidRow = [
    { value: kind, look: 'corner' },
    { value: 'All teams', look: 'columnHeader' },
    ...managers.map(({ pack }): LaidCell => ({ value: pack.team, look: 'columnHeader' })),
    ...Array.from({ length: columns - 2 - managers.length }, (): LaidCell => ({ value: null, look: 'columnHeader' })),
  ];
  const nameHeight = Math.max(18, ...managers.map(({ pack }) => Math.min(60, heightFor(pack.team, 19, 13))));
  return [
    { rows: [header], heights: [nameHeight] },
    ...shown.map((line): Added => ({ rows: lineRows(line), heights: [18, 15] })),
  ];
}

function lineRows(line: RolledLine): LaidRow[] {
  const { name, per, isOpen, cells, all } = line;
  const whole = all === null ? missingSaid('differs') : { figure: doneSaid(all, line), word: onTargetSaid(all) };
  const said = cells.map((cell) =>
    isKnown(cell) ? { figure: doneSaid(cell, line), word: onTargetSaid(cell), look: undefined } : missingSaid(cell),
  );
  return [
    [
      { value: name, look: 'rowHeader' },
      { value: whole.figure, look: 'total', part: 'figure' },
      ...said.map(({ figure: value, look }): LaidCell => ({ value, look: look ?? 'number', part: 'figure' })),
    ],
    [
      { value: per === '' ? null : isOpen ? 'open / at most' : `done / target, ${per}`, look: 'muted' },
      { value: whole.word, look: 'total', part: 'word' },
      ...said.map(({ word: value, look }): LaidCell => ({ value, look: look ?? 'number', part: 'word' })),
    ],
  ];
}

/** A share as percent; the mean of amounts is a rate, too, and stays a number. */
function doneSaid(cell: RolledCell, { isRate, cells }: RolledLine): string {
  const numbers = cells.filter(isKnown).flatMap(({ value, target }) => [value ?? 0, target ?? 0]);
  const isShare = isRate && numbers.every((number) => number >= 0 && number <= 1);
  const shown = isShare ? percent : figure;
  return cell.target === null ? shown(cell.value) : `${shown(cell.value)} / ${shown(cell.target)}`;
}

const onTargetSaid = ({ onTarget: { value, of } }: RolledCell): string =>
  value === null || of === null ? '–' : `${value} of ${of} on target`;

const missingWords: Readonly<Record<Missing, string>> = {
  absent: 'not in the plan',
  'left out': 'not in the pack',
  differs: 'does not agree',
  'other day': 'another day',
};

const missingSaid = (missing: Missing): { readonly figure: string; readonly word: string; readonly look: Look } => ({
  figure: missing === 'differs' ? '≠' : '–',
  word: missingWords[missing],
  look: missing === 'differs' ? 'catchable' : 'noData',
});
