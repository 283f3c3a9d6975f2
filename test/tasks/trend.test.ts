import { beforeAll, describe, expect, it } from 'vitest';
import { isDateCell, type Cell, type Cells } from '../../core/cells';
import type { TrendPicture, TrendShown } from '../../core/setup/trend-picture';
import type { Day } from '../../core/calendar/day';
import { figure, percent } from '../../core/sheets/figures';
import { sampleCells, sampleDay, samplePlan, sampleSheets } from '../hosts/excel/sample-book';
import { makeMemoryBook } from '../hosts/memory-book';

let shown: readonly TrendShown[];
let sheet: Cells;
let changed: number;

beforeAll(async () => {
  const book = await makeMemoryBook({ zone: 'Etc/UTC', today: sampleDay as Day });
  for (const name of [...sampleSheets, ...samplePlan]) await book.put(name, sampleCells(name));
  await book.perform('refresh', {});
  const before = await book.changes();
  const answer = await book.perform('trend', {});
  if (!answer.ok) throw new Error(answer.findings.map(({ what }) => what).join(' '));
  shown = answer.answer as readonly TrendShown[];
  changed = (await book.changes()) - before;
  sheet = (await book.read()).sheets.find(({ name }) => name === 'Trend')!.cells;
});

/** The rows of a line on the sheet Trend: below its heading, from the row behind the labels on. */
function weeksOnSheet(name: string): readonly (readonly Cell[])[] {
  const heading = sheet.findIndex(
    ([first]) => /^(Result|Behavior): /.test(String(first)) && String(first).endsWith(name),
  );
  const labels = sheet.findIndex(([first], row) => row > heading && first === 'Week of');
  return sheet.slice(labels + 1, labels + 14);
}

const all = (): readonly TrendPicture[] => shown.flatMap(({ pictures }) => pictures);

describe('the trend on the page', () => {
  it('shows each result with the behaviors that drive it, and writes nothing', () => {
    expect(changed).toBe(0);
    const plan = sampleCells('Plan').slice(1);
    const [kind, name, drives] = [0, 1, 2];
    for (const { result, pictures } of shown) {
      const own = plan.filter((row) => row[drives] === result && row[kind] === 'Behavior').map((row) => row[name]);
      expect(pictures.map((one) => one.name)).toEqual([result, ...own]);
    }
    expect(shown.map(({ result }) => result)).toEqual(
      plan.filter((row) => row[kind] === 'Result').map((row) => row[name]),
    );
  });

  it('has the numbers of the sheet Trend', () => {
    expect(all().length).toBeGreaterThan(8);
    for (const { name, rows, team, running } of all()) {
      const weeks = weeksOnSheet(name);
      expect(rows.map(([week]) => week)).toEqual(weeks.map(([week]) => week));
      const counted = weeks.map((row, week) => row[week < running ? 1 : 2] ?? null);
      expect(counted.some(isDateCell)).toBe(false);
      expect(team.map((n) => n?.toFixed(3))).toEqual(counted.map((n) => (n as number | null)?.toFixed(3)));
    }
  });

  it('says in one sentence what it draws: the range, the last weeks, the target, what shows by now', () => {
    for (const { name, says, team, running, targets, lag, mostSays, most } of all()) {
      expect(says.startsWith(`${name}: `)).toBe(true);
      expect(says).toMatch(/^[^\n]+\.$/);
      expect([figure(most), percent(most)]).toContain(mostSays);
      const last = team[running - 1] ?? null;
      const isSaid = [figure(last), percent(last)].some((one) => says.includes(`${one} in the last full week`));
      expect(isSaid).toBe(team.slice(0, running).some((n) => n !== null));
      expect(says.includes(', target ')).toBe(targets[12] !== null);
      expect(says.includes('shows in results by now')).toBe(lag !== null);
    }
    expect(all().some(({ lag }) => lag !== null)).toBe(true);
  });

  it('draws nothing above its highest number', () => {
    for (const { most, team, targets, usual } of all())
      for (const n of [...team, ...targets, usual]) expect(n ?? 0).toBeLessThanOrEqual(most);
  });
});
