import type { ChartSeries, SheetChart } from 'hucre';
import type { LaidChart } from '../../core/sheets/layout';
import { chartInk, chartPaints, textFont } from '../../palette/paints';
import { cellTextInFile } from './cell-text';

const hex = (color: string): string => color.slice(1).toUpperCase();

const letter = (column: number): string => String.fromCharCode(65 + column);

/** A line chart of the file, over the cells of its table. */
export function chartOf({ title, headerRow, rowCount, categories, lines, axes, format, place }: LaidChart): SheetChart {
  const below = (column: number): string =>
    `$${letter(column)}$${headerRow + 2}:$${letter(column)}$${headerRow + 1 + rowCount}`;
  const axis = {
    axisTitleFontSize: 8,
    axisTitleBold: false,
    axisTitleColor: hex(chartInk.words),
    labelFontSize: 8,
    minorTickMark: 'none' as const,
  };
  return {
    type: 'line',
    title: cellTextInFile(title),
    titleFontSize: 10,
    altText: cellTextInFile(`${title}: ${lines.map(({ name }) => name).join(', ')}`),
    anchor: {
      from: { row: place.row, col: place.column },
      to: { row: place.row + place.rows, col: place.column + place.columns },
    },
    series: lines.map(({ column, name, look }): ChartSeries => {
      const { ink, width, dash, mark } = chartPaints[look];
      return {
        name,
        values: below(column),
        categories: below(categories),
        color: hex(ink),
        stroke: { dash: dash === 'dot' ? 'sysDot' : dash, width },
        marker:
          mark === 'none'
            ? { symbol: 'none' }
            : {
                symbol: mark,
                size: mark === 'diamond' ? 9 : 6,
                fill: mark === 'diamond' ? 'FFFFFF' : hex(ink),
                line: hex(ink),
              },
      };
    }),
    legend: 'bottom',
    legendFontSize: 8,
    legendFontFamily: textFont,
    dispBlanksAs: 'gap',
    roundedCorners: false,
    axes: {
      x: { ...axis, title: axes.across },
      y: { ...axis, title: axes.up, axisTitleRotation: -90, scale: { min: 0 }, numberFormat: { formatCode: format } },
    },
  };
}
