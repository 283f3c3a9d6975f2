import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../core/calendar/day';
import { draftOf } from '../../core/feedback/draft';
import { evidenceLine } from '../../core/setup/evidence-line';
import { isUnbroken, missedOf, type Verdict } from '../../core/score/pattern';
import { activities, drafted, meetings, weeks } from './drawn-week';

const verdicts = (drawing: string): Verdict[] =>
  [...drawing].map((one) => (one === 'h' ? 'hit' : one === 'm' ? 'miss' : null));

/*
 * Twenty weeks on target up to that of 9 March 2026, thirteen of them looked at.
 */
describe('weeks on target that go on before the oldest week looked at', () => {
  const counts = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 5 : 4));
  const said = (asOf: Day): string => {
    const [note] = drafted({ rows: [meetings()], tables: [activities(weeks('Ann', counts))], asOf });
    expect(note!.evidence).toMatchObject({ sort: 'unbroken', weeks: 13 });
    expect(note!.draft).not.toMatch(/in a row|\b1[24]\b/);
    return evidenceLine(note!.evidence);
  };

  it('are told without a number that would be one less on Monday than on Friday', () => {
    const friday: Day = '2026-03-13';
    expect(said(friday)).toContain('no miss in 13 weeks');
    expect(said(addDays(friday, 3))).toContain('no miss in 13 weeks');
  });

  it.each([
    ['all met', 'hhhhhhhhhhhhh', true],
    ['met but for weeks off', '..hhhhhhhhh.h', true],
    ['begun within the weeks looked at', '.....hhhhhhhh', false],
    ['missed once', 'mhhhhhhhhhhhh', false],
    ['none that counts', '.............', false],
    ['none at all', '', false],
  ])('are unbroken or not: %s', (_, drawing, expected) => {
    expect(isUnbroken(missedOf(verdicts(drawing)))).toBe(expected);
  });
});

it('thanks for at least one a week call it none without, for nothing is fewer than one but nothing', () => {
  const row = meetings();
  for (let week = 0; week < 6; week += 1) {
    const seen = { rep: 'Ann', row, from: '2025-12-15', to: '2026-03-08', rows: 1, places: [], weeks: 12 } as const;
    const said = (least: number): string =>
      draftOf({ ...seen, sort: 'steady', least }, { place: 0, week, turn: 0, recognition: null });
    expect(said(1)).not.toMatch(/(less|fewer) than one|below one|never/);
    expect(said(3)).toMatch(/\b3\b/);
  }
});
