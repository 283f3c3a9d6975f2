import { describe, expect, it } from 'vitest';
import { at, type Place } from '../core/outcome';
import { placeIn } from '../core/place';

const sheets = ['Deals', 'Deals, row 3', 'Q3, Q4; all', 'Activities', 'Owner list', '<img src=x onerror=alert(1)>'];

describe('the place of a finding', () => {
  it.each<[string, Place]>([
    ['Activities', { sheet: 'Activities', row: null, column: null }],
    ['Activities, row 14', { sheet: 'Activities', row: 14, column: null }],
    ['Activities, row 14, Date', { sheet: 'Activities', row: 14, column: 'Date' }],
    ['activities, row 14, Date, of last call', { sheet: 'Activities', row: 14, column: 'Date, of last call' }],
    ['Activities, Date', { sheet: 'Activities', row: null, column: 'Date' }],
    ['Activities, row 3 of 4', { sheet: 'Activities', row: null, column: 'row 3 of 4' }],
    ['Deals, row 2; Activities, row 9; …', { sheet: 'Deals', row: 2, column: null }],
    ['Deals; Activities, row 9', { sheet: 'Deals', row: null, column: null }],
  ])('%s', (where, place) => expect(placeIn(where, sheets)).toEqual(place));

  it('is the longest sheet that fits, however sheets are called', () => {
    expect(placeIn('Deals, row 3, Amount', sheets)).toEqual({ sheet: 'Deals, row 3', row: null, column: 'Amount' });
    for (const sheet of sheets)
      expect(placeIn(at(sheet, 7, 'row 3'), sheets)).toEqual({ sheet, row: 7, column: 'row 3' });
  });

  it.each(['Owner', 'The files', '', ', row 3', 'Dealsrow 3', 'Deal', 'Owner lists, row 2'])('"%s" is none', (where) =>
    expect(placeIn(where, [...sheets, ''])).toBeNull(),
  );
});
