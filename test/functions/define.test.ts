import { describe, expect, test } from 'vitest';
import type { Cells } from '../../core/cells';
import { define } from '../../core/functions/define';

const params = [
  { name: 'day', kind: 'cell', about: 'a day.' },
  { name: 'who', kind: 'range', about: 'reps.', optional: true },
  { name: 'tables', kind: 'tables', about: 'tables.', optional: true, repeating: true },
] as const;
const words = {
  name: 'TEST',
  about: 'A test.',
  params,
  returns: { about: 'A cell.', spills: true },
  example: '=TEST(A1)',
};
const seen = define({
  ...words,
  compute: ({ day, who, tables }) => JSON.stringify([day, who, tables.map((table) => table.length)]),
});

describe('a formula', () => {
  test('takes a cell, a range of one cell and a range alike', () => {
    expect(seen.compute(['x'])).toEqual([['["x",[],[]]']]);
    expect(seen.compute([[['x']], 'Ann'])).toEqual([['["x",[["Ann"]],[]]']]);
    expect(seen.compute(['x', [['Ann'], ['Ben']]])).toEqual([['["x",[["Ann"],["Ben"]],[]]']]);
  });

  test('takes blank, empty text, no cells and nothing at all as one', () => {
    const blanks = [null, '', ' ', undefined, [], [[]], [[null]], [['']]] as const;
    for (const blank of blanks) expect(seen.compute(['x', blank, blank, [['a']], blank])).toEqual([['["x",[],[1]]']]);
  });

  test('says which argument is missing, and what it is', () => {
    expect(seen.compute([])).toEqual({ mistake: 'TEST: day is blank. It is a day.' });
  });

  test('takes no range for a single cell', () => {
    expect(seen.compute([[['x'], ['y']]])).toEqual({ mistake: 'TEST: day must be one cell, not a range of cells.' });
  });

  test('hands over the very array it was given, so that it can be known again', () => {
    const table: Cells = [['a']];
    let same = false;
    const formula = define({
      ...words,
      compute({ tables: [first] }) {
        same = first === table;
        return null;
      },
    });
    formula.compute(['x', null, table]);
    expect(same).toBe(true);
  });

  test('throws nothing, whatever goes wrong inside, and tells no cell', () => {
    const broken = define({
      ...words,
      compute() {
        throw Object.assign(new Error('secret'), { code: 'day-invalid' });
      },
    });
    expect(broken.compute(['x'])).toEqual({
      mistake: 'Leadline itself failed in TEST (day-invalid). Please report it.',
    });
  });

  test('is typed from its parameters', () => {
    define({
      ...words,
      compute(values) {
        // @ts-expect-error There is no such parameter.
        void values.whom;
        // @ts-expect-error A range is rows of cells.
        const text: string = values.who;
        return text;
      },
    });
    expect(seen.params.map(({ name }) => name)).toEqual(['day', 'who', 'tables']);
  });
});
