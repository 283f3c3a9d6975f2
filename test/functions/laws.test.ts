import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../core/calendar/day';
import { gridOfCells, type Cell, type Cells } from '../../core/cells';
import { functions, isMistake, type Argument, type Mistake } from '../../core/functions/index';
import { scoreWeek } from '../../core/tasks/score-week';
import { goldenFiles } from '../golden/functions/golden';

const call = (formula: string, ...args: readonly Argument[]): Cells | Mistake =>
  functions.find(({ name }) => name === formula)!.compute(args);

const { tables } = goldenFiles().find(({ name }) => name === 'week.json')!.file;
const given = ['plan', 'activities', 'team', 'timeOff', 'targets', 'deliverables', 'opportunities'].map(
  (name) => tables[name]!,
);
const day: Cell = { day: '2026-03-11' };
const reps: Cells = [['Ann'], ['Ben'], ['Cid']];
const behaviors: Cells = [['First meetings', 'Calls', 'Held', 'Account plans']];
const singles = ['ACTUAL', 'TARGET', 'GAP', 'PACE', 'ATTAINMENT', 'STATUS', 'STREAK', 'PATTERN'].map(
  (one) => `BEHAVIOR_${one}`,
);

describe('formulas over tables', () => {
  test.each(singles)('%s of a matrix is what each pair alone gives', (formula) => {
    const matrix = call(formula, reps, behaviors, day, ...given) as Cells;
    reps.forEach(([who], i) =>
      behaviors[0]!.forEach((what, j) => expect(call(formula, who, what, day, ...given)).toEqual([[matrix[i]![j]]])),
    );
  });

  test('the order of the tables makes no difference', () => {
    const usual = call('SCORECARD', null, null, day, ...given);
    fc.assert(
      fc.property(fc.shuffledSubarray(given, { minLength: given.length }), (shuffled) => {
        expect(call('SCORECARD', null, null, day, ...shuffled)).toEqual(usual);
      }),
      { numRuns: 20 },
    );
  });

  test('gap is target less actual, and blank where either is; a blank is never zero', () => {
    const [actual, target, gap] = ['ACTUAL', 'TARGET', 'GAP'].map(
      (one) => call(`BEHAVIOR_${one}`, reps, behaviors, day, ...given) as readonly (readonly (number | null)[])[],
    ) as [
      readonly (readonly (number | null)[])[],
      readonly (readonly (number | null)[])[],
      readonly (readonly (number | null)[])[],
    ];
    gap.forEach((line, i) =>
      line.forEach((one, j) => {
        const [a, t] = [actual[i]![j]!, target[i]![j]!];
        if (a === null || t === null) expect(one).toBeNull();
        else expect(one).toBeCloseTo(t - a, 9);
      }),
    );
  });

  test('a whole column of blank rows below a table changes nothing', () => {
    const longer = given.map((table): Cells => [
      ...table,
      ...Array.from({ length: 200 }, () => table[0]!.map(() => '')),
    ]);
    expect(call('SCORECARD', null, null, day, ...longer)).toEqual(call('SCORECARD', null, null, day, ...given));
  });

  test('one error in 10,000 rows leaves the rest counted, and is reported where there is room', () => {
    const [header, ...rows] = tables['activities']!;
    const many: Cells = [
      header!,
      ...Array.from({ length: 10_000 }, (_, i): Cell[] => ['Ann', 'Call', 'Completed', `Call ${i}`, day, 'Acme', day]),
    ];
    const one = many.map((row, i) => (i === 5000 ? row.map((cell, j) => (j === 4 ? { error: '#N/A' } : cell)) : row));
    const others = given.filter((table) => table !== tables['activities']);
    const ask = (formula: string, ...args: readonly Argument[]): Cells | Mistake =>
      call(formula, ...args, ...others, one);
    expect(rows.length).toBeGreaterThan(0);
    expect(call('BEHAVIOR_ACTUAL', 'Ann', 'Calls', day, ...others, many)).toEqual([[10_000]]);
    expect(ask('BEHAVIOR_ACTUAL', 'Ann', 'Calls', day)).toEqual([[9999]]);
    const card = ask('SCORECARD', null, null, day) as Cells;
    expect(card[card.length - 1]!.slice(-1)[0]).toMatch(/1 row not counted: see CRM_HEALTH$/);
    expect(JSON.stringify(ask('CRM_HEALTH', null, day))).toContain('row 5001');
  });

  test('an error where nothing is counted by makes no difference', () => {
    const other = given.map((table) =>
      table === tables['activities']
        ? table.map((row) => row.map((cell, j) => (j === 3 && row !== table[0] ? { error: '#REF!' } : cell)))
        : table,
    );
    expect(call('BEHAVIOR_ACTUAL', reps, behaviors, day, ...other)).toEqual(
      call('BEHAVIOR_ACTUAL', reps, behaviors, day, ...given),
    );
  });

  test('any day of the week is the same closed week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), (n) => {
        const later = addDays('2026-03-23', n);
        expect(call('SALES_WEEK', later)).toEqual([[{ day: '2026-03-23' }]]);
      }),
    );
  });

  test('the same ranges are read once', () => {
    const fresh = given.map((table) => table.map((row) => [...row]));
    const before = call('BEHAVIOR_ACTUAL', 'Ann', 'Calls', day, ...fresh);
    let reads = 0;
    const watched = fresh[1]!;
    const first = watched[1]!;
    watched[1] = new Proxy(first, { get: (row, key) => ((reads += 1), Reflect.get(row, key) as unknown) });
    expect(call('BEHAVIOR_ACTUAL', 'Ann', 'Calls', day, ...fresh)).toEqual(before);
    expect(reads).toBe(0);
  });

  test('nothing makes a formula throw', () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.constant(null),
      fc.string(),
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constant({ error: '#N/A' }),
      fc.constant({ day: '2026-03-11' as Day }),
      fc.constantFrom(
        'Ann',
        'Calls',
        'Kind',
        'Name',
        'Rep',
        'Week',
        'Behavior',
        'Actual',
        'Owner',
        'Date',
        '__proto__',
        'constructor',
      ),
    );
    const range = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 });
    const argument: fc.Arbitrary<Argument> = fc.oneof(cell, range, fc.constantFrom(...given), fc.constant(undefined));
    fc.assert(
      fc.property(fc.constantFrom(...functions), fc.array(argument, { maxLength: 8 }), (formula, args) => {
        const answer = formula.compute(args);
        if (isMistake(answer)) {
          expect(answer.mistake).not.toMatch(/Leadline itself failed/);
          return;
        }
        for (const row of answer) {
          expect(row.length).toBe(answer[0]!.length);
          for (const one of row) if (typeof one === 'number') expect(Number.isFinite(one)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('Measures in place of raw tables', () => {
  let measures: Cells = [];
  const plan = tables['plan']!;
  const team = tables['team']!;

  beforeAll(() => {
    const names = ['Plan', 'Activities', 'Team', 'Time off', 'Targets', 'Deliverables', 'Opportunities'];
    const grids = given.map((table, i) => gridOfCells(names[i]!, table));
    const scored = scoreWeek({ grids }, { asOf: '2026-03-11', today: '2026-03-11', weeks: 14 });
    if (!scored.ok) throw new Error(JSON.stringify(scored.findings));
    measures = scored.answer.measures;
  });

  test.each([...singles.filter((one) => !/STREAK|PATTERN/.test(one)), 'RESULT_ACTUAL', 'RESULT_GAP', 'RESULT_STATUS'])(
    '%s gives the same',
    (formula) => {
      const what: Cells = formula.startsWith('RESULT') ? [['New customers']] : behaviors;
      for (const who of [reps, [] as Cells]) {
        const counted = call(formula, who, what, day, ...given);
        expect(rounded(call(formula, who, what, day, measures, plan, team))).toEqual(rounded(counted));
      }
      if (formula === 'BEHAVIOR_TARGET' || isMistake(call(formula, reps, what, day, measures))) return;
      expect(rounded(call(formula, reps, what, day, measures))).toEqual(
        rounded(call(formula, reps, what, day, ...given)),
      );
    },
  );

  test('streaks, patterns, trends and weighted attainment too, with the plan beside them', () => {
    const counted: Cells = [['First meetings', 'Calls', 'Held']];
    for (const formula of ['BEHAVIOR_STREAK', 'BEHAVIOR_PATTERN']) {
      expect(call(formula, reps, counted, day, plan, team, measures)).toEqual(
        call(formula, reps, counted, day, ...given),
      );
    }
    for (const who of [reps, [] as Cells]) {
      const raw = rounded(call('BEHAVIOR_ATTAINMENT', who, null, day, ...given));
      expect(rounded(call('BEHAVIOR_ATTAINMENT', who, null, day, plan, team, measures))).toEqual(raw);
    }
    const raw = call('BEHAVIOR_TREND', reps, 'First meetings', day, 4, ...given);
    expect(call('BEHAVIOR_TREND', reps, 'First meetings', day, 4, plan, team, measures)).toEqual(raw);
  });

  test('are taken even where raw tables stand beside them: nothing is recounted', () => {
    const changed = measures.map((row) =>
      row.map((cell, i) => (row[1] === 'Ann' && row[2] === 'Calls' && i === 3 ? 99 : cell)),
    );
    expect(call('BEHAVIOR_ACTUAL', 'Ann', 'Calls', day, ...given, changed)).toEqual([[99]]);
  });
});

const rounded = (answer: Cells | Mistake): unknown =>
  isMistake(answer)
    ? answer
    : answer.map((row) => row.map((cell) => (typeof cell === 'number' ? Math.round(cell * 1e5) / 1e5 : cell)));
