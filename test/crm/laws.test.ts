import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOfCells, type Cell, type Grid } from '../../core/cells';
import { inspectTables } from '../../core/crm/inspect';
import type { InspectedTable } from '../../core/crm/opened';

interface Deal {
  readonly id: number;
  readonly owner: string;
  readonly stage: string;
  readonly amount: string;
  readonly closed: string;
  readonly created: string;
}

const labels = ['Deal ID', 'Deal Owner', 'Deal Stage', 'Amount', 'Close Date', 'Create Date'] as const;
const keys = ['id', 'owner', 'stage', 'amount', 'closed', 'created'] as const;
const two = (n: number): string => String(n).padStart(2, '0');
const day = fc.tuple(
  fc.integer({ min: 2024, max: 2026 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
);
const iso = day.map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`);
const deal: fc.Arbitrary<Deal> = fc.record({
  id: fc.integer({ min: 1, max: 60 }),
  owner: fc.constantFrom('Ada Lovelace', 'Alan Kay', ' ada  lovelace', '', 'Grace Hopper'),
  stage: fc.constantFrom('Closed Won', 'Closed Lost', 'Proposal', 'Qualification', ''),
  amount: fc.oneof(
    fc.integer({ min: -100, max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2)),
    fc.constantFrom('', 'n/a', 'much'),
  ),
  closed: fc.oneof({ weight: 6, arbitrary: iso }, { weight: 1, arbitrary: fc.constantFrom('', 'soon', '9999-12-31') }),
  created: iso,
});
const deals = fc.array(deal, { minLength: 1, maxLength: 40 });
const cellsOf = (one: Deal): Cell[] => keys.map((key) => (one[key] === '' ? null : String(one[key])));
const gridOf = (rows: readonly Deal[], sheet = 'Deals'): Grid =>
  gridOfCells(sheet, [[...labels], ...rows.map(cellsOf)]);

/** What a table says in numbers, without the addresses of rows. */
function figures(table: InspectedTable): unknown {
  const { crm, table: kind, rows, usable, dateOrder, decimal, statuses, wonAmount, firstDay, lastDay, leftOut } = table;
  const out = Object.fromEntries(leftOut.map(({ code, count }) => [code, count]));
  return { crm, kind, rows, usable, dateOrder, decimal, statuses, wonAmount, firstDay, lastDay, out };
}
const read = (...grids: Grid[]): readonly InspectedTable[] => inspectTables(grids).tables;

/** One row for each id: which row of an id stays depends on the order of rows, by design. */
const oneEach = (rows: readonly Deal[]): Deal[] => [...new Map(rows.map((one) => [one.id, one])).values()];

describe('laws of reading', () => {
  it('every row is used, or listed with its reason, or blank', () => {
    fc.assert(
      fc.property(deals, fc.array(fc.nat({ max: 45 }), { maxLength: 4 }), (rows, blanks) => {
        const cells = rows.map(cellsOf);
        for (const at of blanks) cells.splice(at, 0, [null, ' ', '']);
        const { tables, opened } = inspectTables([gridOfCells('Deals', [[...labels], ...cells])]);
        const [table] = tables;
        const crm = opened.crm.tables[0]!;
        expect(table!.usable + table!.leftOut.reduce((sum, one) => sum + one.count, 0)).toBe(table!.rows);
        expect(table!.rows + crm.blankRows).toBe(cells.length);
        expect(crm.blankRows).toBe(blanks.length);
        expect(new Set(crm.leftOut.map((one) => one.row)).size).toBe(crm.leftOut.length);
        for (const { row } of crm.leftOut) expect(crm.inUse[row]).toBe(0);
      }),
    );
  });

  it('importing twice is importing once', () => {
    fc.assert(
      fc.property(deals, (rows) => {
        const once = read(gridOf(rows));
        const twice = read(gridOf(rows, 'Deals'), gridOf(rows, 'Deals again'));
        const sum = (tables: readonly InspectedTable[]) => ({
          usable: tables.reduce((all, one) => all + one.usable, 0),
          won: tables.reduce((all, one) => all + one.statuses.Won, 0),
          amount: tables.reduce((all, one) => all + Math.round(Number(one.wonAmount) * 100), 0),
        });
        expect(sum(twice)).toEqual(sum(once));
      }),
    );
  });

  it('the order of rows and of columns changes no number', () => {
    const shuffled = deals.chain((rows) => {
      const some = oneEach(rows);
      return fc.tuple(
        fc.constant(some),
        fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length }),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([rows, mixed, order]) => {
        const cells = [[...labels] as Cell[], ...mixed.map(cellsOf)].map((row) => order.map((i) => row[i] ?? null));
        expect(figures(read(gridOfCells('Deals', cells))[0]!)).toEqual(figures(read(gridOf(rows))[0]!));
      }),
    );
  });

  it('an unrelated column changes nothing', () => {
    const unrelated = fc.constantFrom('Favorite color', 'xyz', 'Notes 2', '__proto__', '');
    fc.assert(
      fc.property(
        deals,
        unrelated,
        fc.nat({ max: 6 }),
        fc.array(fc.string(), { maxLength: 40 }),
        (rows, label, at, extra) => {
          const cells = [[...labels] as Cell[], ...rows.map(cellsOf)].map((row, i): Cell[] => {
            const cell = i === 0 ? label : (extra[i - 1] ?? 'x') || 'x';
            return [...row.slice(0, at), cell, ...row.slice(at)];
          });
          expect(figures(read(gridOfCells('Deals', cells))[0]!)).toEqual(figures(read(gridOf(rows))[0]!));
        },
      ),
    );
  });

  it('whatever the cells hold, nothing throws and every row is accounted for', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      iso.map((text): Cell => ({ day: text as never })),
      fc.constant<Cell>({ error: '#REF!' }),
      fc.constantFrom('Total', 'Subtotal', 'Deal Owner', 'Copyright (c) 2026', 'Subitems', '2026-01-01'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 25 }), (cells) => {
        for (const first of [[...labels] as Cell[], [] as Cell[]]) {
          const [table] = read(gridOfCells('Any', [first, ...cells]));
          if (table!.table !== 'Opportunities' && table!.table !== 'Activities') continue;
          expect(table!.usable + table!.leftOut.reduce((sum, one) => sum + one.count, 0)).toBe(table!.rows);
        }
      }),
      { numRuns: 200 },
    );
  });
});
