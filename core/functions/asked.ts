import { isBlank, isDateCell, isErrorCell, type Cell } from '../cells';
import type { Kind } from '../plan/plan';
import { fold, nearest, quoted } from '../text';
import type { FactLine, Facts } from './facts';
import { mistake, type Mistake } from './mistake';

/** A blank. Desktop Excel hands over a blank cell as 0, and nobody is called that. */
export const isNobody = (cell: Cell): boolean => isBlank(cell) || cell === 0;

/** Whom a cell of `who` means: a place in `reps`, or null for the team. */
export function repAsked(facts: Facts, cell: Cell): number | null | Mistake {
  if (isNobody(cell)) return null;
  const name = nameIn(cell, 'who');
  if (typeof name !== 'string') return name;
  const known = facts.names.get(fold(name));
  if (known !== undefined) return known;
  if (facts.reps.length === 0) return mistake('There is nobody on the team: give the Team range.');
  const meant = nearest(name, facts.reps);
  return mistake(
    `Nobody on the team is called ${quoted(name)}. ${meant === undefined ? `The team: ${few(facts.reps)}.` : `Did you mean ${meant}?`}`,
  );
}

/** Which line of the plan a cell of `what` means, or null for all. `kind` is what the formula is made for. */
export function lineAsked(facts: Facts, cell: Cell, kind: Kind | null): FactLine | null | Mistake {
  if (isNobody(cell)) return null;
  const name = nameIn(cell, 'what');
  if (typeof name !== 'string') return name;
  const line = facts.lines.find((one) => fold(one.name) === fold(name));
  if (line === undefined) return unknownLine(facts, name, kind);
  if (kind === null || line.kind === null || line.kind === kind) return line;
  return mistake(
    kind === 'Behavior'
      ? `${quoted(line.name)} is a result, to be monitored: ask for it with the RESULT_ formulas.`
      : `${quoted(line.name)} is a behavior, to be managed: ask for it with the BEHAVIOR_ formulas.`,
  );
}

function unknownLine(facts: Facts, name: string, kind: Kind | null): Mistake {
  const ended = facts.ended.find((one) => fold(one.name) === fold(name));
  if (ended)
    return mistake(`${quoted(ended.name)} ended on ${ended.ends}, before the week that begins on ${facts.week}.`);
  const names = facts.lines
    .filter((line) => kind === null || line.kind === null || line.kind === kind)
    .map((line) => line.name);
  const word = kind === null ? 'line' : kind.toLowerCase();
  if (names.length === 0) return mistake(`There is no ${word} in the plan.`);
  const meant =
    nearest(name, names) ??
    nearest(
      name,
      facts.lines.map((line) => line.name),
    );
  return mistake(
    `No ${word} is called ${quoted(name)}. ${meant === undefined ? `There ${names.length === 1 ? 'is' : 'are'} ${few(names)}.` : `Did you mean ${meant}?`}`,
  );
}

function nameIn(cell: Cell, param: string): string | Mistake {
  if (isErrorCell(cell)) return mistake(`${param} is ${cell.error}: mend the cell that it comes from.`);
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return String(cell);
  const what = isDateCell(cell) ? 'a day' : quoted(cell);
  return mistake(`${param} is ${what}, which is not a name. The order is who, what, as_of, then the tables.`);
}

const SHOWN = 6;

/** `Ann, Ben and 3 more`. */
export function few(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]!}`;
}
