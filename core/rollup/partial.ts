import { at, type Finding } from '../outcome';
import { quoted } from '../text';
import type { PublishedPack } from './published';
import { isLess } from './sums';

/** Says where a pack shows only some of a team or of its plan: its numbers are right, but not those of the whole team. */
export function partial({ sheet, team, reps, planLines }: PublishedPack): Finding[] {
  const said = [
    ['reps', reps],
    ['lines of the plan', planLines],
  ] as const;
  const some = said.flatMap(([what, part]) => (isLess(part) ? [`${part.value} of ${part.of} ${what}`] : []));
  if (some.length === 0) return [];
  return [
    {
      severity: 'warning',
      code: 'pack-partial',
      where: at(sheet),
      what: `The pack of ${quoted(team)} shows ${some.join(' and ')}. Its numbers are of these alone.`,
      fix: 'Ask for a pack of the whole team, or read the line with that in mind.',
    },
  ];
}
