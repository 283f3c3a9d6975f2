import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, LONGEST, type Draw } from '../../core/feedback/draft';
import type { Done, Evidence, Gap, Log, Piece } from '../../core/feedback/evidence';
import { incomplete, quiet, stale } from '../../core/feedback/patterns/ask-to-log';
import { best, first, improved, kept, met, streak, unbroken } from '../../core/feedback/patterns/encourage';
import { gap, guard, open, outOfReach, share, stretch } from '../../core/feedback/patterns/gap';
import { reached, won } from '../../core/feedback/patterns/milestone';
import { due, early, handed, late } from '../../core/feedback/patterns/pieces';
import { steady, wholeLog } from '../../core/feedback/patterns/recognition';
import type { PlanRow } from '../../core/plan/plan';
import { planRow } from '../score/drawn';

const row = planRow({
  name: 'First-time meetings set',
  drives: 'New customers won',
  target: 4,
  guard: { kind: 'row', name: 'Show rate', text: 'Show rate' },
});
const result = planRow({ kind: 'Result', name: 'New customers won', target: 6, per: 'quarter' });
const seen = { rep: 'Ann', from: '2026-03-09', to: '2026-03-11', rows: 3, places: [] } as const;

const doneAs = (sort: Done['sort'], of: PlanRow = row): Done => ({
  ...seen,
  sort,
  row: of,
  when: 'this week',
  actual: 5,
  target: 4,
  weeks: 7,
  before: 3,
});
const gapAs = (sort: Gap['sort'], reach: Gap['reach'], of: PlanRow = row, toGo = 3): Gap => ({
  ...seen,
  sort,
  row: of,
  when: 'this week',
  actual: sort === 'open' ? toGo : 4 - toGo,
  target: sort === 'open' ? 0 : 4,
  toGo,
  workdaysLeft: 2,
  neededPerDay: toGo / 2,
  reach,
  usual: 1,
  best: 2,
  by: '2026-03-13',
});
const pieceAs = (sort: Piece['sort'], of: PlanRow = row, pieces = 1): Piece => ({
  ...seen,
  sort,
  row: of,
  item: 'Acme',
  pieces,
  due: sort === 'early' ? '2026-03-13' : '2026-03-10',
  submitted: sort === 'early' || sort === 'handed' ? '2026-03-10' : null,
  accepted: true,
});
const logAs = (sort: Log['sort'], of: PlanRow = row): Log => ({
  ...seen,
  sort,
  row: of,
  lastRow: '2026-03-09',
  toFix: 12,
  gap: gapAs('gap', 'catchable', of),
});

/** The same line as a share of rows. */
const shareOf = (of: PlanRow): PlanRow => ({ ...of, counts: 'Rate', of: '' });

/** Everything that can be said, with what it is said by. */
const said = (of: PlanRow, to: PlanRow): readonly (readonly [readonly unknown[], Evidence])[] => [
  [first, doneAs('first', of)],
  [best, doneAs('best', of)],
  [streak, doneAs('streak', of)],
  [unbroken, doneAs('unbroken', of)],
  [met, doneAs('met', of)],
  [improved, doneAs('improved', of)],
  [kept, doneAs('kept', of)],
  [handed, pieceAs('handed', of)],
  [early, pieceAs('early', of)],
  [late, pieceAs('late', of)],
  [late, pieceAs('late', of, 2)],
  [due, pieceAs('due', of)],
  [gap, gapAs('gap', 'catchable', of)],
  [gap, gapAs('gap', 'catchable', of, 1)],
  [stretch, gapAs('gap', 'a stretch', of)],
  [outOfReach, gapAs('gap', 'out of reach', of)],
  [open, gapAs('open', 'catchable', of)],
  [open, gapAs('open', 'catchable', of, 1)],
  [share, { ...gapAs('share', 'catchable', shareOf(of)), actual: 0.4, target: 0.6, toGo: 0.2 }],
  [guard, { ...seen, sort: 'guard', row: of, when: 'this week', actual: 5, share: 0.41, atLeast: 0.6, of: 34 }],
  [stale, logAs('stale', of)],
  [quiet, logAs('quiet', of)],
  [incomplete, logAs('incomplete', of)],
  [
    won,
    {
      ...seen,
      sort: 'won',
      row: to,
      when: 'this week',
      added: 1,
      actual: 5,
      target: 6,
      behind: { row: of, done: 37, weeks: 13 },
    },
  ],
  [reached, { ...seen, sort: 'reached', row: to, when: 'this week', added: 1, actual: 6, target: 6, behind: null }],
  [steady, { ...seen, sort: 'steady', row: of, weeks: 9, least: 2 }],
  [wholeLog, { ...seen, sort: 'log', row: of }],
];

const draw = (week: number, more: Partial<Draw> = {}): Draw => ({
  place: 0,
  week,
  turn: 0,
  recognition: null,
  ...more,
});
const all = said(row, result).flatMap(([patterns, evidence]) =>
  patterns.map((_, week) => ({ sort: evidence.sort, evidence, text: draftOf(evidence, draw(week)) })),
);

describe('the sentences', () => {
  it('are many: at least 24 for encouragement and for gaps, eight for each other kind', () => {
    const count = (...lists: readonly (readonly unknown[])[]): number => lists.flat().length;
    expect(count(met, best, first, streak, unbroken, improved, kept, handed)).toBeGreaterThanOrEqual(24);
    expect(count(gap, stretch, outOfReach, open, share, guard, late, due)).toBeGreaterThanOrEqual(24);
    expect(count(stale, quiet, incomplete)).toBeGreaterThanOrEqual(8);
    expect(count(early, won, reached)).toBeGreaterThanOrEqual(8);
    expect(count(steady, wholeLog)).toBeGreaterThanOrEqual(8);
  });

  it('are all different, and those of one sort come in turns, week by week', () => {
    for (const [patterns, evidence] of said(row, result))
      expect(new Set(patterns.map((_, week) => draftOf(evidence, draw(week)))).size).toBe(patterns.length);
    expect(draftOf(doneAs('met'), draw(3))).not.toBe(draftOf(doneAs('met'), draw(3, { place: 1 })));
    expect(draftOf(doneAs('met'), draw(3))).not.toBe(draftOf(doneAs('met'), draw(3, { turn: 1 })));
  });

  it.each(all)('$sort: $text', ({ text }) => {
    expect(text).toMatch(/^[A-Z0-9]/);
    expect(text).toMatch(/[.?]$/);
    expect(text.length).toBeLessThanOrEqual(LONGEST);
    expect(text).toMatch(/\d|one|Tuesday|Friday|Monday/);
    expect(text).not.toMatch(/!|undefined|null|NaN|\s\s|\s[,.;?]|\.\.|[,;:][,.;:]| $/);
    expect(text).not.toMatch(
      /\b(?:great job|awesome|amazing|KPI|leverage|synerg|circle back|touch base|deep dive|bandwidth|low-hanging)\b/i,
    );
    expect(text).not.toMatch(/\b1 (?:workdays|days|rows)\b|\bone (?:\w+ ){0,2}(?:meetings|workdays|days|rows)\b/);
  });

  it('a gap ends with a question and says what was expected, by when and what was seen', () => {
    const sorts = ['gap', 'open', 'share', 'guard', 'late', 'due'];
    for (const { text, evidence } of all.filter(({ sort }) => sorts.includes(sort))) {
      expect(text, text).toMatch(/\?$/);
      if (evidence.sort === 'gap') for (const word of ['4', 'Friday']) expect(text, text).toContain(word);
      if (evidence.sort === 'gap') expect(text, text).toMatch(/\bone\b|\b3\b/);
      if (evidence.sort === 'late' || evidence.sort === 'due') expect(text, text).toContain('Tuesday');
    }
  });

  it('praise says the number, the time and what it is good for', () => {
    const sorts = ['first', 'best', 'streak', 'unbroken', 'met', 'improved'];
    for (const { text } of all.filter(({ sort }) => sorts.includes(sort))) {
      expect(text, text).toMatch(/5/);
      expect(text, text).toMatch(/this week/i);
      expect(text, text).toMatch(/win(ning)? new customers/);
    }
  });

  it('a question about the log always asks to check it', () => {
    for (const { text } of all.filter(({ sort }) => ['stale', 'quiet', 'incomplete'].includes(sort)))
      expect(text).toMatch(/check/);
  });
});

describe('long names', () => {
  it('never make a note longer than it may be', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{2,30}( [a-z]{2,20}){1,6} (set|added|won|calls)$/);
    fc.assert(
      fc.property(name, name, fc.nat(40), (one, other, week) => {
        const of = planRow({ name: one, drives: other, target: 4, guard: row.guard });
        for (const [, evidence] of said(of, { ...result, name: other })) {
          const text = draftOf(evidence, draw(week, { recognition: 'In front of the team' }));
          expect(text.length).toBeLessThanOrEqual(LONGEST);
        }
      }),
      { numRuns: 60 },
    );
  });
});
