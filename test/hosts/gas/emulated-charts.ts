import type { ChartModel, SheetModel } from './book';
import { chain, mayWrite, method, type Emulated, type RangeState } from './desk';

/** A chart that is being put together. */
interface Builder {
  readonly sheet: SheetModel;
  type: string;
  ranges: RangeState[];
  headers: number;
  position: number[];
  readonly options: Map<string, unknown>;
}

/** Values of the script's own world, as Sheets would keep them. */
const plain = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

const built = { setNumHeaders: headers(), setPosition: position(), setOption: option(), addRange: addRange() };

/** Charts on a sheet. A chart has an id once it is inserted; one that was removed is no longer on the sheet. */
export const emulatedCharts: Emulated = {
  Sheet: {
    newChart: method((desk, sheet: SheetModel) =>
      desk.serve('EmbeddedChartBuilder', {
        sheet,
        type: '',
        ranges: [],
        headers: 0,
        position: [],
        options: new Map(),
      } satisfies Builder),
    ),
    getCharts: method((desk, sheet: SheetModel) => {
      desk.gate.read(1);
      return desk.realm.arrayFrom(sheet.charts.map((chart) => desk.serve('EmbeddedChart', chart)));
    }),
    insertChart: method((desk, sheet: SheetModel, given: unknown) => {
      mayWrite(desk, sheet);
      const chart = desk.stateOf<ChartModel>(given);
      if (chart.id !== null) throw desk.refuse('The chart is in a spreadsheet already.');
      sheet.charts = [...sheet.charts, { ...chart, id: desk.book.newChartId() }];
      desk.gate.write(1);
    }),
    removeChart: method((desk, sheet: SheetModel, given: unknown) => {
      mayWrite(desk, sheet);
      const { id } = desk.stateOf<ChartModel>(given);
      if (!sheet.charts.some((chart) => chart.id === id)) throw desk.refuse('Chart not found.');
      sheet.charts = sheet.charts.filter((chart) => chart.id !== id);
      desk.gate.write(1);
    }),
  },
  EmbeddedChartBuilder: {
    asLineChart: method((desk, self: Builder) => {
      self.type = 'LINE';
      return desk.serve('EmbeddedLineChartBuilder', self);
    }),
  },
  EmbeddedLineChartBuilder: {
    ...built,
    build: method((desk, { type, ranges, headers: rows, position: where, options }: Builder) => {
      if (ranges.reduce((sum, { columns }) => sum + columns, 0) < 2)
        throw desk.refuse('A line chart needs a domain and at least one series.');
      if (where.length === 0) throw desk.refuse('The chart has no position.');
      const [first] = ranges;
      if (ranges.some((range) => range.row !== first!.row || range.rows !== first!.rows))
        throw new Error('not emulated: ranges of different rows');
      const areas = ranges.map(({ row, column, rows: height, columns }) => ({ row, column, rows: height, columns }));
      const chart: ChartModel = { id: null, type, ranges: areas, headers: rows, position: where, options };
      return desk.serve('EmbeddedChart', chart);
    }),
  },
  EmbeddedChart: {
    getChartId: method((_, { id }: ChartModel) => id),
    getOptions: method((desk, chart: ChartModel) => desk.serve('ChartOptions', chart)),
  },
  ChartOptions: {
    get: method((_, { options }: ChartModel, name: string) => options.get(name) ?? null),
  },
};

function headers() {
  return chain((desk, self: Builder, count: number) => {
    if (!Number.isInteger(count) || count < 0) throw desk.refuse('The number of headers is not valid.');
    self.headers = count;
  });
}

function position() {
  return chain((desk, self: Builder, row: number, column: number, x: number, y: number) => {
    const { rows, columns } = self.sheet;
    if (row < 1 || column < 1 || row > rows || column > columns)
      throw desk.refuse('The chart’s position is out of the sheet.');
    self.position = [row, column, x, y];
  });
}

function option() {
  return chain((desk, self: Builder, name: string, value: unknown) => {
    if (typeof name !== 'string' || name === '') throw desk.refuse('The option has no name.');
    self.options.set(name, plain(value));
  });
}

function addRange() {
  return chain((desk, self: Builder, range: unknown) => {
    const state = desk.stateOf<RangeState>(range);
    if (state.sheet !== self.sheet) throw new Error('not emulated: a range of another sheet');
    self.ranges.push(state);
  });
}
