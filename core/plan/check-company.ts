import type { Day } from '../calendar/day';
import { at, type Finding } from '../outcome';
import { fold, nearest, quoted } from '../text';
import type { Objective, Reviewed } from './company';
import { rowsNamed } from './gather';

/** A result that somebody monitors, and what its plan says it is for: that may be the name of an objective. */
export interface KnownResult {
  readonly name: string;
  readonly why: string;
  /** Where it is written down, for whoever goes there: `Plan, row 3`. */
  readonly where: string;
}

/** An objective with the results that support it, as the results are called. */
export interface SupportedObjective {
  readonly objective: Objective;
  readonly results: readonly string[];
}

/** Which results support which objective: those that its line names, and those whose plan gives it as their reason. */
export function supportOf(
  sheet: string,
  objectives: readonly Objective[],
  known: readonly KnownResult[],
): { readonly supported: readonly SupportedObjective[]; readonly findings: readonly Finding[] } {
  const byName = new Map(known.map((result) => [fold(result.name), result.name]));
  const findings: Finding[] = [];
  const supported = objectives.map((objective): SupportedObjective => {
    const named = namesIn(objective.results, byName);
    // Where nobody has a plan yet there is nothing to compare with.
    if (byName.size > 0)
      for (const name of named)
        if (!byName.has(fold(name))) findings.push(unknownResult(sheet, objective, name, known));
    const found = named.flatMap((name) => byName.get(fold(name)) ?? []);
    const given = known.filter(({ why }) => fold(why) === fold(objective.name)).map(({ name }) => name);
    return { objective, results: [...new Set([...found, ...given])] };
  });
  return { supported, findings };
}

/** The names in a cell, one a line or between semicolons; between commas only where that makes names that are known. */
function namesIn(text: string, known: ReadonlyMap<string, string>): string[] {
  const names = text.split(/[\n;]/).flatMap((piece) => {
    if (known.has(fold(piece))) return [piece];
    const parts = piece.split(',');
    return parts.some((part) => known.has(fold(part))) ? parts : [piece];
  });
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

const unknownResult = (sheet: string, { row }: Objective, name: string, known: readonly KnownResult[]): Finding => {
  const near = nearest(
    name,
    known.map((one) => one.name),
  );
  return {
    severity: 'warning',
    code: 'objective-result-unknown',
    where: at(sheet, row, 'Results'),
    what: `No plan has a result ${quoted(name)}.`,
    fix: near === undefined ? 'Write the name of a result, as on the sheet Plan.' : `Did you mean ${quoted(near)}?`,
  };
};

/** Objectives that nothing supports, results that support nothing, and objectives whose day has passed. */
export function checkObjectives(
  sheet: string,
  supported: readonly SupportedObjective[],
  known: readonly KnownResult[],
  today: Day,
): Finding[] {
  const used = new Set(supported.flatMap(({ results }) => results));
  return [
    ...supported
      .filter(({ results }) => results.length === 0)
      .map(({ objective }): Finding => ({
        severity: 'warning',
        code: 'objective-without-result',
        where: at(sheet, objective.row, 'Results'),
        what: `No result supports the objective ${quoted(objective.name)}.`,
        fix: 'Name a result of the plan under Results, or choose one that supports it.',
      })),
    ...known
      .filter(({ name }) => !used.has(name))
      .map(({ name, where }): Finding => ({
        severity: 'warning',
        code: 'result-without-objective',
        where,
        what: `The result ${quoted(name)} supports no objective of the company.`,
        fix: `Name it on the sheet ${sheet} under Results, or ask whether it is the right result.`,
      })),
    ...supported
      .filter(({ objective: { byWhen } }) => byWhen !== null && byWhen < today)
      .map(({ objective }): Finding => ({
        severity: 'info',
        code: 'objective-over',
        where: at(sheet, objective.row, 'By when'),
        what: `The day of the objective ${quoted(objective.name)} has passed.`,
        fix: 'Write another day, or put the objective of the next stretch in its place.',
      })),
  ];
}

/** Reviews that should have been by now, and, in one finding, what nobody has a review planned for. */
export function checkReviews(sheet: string, all: readonly Reviewed[], today: Day): Finding[] {
  const unplanned = all.filter(({ nextReview }) => nextReview === null);
  const overdue = all.filter(({ nextReview }) => nextReview !== null && nextReview < today);
  return [
    ...overdue.map(({ name, row, owner, nextReview }): Finding => ({
      severity: 'warning',
      code: 'review-overdue',
      where: at(sheet, row, 'Next review'),
      what: `${quoted(name)} was to be looked at on ${nextReview}${owner === '' ? '' : ` by ${owner}`}.`,
      fix: 'Look at it, then write that day under Last review and another one under Next review.',
    })),
    ...(unplanned.length === 0
      ? []
      : [
          {
            severity: 'info',
            code: 'review-unplanned',
            where: at(sheet, unplanned[0]!.row, 'Next review'),
            what: `No review is planned for ${rowsNamed(unplanned.map(({ row }) => row))}.`,
            fix: 'Write a day under Next review and a name under Owner.',
          } satisfies Finding,
        ]),
  ];
}
