import { describe, expect, it } from 'vitest';
import type { Day } from '../../core/calendar/day';
import { writeWorkbook } from '../../xlsx/write-workbook';
import { drawnTrend } from '../hosts/drawn-trend';
import { chartFaults } from '../support/chart-lint';
import { partsOf } from '../support/unzip';
import { faultsOf } from '../support/xlsx-lint';

const written = (charts: number): Uint8Array => writeWorkbook([drawnTrend(charts)], { day: '2026-11-19' as Day });

describe('charts in the written file', () => {
  it('draw the cells of the weeks, each line with a dash or a mark of its own', () => {
    const parts = partsOf(written(2));
    const xml = parts.get('xl/charts/chart1.xml')!;
    expect([...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, area]) => area!.replaceAll("'", ''))).toEqual([
      'Trend!$A$3:$A$5',
      'Trend!$B$3:$B$5',
      'Trend!$A$3:$A$5',
      'Trend!$C$3:$C$5',
    ]);
    expect(xml).toContain('Result: Wins 1 · team, week by week');
    expect([...xml.matchAll(/<a:prstDash val="(\w+)"/g)].map(([, dash]) => dash)).toEqual(['solid', 'dash']);
    expect([...xml.matchAll(/<c:symbol val="(\w+)"/g)].map(([, mark]) => mark)).toEqual(['circle', 'none']);
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
    expect(parts.has('xl/charts/chart2.xml')).toBe(true);
  });

  it('are the same bytes for the same weeks', () => {
    expect(Buffer.compare(written(2), written(2))).toBe(0);
  });

  it('keep the order, the types and the ways of the file format', () => {
    expect(faultsOf(written(2))).toEqual([]);
  });

  it.each([
    [
      'an element out of order',
      'xl/charts/chart1.xml',
      /(<c:idx[^>]*>)(<c:order[^>]*>)/,
      '$2$1',
      /<c:idx> after <c:order>/,
    ],
    [
      'an element of another kind',
      'xl/charts/chart1.xml',
      '<c:layout/>',
      '<c:pieChart/>',
      /<c:pieChart> is not a child/,
    ],
    ['cells of a sheet that is not there', 'xl/charts/chart2.xml', /Trend!/g, 'Old!', /Old, which is not there/],
    ['lines longer than their weeks', 'xl/charts/chart1.xml', /(B\$3:\$B\$)5/, '$16', /differ in length/],
    ['an axis that no line has', 'xl/charts/chart1.xml', /(<c:catAx><c:axId val=")\d+/, '$17', /axes are not those/],
    ['a chart without its type', '[Content_Types].xml', 'drawingml.chart+xml', 'other+xml', /content type is not said/],
    ['a picture without words', 'xl/drawings/drawing1.xml', / descr="[^"]*"/, '', /no words/],
    ['a chart that hangs nowhere', 'xl/drawings/_rels/drawing1.xml.rels', 'chart2.xml', 'chart1.xml', /shown 0 times/],
  ])('are held to it: %s is found', (_, part, from, to, fault) => {
    const parts = new Map(partsOf(written(2)));
    const before = parts.get(part)!;
    parts.set(part, before.replace(from, to));
    expect(parts.get(part)).not.toBe(before);
    expect(chartFaults(parts).join('\n')).toMatch(fault);
  });
});
