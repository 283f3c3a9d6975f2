import { printOf } from '../core/print';
import type { LaidChart, SheetLayout } from '../core/sheets/layout';
import { chartInk, chartPaints, type LinePaint } from '../palette/paints';
import { usualRow } from './measure-out';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** A print of the charts that were drawn last, and their ids. A question mark in front: the run that drew them did not finish. */
const property = 'charts';

/**
 * Draws the charts of a sheet anew and takes those drawn before away. Charts that are as wanted stay: they show what the cells
 * say now. Other charts stay too, which are told by their ids; only after a run that was stopped in between is a chart with a
 * title of ours taken for one whose id was not kept.
 */
export function drawCharts(sheet: Sheet, { charts }: SheetLayout): void {
  if (charts === undefined) return;
  const properties = PropertiesService.getDocumentProperties();
  const kept = properties?.getProperty(property) ?? '';
  const known = kept.replace('?', '').split(' ').slice(1);
  const wanted = printOf(JSON.stringify([charts, chartPaints, chartInk]));
  const there = sheet.getCharts().map((chart) => ({ chart, id: idOf(chart) }));
  if (kept.split(' ')[0] === wanted && known.every((id) => there.some((one) => one.id === id))) return;
  const titles = new Set(kept.startsWith('?') ? charts.map(({ title }) => title) : []);
  const isOurs = ({ chart, id }: (typeof there)[number]): boolean =>
    known.includes(id) || (titles.size > 0 && titles.has(titleOf(chart)));
  if (charts.length > 0) properties?.setProperty(property, ['?', ...known].join(' '));
  const others = new Set<string>();
  for (const one of there) {
    if (isOurs(one)) sheet.removeChart(one.chart);
    else others.add(one.id);
  }
  for (const chart of charts) sheet.insertChart(builtChart(sheet, chart));
  const drawn = charts.length === 0 ? [] : sheet.getCharts().map(idOf);
  properties?.setProperty(property, [wanted, ...drawn.filter((id) => !others.has(id))].join(' '));
}

const idOf = (chart: EmbeddedChart): string => String(chart.getChartId());
const titleOf = (chart: EmbeddedChart): string => String(chart.getOptions().get('title'));

function builtChart(sheet: Sheet, laid: LaidChart): EmbeddedChart {
  const { title, headerRow, rowCount, categories, lines, axes, format, place } = laid;
  const builder = sheet.newChart().asLineChart();
  // Columns beside each other are one range: each call goes to Google and back.
  for (const { from, count } of stretches([categories, ...lines.map(({ column }) => column)]))
    builder.addRange(sheet.getRange(headerRow + 1, from + 1, rowCount + 1, count));
  return builder
    .setNumHeaders(1)
    .setPosition(place.row + 1, place.column + 1, 0, 0)
    .setOption('title', title)
    .setOption('height', place.rows * usualRow)
    .setOption('legend', { position: 'bottom' })
    .setOption('hAxis', { title: axes.across, textStyle: { fontSize: 10 } })
    .setOption('vAxis', { title: axes.up, format, viewWindow: { min: 0 }, gridlines: { color: chartInk.grid } })
    .setOption('series', Object.fromEntries(lines.map(({ look }, index) => [index, lineOf(chartPaints[look])])))
    .build();
}

/** Runs of columns that stand beside each other. */
function stretches(columns: readonly number[]): { readonly from: number; readonly count: number }[] {
  const found: { from: number; count: number }[] = [];
  for (const column of columns) {
    const last = found[found.length - 1];
    if (last !== undefined && last.from + last.count === column) last.count += 1;
    else found.push({ from: column, count: 1 });
  }
  return found;
}

const dashes = { dash: [8, 4], dot: [2, 3] } as const;

const lineOf = ({ ink, width, dash, mark }: LinePaint): object => ({
  color: ink,
  lineWidth: width,
  ...(dash !== 'solid' && { lineDashStyle: dashes[dash] }),
  pointSize: mark === 'none' ? 0 : mark === 'diamond' ? 9 : 6,
  ...(mark !== 'none' && { pointShape: mark }),
});
