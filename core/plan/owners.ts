import { at, type Finding } from '../outcome';
import { nearest, quoted } from '../text';
import type { Rep } from './plan';
import { repIndex } from './team';

/** A warning for the owners whose rows count for nobody, with the rep that a spelling may mean. Nobody is merged silently. */
export function checkOwners(team: readonly Rep[], owners: readonly string[]): Finding[] {
  const { notOnTeam } = repIndex(team, owners);
  if (notOnTeam.length === 0) return [];
  const names = team.map((rep) => rep.name);
  const listed = notOnTeam.slice(0, 5).map((owner) => {
    const meant = nearest(owner, names);
    return meant === undefined ? quoted(owner) : `${quoted(owner)} (meant ${meant}?)`;
  });
  const more = notOnTeam.length > 5 ? ` and ${notOnTeam.length - 5} more` : '';
  return [
    {
      severity: 'warning',
      code: 'owner-not-on-team',
      where: at('Team', undefined, 'Rep'),
      what: `The CRM names ${notOnTeam.length === 1 ? 'an owner who is' : `${notOnTeam.length} owners who are`} not on the team: ${listed.join(', ')}${more}. Their rows count for nobody.`,
      fix: 'Add them as reps, or write the spelling under "Also known as" of the rep it means.',
    },
  ];
}
