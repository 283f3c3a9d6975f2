import type { DraftLine, LibraryLine, PlanDesk } from '../../setup/draft';
import { fold } from '../../text';
import { cellOf, isResult } from './lines';

/** The lines that a plan can be made of, found by id. */
export interface Pool {
  readonly desk: PlanDesk;
  readonly lines: ReadonlyMap<string, DraftLine>;
  /** What the library knows about a line: rows it would count, what is lacking. Lines of the plan have it by their name. */
  readonly known: ReadonlyMap<string, LibraryLine>;
  /** The template that a result belongs to, by its name. */
  readonly templates: ReadonlyMap<string, string>;
  /** Which result a behavior of the plan drives, both by id, where the plan says so. */
  readonly driven: ReadonlyMap<string, string>;
}

const nameOf = (line: DraftLine): string => fold(cellOf(line, 'Name'));

/** Lays out everything there is to choose from. A library line that the plan has under the same name is the plan's. */
export function poolOf(desk: PlanDesk): Pool {
  const library = desk.library.flatMap((one) => [...one.results, ...one.behaviors]);
  const byName = new Map(library.map((one) => [nameOf(one.line), one]));
  const templates = new Map(
    desk.library.flatMap((one) => one.results.map(({ line }) => [nameOf(line), one.template] as const)),
  );
  const mine = desk.draft.lines;
  const taken = new Set(mine.map(nameOf));
  const all = [...mine, ...library.map(({ line }) => line).filter((line) => !taken.has(nameOf(line)))];
  const known = new Map<string, LibraryLine>();
  for (const line of all) {
    const same = byName.get(nameOf(line));
    if (same) known.set(line.id, same);
  }
  const results = new Map(mine.filter(isResult).map((line) => [nameOf(line), line.id]));
  const driven = new Map<string, string>();
  for (const line of mine) {
    const result = isResult(line) ? undefined : results.get(fold(cellOf(line, 'Drives')));
    if (result !== undefined) driven.set(line.id, result);
  }
  return { desk, lines: new Map(all.map((line) => [line.id, line])), known, templates, driven };
}

/** The template that a result belongs to; undefined for a result of a person's own. */
export const templateOf = (pool: Pool, result: string): string | undefined => {
  const line = pool.lines.get(result);
  return line && pool.templates.get(nameOf(line));
};
