import { dayNumber, type Day } from '../calendar/day';
import type { Finding } from '../outcome';
import { gather } from '../plan/gather';
import { fold } from '../text';
import type { OneOnOne } from './one-on-one';

/** The one skill that a rep works on. */
export interface SkillFocus {
  readonly rep: string;
  readonly skill: string;
  readonly since: Day;
  readonly reviewOn: Day | null;
  /** The day on which to look at it has come. */
  readonly reviewDue: boolean;
  readonly row: number;
}

/** A skill that is written again in the next one-on-one goes on: it began with the first line, and the last says when to review it. */
function focusesOf(oneOnOnes: readonly OneOnOne[], rep: string, asOf: Day): SkillFocus[] {
  const focuses = new Map<string, SkillFocus>();
  const own = oneOnOnes
    .filter((one) => fold(one.rep) === fold(rep) && one.skillFocus !== '' && one.date <= asOf)
    .sort((a, b) => dayNumber(a.date) - dayNumber(b.date) || a.row - b.row);
  for (const { skillFocus, date, reviewOn, row } of own) {
    const before = focuses.get(fold(skillFocus));
    const review = reviewOn ?? before?.reviewOn ?? null;
    focuses.delete(fold(skillFocus));
    focuses.set(fold(skillFocus), {
      rep,
      skill: skillFocus,
      since: before?.since ?? date,
      reviewOn: review,
      reviewDue: review !== null && review <= asOf,
      row,
    });
  }
  return [...focuses.values()].sort((a, b) => dayNumber(a.since) - dayNumber(b.since) || a.row - b.row);
}

/** The skill that a rep works on: the latest begun. Null while none was ever named. */
export const skillFocusOf = (oneOnOnes: readonly OneOnOne[], rep: string, asOf: Day): SkillFocus | null => {
  const all = focusesOf(oneOnOnes, rep, asOf);
  return all[all.length - 1] ?? null;
};

/** Warns where two skills are open at once. One without a review day ends where the next begins; it is no second one. */
export function checkSkillFocus(sheet: string, oneOnOnes: readonly OneOnOne[], asOf: Day): Finding[] {
  const gathering = gather(sheet);
  const reps = [...new Map(oneOnOnes.map(({ rep }) => [fold(rep), rep])).values()];
  for (const rep of reps) {
    const all = focusesOf(oneOnOnes, rep, asOf);
    const now = all[all.length - 1];
    const other = all.slice(0, -1).find(({ reviewOn }) => reviewOn !== null && reviewOn > asOf);
    if (now === undefined || other === undefined) continue;
    gathering.add(
      { severity: 'warning', code: 'skill-focus-twice', column: 'Skill focus', key: rep },
      now.row,
      `${rep} works on two skills at once: ${other.skill}, until ${other.reviewOn!}, and ${now.skill}.`,
      'Keep one, and write an earlier day under Review on for the other.',
    );
  }
  return gathering.findings();
}
