import { outcome, type Finding, type Outcome } from '../outcome';
import { gather } from '../plan/gather';
import type { Plan, Rep } from '../plan/plan';
import { isRep } from '../plan/rep-names';
import { fold, nearest, quoted } from '../text';
import type { Way } from './ways';

/** Puts reps under the name that the team gives them; a name that nobody has stays as it was written, and the nearest is said. */
export function settleReps<T extends { readonly rep: string; readonly row: number }>(
  sheet: string,
  rows: readonly T[],
  team: readonly Rep[],
): Outcome<readonly T[]> {
  const names = repNames(sheet, 'Rep', team);
  const settled = rows.map((one) => ({ ...one, rep: names.nameOf(one.rep, one.row) }));
  return outcome(settled, names.findings());
}

/** Puts whoever can say a way by heart under the name that the team gives them; that who leads it can is no news. */
export function settleReciters(sheet: string, ways: readonly Way[], team: readonly Rep[]): Outcome<readonly Way[]> {
  const names = repNames(sheet, 'Can recite', team);
  const leads = new Set(team.map(({ manager }) => fold(manager)));
  const nameOf = (rep: string, row: number): string => (leads.has(fold(rep)) ? rep : names.nameOf(rep, row));
  const settled = ways.map((way) => ({
    ...way,
    canRecite: way.canRecite.map(({ rep, on }) => ({ rep: nameOf(rep, way.row), on })),
  }));
  return outcome(settled, names.findings());
}

function repNames(sheet: string, column: string, team: readonly Rep[]): Names {
  const gathering = gather(sheet);
  return {
    nameOf(written, row) {
      const known = team.find((rep) => isRep(rep, written));
      if (known !== undefined) return known.name;
      if (written === '' || team.length === 0) return written;
      const meant = nearest(
        written,
        team.map(({ name }) => name),
      );
      gathering.add(
        { severity: 'warning', code: 'rep-unknown', column, key: fold(written) },
        row,
        `Nobody on the team is called ${quoted(written)}.`,
        meant === undefined ? 'Write a name of the Team sheet.' : `Did you mean ${meant}?`,
      );
      return written;
    },
    findings: gathering.findings,
  };
}

/** Gives each text the name that is meant, and gathers those that mean none. */
export interface Names {
  nameOf(written: string, row: number): string;
  findings(): Finding[];
}

/**
 * Names of lines of the plan in a column of a sheet. Where `must` is false people may also write a skill in their own words: then
 * only a name that is nearly one of the plan's is news.
 */
export function lineNames(sheet: string, column: string, plan: Plan, must: boolean): Names {
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
