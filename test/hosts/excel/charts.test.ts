import { beforeEach, describe, expect, it } from 'vitest';
import type { SheetLayout } from '../../../core/sheets/layout';
import { drawnTrend } from '../drawn-trend';
import { openExcel, type Excel } from './excel-host';
import type { StandInSheet } from './stand-in/sheet';

let excel: Excel;
beforeEach(async () => {
  excel = await openExcel();
  excel.newBook();
});

const trend = (): StandInSheet => excel.book.sheetNamed('Trend') as StandInSheet;
const write = (layout: SheetLayout): Promise<void> => excel.bundle.write({ sheets: [layout] });

describe('charts in Excel', () => {
  it('stand beside their tables, over the cells of the weeks, each line with a mark of its own', async () => {
    await write(drawnTrend(2));
    const [chart] = trend().charts;
    expect(trend().charts.map(({ name, type }) => `${name} ${type}`)).toEqual(['Leadline 1 Line', 'Leadline 2 Line']);
    expect(chart!.says.get('ChartTitle.Text')).toBe('Result: Wins 1 · team, week by week');
    expect(chart!.series.map(({ values, categories }) => [values, categories])).toEqual([
      [
        { row: 2, column: 1, rows: 3, columns: 1 },
        { row: 2, column: 0, rows: 3, columns: 1 },
      ],
      [
        { row: 2, column: 2, rows: 3, columns: 1 },
        { row: 2, column: 0, rows: 3, columns: 1 },
      ],
    ]);
    const ways = chart!.series.map(
      ({ says }) => `${says.get('ChartLineFormat.LineStyle')} ${says.get('ChartSeries.MarkerStyle')}`,
    );
    expect(ways).toEqual(['Continuous Circle', 'Dash None']);
    expect(chart!.place).toEqual([
      { row: 1, column: 4, rows: 1, columns: 1 },
      { row: 4, column: 9, rows: 1, columns: 1 },
    ]);
  });

  it('are not touched when nothing changed', async () => {
    await write(drawnTrend(2));
    const changes = excel.book.changes;
    await write(drawnTrend(2));
    expect(excel.book.changes).toBe(changes);
  });

  it('are drawn again in place, never twice, and those that are no longer there go', async () => {
    await write(drawnTrend(3));
    await write(drawnTrend(2));
    expect(trend().charts.map(({ name }) => name)).toEqual(['Leadline 1', 'Leadline 2']);
    await write(drawnTrend(0));
    expect(trend().charts).toEqual([]);
  });

  it('of other people stay, on our sheets too', async () => {
    await write(drawnTrend(1));
    trend().charts.unshift({ name: 'My own', type: 'Line', says: new Map(), series: [] });
    await write(drawnTrend(2));
    expect(trend().charts.map(({ name }) => name)).toEqual(['My own', 'Leadline 1', 'Leadline 2']);
  });
});
