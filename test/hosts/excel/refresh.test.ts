import { beforeEach, describe, expect, it } from 'vitest';
import { sheetNames } from '../../../core/sheets/sheet-names';
import { scoreWeek } from '../../../core/tasks/score-week';
import { unfinishedWords } from '../../../core/tasks/workbook';
import { gridOfCells } from '../../../core/cells';
import { paints } from '../../../palette/paints';
import { ourSheets } from '../../support/our-sheets';
import { openExcel, type Excel } from './excel-host';
import { putSample, sampleCells, sampleDay, samplePlan, sampleSheets } from './sample-book';
import type { StandInSheet } from './stand-in/sheet';

let excel: Excel;
beforeEach(async () => {
  excel = await openExcel();
  excel.newBook();
  excel.today = sampleDay;
});

const sheet = (name: string): StandInSheet => excel.book.sheetNamed(name) as StandInSheet;

describe('a press on Refresh scorecard', () => {
  it('draws our sheets before those of people, and leaves the pane closed', async () => {
    putSample(excel.book);
    const { shown } = excel.window.page;
    await excel.pressRibbon('refreshScorecard');
    expect(excel.book.sheets.map(({ name }) => name)).toEqual([
      ...ourSheets,
      'Sheet1',
      ...sampleSheets,
      ...samplePlan,
      'Closed weeks',
      'Feedback',
      'Sources',
      'Settings',
    ]);
    expect(excel.window.page.shown).toBe(shown);
  });

  it('draws the same cells that the core lays', async () => {
    putSample(excel.book);
    await excel.pressRibbon('refreshScorecard');
    const grids = [...sampleSheets, ...samplePlan].map((name) => gridOfCells(name, sampleCells(name)));
    const scored = scoreWeek({ grids }, { today: sampleDay, weeks: 13 });
    expect(scored.ok).toBe(true);
    if (!scored.ok) return;
    const laid = scored.answer.sheets.find((one) => one.sheet === 'Scorecard')!;
    const title = laid.rows[0]![0]!;
    expect(sheet('Scorecard').cell(0, 0)?.value).toBe(title.value);
    expect(sheet('Scorecard').lookAt(0, 0, 'RangeFont', 'Color')).toBe(paints[title.look!].ink);
    const drawn = laid.rows.flat().filter((cell) => cell !== null && cell.value !== null).length;
    const standing = sheet('Scorecard');
    let count = 0;
    for (let row = 0; row < standing.reach; row += 1)
      for (let column = 0; column < laid.widths.length; column += 1) if (standing.cell(row, column)) count += 1;
    expect(count).toBe(drawn);
  });

  it('dresses a sheet: widths, frozen panes, merged title, one page wide, our tab color and no grid', async () => {
    putSample(excel.book);
    await excel.pressRibbon('refreshScorecard');
    const scorecard = sheet('Scorecard');
    expect(scorecard.frozen).toMatchObject({ row: 0, column: 0 });
    expect(scorecard.merges.length).toBeGreaterThan(0);
    expect(scorecard.kept.get('Worksheet.ShowGridlines')).toBe(false);
    expect(scorecard.kept.get('PageLayout.Zoom')).toMatchObject({ horizontalFitToPages: 1 });
    expect(scorecard.kept.get('PageLayout.PrintTitleRows')).toMatch(/^1:\d+$/);
    expect(scorecard.lookAt(0, 0, 'RangeFormat', 'ColumnWidth')).toBeGreaterThan(20);
    expect(sheet('Settings').kept.get('Worksheet.ShowGridlines')).toBe(true);
  });

  it('makes the sheets of people once and never touches those that are there', async () => {
    putSample(excel.book, { plan: false });
    await excel.pressRibbon('refreshScorecard');
    for (const { name } of sheetNames) expect(sheet(name), name).toBeDefined();
    sheet('Settings').store(1, 1, { value: 'Tuesday', type: 'String' });
    const changes = excel.book.changes;
    await excel.pressRibbon('refreshScorecard');
    expect(sheet('Settings').cell(1, 1)?.value).toBe('Tuesday');
    expect(excel.book.changes).toBeGreaterThanOrEqual(changes);
  });

  it('changes nothing when nothing has changed', async () => {
    putSample(excel.book);
    await excel.pressRibbon('refreshScorecard');
    await excel.pressRibbon('refreshScorecard');
    const changes = excel.book.changes;
    await excel.pressRibbon('refreshScorecard');
    expect(excel.book.changes).toBe(changes);
  });

  it('takes back what somebody changed on a sheet of ours', async () => {
    putSample(excel.book);
    await excel.pressRibbon('refreshScorecard');
    await excel.pressRibbon('refreshScorecard');
    const before = sheet('Scorecard').cell(0, 0);
    sheet('Scorecard').store(0, 0, { value: 'Mine', type: 'String' });
    await excel.pressRibbon('refreshScorecard');
    expect(sheet('Scorecard').cell(0, 0)).toEqual(before);
  });

  it('leaves the CRM sheets as they were: values, formats, looks', async () => {
    putSample(excel.book);
    const before = JSON.stringify(sampleSheets.map((name) => snapshot(sheet(name))));
    await excel.pressRibbon('refreshScorecard');
    expect(JSON.stringify(sampleSheets.map((name) => snapshot(sheet(name))))).toBe(before);
  });

  it('opens the pane when something is in the way', async () => {
    const shown = excel.window.page.shown;
    await excel.pressRibbon('refreshScorecard');
    expect(excel.window.page.shown).toBe(shown + 1);
    expect(excel.book.changes).toBe(0);
  });
});

describe('a press on Check data', () => {
  it('writes nothing and opens the pane', async () => {
    putSample(excel.book);
    const shown = excel.window.page.shown;
    await excel.pressRibbon('checkData');
    expect(excel.book.changes).toBe(0);
    expect(excel.window.page.shown).toBe(shown + 1);
    expect(JSON.stringify(excel.book.sheets.map(({ name }) => name))).not.toContain('Scorecard');
  });
});

describe('the other buttons', () => {
  const names = (): string[] => excel.book.sheets.map(({ name }) => name);

  it('take somebody to a scorecard who never answers a question', async () => {
    putSample(excel.book, { plan: false });
    const { shown } = excel.window.page;
    await excel.pressRibbon('setUp');
    expect(names()).toEqual(expect.arrayContaining(['Sources', 'Team']));
    await excel.pressRibbon('proposePlan');
    expect(names()).toContain('Plan');
    expect(excel.book.active).toBe(sheet('Plan'));
    await excel.pressRibbon('refreshScorecard');
    expect(names().slice(0, ourSheets.length)).toEqual(ourSheets);
    const { changes } = excel.book;
    await excel.pressRibbon('thisWeek');
    expect(excel.book.active).toBe(sheet('This week'));
    expect(excel.book.changes).toBe(changes);
    expect(excel.window.page.shown).toBe(shown + 3);
  });

  it('never write over a plan that is there', async () => {
    putSample(excel.book);
    const before = JSON.stringify(snapshot(sheet('Plan')));
    await excel.pressRibbon('proposePlan');
    expect(excel.book.changes).toBe(0);
    expect(JSON.stringify(snapshot(sheet('Plan')))).toBe(before);
  });
});

describe('the undo stack', () => {
  it('is never cleared: no sheet is deleted, renamed, copied, hidden or protected', async () => {
    putSample(excel.book);
    await excel.pressRibbon('refreshScorecard');
    const used = [...excel.book.used.keys()];
    expect(used).not.toContain('Worksheet.delete');
    for (const member of ['Worksheet.name', 'Worksheet.visibility'])
      expect(excel.book.changed.has(member), member).toBe(false);
    expect(used.filter((member) => /protect$|insertWorksheets|\.copy$/i.test(member))).toEqual([]);
    expect(JSON.stringify(excel.book.sheets.map(({ name }) => name))).not.toContain(unfinishedWords);
  });
});

function snapshot(one: StandInSheet): unknown[] {
  const cells: unknown[] = [];
  for (let row = 0; row < one.reach; row += 1)
    for (let column = 0; column < 30; column += 1) cells.push(one.cell(row, column) ?? null, one.formatOf(row, column));
  return [cells, one.painted, one.merges, one.filter, one.frozen, [...one.properties]];
}
