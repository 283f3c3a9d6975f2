import { outcome, type Finding, type Outcome } from '../outcome';
import { gather } from '../plan/gather';
import type { Plan, Rep } from '../plan/plan';
import { isRep } from '../plan/rep-names';
import { fold, nearest, quoted } from '../text';

/** Puts reps under the name that the team gives them; a name that nobody has stays as it was written, and the nearest is said. */
export function settleReps<T extends { readonly rep: string; readonly row: number }>(
  sheet: string,
  rows: readonly T[],
  team: readonly Rep[],
): Outcome<readonly T[]> {
  const gathering = gather(sheet);
  const settled = rows.map((one) => {
    const known = team.find((rep) => isRep(rep, one.rep));
    if (known !== undefined) return { ...one, rep: known.name };
    if (one.rep === '' || team.length === 0) return one;
    const meant = nearest(
      one.rep,
      team.map(({ name }) => name),
    );
    gathering.add(
      { severity: 'warning', code: 'rep-unknown', column: 'Rep', key: fold(one.rep) },
      one.row,
      `Nobody on the team is called ${quoted(one.rep)}.`,
      meant === undefined ? 'Write a name of the Team sheet.' : `Did you mean ${meant}?`,
    );
    return one;
  });
  return outcome(settled, gathering.findings());
}

/** Gives each text the name of the line of the plan that is meant, and gathers those that mean none. */
export interface LineNames {
  nameOf(written: string, row: number): string;
  findings(): Finding[];
}

/**
 * Names of lines of the plan in a column of a sheet. Where `must` is false people may also write a skill in their own words: then
 * only a name that is nearly one of the plan's is news.
 */
export function lineNames(sheet: string, column: string, plan: Plan, must: boolean): LineNames {
  const gathering = gather(sheet);
  const names = plan.rows.map(({ name }) => name);
  const known = new Map(names.map((name) => [fold(name), name]));
  return {
    nameOf(written, row) {
      const name = known.get(fold(written));
      if (name !== undefined) return name;
      const meant = nearest(written, names);
      if (written === '' || names.length === 0 || (!must && meant === undefined)) return written;
      gathering.add(
        { severity: 'warning', code: 'behavior-unknown', column, key: fold(written) },
        row,
        `The plan has no row named ${quoted(written)}.`,
        meant === undefined ? 'Name a row of the plan.' : `Did you mean ${meant}?`,
      );
      return written;
    },
    findings: gathering.findings,
  };
}
