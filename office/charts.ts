import type { LaidChart, SheetLayout } from '../core/sheets/layout';
import { chartInk, chartPaints, type LinePaint } from '../palette/paints';
import type { Sender } from './sender';

/** Charts of ours bear this name and a number; those of other people bear others, and stay. */
const ours = /^Leadline \d+$/;

/** Asks for the names of the charts on a sheet that may have some of ours; they are there after the next sync. */
export function askForCharts(sheet: Excel.Worksheet, { charts }: SheetLayout): void {
  if (charts !== undefined) sheet.charts.load('items/name');
}

/** Takes away the charts that were drawn before. */
export async function clearCharts(sender: Sender, sheet: Excel.Worksheet, { charts }: SheetLayout): Promise<void> {
  const before =
    charts === undefined ? [] : sheet.charts.items.map(({ name }) => name).filter((name) => ours.test(name));
  // By name, for the places of charts shift with each that goes.
  if (before.length > 0)
    await sender.add(300 * before.length, () => before.forEach((name) => sheet.charts.getItem(name).delete()));
}

/** Draws the charts of a sheet, each under a name of ours. */
export async function drawCharts(sender: Sender, sheet: Excel.Worksheet, { charts = [] }: SheetLayout): Promise<void> {
  for (const [index, laid] of charts.entries())
    await sender.add(6000, () => drawChart(sheet, laid, `Leadline ${index + 1}`));
}

function drawChart(sheet: Excel.Worksheet, laid: LaidChart, name: string): void {
  const { title, headerRow, rowCount, categories, lines, axes, format, place } = laid;
  const below = (column: number): Excel.Range => sheet.getRangeByIndexes(headerRow + 1, column, rowCount, 1);
  const chart = sheet.charts.add('Line', below(lines[0]?.column ?? 1), 'Columns');
  chart.name = name;
  chart.title.text = title;
  chart.title.format.font.size = 10;
  chart.displayBlanksAs = 'NotPlotted';
  chart.legend.position = 'Bottom';
  lines.forEach(({ column, name: called, look }, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(called);
    series.name = called;
    series.setValues(below(column));
    series.setXAxisValues(below(categories));
    paintLine(series, chartPaints[look]);
  });
  chart.axes.categoryAxis.title.text = axes.across;
  chart.axes.valueAxis.title.text = axes.up;
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.numberFormat = format;
  chart.axes.valueAxis.majorGridlines.format.line.color = chartInk.grid;
  const { row, column, rows, columns } = place;
  const lastColumn = column + columns - 1;
  chart.setPosition(
    sheet.getRangeByIndexes(row, column, 1, 1),
    sheet.getRangeByIndexes(row + rows - 1, lastColumn, 1, 1),
  );
}

const dashes = { solid: 'Continuous', dash: 'Dash', dot: 'Dot' } as const;
const marks = { circle: 'Circle', diamond: 'Diamond', none: 'None' } as const;

function paintLine(series: Excel.ChartSeries, { ink, width, dash, mark }: LinePaint): void {
  const { line } = series.format;
  line.color = ink;
  line.weight = width;
  line.lineStyle = dashes[dash];
  series.markerStyle = marks[mark];
  if (mark === 'none') return;
  series.markerSize = mark === 'diamond' ? 9 : 6;
  series.markerForegroundColor = ink;
  series.markerBackgroundColor = mark === 'diamond' ? '#FFFFFF' : ink;
}
