import type { LaidRow, SheetLayout } from '../../core/sheets/layout';

/**
 * A Trend sheet of three weeks:
 *
 *     Trend
 *     Week of | Team | Target |   | chart ...
 *     2 Nov   |  1   |  2     |
 *     9 Nov   |  3   |  2     |
 *     16 Nov  |      |  2     |
 */
export function drawnTrend(charts: number): SheetLayout {
  const rows: LaidRow[] = [[{ value: 'Trend', look: 'title' }]];
  const laid = Array.from({ length: charts }, (_, index) => {
    const headerRow = rows.length;
    rows.push(
      [{ value: 'Week of' }, { value: 'Team' }, { value: 'Target' }],
      [{ value: 'Week 1' }, { value: 1 + index }, { value: 2 }],
      [{ value: 'Week 2' }, { value: 3 }, { value: 2 }],
      [{ value: 'Week 3' }, { value: null }, { value: 2 }],
    );
    return {
      title: `Result: Wins ${index + 1} · team, week by week`,
      headerRow,
      rowCount: 3,
      categories: 0,
      lines: [
        { column: 1, name: 'Team', look: 'actual' as const },
        { column: 2, name: 'Target', look: 'target' as const },
      ],
      axes: { across: 'Week of', up: 'Number a week' },
      format: '#,##0',
      place: { row: headerRow, column: 4, rows: 4, columns: 6 },
    };
  });
  return {
    sheet: 'Trend',
    rows,
    widths: [12, 10, 10, 3, 10, 10, 10, 10, 10, 10],
    frozenRows: 1,
    frozenColumns: 0,
    orientation: 'landscape',
    charts: laid,
  };
}
