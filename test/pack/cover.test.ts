import { describe, expect, it } from 'vitest';
import type { PackChoices } from '../../core/pack/pack';
import { packOf, sampleSheets, scoredFrom, sheetOf, sourceFrom } from './sample-week';
import { sourceOf } from '../../core/tasks/pack';

const source = sourceFrom(sampleSheets);

/** What the cover says beside a name, all lines of it. */
const saidOf = (name: string, choices: Partial<PackChoices> = {}): string[] =>
  sheetOf(packOf(source, { repDetail: false, ...choices }), 'Cover').rows.flatMap(([first, second]) =>
    first?.value === name ? [String(second?.value)] : [],
  );

describe('the cover of a pack', () => {
  it('says what was left out, and only that: a note may name a customer, and the scorecard draws every rep’s weeks', () => {
    expect(saidOf('Left out')).toEqual([
      'No rows of the CRM, no customers, no deals, no feedback notes, no numbers of a rep by week; no formulas, no links, nothing hidden.',
    ]);
    expect(saidOf('Left out', { notes: true, repDetail: true })).toEqual([
      'No rows of the CRM; no formulas, no links, nothing hidden.',
    ]);
    expect(saidOf('Notes', { notes: true })[0]).toContain('may name a customer or a deal');
  });

  it('ends a list of initials with one point', () => {
    expect(saidOf('Reps', { names: 'Initials' })[0]).toMatch(/[^.]\.$/);
    expect(saidOf('Reps')[0]).toMatch(/[^.]\.$/);
  });
});

it('every page of a pack of some reps says of how many it is, for pages come apart', () => {
  const titles = (choices: Partial<PackChoices>): unknown[] =>
    packOf(source, { notes: true, ...choices })
      .file.sheets.filter(({ sheet }) => sheet !== 'Cover' && sheet !== 'Numbers')
      .map(({ sheet, rows }) => [sheet, rows[0]?.[0]?.value]);
  const pages = ['Scorecard', 'Results', 'Trend', 'Rep detail', 'Notes'];
  expect(titles({ reps: ['Maya Okafor', 'Gavin Strand'] })).toEqual(
    pages.map((page) => [page, `${page} · Team Dana Whitcombe, 2 of 8 reps`]),
  );
  expect(titles({})).toEqual(pages.map((page) => [page, `${page} · Team Dana Whitcombe`]));
});

it('how a team is led is counted over thirteen weeks, however many are shown: packs are added up', () => {
  const managing = (weeks: number): unknown[] =>
    sheetOf(packOf(sourceOf(scoredFrom(sampleSheets, '2026-11-19', weeks))), 'Numbers')
      .rows.filter(([section]) => section?.value === 'Managing')
      .map((row) => row.map((cell) => cell?.value ?? null));
  expect(managing(1)).toEqual(managing(13));
  expect(managing(13).map((row) => (row as unknown[])[4])).toEqual([10, 10, 0, 6, 3]);
});
