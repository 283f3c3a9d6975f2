import type { OwnerLikeness, OwnerPair } from '../crm/owners';
import { ownerPairs } from '../crm/owners';
import { fold } from '../text';
import type { Rep } from '../plan/plan';
import { ownerReader } from '../plan/team';
import type { OwnedRows } from './owned-rows';
import { sameQuestionId, type Answers } from './question-ids';
import type { StartQuestion } from './start';

export type PeopleQuestion = Extract<StartQuestion, { readonly topic: 'same-person' }>;

/** Pairs that are asked about; a hostile export could hold a million. */
const mostPairs = 40;

/** "Also known as" parts names by these signs, so a spelling that has one could not be written there. */
const cannotBeWritten = /[;\n\r]/;

/** Asks which spellings may be one person. On a Team sheet, one line for both is a yes, a line for each a no. */
export function peopleQuestions(
  owned: ReadonlyMap<string, OwnedRows>,
  team: readonly Rep[],
  answers: Answers,
): PeopleQuestion[] {
  const repOf = ownerReader(team);
  const names = new Map<string, string>();
  for (const name of [...owned.keys(), ...team.map((rep) => rep.name)])
    if (!names.has(fold(name))) names.set(fold(name), name);
  const rowsOf = (name: string): number => owned.get(name)?.rows ?? 0;
  return ownerPairs([...names.values()])
    .filter(({ a, b }) => !cannotBeWritten.test(a) && !cannotBeWritten.test(b))
    .sort((one, other) => rowsOf(other.a) + rowsOf(other.b) - rowsOf(one.a) - rowsOf(one.b))
    .slice(0, mostPairs)
    .map(({ a, b, why }): PeopleQuestion => {
      const id = sameQuestionId(a, b);
      const [repA, repB] = [repOf(a), repOf(b)];
      const written = repA < 0 || repB < 0 ? null : repA === repB ? 'yes' : 'no';
      const given = answers.get(id);
      const answer = given === 'yes' || given === 'no' ? given : written;
      return {
        topic: 'same-person',
        id,
        sheet: '',
        table: 'Activities',
        column: '',
        proposed: answer,
        isAnswered: answer !== null,
        a: { name: a, rows: rowsOf(a) },
        b: { name: b, rows: rowsOf(b) },
        why,
      };
    });
}

/** Which of two spellings a person goes by: a name rather than an address, whole rather than short, without a note behind it. */
export function isFuller(a: string, b: string, why: OwnerPair['why']): boolean {
  const byLength: Partial<Record<OwnerLikeness, boolean>> = {
    initial: a.length > b.length,
    suffix: a.length < b.length,
  };
  return why === 'e-mail' ? !a.includes('@') : (byLength[why] ?? false);
}
