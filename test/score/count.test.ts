import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, dayOf, type Day } from '../../core/calendar/day';
import type { Cell } from '../../core/cells';
import type { CrmTable } from '../../core/crm/crm-table';
import type { CrmKind } from '../../core/crm/fields';
import type { PlanRow } from '../../core/plan/plan';
import { count, type Counted } from '../../core/score/count';
import { countersOf } from '../../core/score/counters';
import { periodOf } from '../../core/score/period-of';
import { windowOf } from '../../core/score/window';
import { crmOf, drawn, intentOf, planRow, rep, tableOf, where } from './drawn';
import { naiveNumber } from './naive';

const asOf: Day = '2026-03-11';
const team = [rep('Ann'), rep('Ben'), rep('Cid')];

function counting(rows: readonly PlanRow[], tables: readonly CrmTable[], weeks = 4, day: Day = asOf) {
  const intent = intentOf(rows, team);
  const window = windowOf(intent, dayNumber(day), weeks);
  const counters = countersOf(intent.plan);
  return { counters, window, intent, counted: count(counters, intent, crmOf(...tables), window) };
}

/** What each rep has in the week of 2 March 2026. */
function inMarch(row: PlanRow, ...tables: CrmTable[]): number[] {
  const { counted, counters } = counting([row], tables);
  return team.map((_, who) => counted.value(counters[0]!.main!, who, dayNumber('2026-03-02'), dayNumber('2026-03-08')));
}

/*
 *    February 2026            March 2026
 * Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su
 *                    1                      1
 *  2  3  4  5  6  7  8    2  3  4  5  6  7  8
 *  9 10 11 12 13 14 15    9 10 11 12 13 14 15
 * 16 17 18 19 20 21 22   16 17 18 19 20 21 22
 * 23 24 25 26 27 28      23 24 25 26 27 28 29
 */
const march = drawn(
  'Activities',
  `
  Owner | Type    | Status    | Date       | Account | Duration | Subject
  Ann   | Meeting | Completed | 2026-03-02 | Acme    | 30       | Intro at Acme
  Ann   | Meeting | Completed | 2026-03-02 | ACME    | 30       | Review
  Ann   | Meeting | Completed | 2026-03-08 | Bolt    | 0.1      | Intro
  Ann   | Call    | Completed | 2026-03-03 | Bolt    | 0.2      | Price
  Ann   | Meeting | Open      | 2026-03-04 | Cord    |          | Intro
  ben   | Meeting | Completed | 2026-03-05 | Acme    | 45       |
  Ben   | Meeting | Completed | 2026-03-09 | Dash    | 45       | Intro
  Dora  | Meeting | Completed | 2026-03-05 | Acme    | 60       | Intro
`,
);

describe('counting', () => {
  test('Count counts the rows that meet Where, first and last day of the week included', () => {
    expect(inMarch(planRow({ where: 'Type = Meeting; Status = Completed' }), march)).toEqual([3, 1, 0]);
  });

  test('an empty Where counts every row', () => {
    expect(inMarch(planRow(), march)).toEqual([5, 1, 0]);
  });

  test('a thousand rows of one rep on one day are a thousand', () => {
    const lines = Array.from({ length: 1000 }, () => 'Ann | 2026-03-05').join('\n');
    expect(inMarch(planRow(), drawn('Activities', `Owner | Date\n${lines}\nBen | 2026-03-05`))).toEqual([1000, 1, 0]);
  });

  test('a word in the subject counts whatever its case', () => {
    expect(inMarch(planRow({ where: 'Subject = *INTRO*' }), march)).toEqual([3, 0, 0]);
  });

  test('Distinct counts a value once per rep and week, without case', () => {
    expect(inMarch(planRow({ counts: 'Distinct', of: 'Account', where: 'Type = Meeting' }), march)).toEqual([3, 1, 0]);
  });

  test('Distinct counts a value again in the next week, and per month only once', () => {
    const table = drawn(
      'Activities',
      `
      Owner | Date       | Account
      Ann   | 2026-03-05 | Acme
      Ann   | 2026-03-03 | Acme
      Ann   | 2026-03-10 | Acme
      Ann   | 2026-03-10 |
    `,
    );
    const days = (row: PlanRow): number[] => {
      const { counted, counters } = counting([row], [table]);
      return ['2026-03-03', '2026-03-05', '2026-03-10'].map((day) =>
        counted.value(counters[0]!.main!, 0, dayNumber(day as Day), dayNumber(day as Day)),
      );
    };
    expect(days(planRow({ counts: 'Distinct', of: 'Account', per: 'week' }))).toEqual([1, 0, 1]);
    expect(days(planRow({ counts: 'Distinct', of: 'Account', per: 'month' }))).toEqual([1, 0, 0]);
  });

  test('Sum adds decimals exactly', () => {
    expect(inMarch(planRow({ counts: 'Sum', of: 'Duration', where: 'Account = Bolt' }), march)).toEqual([0.3, 0, 0]);
  });

  test.each([
    ['a year and a day ago', '2025-03-03', [1, 0, 0]],
    ['a year ago', '2025-03-04', [0, 0, 0]],
    ['the day before', '2026-03-03', [0, 0, 0]],
  ])('First: a meeting is first unless there was one in the 365 days before (%s)', (_, earlier, expected) => {
    const table = drawn(
      'Activities',
      `
      Owner | Date       | Account
      Ann   | 2026-03-04 | Acme
      Zoe   | ${earlier} | Acme
    `,
    );
    expect(inMarch(planRow({ counts: 'First', of: 'Account' }), table)).toEqual(expected);
  });

  test('First: of two reps on one day the one whose name sorts first has it, once', () => {
    const table = drawn(
      'Activities',
      `
      Owner | Date       | Account
      Cid   | 2026-03-04 | Acme
      Ben   | 2026-03-04 | Acme
      Ben   | 2026-03-04 | acme
    `,
    );
    expect(inMarch(planRow({ counts: 'First' }), table)).toEqual([0, 1, 0]);
  });

  test('a Rate has a part and a whole; the part is of the whole', () => {
    const { counted, counters } = counting(
      [planRow({ counts: 'Rate', where: 'Subject = *intro*', ofWhere: 'Type = Meeting' })],
      [march],
    );
    const { main, base } = counters[0]!;
    const both = [main!, base!].map((one) => counted.value(one, 0, dayNumber('2026-03-02'), dayNumber('2026-03-08')));
    expect(both).toEqual([3, 4]);
  });

  test('Open items are all rows that meet Where, whatever their day', () => {
    const opportunities = drawn(
      'Opportunities',
      `
      Owner | Status | Created    | Closed     | Next step
      Ann   | Open   | 2020-01-01 |            |
      Ann   | Open   | 2026-03-01 |            | Call
      Ann   | Won    | 2026-03-01 | 2026-03-02 |
      Ben   | Open   |            |            |
    `,
    );
    const row = planRow({ counts: 'Open items', from: 'Opportunities', where: 'Status = Open; Next step =' });
    const { counted, counters } = counting([row], [opportunities]);
    expect(team.map((_, who) => counted.value(counters[0]!.main!, who, dayNumber(asOf), dayNumber(asOf)))).toEqual([
      1, 1, 0,
    ]);
  });

  test('rows that the table leaves out are not counted', () => {
    const table = tableOf('Activities', ['Owner', 'Date'], Array(3).fill(['Ann', { day: '2026-03-04' }]), {
      left: [1],
    });
    expect(inMarch(planRow(), table)).toEqual([2, 0, 0]);
  });

  test('two tables of a kind count together', () => {
    expect(inMarch(planRow(), march, march)).toEqual([10, 2, 0]);
  });

  test('a rep is found under every name of the team sheet', () => {
    const intent = intentOf([planRow()], [rep('Ann', { alsoKnownAs: ['dora'] })]);
    const window = windowOf(intent, dayNumber(asOf), 2);
    const counters = countersOf(intent.plan);
    const counted = count(counters, intent, crmOf(march), window);
    expect(counted.value(counters[0]!.main!, 0, window.from, window.asOf)).toBe(6);
  });
});

describe('money', () => {
  const deals = (rows: string): CrmTable => drawn('Opportunities', `Owner | Amount | Currency | Created\n${rows}`);
  const amount = planRow({ counts: 'Sum', of: 'Amount', from: 'Opportunities', name: 'Added' });

  test('a million sums of a cent are exact', () => {
    const cells: Cell[][] = Array.from({ length: 20_000 }, () => ['Ann', 0.01, { day: '2026-03-04' as Day }]);
    expect(inMarch(amount, tableOf('Opportunities', ['Owner', 'Amount', 'Created'], cells))[0]).toBe(200);
  });

  test('large amounts keep their cents', () => {
    const rows =
      'Ann | 12345678901.23 | EUR | 2026-03-04\nAnn | 98765432100.77 | EUR | 2026-03-05\nAnn | -0.5 | EUR | 2026-03-05';
    expect(inMarch(amount, deals(rows))[0]).toBe(111111111001.5);
  });

  test('several currencies are never added: there is no number, and a finding with the sum of each', () => {
    const table = deals('Ann | 10.5 | EUR | 2026-03-04\nAnn | 20 | usd | 2026-03-05\nBen | 1 | EUR | 2026-03-05');
    const { counted, counters } = counting([amount], [table]);
    expect(counted.canCount(counters[0]!.main!)).toBe(false);
    expect(counted.findings).toMatchObject([
      {
        severity: 'error',
        code: 'several-currencies',
        where: 'Plan, row 2, Where',
        what: '"Added" would add up several currencies: EUR 11.5 (2 rows), USD 20 (1 row).',
        fix: 'Add one currency to Where, for example "Currency = EUR", and a line for each other one.',
      },
    ]);
    const one = counting([{ ...amount, where: where('Currency = EUR', 'Opportunities') }], [table]);
    expect(one.counted.canCount(one.counters[0]!.main!)).toBe(true);
  });

  test('an amount that is missing adds nothing and is said', () => {
    const { counted } = counting([amount], [deals('Ann | | EUR | 2026-03-04\nAnn | 2 | EUR | 2026-03-04')]);
    expect(counted.findings.map(({ code, what }) => [code, what])).toEqual([
      ['amount-missing', '1 row of "Added" has no Amount and adds nothing.'],
    ]);
  });
});

describe('what cannot be counted', () => {
  test('a plan row whose table is not there is said, once for the kind', () => {
    const { counted } = counting([planRow({ name: 'A' }), planRow({ name: 'B' })], []);
    expect(counted.findings).toMatchObject([
      { severity: 'error', code: 'no-table', what: 'There are no Activities, so "A" and "B" cannot be counted.' },
    ]);
  });

  test('a table without a needed column is left out of that number only', () => {
    const table = drawn('Activities', 'Owner | Date\nAnn | 2026-03-04');
    const { counted, counters } = counting([planRow({ where: 'Outcome = Held' }), planRow({ name: 'All' })], [table]);
    expect(counters.map(({ main }) => counted.canCount(main!))).toEqual([false, true]);
    expect(counted.findings).toMatchObject([
      { severity: 'error', code: 'field-missing', where: 'Activities, Outcome' },
    ]);
  });

  test('a table whose dates can be read in two ways is asked about, not guessed', () => {
    const table = drawn('Activities', 'Owner | Date\nAnn | 2026-03-04');
    const fields = table.source.fields.map((one) =>
      one.field === 'Date' ? { ...one, dateOrder: 'ask' as const } : one,
    );
    const undecided = { ...table, source: { ...table.source, fields }, days: () => undefined };
    const { counted, counters } = counting([planRow()], [undecided]);
    expect(counted.canCount(counters[0]!.main!)).toBe(false);
    expect(counted.findings).toMatchObject([{ severity: 'ask', code: 'reading-undecided', where: 'Activities, Date' }]);
  });

  test('every row in use is accounted for', () => {
    const table = drawn(
      'Activities',
      `
      Owner | Type    | Date
      Ann   | Meeting | 2026-03-04
      Ann   | Call    | 2026-03-04
      Eve   | Meeting | 2026-03-04
      Ann   | Meeting | 2019-03-04
      Ann   | Meeting |
    `,
    );
    const { counted } = counting([planRow({ where: 'Type = Meeting' })], [table]);
    expect(counted.accounts).toEqual([
      {
        sheet: 'Activities',
        kind: 'Activities',
        rowsInUse: 5,
        counted: 1,
        meetNothing: 1,
        notOnTeam: 1,
        outsideDays: 1,
        withoutDay: 1,
        notAsked: 0,
        strangers: [{ owner: 'Eve', rows: 1 }],
      },
    ]);
  });

  test('a row that only a blank keeps from counting is one to fix', () => {
    const table = drawn(
      'Activities',
      `
      Owner | Type    | Outcome | Date
      Ann   | Meeting | Held    | 2026-03-04
      Ann   | Meeting |         | 2026-03-04
      Ann   | Call    |         | 2026-03-04
      Ann   |         | Held    | 2026-03-04
      Ben   | Meeting | No show | 2026-03-04
    `,
    );
    const { counted } = counting([planRow({ where: 'Type = Meeting; Outcome = Held' })], [table]);
    expect([[...counted.repRows], [...counted.repToFix]]).toEqual([
      [4, 1, 0],
      [2, 0, 0],
    ]);
  });
});

/** Random small tables of activities, dense enough that everything happens. */
const owners = ['Ann', 'Ben', 'ann ', 'Cid', 'Dora', null];
const activity = fc.tuple(
  fc.constantFrom(...owners),
  fc.constantFrom('Meeting', 'Call', 'meeting', null),
  fc.constantFrom('Completed', 'Open', null),
  fc.integer({ min: dayNumber('2024-12-01'), max: dayNumber('2026-03-20') }).map((n): Cell => ({ day: dayOf(n) })),
  fc.constantFrom('Acme', 'acme', 'Bolt', 'Cord', null),
  fc.constantFrom(0.1, 0.2, 12.34, -5, 0, null),
  fc.constantFrom('Intro with Acme', 'Price', 'An intro', null),
);
const heads = ['Owner', 'Type', 'Status', 'Date', 'Account', 'Duration', 'Subject'];
const crmTable = fc
  .tuple(fc.array(activity, { maxLength: 60 }), fc.boolean())
  .map(([rows, dictionary]) => tableOf('Activities', heads, rows as Cell[][], { dictionary }));

const rowsOfAllWays: readonly PlanRow[] = [
  planRow({ name: 'All' }),
  planRow({ name: 'Meetings', where: 'Type = Meeting; Status = Completed' }),
  planRow({ name: 'Not completed', where: 'Status <> Completed; Type <>' }),
  planRow({ name: 'Intro', where: 'Subject = *intro*; Type = Meeting | Call' }),
  planRow({ name: 'No subject', where: 'Subject =' }),
  planRow({ name: 'Accounts', counts: 'Distinct', of: 'Account', where: 'Type = Meeting' }),
  planRow({ name: 'Accounts a month', counts: 'Distinct', of: 'Account', per: 'month' }),
  planRow({ name: 'First', counts: 'First', of: 'Account', where: 'Type = Meeting' }),
  planRow({ name: 'Minutes', counts: 'Sum', of: 'Duration', per: 'quarter' }),
  planRow({ name: 'Open', counts: 'Open items', where: 'Status = Open' }),
];

describe('laws of counting', () => {
  test('the one-pass count gives what plain filters give, for every way, rep and week', () => {
    fc.assert(
      fc.property(fc.array(crmTable, { minLength: 1, maxLength: 2 }), (tables) => {
        const { counters, counted, window, intent } = counting(rowsOfAllWays, tables, 3);
        const naive = { tables, team, today: window.asOf };
        for (const { row, main } of counters) {
          team.forEach((who, index) => {
            for (const week of window.weeks) {
              const span =
                row.counts === 'Open items'
                  ? { from: window.asOf, to: window.asOf }
                  : { from: week, to: Math.min(week + 6, window.asOf) };
              // A week may hold the end of one month and the start of the next: periods are told apart day by day.
              for (let n = span.from; n <= span.to; n += 1) {
                const one = { from: n, to: n };
                const expected = naiveNumber(naive, row, who, one, periodOf(row, n, intent.settings));
                expect([row.name, dayOf(n), counted.value(main!, index, n, n)]).toEqual([row.name, dayOf(n), expected]);
              }
            }
          });
        }
      }),
      { numRuns: 20 },
    );
  });

  const everything = ({ counters, counted, window }: ReturnType<typeof counting>): unknown =>
    counters.map(({ row, main }) => [
      row.name,
      team.map((_, who) => window.weeks.map((week) => counted.value(main!, who, week, week + 6))),
    ]);

  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(
        fc
          .array(activity, { maxLength: 60 })
          .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          const of = (some: unknown) => counting(rowsOfAllWays, [tableOf('Activities', heads, some as Cell[][])]);
          expect(everything(of(shuffled))).toEqual(everything(of(rows)));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the order of the columns and a column that nobody asks about change nothing', () => {
    fc.assert(
      fc.property(
        fc.array(activity, { maxLength: 40 }),
        fc.shuffledSubarray(
          heads.map((_, i) => i),
          { minLength: 7 },
        ),
        (rows, order) => {
          const moved = tableOf(
            'Activities',
            ['Note', ...order.map((i) => heads[i]!)],
            rows.map((row) => ['x', ...order.map((i) => row[i] as Cell)]),
          );
          const plain = tableOf('Activities', heads, rows as Cell[][]);
          expect(everything(counting(rowsOfAllWays, [moved]))).toEqual(everything(counting(rowsOfAllWays, [plain])));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('days add up to weeks', () => {
    fc.assert(
      fc.property(crmTable, (table) => {
        const { counters, counted, window } = counting(rowsOfAllWays.slice(0, 8), [table]);
        const value = (one: Parameters<Counted['value']>[0], from: number, to: number): number =>
          counted.value(one, 0, from, to);
        for (const { main } of counters) {
          for (const week of window.weeks) {
            const days = [0, 1, 2, 3, 4, 5, 6].map((i) => value(main!, week + i, week + i));
            expect(days.reduce((sum, day) => sum + day, 0)).toBe(value(main!, week, week + 6));
          }
        }
      }),
    );
  });

  test('rows in use = rows counted + rows listed with a reason', () => {
    fc.assert(
      fc.property(crmTable, (table) => {
        const { counted } = counting(rowsOfAllWays.slice(1, 4), [table]);
        for (const one of counted.accounts) {
          const listed = one.meetNothing + one.notOnTeam + one.outsideDays + one.withoutDay + one.notAsked;
          expect(one.counted + listed).toBe(table.inUse.length);
          expect(one.strangers.reduce((sum, { rows }) => sum + rows, 0)).toBe(one.notOnTeam);
        }
      }),
    );
  });

  test('more counters than a mask holds count like few', () => {
    const many = Array.from({ length: 70 }, (_, i) =>
      planRow({ name: `Row ${i}`, row: i, where: i % 2 ? 'Type = Meeting' : 'Type = Call' }),
    );
    const { counters, counted } = counting(many, [march]);
    const from = dayNumber('2026-03-02');
    expect(counters.map(({ main }) => counted.value(main!, 0, from, from + 6))).toEqual(
      many.map((_, i) => (i % 2 ? 4 : 1)),
    );
  });
});

test('a kind of table can be counted by its own fields', () => {
  const accounts = drawn(
    'Accounts' satisfies CrmKind,
    'Owner | Name | Since\nAnn | Acme | 2026-03-03\nAnn | Bolt | 2025-03-03',
  );
  expect(inMarch(planRow({ from: 'Accounts', datedBy: 'Since' }), accounts)).toEqual([1, 0, 0]);
});
