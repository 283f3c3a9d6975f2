import { describe, expect, it, test } from 'vitest';
import { dayNumber } from '../../core/calendar/day';
import type { Cell } from '../../core/cells';
import type { FieldReading } from '../../core/crm/fields';
import { readCriteria } from '../../core/plan/criteria-parse';
import { cellMatches, statusMatches } from '../../core/plan/match';

const today = dayNumber('2026-03-16');
const asked = (criteria: string, cell: Cell, reading: FieldReading = 'text'): boolean =>
  cellMatches(readCriteria(criteria).value.conditions[0]!, reading, today)(cell);

/** Every kind of cell, by the name it has in the table below. */
const cells: Readonly<Record<string, Cell>> = {
  '5': 5,
  '"5"': '5',
  '"5.0"': '5.0',
  '" 5"': ' 5',
  '1000': 1000,
  '"1000"': '1000',
  '0.5': 0.5,
  '"50%"': '50%',
  TRUE: true,
  '"TRUE"': 'TRUE',
  '#N/A': { error: '#N/A' },
  blank: null,
  '""': '',
  '" "': ' \u00a0',
  '"abc"': 'abc',
  '"Abd"': 'Abd',
  '"a*b"': 'a*b',
  '"zeta"': 'zeta',
  '"é"': 'é',
  day: { day: '2026-03-02', minutes: 600 },
  '"2026-03-02"': '2026-03-02',
};
const matching = (criteria: string): string[] => Object.keys(cells).filter((name) => asked(criteria, cells[name]!));
const allBut = (...names: string[]): string[] => Object.keys(cells).filter((name) => !names.includes(name));

describe('a condition asks of a raw cell what COUNTIFS asks', () => {
  test.each<[string, string[]]>([
    ['[x] = 5', ['5', '"5"', '"5.0"', '" 5"']],
    ['[x] <> 5', allBut('5', '"5"', '"5.0"', '" 5"')],
    ['[x] > 5', ['1000', '"1000"', 'day', '"2026-03-02"']],
    ['[x] >= 1000', ['1000', '"1000"', 'day', '"2026-03-02"']],
    ['[x] <= 5', ['5', '"5"', '"5.0"', '" 5"', '0.5', '"50%"']],
    ['[x] = 50%', ['0.5', '"50%"']],
    ['[x] =', ['blank', '""', '" "']],
    ['[x] <>', allBut('blank', '""', '" "')],
    ['[x] = true', ['TRUE', '"TRUE"']],
    ['[x] = #n/a', ['#N/A']],
    ['[x] <> abc', allBut('"abc"')],
    ['[x] = a*', ['"abc"', '"Abd"', '"a*b"']],
    ['[x] = a~*b', ['"a*b"']],
    ['[x] = ab?', ['"abc"', '"Abd"']],
    ['[x] <> a*', allBut('"abc"', '"Abd"', '"a*b"')],
    ['[x] = abc | zeta |', ['blank', '""', '" "', '"abc"', '"zeta"']],
    ['[x] <> abc | zeta', allBut('"abc"', '"zeta"')],
    ['[x] > b', ['"TRUE"', '"zeta"', '"é"']],
    ['[x] < f', ['"abc"', '"Abd"', '"a*b"', '"é"']],
    ['[x] >= abc', ['"TRUE"', '"abc"', '"Abd"', '"zeta"', '"é"']],
    ['[x] = 2026-03-02', ['day', '"2026-03-02"']],
    ['[x] > 2026-03-01', ['day', '"2026-03-02"']],
    ['[x] > 2026-03-02', []],
    ['[x] <= today-14', ['5', '"5"', '"5.0"', '" 5"', '1000', '"1000"', '0.5', '"50%"', 'day', '"2026-03-02"']],
  ])('%s', (criteria, expected) => {
    expect(matching(criteria)).toEqual(
      expected.sort((a, b) => Object.keys(cells).indexOf(a) - Object.keys(cells).indexOf(b)),
    );
  });
});

describe('a condition on a day', () => {
  const day = (text: `${number}-${number}-${number}`): Cell => ({ day: text });
  test.each<[string, Cell, boolean]>([
    ['Created >= 2026-03-02', day('2026-03-02'), true],
    ['Created > 2026-03-02', day('2026-03-02'), false],
    ['Created = today', day('2026-03-16'), true],
    ['Created < today', day('2026-03-16'), false],
    ['Created >= today-30', day('2026-02-14'), true],
    ['Created >= today - 30', day('2026-02-13'), false],
    ['Renewal <= Today+120', day('2026-07-14'), true],
    ['Renewal <= today+120', day('2026-07-15'), false],
    ['Renewal <= today+120', null, false],
    ['Next step date =', null, true],
    ['Next step date <> today', null, true],
  ])('%s asks %j: %s', (criteria, cell, expected) => {
    expect(asked(criteria, cell, 'day')).toBe(expected);
  });
});

describe('a condition on Status knows our word and theirs', () => {
  test.each<[string, Cell, Cell, boolean]>([
    ['Status = Completed', 'Completed', 'Erledigt', true],
    ['Status = erledigt', 'Completed', 'Erledigt', true],
    ['Status = Open', 'Completed', 'Erledigt', false],
    ['Status <> Erledigt', 'Completed', 'Erledigt', false],
    ['Status <> Open', 'Completed', 'Erledigt', true],
    ['Status =', null, 'Limbo', false],
    ['Status =', null, null, true],
    ['Status <>', null, 'Limbo', true],
    ['Status = Won | ', null, null, true],
    ['Status <> Won | Lost', 'Lost', 'Closed Lost', false],
  ])('%s asks %j and %j: %s', (criteria, ours, theirs, expected) => {
    expect(statusMatches(readCriteria(criteria).value.conditions[0]!, today)(ours, theirs)).toBe(expected);
  });
});

it('a text field does not know today', () => {
  expect(asked('Subject = today', 'Today', 'text')).toBe(true);
  expect(asked('Subject <= today', { day: '2026-03-01' }, 'text')).toBe(false);
});

it('two ids of more than fifteen digits are different though a spreadsheet number could not tell them apart', () => {
  expect(asked('[Id] = 1234567890123456781', '1234567890123456782')).toBe(false);
  expect(asked('[Id] = 1234567890123456781', '1234567890123456781')).toBe(true);
});
