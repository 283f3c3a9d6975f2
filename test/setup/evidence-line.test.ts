import { expect, it } from 'vitest';
import type { Gap } from '../../core/feedback/evidence';
import { evidenceLine } from '../../core/setup/evidence-line';
import { planRow } from '../score/drawn';

const gap: Gap = {
  sort: 'gap',
  rep: 'Ann',
  row: planRow({ name: 'Meetings held', target: 4 }),
  from: '2026-03-09',
  to: '2026-03-12',
  rows: 3,
  places: [],
  when: 'this week',
  actual: 3,
  target: 4,
  toGo: 1,
  workdaysLeft: 1,
  neededPerDay: 1,
  reach: 'catchable',
  usual: 2,
  best: 3,
  by: '2026-03-13',
};

it('the line under a gap says what is usual in the time that is left', () => {
  expect(evidenceLine(gap)).toBe('3 / 4 · 1 to go · 1 workday left · usually 2 in that time · 9 Mar – 12 Mar · 3 rows');
});

it('the line under items lying open does not: how many are usually cleared, no rows say', () => {
  const open = planRow({ name: 'Deals without a next step', counts: 'Open items', target: 0, better: 'less' });
  expect(evidenceLine({ ...gap, sort: 'open', row: open, actual: 3, target: 0, toGo: 3, when: 'so far' })).toBe(
    '3 open · 3 to clear · 1 workday left · 9 Mar – 12 Mar · 3 rows',
  );
});
