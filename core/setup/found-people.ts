import { dayOf } from '../calendar/day';
import { NO_DAY } from '../crm/crm-table';
import type { Rep } from '../plan/plan';
import { ownerReader } from '../plan/team';
import { fold } from '../text';
import { isFuller, type PeopleQuestion } from './ask-people';
import type { OwnedRows } from './owned-rows';
import { personId, type Answers } from './question-ids';
import type { FoundPerson } from './start';

/** A person with what the Team sheet, if there is one, has of them. */
export interface Person {
  readonly found: FoundPerson;
  /** The names of their lines on the Team sheet; several when lines turned out to be one person. */
  readonly reps: readonly string[];
}

/**
 * Everybody who owns rows or is on the Team sheet, each once. Without a Team sheet all are on the team until somebody says
 * otherwise; with one, those who are on it.
 */
export function foundPeople(
  owned: ReadonlyMap<string, OwnedRows>,
  team: readonly Rep[],
  questions: readonly PeopleQuestion[],
  answers: Answers,
): Person[] {
  const repOf = ownerReader(team);
  const groups = groupsOf([...owned.keys()], team, questions);
  return groups
    .map((names): Person => {
      const reps = [...new Set(names.map(repOf).filter((rep) => rep >= 0))].sort((a, b) => a - b);
      const name = reps.length > 0 ? team[reps[0]!]!.name : calledBest(names, questions, owned);
      const rows = names.map((one) => owned.get(one)).filter((one) => one !== undefined);
      const last = Math.max(NO_DAY, ...rows.map((one) => one.last));
      const known = reps.flatMap((rep) => [team[rep]!.name, ...team[rep]!.alsoKnownAs]);
      const answer = answers.get(personId(name));
      const found: FoundPerson = {
        id: personId(name),
        name,
        alsoKnownAs: without(name, [...known, ...names]),
        rows: rows.reduce((sum, one) => sum + one.rows, 0),
        lastDay: last === NO_DAY ? null : dayOf(last),
        onTeam: answer === 'yes' || (answer !== 'no' && (team.length === 0 || reps.length > 0)),
      };
      return { found, reps: reps.map((rep) => team[rep]!.name) };
    })
    .sort((a, b) => (fold(a.found.name) < fold(b.found.name) ? -1 : 1));
}

/** Names that mean one person: a line of the Team sheet joins them, and so does a yes. */
function groupsOf(owners: readonly string[], team: readonly Rep[], questions: readonly PeopleQuestion[]): string[][] {
  const group = new Map<string, string[]>();
  const join = (a: string, b: string): void => {
    const [one, other] = [group.get(a)!, group.get(b)!];
    if (one === other) return;
    one.push(...other);
    for (const name of other) group.set(name, one);
  };
  for (const name of [...owners, ...team.map((rep) => rep.name)]) if (!group.has(name)) group.set(name, [name]);
  const repOf = ownerReader(team);
  for (const owner of owners) if (repOf(owner) >= 0) join(team[repOf(owner)]!.name, owner);
  for (const { a, b, proposed } of questions)
    if (proposed === 'yes' && group.has(a.name) && group.has(b.name)) join(a.name, b.name);
  return [...new Set(group.values())];
}

function calledBest(
  names: readonly string[],
  questions: readonly PeopleQuestion[],
  owned: ReadonlyMap<string, OwnedRows>,
): string {
  const worse = new Set(
    questions.flatMap(({ a, b, why }) => [
      ...(isFuller(a.name, b.name, why) ? [b.name] : []),
      ...(isFuller(b.name, a.name, why) ? [a.name] : []),
    ]),
  );
  const best = names.filter((name) => !worse.has(name));
  const rowsOf = (name: string): number => owned.get(name)?.rows ?? 0;
  return [...(best.length > 0 ? best : names)].sort((a, b) => rowsOf(b) - rowsOf(a) || (a < b ? -1 : 1))[0]!;
}

/** The other names, each once. */
function without(name: string, names: readonly string[]): string[] {
  const seen = new Set([fold(name)]);
  return names.filter((one) => !seen.has(fold(one)) && seen.add(fold(one)));
}
