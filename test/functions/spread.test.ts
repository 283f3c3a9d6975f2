import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, Cells } from '../../core/cells';
import { isMistake, mistake } from '../../core/functions/mistake';
import { spread } from '../../core/functions/spread';

const name = fc.constantFrom('Ann', 'Ben', 'Cid', 'Dee');
const column = fc.array(name, { minLength: 1, maxLength: 6 }).map((names): Cells => names.map((one) => [one]));
const row = fc.array(name, { minLength: 1, maxLength: 6 }).map((names): Cells => [names]);
const pair = (who: Cell, what: Cell): Cell => `${String(who)} x ${String(what)}`;

describe('who and what', () => {
  test('a column of reps and a row of behaviors give a row for each rep and a column for each behavior', () => {
    fc.assert(
      fc.property(column, row, (who, what) => {
        expect(spread(who, what, pair)).toEqual(who.map(([one]) => what[0]!.map((other) => pair(one!, other))));
      }),
    );
  });

  test('turned ranges give the turned matrix', () => {
    fc.assert(
      fc.property(column, row, (who, what) => {
        const upright = spread(who, what, pair) as Cells;
        const turned = spread(
          [who.map(([one]) => one!)],
          what[0]!.map((one) => [one]),
          pair,
        ) as Cells;
        expect(turned).toEqual(upright[0]!.map((_, i) => upright.map((line) => line[i])));
      }),
    );
  });

  test('a cell of the matrix is what the two cells alone would give', () => {
    fc.assert(
      fc.property(column, row, (who, what) => {
        const matrix = spread(who, what, pair) as Cells;
        matrix.forEach((line, i) =>
          line.forEach((cell, j) => expect(spread([[who[i]![0]!]], [[what[0]![j]!]], pair)).toEqual([[cell]])),
        );
      }),
    );
  });

  test('ranges of one size are asked pair by pair', () => {
    fc.assert(
      fc.property(column, (who) => {
        expect(spread(who, who, pair)).toEqual(who.map(([one]) => [pair(one!, one!)]));
      }),
    );
  });

  test('blank rows and columns at the end change nothing', () => {
    fc.assert(
      fc.property(column, row, fc.nat(5), fc.constantFrom(null, '', ' '), (who, what, more, blank) => {
        const longer: Cells = [...who, ...Array.from({ length: more }, () => [blank])];
        const wider: Cells = [[...what[0]!, ...Array.from({ length: more }, () => blank)]];
        expect(spread(longer, wider, pair)).toEqual(spread(who, what, pair));
      }),
    );
  });

  test('a single blank asks for the team or for all, a blank among others asks nothing', () => {
    expect(spread([[null]], [['Calls']], pair)).toEqual([['null x Calls']]);
    expect(spread([], [], pair)).toEqual([['null x null']]);
    expect(spread([['Ann'], [''], ['Ben']], [['Calls']], pair)).toEqual([['Ann x Calls'], [null], ['Ben x Calls']]);
  });

  test('one cell without an answer leaves the others alone; a sentence for all of them is given once', () => {
    const unknown = (who: Cell): ReturnType<typeof mistake> | Cell => (who === 'Zoe' ? mistake('Nobody.') : who);
    expect(spread([['Ann'], ['Zoe']], [], unknown)).toEqual([['Ann'], [{ error: 'Nobody.' }]]);
    expect(spread([['Zoe'], [null], ['Zoe']], [], unknown)).toEqual({ mistake: 'Nobody.' });
    expect(spread([['Zoe']], [], unknown)).toEqual({ mistake: 'Nobody.' });
  });

  test('ranges that do not fit are never cut to fit', () => {
    const given = spread([['Ann'], ['Ben'], ['Cid']], [['Calls'], ['Meetings']], pair);
    expect(isMistake(given)).toBe(true);
  });
});
