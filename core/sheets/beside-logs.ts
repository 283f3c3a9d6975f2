import type { Day } from '../calendar/day';
import { openCommitments, type Commitment } from '../logs/commitments';
import { lastSeen } from '../logs/observation';
import type { Logs } from '../logs/read-logs';
import { recordOf } from '../logs/record';
import { skillFocusOf } from '../logs/skill-focus';
import { stepsOf, waysFor } from '../logs/ways';
import { openChallenges } from '../plan/challenges';
import type { Intent } from '../plan/plan';
import { fold } from '../text';
import type { Beside, BesideTeam } from './beside';

/** What of the logs stands beside the counts of a rep, and the ways for each step and each line of the plan that has some. */
export function besideLogs(
  logs: Logs,
  commitments: readonly Commitment[],
  { plan, team, deliverables }: Pick<Intent, 'plan' | 'team' | 'deliverables'>,
  asOf: Day,
): BesideTeam {
  const challenges = openChallenges(deliverables, team, asOf);
  const reps = team.map(({ name }): readonly [string, Beside] => {
    const skill = skillFocusOf(logs.oneOnOnes, name, asOf);
    return [
      name,
      {
        skill: skill === null ? null : { what: skill.skill, reviewOn: skill.reviewOn },
        commitments: openCommitments(commitments, name, asOf).map(({ text, due }) => ({ what: text, due })),
        record: recordOf(logs, commitments, name, asOf),
        observations: lastSeen(logs.observations, name, asOf).map(({ date, behavior, seen, wentWell, tryNext }) => ({
          on: date,
          about: behavior,
          seen: [seen, wentWell, tryNext].find((text) => text !== '') ?? '',
        })),
        challenges: challenges.filter((one) => one.rep === name),
      },
    ];
  });
  const named = [...stepsOf(logs.ways).map(({ step }) => step), ...plan.rows.map(({ name }) => name)];
  const ways = named.map((name) => [fold(name), waysFor(logs.ways, name).map(({ way }) => way)] as const);
  return { reps: new Map(reps), ways: new Map(ways.filter(([, known]) => known.length > 0)) };
}
