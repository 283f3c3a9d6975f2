import { describe, expect, it } from 'vitest';
import { waysToCount } from '../../core/plan/plan';
import { checkDraft } from '../../core/setup/plan-check';
import { countedFromNow, countedNow } from '../../core/sidebar/plan/counted';
import { cellOf, lineWith, ownLine } from '../../core/sidebar/plan/lines';

const own = lineWith(ownLine('own:1', 'Behavior'), { Name: 'Site visits set', Target: '3' });
const errors = (line: typeof own): string[] =>
  checkDraft({ lines: [line], targets: [], settings: [] })
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ what }) => what);

describe('another way to count', () => {
  it.each(waysToCount.flatMap((from) => waysToCount.map((to) => [from, to] as const)))(
    'leaves no cell behind that means nothing any more: %s to %s',
    (from, to) => {
      const before = lineWith(own, countedNow(own, from));
      const after = lineWith(before, countedNow(before, to));
      expect(cellOf(after, 'Counts')).toBe(to);
      expect(errors(before)).toEqual([]);
      expect(errors(after)).toEqual([]);
    },
  );

  it('asks for pieces of work by a day, and for rows to fix to be none', () => {
    const piece = lineWith(own, countedNow(own, 'Deliverable'));
    expect([cellOf(piece, 'From'), cellOf(piece, 'Per'), cellOf(piece, 'Target')]).toEqual([
      'Deliverables',
      'by date',
      '',
    ]);
    const open = lineWith(own, countedNow(own, 'Open items'));
    expect([cellOf(open, 'Better'), cellOf(open, 'Target')]).toEqual(['less', '0']);
  });

  it('keeps conditions and target as long as they still mean something', () => {
    const distinct = lineWith(own, countedNow(own, 'Distinct'));
    expect([cellOf(distinct, 'Of'), cellOf(distinct, 'Where'), cellOf(distinct, 'Target')]).toEqual([
      'Account',
      'Status = Completed',
      '3',
    ]);
  });

  it.each(['Activities', 'Opportunities', 'Accounts'] as const)(
    'begins anew with the fields of another table: %s',
    (from) => {
      for (const counts of ['Count', 'Distinct', 'First', 'Rate', 'Open items']) {
        const line = lineWith(own, countedNow(own, counts));
        expect(errors(lineWith(line, countedFromNow(line, from)))).toEqual([]);
      }
    },
  );
});
