import { dayOf, type Day } from '../calendar/day';
import { isDateCell, type Cell, type Table } from '../cells';
import { outcome, type Finding, type Outcome } from '../outcome';
import { processColumns } from '../own-columns';
import { gather } from '../plan/gather';
import { openSheet } from '../plan/own-sheet';
import { readIsoDay } from '../plan/written-value';
import { needText } from '../plan/words';
import { fold } from '../text';

/** Somebody who has said a way by heart. */
export interface Reciter {
  /** Empty: the whole team. */
  readonly rep: string;
  readonly on: Day | null;
}

/** One way to take a step of the sales process. */
export interface Way {
  readonly step: string;
  readonly way: string;
  readonly author: string;
  readonly canRecite: readonly Reciter[];
  readonly row: number;
}

/** Reads a Process sheet: every way is a line. A blank step is that of the line above, as people write lists. */
export function readWays(table: Table): Outcome<readonly Way[]> {
  const { own, missing } = openSheet(table, { needed: ['Step', 'Way'], optional: processColumns });
  if (missing.length > 0) return outcome([], missing);
  let above = '';
  const ways = own.rows.flatMap((row): Way[] => {
    above = own.text(row, 'Step') || above;
    if (above === '') needText(own, row, 'Step', 'Write the step of the process.');
    const way = own.text(row, 'Way');
    if (above === '' || way === '') return [];
    return [
      {
        step: above,
        way,
        author: own.text(row, 'Author'),
        canRecite: recitersIn(own.cell(row, 'Can recite'), own.text(row, 'Can recite')),
        row: own.rowNumber(row),
      },
    ];
  });
  return outcome(ways, own.gathering.findings());
}

/** `Ann 2026-03-02; Ben` are two people; a day alone is the day on which everybody could. */
function recitersIn(cell: Cell, text: string): Reciter[] {
  if (cell !== null && isDateCell(cell)) return [{ rep: '', on: cell.day }];
  return text
    .split(/[;\n\r]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(reciterIn);
}

function reciterIn(part: string): Reciter {
  const bare = part.endsWith(')') ? part.slice(0, -1) : part;
  const n = readIsoDay(bare.slice(-10));
  if (n === undefined) return { rep: part, on: null };
  const rep = bare.slice(0, -10).trim();
  return { rep: /[,:(]$/.test(rep) ? rep.slice(0, -1).trim() : rep, on: dayOf(n) };
}

/** Fewer ways leave a rep stuck when one fails, more nobody knows by heart. */
export const FEWEST_WAYS = 5;
export const MOST_WAYS = 10;

/** A step with its ways; the same way written twice is one. */
export interface Step {
  readonly step: string;
  readonly ways: readonly Way[];
  readonly first: number;
}

export function stepsOf(ways: readonly Way[]): readonly Step[] {
  const steps = new Map<string, Map<string, Way>>();
  for (const one of ways) {
    const known = steps.get(fold(one.step)) ?? new Map<string, Way>();
    const same = known.get(fold(one.way));
    known.set(fold(one.way), same ? { ...same, canRecite: [...same.canRecite, ...one.canRecite] } : one);
    steps.set(fold(one.step), known);
  }
  return [...steps.values()].map((known) => {
    const all = [...known.values()];
    return { step: all[0]!.step, ways: all, first: all[0]!.row };
  });
}

/** Warns of steps with too few or too many ways. */
export function checkSteps(sheet: string, ways: readonly Way[]): Finding[] {
  const gathering = gather(sheet);
  for (const { step, ways: own, first } of stepsOf(ways)) {
    const kind = { severity: 'warning', column: 'Step', key: step } as const;
    const have = `${step} has ${own.length === 1 ? 'one way' : `${own.length} ways`}`;
    if (own.length < FEWEST_WAYS)
      gathering.add(
        { ...kind, code: 'ways-few' },
        first,
        `${have}; five to ten are what a rep can choose from and know.`,
        'Ask the reps for what works for them and add it.',
      );
    if (own.length > MOST_WAYS)
      gathering.add(
        { ...kind, code: 'ways-many' },
        first,
        `${have}; more than ten nobody knows by heart.`,
        'Join those that are alike, and drop what nobody uses.',
      );
  }
  return gathering.findings();
}

/** Those of some ways that a rep can say by heart on a day, each with the last day on which they did. A day to come proves nothing. */
export function byHeart(ways: readonly Way[], rep: string, asOf: Day): ReadonlyMap<Way, Day | null> {
  const known = new Map<Way, Day | null>();
  for (const way of ways) {
    const own = way.canRecite.filter(
      (one) => (one.rep === '' || fold(one.rep) === fold(rep)) && (one.on === null || one.on <= asOf),
    );
    const days = own.flatMap(({ on }) => on ?? []).sort();
    if (own.length > 0) known.set(way, days[days.length - 1] ?? null);
  }
  return known;
}

/** The ways for a behavior: those of the step of its name, else of the step whose words are all in it. */
export function waysFor(ways: readonly Way[], behavior: string): readonly Way[] {
  const steps = stepsOf(ways);
  const wanted = wordsIn(behavior);
  const found =
    steps.find(({ step }) => fold(step) === fold(behavior)) ??
    steps.find(({ step }) => isWithin(wordsIn(step), wanted));
  return found?.ways ?? [];
}

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  some.size > 0 && [...some].every((word) => all.has(word));

/** The words of a name without their plural: `First meetings` is within `First-time meetings set`. */
const wordsIn = (name: string): Set<string> =>
  new Set(
    fold(name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
      .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word)),
  );
