import type { Area } from './area';
import { argumentMistake, notFound } from './protocol';
import { areaIn, sheetOf, type Modelled, type Thing } from './thing';

type Says = Map<string, unknown>;

/** A chart as it was told to be: what each of its parts says, by the class and name of the property. */
export interface StandInChart {
  name: string;
  readonly type: string;
  place?: readonly [Area, Area];
  readonly says: Says;
  readonly series: StandInSeries[];
}

export interface StandInSeries {
  values?: Area;
  categories?: Area;
  readonly says: Says;
}

const isColor = (value: unknown): boolean => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const isBetween =
  (least: number, most: number) =>
  (value: unknown): boolean =>
    typeof value === 'number' && value >= least && value <= most;
const isOneOf =
  (...words: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && words.includes(value);

const chartOf = (thing: Thing): StandInChart => (thing.value as { chart: StandInChart }).chart;
const seriesOf = (thing: Thing): StandInSeries => (thing.value as { series: StandInSeries }).series;
const saysOf = (thing: Thing): Says => (thing.value as { series?: StandInSeries }).series?.says ?? chartOf(thing).says;

/** Another part of the same chart; `part` keeps the two axes apart. */
const at =
  (of: string, part?: string) =>
  (thing: Thing): Thing => ({ ...thing, of, ...(part !== undefined && { key: part }) });

/** Properties that are kept with the chart, each with the check that Excel would make. */
const keeping = (checks: Readonly<Record<string, (value: unknown) => boolean>>): NonNullable<Modelled['set']> =>
  Object.fromEntries(
    Object.entries(checks).map(([name, check]) => [
      name,
      (thing: Thing, value: unknown) => {
        if (!check(value)) argumentMistake();
        saysOf(thing).set(`${thing.key === undefined ? '' : `${thing.key} `}${thing.of}.${name}`, value);
      },
    ]),
  );

const thingOf = (thing: Thing, chart: StandInChart): Thing => ({
  of: 'Chart',
  sheet: sheetOf(thing),
  value: { chart },
});

/** Charts, as far as the add-in draws them. A series takes one column, and as many words as values. */
export const chartModel: Readonly<Record<string, Modelled>> = {
  ChartCollection: {
    items: (thing) => sheetOf(thing).charts.map((chart) => thingOf(thing, chart)),
    ask: {
      GetItem: (thing, [name]) => {
        const chart = sheetOf(thing).charts.find((one) => one.name === name);
        return chart ? thingOf(thing, chart) : notFound();
      },
    },
    call: {
      Add(thing, [type, source, by]) {
        if (!isOneOf('Line', 'ColumnClustered')(type) || !isOneOf('Auto', 'Columns', 'Rows')(by)) argumentMistake();
        const { charts } = sheetOf(thing);
        const { columns } = areaIn(source as Thing);
        const chart: StandInChart = {
          name: `Chart ${charts.length + 1}`,
          type: String(type),
          says: new Map(),
          series: Array.from({ length: columns }, () => ({ says: new Map() })),
        };
        charts.push(chart);
        return thingOf(thing, chart);
      },
    },
  },
  Chart: {
    get: { Name: (thing) => chartOf(thing).name },
    set: {
      Name(thing, value) {
        const others = sheetOf(thing).charts.filter((one) => one !== chartOf(thing));
        if (!isText(value) || others.some(({ name }) => name === value)) argumentMistake();
        chartOf(thing).name = String(value);
      },
      ...keeping({ DisplayBlanksAs: isOneOf('NotPlotted', 'Zero', 'Interplotted') }),
    },
    go: {
      Title: at('ChartTitle'),
      Legend: at('ChartLegend'),
      Series: at('ChartSeriesCollection'),
      Axes: at('ChartAxes'),
    },
    call: {
      Delete: (thing) => {
        sheetOf(thing).charts = sheetOf(thing).charts.filter((one) => one !== chartOf(thing));
        return null;
      },
      SetPosition: (thing, [from, to]) => {
        chartOf(thing).place = [areaIn(from as Thing), areaIn(to as Thing)];
        return null;
      },
    },
  },
  ChartTitle: { set: keeping({ Text: isText }), go: { Format: at('ChartTitleFormat') } },
  ChartTitleFormat: { go: { Font: at('ChartFont') } },
  ChartFont: { set: keeping({ Size: isBetween(1, 409) }) },
  ChartLegend: { set: keeping({ Position: isOneOf('Top', 'Bottom', 'Left', 'Right', 'Corner') }) },
  ChartSeriesCollection: {
    ask: {
      GetItemAt: (thing, [index]) => {
        const series = chartOf(thing).series[Number(index)];
        return series ? { ...thing, of: 'ChartSeries', value: { chart: chartOf(thing), series } } : notFound();
      },
    },
    call: {
      Add: (thing, [name]) => {
        if (!isText(name)) argumentMistake();
        const series: StandInSeries = { says: new Map() };
        chartOf(thing).series.push(series);
        return { ...thing, of: 'ChartSeries', value: { chart: chartOf(thing), series } };
      },
    },
  },
  ChartSeries: {
    set: keeping({
      Name: isText,
      MarkerStyle: isOneOf('None', 'Circle', 'Diamond', 'Square', 'Triangle'),
      MarkerSize: isBetween(2, 72),
      MarkerForegroundColor: isColor,
      MarkerBackgroundColor: isColor,
    }),
    go: { Format: at('ChartSeriesFormat') },
    call: {
      SetValues: (thing, [where]) => {
        const area = areaIn(where as Thing);
        if (area.columns !== 1) argumentMistake();
        seriesOf(thing).values = area;
        return null;
      },
      SetXAxisValues: (thing, [where]) => {
        const area = areaIn(where as Thing);
        if (area.columns !== 1 || area.rows !== seriesOf(thing).values?.rows) argumentMistake();
        seriesOf(thing).categories = area;
        return null;
      },
    },
  },
  ChartSeriesFormat: { go: { Line: at('ChartLineFormat') } },
  ChartLineFormat: {
    set: keeping({
      Color: isColor,
      Weight: isBetween(0, 1584),
      LineStyle: isOneOf('None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Automatic'),
    }),
  },
  ChartAxes: { go: { CategoryAxis: at('ChartAxis', 'across'), ValueAxis: at('ChartAxis', 'up') } },
  ChartAxis: {
    set: keeping({ Minimum: (value) => typeof value === 'number', NumberFormat: isText }),
    go: { Title: at('ChartAxisTitle'), MajorGridlines: at('ChartGridlines') },
  },
  ChartAxisTitle: { set: keeping({ Text: isText }) },
  ChartGridlines: { go: { Format: at('ChartGridlinesFormat') } },
  ChartGridlinesFormat: { go: { Line: at('ChartLineFormat') } },
};
