import type { PlanRow } from '../plan/plan';
import { fold } from '../text';
import type { Names } from './names';

/** How people and lines of the plan are called in a pack. */
export interface PackNames extends Names {
  /** The name of a line as the pack shows it. A name that no line of the pack has is a text like others. */
  readonly line: (name: string) => string;
}

/** Two lines that only a hidden name told apart are told apart by a number: under one name they would be read again as one. */
export function withLines(names: Names, rows: readonly PlanRow[]): PackNames {
  const shown = new Map<string, string>();
  const taken = new Set<string>();
  for (const { name } of rows) {
    if (shown.has(fold(name))) continue;
    const plain = names.veil(name, true);
    let unique = plain;
    for (let n = 2; taken.has(fold(unique)); n += 1) unique = `${plain} ${n}`;
    taken.add(fold(unique));
    shown.set(fold(name), unique);
  }
  return { ...names, line: (name) => shown.get(fold(name)) ?? names.veil(name, true) };
}
