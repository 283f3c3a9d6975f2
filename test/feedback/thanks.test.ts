import { expect, it } from 'vitest';
import type { Day } from '../../core/calendar/day';
import { evidenceLine } from '../../core/setup/evidence-line';
import { planRow } from '../score/drawn';
import { activities, drafted, meetings, weeks } from './drawn-week';

/*
 * Thirteen weeks are shown up to that of 9 March 2026, the oldest that of 15 December: its quarter began on 1 October.
 */
it('thanks for a log name no stretch that the rows are not counted over', () => {
  const won = planRow({ kind: 'Result', name: 'New customers won', target: 9, per: 'quarter', where: 'Type = Won' });
  const counts = Array.from({ length: 26 }, (_, i) => (i === 23 ? 0 : 4));
  const [note] = drafted({
    rows: [won, meetings({ target: 40 })],
    tables: [activities(weeks('Ann', counts))],
    asOf: '2026-03-13' as Day,
    extras: { unrecognized: ['Ann'] },
  }).filter(({ kind }) => kind === 'Recognition');
  // The first two of the week of 29 September lie before the quarter.
  const counted = 4 * counts.slice(2).filter((n) => n > 0).length - 2;
  expect(note?.evidence).toMatchObject({ sort: 'log', from: '2025-10-01', rows: counted });
  expect(note!.draft).toContain(`${counted} rows`);
  expect(note!.draft).not.toMatch(/week/);
  expect(evidenceLine(note!.evidence)).not.toMatch(/week/);
});
