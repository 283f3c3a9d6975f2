import type { Rep } from '../plan/plan';
import { fold } from '../text';

/** Every name that a rep goes by -> the rep's place. A rep's own name comes before another's "Also known as". */
export function namesOfTeam(team: readonly Rep[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  team.forEach(({ name }, index) => {
    if (!names.has(fold(name))) names.set(fold(name), index);
  });
  team.forEach(({ alsoKnownAs }, index) => {
    for (const name of alsoKnownAs) if (!names.has(fold(name))) names.set(fold(name), index);
  });
  return names;
}
