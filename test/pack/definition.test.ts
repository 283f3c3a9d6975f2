import { describe, expect, it } from 'vitest';
import { definitionPrint } from '../../core/pack/definition';
import { anyRow } from '../../core/plan/criteria';
import { defaultSettings, plainRow } from '../../core/plan/defaults';
import type { PlanRow, Settings } from '../../core/plan/plan';

const print = (row: Partial<PlanRow>, settings: Partial<Settings> = {}, currency = ''): string =>
  definitionPrint(
    {
      ...plainRow,
      kind: 'Result',
      name: 'Won',
      counts: 'Count',
      from: 'Opportunities',
      where: anyRow,
      target: 3,
      ...row,
    },
    '2026-11-19',
    { ...defaultSettings, ...settings },
    currency,
  );

describe('two lines have different prints where they count over different days', () => {
  it.each<[string, string, string]>([
    ['due days', print({ per: 'date', due: '2026-11-30' }), print({ per: 'date', due: '2026-12-31' })],
    ['starts', print({ per: 'quarter' }), print({ per: 'quarter', starts: '2026-11-02' })],
    ['fiscal years', print({ per: 'quarter' }), print({ per: 'quarter' }, { fiscalYearStarts: 2 })],
    ['calendars', print({ per: 'month' }), print({ per: 'month' }, { fiscalCalendar: '4-4-5' })],
  ])('%s', (_, one, other) => {
    expect(one).not.toBe(other);
  });

  it('and where their money is in different currencies', () => {
    expect(new Set(['', 'USD', 'EUR'].map((currency) => print({ counts: 'Sum' }, {}, currency))).size).toBe(3);
  });

  it('and the same where the days are the same, whatever the name and the target', () => {
    expect(print({ per: 'quarter', name: 'Closed', target: 9, starts: '2026-01-05' })).toBe(print({ per: 'quarter' }));
    expect(print({ per: 'week' }, { fiscalYearStarts: 2 })).toBe(print({ per: 'week' }));
  });
});
