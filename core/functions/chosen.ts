import type { Cells } from '../cells';
import type { Kind } from '../plan/plan';
import { lineAsked, repAsked } from './asked';
import type { FactLine, Facts } from './facts';
import { isMistake, mistake, type Mistake } from './mistake';
import { filledCells } from './spread';

/** The reps that a range names, in its order; all where it is blank. */
export function chosenReps(facts: Facts, who: Cells): readonly number[] | Mistake {
  const reps: number[] = [];
  for (const cell of filledCells(who)) {
    const rep = repAsked(facts, cell);
    if (isMistake(rep)) return rep;
    if (rep !== null) reps.push(rep);
  }
  if (reps.length > 0) return reps;
  return facts.reps.length === 0
    ? mistake('There is nobody on the team: give the Team range.')
    : facts.reps.map((_, rep) => rep);
}

/** The lines of the plan that a range names, in its order; all where it is blank. */
export function chosenLines(facts: Facts, what: Cells, kind: Kind | null): readonly FactLine[] | Mistake {
  const lines: FactLine[] = [];
  for (const cell of filledCells(what)) {
    const line = lineAsked(facts, cell, kind);
    if (isMistake(line)) return line;
    if (line !== null) lines.push(line);
  }
  if (lines.length > 0) return lines;
  return facts.lines.filter((line) => kind === null || line.kind === null || line.kind === kind);
}
