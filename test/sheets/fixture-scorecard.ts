import { addDays, type Day } from '../../core/calendar/day';
import type { PlanRow } from '../../core/plan/plan';
import type { Status } from '../../core/score/measure';
import type { Pattern, RepHealth, ScoreCell, Scorecard, ScoreLine } from '../../core/score/scorecard';

/** One rep's week, as text: sign, actual/target for each behavior; `p` marks a pattern, `r` a repeat, `s5` a streak, `g41` a guard share. */
const story: readonly (readonly [rep: string, cells: string, newest: string])[] = [
  ['Ana Torres', 'M 2/1 s3|M 4/3|M 8/6 s9|M 5/4 s4|M 12/10|O 2/3|M 6/5 s3|M 21/20|M 0/0', '2026-11-19'],
  ['Ben Okafor', 'M 1/1|O 2/3|M 11/6 g41|C 2/4 r|M 14/10|M 4/3|C 2/5|M 31/20 s6|X 4/0 p', '2026-11-19'],
  ['Chloé Martin', 'F -|F -|F -|F -|F -|F -|F -|F -|F -', '2026-11-06'],
  ['Dev Patel', 'N 0/0.5|O 1/1.5|M 3/3|C 1/2|O 3/5|S 0/1.5|O 2/2.5|O 7/10|M 0/0', '2026-11-18'],
  ['Erik Lund', '? 1/1|? 1/3|? 2/6|? 0/4|? 4/10|? 0/3|? 1/5|? 6/20|? 3/0', '2026-11-02'],
  ['Fatima Zahra', 'X 0/1 p|S 1/3|R 1/6 p|S 1/4 r|R 2/10 p|C 1/3|R 0/5 p|C 14/20|C 2/0', '2026-11-19'],
  ['Grace Kim', 'O 0/1|O 2/3|C 3/6|O 3/4|O 7/10|M 3/3|O 4/5|O 15/20|M 0/0', '2026-11-19'],
  ['Hugo Brandt', 'M 1/1|O 2/3|O 4/6|C 2/4|C 5/10|M 3/3 s3|C 2/5|M 20/20|C 1/0', '2026-11-18'],
];

const statusOf: Readonly<Record<string, Status>> = {
  M: 'Met',
  O: 'On track',
  C: 'Behind, catchable',
  S: 'Behind, a stretch',
  R: 'Out of reach',
  X: 'Missed',
  F: 'Off',
  '?': 'No fresh data',
  N: 'Not started',
};

const won = 'New business won';
const pipeline = 'Pipeline added';
export const behaviorNames: readonly (readonly [string, string, number, PlanRow['per']])[] = [
  ['Territory plan', won, 1, 'date'],
  ['Account plans', won, 3, 'quarter'],
  ['First-time meetings set', won, 6, 'week'],
  ['Qualified opportunities added', won, 4, 'week'],
  ['New accounts touched', won, 10, 'week'],
  ['Referral asks', won, 3, 'week'],
  ['Second contacts engaged', pipeline, 5, 'week'],
  ['Discovery calls', pipeline, 20, 'week'],
  ['Open deals without next step', pipeline, 0, 'week'],
];

const none = { text: '', conditions: [] };

export const planRow = (changes: Partial<PlanRow>): PlanRow => ({
  kind: 'Behavior',
  name: 'Referral asks',
  drives: won,
  counts: 'Count',
  of: '',
  from: 'Activities',
  where: none,
  datedBy: 'Date',
  creditedTo: 'Owner',
  target: 3,
  per: 'week',
  due: null,
  better: 'more',
  weight: 1,
  guard: null,
  lagWeeks: null,
  control: 'full',
  why: '',
  starts: null,
  ends: null,
  row: 2,
  ...changes,
});

/** A wavy but fixed history, different for each rep and behavior. */
const history = (seed: number, target: number): (number | null)[] =>
  Array.from({ length: 12 }, (_, week) => {
    if ((seed + week) % 17 === 3) return null;
    const wave = 0.75 + 0.5 * Math.sin(seed * 1.7 + week * 0.9) + ((seed * 7 + week * 3) % 5) * 0.06;
    return Math.max(0, Math.round((target || 3) * wave));
  });

interface Written {
  readonly status: Status;
  readonly actual: number | null;
  readonly target: number | null;
  readonly marks: readonly string[];
}

function readCell(text: string): Written {
  const [sign = '', numbers = '', ...marks] = text.split(' ');
  const [actual, target] = numbers === '-' ? [null, null] : numbers.split('/').map(Number);
  return { status: statusOf[sign]!, actual: actual ?? null, target: target ?? null, marks };
}

const week: Day = '2026-11-16';

const missesOf: Readonly<Record<Pattern, number>> = { none: 0, single: 1, repeat: 2, pattern: 5 };

export function scoreCell(rep: string, row: PlanRow, text: string, seed: number): ScoreCell {
  const { status, actual, target, marks } = readCell(text);
  const gap = actual === null || target === null ? null : target - actual;
  const mark = (letter: string): number | undefined => {
    const found = marks.find((word) => word.startsWith(letter));
    return found === undefined ? undefined : Number(found.slice(1) || 1);
  };
  const pattern: Pattern = mark('p') !== undefined ? 'pattern' : mark('r') !== undefined ? 'repeat' : 'none';
  const guardShare = mark('g');
  const toGo = Math.max(0, Math.ceil(gap ?? 0));
  const done = ['Met', 'Off', 'No fresh data', 'Not started'].includes(status);
  return {
    measure: {
      week,
      rep,
      name: row.name,
      kind: row.kind,
      actual,
      target,
      expected: target === null ? null : target * 0.8,
      gap,
      attainment: target ? (actual ?? 0) / target : null,
      status,
      rows: actual ?? 0,
      data: status === 'No fresh data' ? 'Stale' : status === 'Off' ? 'None' : 'Fresh',
    },
    stillToDo: done
      ? null
      : {
          toGo,
          workdaysLeft: 1,
          neededPerDay: toGo,
          medianInThatTime: status === 'Behind, a stretch' ? toGo - 1 : status === 'Out of reach' ? 1 : toGo + 1,
          bestInThatTime: status === 'Out of reach' ? toGo - 1 : toGo + 2,
        },
    streak: mark('s') ?? 0,
    pattern,
    missed: { looked: 13, misses: missesOf[pattern] + 2, counted: 12, inARow: missesOf[pattern] },
    overCounted:
      row.per === 'week' && row.target !== null
        ? { done: sum(history(seed, target ?? row.target)) ?? 0, asked: 12 * row.target }
        : null,
    trend: [...history(seed, target ?? row.target ?? 3), actual],
    steadiness: null,
    guard:
      row.guard?.kind === 'share'
        ? {
            share: (guardShare ?? 72) / 100,
            atLeast: row.guard.atLeast,
            holds: guardShare === undefined,
            rows: 22,
          }
        : null,
    early: row.lagWeeks === null ? null : { week: 7, of: row.lagWeeks },
  };
}

const sum = (values: readonly (number | null)[]): number | null =>
  values.every((value) => value === null) ? null : values.reduce<number>((all, value) => all + (value ?? 0), 0);

export function scoreLine(row: PlanRow, cells: readonly ScoreCell[]): ScoreLine {
  const counted = cells.filter((cell) => !['Off', 'No fresh data', 'Not started'].includes(cell.measure.status));
  return {
    row,
    cells,
    team: {
      actual: sum(cells.map((cell) => cell.measure.actual)),
      target: sum(cells.map((cell) => cell.measure.target)),
      expected: sum(cells.map((cell) => cell.measure.expected)),
      attainment: 0.9,
      onTarget: counted.filter((cell) => ['Met', 'On track', 'Ahead', 'On pace'].includes(cell.measure.status)).length,
      counted: counted.length,
      trend: Array.from({ length: 13 }, (_, i) => sum(cells.map((cell) => cell.trend[i] ?? null))),
    },
  };
}

const behaviorRows: readonly PlanRow[] = behaviorNames.map(([name, drives, target, per], i) =>
  planRow({
    name,
    drives,
    target,
    per,
    counts: i < 2 ? 'Deliverable' : i === 8 ? 'Open items' : 'Count',
    from: i < 2 ? 'Deliverables' : i === 3 || i === 8 ? 'Opportunities' : 'Activities',
    better: i === 8 ? 'less' : 'more',
    due: i === 0 ? '2026-11-20' : null,
    row: i + 4,
    guard: i === 2 ? { kind: 'share', where: none, atLeast: 0.6, text: 'Status = Completed at least 60%' } : null,
  }),
);

const resultRows: readonly PlanRow[] = [
  planRow({
    kind: 'Result',
    name: won,
    drives: '',
    target: 4,
    per: 'quarter',
    starts: '2026-10-05',
    lagWeeks: 12,
    row: 2,
  }),
  planRow({ kind: 'Result', name: pipeline, drives: '', counts: 'Sum', target: 150_000, per: 'quarter', row: 3 }),
];
const resultStatuses: readonly Status[] = [
  'Ahead',
  'Too early',
  'Too early',
  'Too early',
  'No data',
  'Too early',
  'On pace',
  'Met',
];

export interface Story {
  readonly reps?: number;
  readonly behaviors?: number;
  readonly cellText?: string;
  readonly names?: (rep: string, index: number) => string;
}

/** A team's week in the middle of November: one ahead, one with volume and no conversion, one off, one new, one stale, one in a pattern. */
export function fixtureScorecard({
  reps: repCount = 8,
  behaviors = 9,
  cellText,
  names = (rep) => rep,
}: Story = {}): Scorecard {
  const people = Array.from({ length: repCount }, (_, i) => {
    const [rep, cells, newest] = story[i % story.length]!;
    return {
      rep: names(i < story.length ? rep : `${rep} ${Math.floor(i / story.length) + 1}`, i),
      cells: cells.split('|'),
      newest,
    };
  });
  const reps = people.map(({ rep }) => rep);
  const behaviorLines = behaviorRows.slice(0, behaviors).map((row, b) =>
    scoreLine(
      row,
      people.map((person, i) => scoreCell(person.rep, row, cellText ?? person.cells[b]!, i * 9 + b + 1)),
    ),
  );
  const resultLines = resultRows.map((row, r) =>
    scoreLine(
      row,
      people.map((person, i) => {
        const cell = scoreCell(
          person.rep,
          row,
          r === 0 ? `M ${(i * 3) % 5}/4` : `M ${40_000 + i * 17_250}/150000`,
          i + r * 5 + 2,
        );
        return { ...cell, measure: { ...cell.measure, kind: 'Result', status: resultStatuses[(i + r) % 8]! } };
      }),
    ),
  );
  const health: RepHealth[] = people.map(({ rep, newest }, i) => ({
    rep,
    rows: 120 - i * 7,
    lastRow: newest as Day,
    fresh: newest > '2026-11-10' || newest === '2026-11-06',
    complete: 0.97 - (i % 3) * 0.02,
    toFix: (i % 3) * 4,
  }));
  return {
    asOf: '2026-11-19',
    week,
    weekEnds: '2026-11-22',
    weeks: Array.from({ length: 13 }, (_, i) => addDays(week, (i - 12) * 7)),
    reps,
    results: resultLines,
    behaviors: behaviorLines,
    attainment: people.map((_, i) => [1.12, 0.94, null, 0.81, null, 0.34, 0.86, 0.79][i % 8]!),
    teamAttainment: 0.81,
    health,
    dataHealth: { freshReps: health.filter(({ fresh }) => fresh).length, reps: repCount, completeRows: 762, rows: 788 },
    measures: [...behaviorLines, ...resultLines].flatMap((line) => line.cells.map((cell) => cell.measure)),
    findings: [
      {
        severity: 'warning',
        code: 'owner-not-on-team',
        where: 'Activities, Owner',
        what: '12 rows belong to "Grace K.", who is not on the team.',
        fix: 'Write the spelling into "Also known as" on the sheet Team.',
      },
    ],
  };
}
