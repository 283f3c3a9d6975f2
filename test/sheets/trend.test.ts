import { beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../core/calendar/day';
import { openTables } from '../../core/crm/open-tables';
import { gridOfCells } from '../../core/cells';
import { readIntent } from '../../core/plan/read-intent';
import { plainRep } from '../../core/plan/team';
import { findHeader } from '../../core/crm/header-row';
import { score } from '../../core/score/score';
import type { SheetLayout } from '../../core/sheets/layout';
import { layTrend } from '../../core/sheets/trend';
import { chartPaints } from '../../palette/paints';

/*
 *     November 2026
 * Mo Tu We Th Fr Sa Su
 *  9 10 11 12 13 14 15
 * 16 17 18 19              as of Thursday the 19th
 */
const asOf: Day = '2026-11-19' as Day;

const plan = [
  ['Kind', 'Name', 'Drives', 'Counts', 'From', 'Where', 'Dated by', 'Target', 'Per', 'Lag weeks'],
  ['Result', '=Wins', null, 'Count', 'Opportunities', 'Status = Won', 'Closed', 13, 'quarter', 3],
  ['Behavior', 'Calls', '=Wins', 'Count', 'Activities', 'Type = Call', 'Date', 5, 'week', 3],
  ['Behavior', 'Demos', null, 'Count', 'Activities', 'Type = Demo', 'Date', 1, 'week', 30],
];

const days = (from: string, n: number): Day[] =>
  Array.from({ length: n }, (_, i) => new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10) as Day);

const threeWeeksBefore = (day: Day): Day =>
  new Date(Date.parse(day) - 21 * 86_400_000).toISOString().slice(0, 10) as Day;

const activities = [
  ['Owner', 'Type', 'Status', 'Subject', 'Date'],
  ...days('2026-06-01', 172).flatMap((day, i) =>
    i % 7 < 4
      ? [
          ['Ann', 'Call', 'Completed', 'x', { day }] as const,
          ['Bea', i % 2 ? 'Call' : 'Demo', 'Completed', 'x', { day }] as const,
        ]
      : [],
  ),
];
const opportunities = [
  ['Owner', 'Name', 'Stage', 'Status', 'Amount', 'Created', 'Closed'],
  ...days('2026-06-02', 160)
    .filter((_, i) => i % 7 === 0)
    .map((day) => ['Ann', 'Deal', 'Won', 'Won', 100, { day: threeWeeksBefore(day) }, { day }] as const),
];

let layout: SheetLayout;
beforeAll(() => {
  const intent = readIntent({ plan: findHeader(gridOfCells('Plan', plan)).value }).value;
  const { crm } = openTables([gridOfCells('Activities', activities), gridOfCells('Opportunities', opportunities)]);
  const team = ['Ann', 'Bea'].map(plainRep);
  const whole = { ...intent, team };
  layout = layTrend(score(whole, crm, asOf, 13).value, whole, crm);
});

const texts = (): string[] => layout.rows.flatMap((row) => row.map((cell) => String(cell?.value ?? '')));

describe('the sheet Trend', () => {
  test('a result comes first, then the behaviors that drive it, then those that drive none', () => {
    expect(layout.charts!.map(({ title }) => title)).toEqual([
      'Result: =Wins · team, week by week',
      'Behavior: Calls · team, week by week',
      'Behavior: Demos · team, week by week',
    ]);
  });

  test('a chart draws the thirteen weeks of the table it stands beside', () => {
    for (const { headerRow, rowCount, categories, lines, place } of layout.charts!) {
      expect(rowCount).toBe(13);
      expect(layout.rows[headerRow]!.map((cell) => cell?.value)).toEqual([
        'Week of',
        'Team',
        'Week so far',
        'Target',
        'Team median',
      ]);
      expect(layout.rows[headerRow + 13]![categories]!.value).toBe('16 Nov');
      expect(layout.rows[headerRow + 14]).toEqual([]);
      for (const { column, name } of lines) expect(layout.rows[headerRow]![column]!.value).toBe(name);
      expect(place.column).toBeGreaterThan(layout.rows[headerRow]!.length);
    }
  });

  test('no title begins with a sign that a host could take for a formula', () => {
    for (const { title } of layout.charts!) expect(title).toMatch(/^(Result|Behavior): /);
  });

  test('half a week is no fall: the running week stands apart', () => {
    const { headerRow } = layout.charts![1]!;
    const [, team, soFar] = layout.rows[headerRow + 13]!;
    expect([team!.value, soFar!.value]).toEqual([null, 6]);
    const [, before, none] = layout.rows[headerRow + 12]!;
    expect([before!.value, none!.value]).toEqual([6, null]);
  });

  test('the week whose work shows by now is marked, in the table and in words', () => {
    const { headerRow } = layout.charts![1]!;
    const marked = layout.rows.slice(headerRow + 1, headerRow + 14).map(([week]) => String(week!.value));
    expect(marked.filter((week) => week.includes('◂'))).toEqual(['26 Oct ◂']);
    expect(texts().find((text) => text.startsWith('Drives =Wins'))).toBe(
      'Drives =Wins. Work takes about 3 weeks to show (median days from created to won). ◂ What was done up to the week of 26 Oct shows in the result by now. Course-correct by Thu 10 Dec 2026: after that it cannot move this period’s result.',
    );
  });

  test('a target for a quarter is drawn as the part of a week', () => {
    const { headerRow } = layout.charts![0]!;
    expect(layout.rows[headerRow + 13]![3]!.value).toBeCloseTo((26 * 7) / 92, 3);
  });

  test('a result is told as a range with the weeks behind it', () => {
    expect(texts().find((text) => text.startsWith('Heading'))).toMatch(
      /^Heading for .+ to .+ by Thu 31 Dec 2026, likely .+ \(as the last \d+ counted weeks went\): /,
    );
  });

  test('lines are told apart without color', () => {
    const ways = Object.values(chartPaints).map(({ dash, mark, width }) => `${dash} ${mark} ${width}`);
    expect(new Set(ways).size).toBe(ways.length);
    expect(new Set(Object.values(chartPaints).map(({ dash, mark }) => `${dash} ${mark}`)).size).toBe(ways.length);
  });
});
