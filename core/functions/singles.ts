import type { Kind } from '../plan/plan';
import type { Status } from '../score/measure';
import type { ScoreLine } from '../score/scorecard';
import { clean } from '../score/numbers';
import { isCounted } from '../score/team';
import { lineAsked, repAsked } from './asked';
import { dayIn } from './days';
import { define, type Defined } from './define';
import type { Counting, FactCell, FactLine, Facts } from './facts';
import { isMistake, mistake } from './mistake';
import { allTables, asOf, plan, tables, what, who } from './params';
import { spread, type Answer } from './spread';

type Team = ScoreLine['team'];

/** What one formula gives for a rep, for the team, and for all lines together. */
interface Single {
  readonly name: string;
  readonly about: string;
  readonly gives: string;
  readonly kind: Kind;
  readonly of: (cell: FactCell) => Answer;
  readonly ofTeam?: (team: Team) => Answer;
  readonly ofAll?: (facts: Facts, rep: number | null, lines: readonly FactLine[]) => Answer;
  /** Why there is no answer for the team. */
  readonly notForTeam?: string;
}

const less = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : clean(a - b));

const onTargetOf = (team: Team): Answer =>
  team.counted === 0 ? null : `${team.onTarget} of ${team.counted} on target`;

const singles: readonly Single[] = [
  {
    name: 'BEHAVIOR_ACTUAL',
    about: 'How many a rep has done, this week (or month, quarter, by date: as the plan says) up to the day given.',
    gives: 'The number; blank where nothing is known, which is not zero.',
    kind: 'Behavior',
    of: ({ measure }) => measure.actual,
    ofTeam: ({ actual }) => actual,
  },
  {
    name: 'BEHAVIOR_TARGET',
    about: 'The target of the period, after ramp and time off.',
    gives: 'The target; blank where none is set or the rep is off.',
    kind: 'Behavior',
    of: ({ measure }) => measure.target,
    ofTeam: ({ target }) => target,
  },
  {
    name: 'BEHAVIOR_GAP',
    about: 'Target less actual: what is still to do. Below zero is ahead.',
    gives: 'The gap; blank without a number or a target.',
    kind: 'Behavior',
    of: ({ measure }) => measure.gap,
    ofTeam: ({ actual, target }) => less(target, actual),
  },
  {
    name: 'BEHAVIOR_PACE',
    about: 'Actual less what is expected by the end of the day given. Below zero is behind.',
    gives: 'The distance from pace; blank without a number or a target.',
    kind: 'Behavior',
    of: ({ measure }) => less(measure.actual, measure.expected),
    ofTeam: ({ actual, expected }) => less(actual, expected),
  },
  {
    name: 'BEHAVIOR_ATTAINMENT',
    about:
      'Actual / target. For all behaviors together the weighted mean, each counted up to the cap of the Settings (120%).',
    gives: 'A share: 0.8 is 80%.',
    kind: 'Behavior',
    of: ({ measure }) => measure.attainment,
    ofTeam: ({ attainment }) => attainment,
    ofAll({ attainment, teamAttainment }, rep) {
      if (rep === null) return teamAttainment;
      return isMistake(attainment) ? attainment : (attainment[rep] ?? null);
    },
  },
  {
    name: 'BEHAVIOR_STATUS',
    about:
      'How a behavior stands: Met, On track, Behind (catchable or a stretch), Out of reach, Missed, Off, No fresh data, Not started.',
    gives: 'The status word; for a team or for all behaviors how many are on target.',
    kind: 'Behavior',
    of: ({ measure }) => measure.status,
    ofTeam: onTargetOf,
    ofAll: allOnTarget,
  },
  {
    name: 'BEHAVIOR_STREAK',
    about:
      'Counted weeks in a row on target, ending with the last closed week; it looks back 13 weeks, so 13 means at least so many. Weeks off, ramping or without fresh data do not count.',
    gives: 'A number of weeks.',
    kind: 'Behavior',
    of: ({ streak }) => streak,
    notForTeam: 'A streak is one rep’s: name a rep in who.',
  },
  {
    name: 'BEHAVIOR_PATTERN',
    about:
      'The miss ladder over 13 counted weeks: none, single, repeat (two in a row), pattern (three in a row, or more than half).',
    gives: 'One of these four words.',
    kind: 'Behavior',
    of: ({ pattern }) => pattern,
    notForTeam: 'A pattern is one rep’s: name a rep in who.',
  },
  {
    name: 'RESULT_ACTUAL',
    about: 'How much of a result there is, in its period (as the plan says) up to the day given.',
    gives: 'The number; blank where nothing is known, which is not zero.',
    kind: 'Result',
    of: ({ measure }) => measure.actual,
    ofTeam: ({ actual }) => actual,
  },
  {
    name: 'RESULT_GAP',
    about: 'Target less actual of a result in its period. Below zero is ahead.',
    gives: 'The gap; blank without a number or a target.',
    kind: 'Result',
    of: ({ measure }) => measure.gap,
    ofTeam: ({ actual, target }) => less(target, actual),
  },
  {
    name: 'RESULT_STATUS',
    about: 'How a result stands: Met, Ahead, On pace, Behind, Too early (before one sales cycle has passed), No data.',
    gives: 'The status word; for a team or for all results how many are on target.',
    kind: 'Result',
    of: ({ measure }) => measure.status,
    ofTeam: onTargetOf,
    ofAll: allOnTarget,
  },
];

/** The formulas that give one value for one rep and one line of the plan, and spread over ranges of them. */
export const defineSingles = (counting: () => Counting, factsFrom: FactsFrom): Defined[] =>
  singles.map((single) =>
    define({
      name: single.name,
      about: single.about,
      params: [who, what, asOf, plan, tables],
      returns: { about: single.gives, spills: true },
      example: `=${single.name}(A5, B$4, $B$1, Measures!A:L)`,
      compute(values) {
        const day = dayIn(values.as_of, 'as_of');
        if (isMistake(day)) return day;
        const facts = factsFrom(counting, allTables(values), day);
        return isMistake(facts)
          ? facts
          : spread(values.who, values.what, (one, other) => answerOf(single, facts, one, other));
      },
    }),
  );

/** Facts from Measures alone where that is all that is given, else from whatever the ranges are. */
export type FactsFrom = (
  counting: () => Counting,
  tables: Parameters<Counting['facts']>[0],
  asOf: Parameters<Counting['facts']>[1],
) => ReturnType<Counting['facts']>;

function answerOf(single: Single, facts: Facts, whoCell: Answer, whatCell: Answer): Answer {
  if (isMistake(whoCell)) return whoCell;
  if (isMistake(whatCell)) return whatCell;
  const line = lineAsked(facts, whatCell, single.kind);
  if (isMistake(line)) return line;
  const rep = repAsked(facts, whoCell);
  if (isMistake(rep)) return rep;
  if (rep === null && single.notForTeam !== undefined) return mistake(single.notForTeam);
  if (line === null) {
    const lines = facts.lines.filter(({ kind }) => kind === null || kind === single.kind);
    return single.ofAll?.(facts, rep, lines) ?? (single.ofAll ? null : notForAll(single));
  }
  if (rep === null) return isMistake(line.team) ? line.team : (single.ofTeam?.(line.team) ?? null);
  const cell = line.cells[rep] ?? null;
  return cell === null || isMistake(cell) ? cell : single.of(cell);
}

function notForAll({ name, kind }: Single): Answer {
  const word = kind.toLowerCase();
  const instead = name.startsWith('BEHAVIOR_') && name !== 'BEHAVIOR_STREAK' && name !== 'BEHAVIOR_PATTERN';
  return mistake(
    `what is blank, and different ${word}s cannot be added up: name one${instead ? ', or use BEHAVIOR_ATTAINMENT, which weighs all of them' : ''}.`,
  );
}

/** How many lines of one rep, or of all, are on target. */
function allOnTarget(_: Facts, rep: number | null, lines: readonly FactLine[]): Answer {
  let onTarget = 0;
  let counted = 0;
  for (const { cells, team } of lines) {
    if (rep === null) {
      if (isMistake(team)) return team;
      onTarget += team.onTarget;
      counted += team.counted;
      continue;
    }
    const cell = cells[rep];
    if (cell === undefined) continue;
    if (isMistake(cell)) return cell;
    if (isCounted(cell.measure.status)) counted += 1;
    if (isOnTarget(cell.measure.status)) onTarget += 1;
  }
  return counted === 0 ? null : `${onTarget} of ${counted} on target`;
}

const isOnTarget = (status: Status): boolean =>
  status === 'Met' || status === 'On track' || status === 'Ahead' || status === 'On pace';
