import type { Rep } from '../plan/plan';

/** The team is called after its manager, when all reps have the same one. */
export function teamName(
  team: readonly Pick<Rep, 'manager'>[],
): { readonly team: string; readonly manager: string } | undefined {
  const managers = [...new Set(team.map(({ manager }) => manager.trim()))];
  const [manager = ''] = managers;
  return managers.length === 1 && manager !== '' ? { team: `Team ${manager}`, manager } : undefined;
}
