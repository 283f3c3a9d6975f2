import type { Day } from '../../core/calendar/day';
import { gridOfCells, type Cells, type Table } from '../../core/cells';
import { allBehaviors, layNumbers, numbersFormat, type NumberFact } from '../../core/pack/numbers';
import { printOf } from '../../core/print';
import { packTablesIn, readPacks } from '../../core/rollup/packs-in';
import type { PublishedPack } from '../../core/rollup/published';
import { rollUp, type RollUp } from '../../core/rollup/roll-up';
import type { Finding } from '../../core/outcome';

/** One line of a drawn plan: what it is called, how it counts, and value / target of each rep. */
export interface DrawnLine {
  readonly name: string;
  readonly kind?: 'Result' | 'Behavior';
  readonly counts?: string;
  readonly per?: string;
  /** Another word, another definition; none where it is empty. */
  readonly way?: string;
  readonly reps: readonly (readonly [value: number | null, target: number | null])[];
}

export interface DrawnPack {
  readonly team: string;
  readonly asOf?: Day;
  readonly week?: Day;
  readonly lines: readonly DrawnLine[];
  readonly more?: readonly NumberFact[];
}

const sumOf = (numbers: readonly (number | null)[]): number | null =>
  numbers.every((one) => one === null) ? null : numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0);

const meanOf = (numbers: readonly (number | null)[]): number | null => {
  const sum = sumOf(numbers);
  return sum === null ? null : Math.round((sum / numbers.length) * 1e6) / 1e6;
};

const isOn = ([value, target]: DrawnLine['reps'][number]): boolean => target !== null && (value ?? 0) >= target;

/** The facts of a pack as `core/pack/numbers.ts` tells them. What a test is about it says itself; the rest is the same for all. */
export function factsOf({ team, asOf = '2026-11-19', week = '2026-11-16', lines, more = [] }: DrawnPack): NumberFact[] {
  const reps = Math.max(0, ...lines.map((line) => line.reps.length));
  const behaviors = lines.filter(({ kind }) => kind !== 'Result');
  const counted = behaviors.flatMap((line) => line.reps.filter(([, target]) => target !== null));
  const own: NumberFact[] = [
    { section: 'Pack', about: 'Format', value: numbersFormat },
    { section: 'Pack', about: 'Team', value: team },
    { section: 'Pack', about: 'As of', value: { day: asOf } },
    { section: 'Pack', about: 'Week', value: { day: week } },
    { section: 'Pack', about: 'Reps', value: reps, target: reps },
    { section: 'Pack', about: 'Lines', value: lines.length, target: lines.length },
    { section: 'Plan', about: 'Results', value: lines.length - behaviors.length, target: 3 },
    { section: 'Plan', about: 'Behaviors', value: behaviors.length, target: 12 },
    { section: 'Plan', about: 'Findings', value: 0 },
    { section: 'Data', about: 'Fresh reps', value: reps, target: reps },
    { section: 'Data', about: 'Complete rows', value: 96, target: 100 },
    { section: 'Managing', about: 'One-on-ones held', value: 5, target: 8 },
    { section: 'Managing', about: 'Feedback within the week', value: 6, target: 9 },
    { section: 'Managing', about: 'Reps with feedback this week', value: 1, target: reps },
    { section: 'Managing', about: 'Encouragements', value: 6, target: null },
    { section: 'Managing', about: 'Gaps', value: 2 },
    {
      section: 'Team',
      about: allBehaviors,
      kind: 'Behavior',
      attainment: 0.8,
      onTarget: behaviors.flatMap((line) => line.reps.filter(isOn)).length,
      counted: counted.length,
    },
    ...lines.flatMap(({ name, kind = 'Behavior', counts = 'Count', per = 'per week', way = name, reps: all }) => [
      {
        section: 'Definition',
        about: name,
        kind,
        value: counts,
        target: null,
        status: per,
        print: way && printOf(way),
      } as const,
      {
        section: 'Team',
        about: name,
        kind,
        value: (counts === 'Rate' ? meanOf : sumOf)(all.map(([value]) => value)),
        target: (counts === 'Rate' ? meanOf : sumOf)(all.map(([, target]) => target)),
        onTarget: all.filter(isOn).length,
        counted: all.filter(([, target]) => target !== null).length,
      } as const,
      ...all.map(([value, target], rep): NumberFact => ({
        section: 'Rep',
        rep: `Rep ${rep + 1}`,
        about: name,
        kind,
        value,
        target,
      })),
    ]),
  ];
  const said = (fact: NumberFact): string => JSON.stringify([fact.section, fact.rep, fact.about, fact.kind]);
  const replaced = new Set(more.map(said));
  return [...own.filter((fact) => !replaced.has(said(fact))), ...more];
}

/** The cells of a pack's table, as a host reads them. */
export const cellsOf = (pack: DrawnPack): Cells =>
  layNumbers(factsOf(pack)).rows.map((row) => row.map((cell) => cell?.value ?? null));

export const tableOf = (sheet: string, cells: Cells): Table => {
  const [table] = packTablesIn([gridOfCells(sheet, cells)]);
  if (table === undefined) throw new Error(`${sheet} is not recognized as the table of a pack.`);
  return table;
};

/** Packs read back from sheets called A, B, C ... in the order given. */
export function readBack(packs: readonly DrawnPack[]): PublishedPack[] {
  const { value } = readPacks(packs.map((pack, place) => tableOf(String.fromCharCode(65 + place), cellsOf(pack))));
  return [...value];
}

export function rolled(...packs: readonly DrawnPack[]): {
  readonly page: RollUp;
  readonly findings: readonly Finding[];
} {
  const { value, findings } = rollUp(readBack(packs));
  if (value === null) throw new Error('There is nothing to roll up.');
  return { page: value, findings };
}
