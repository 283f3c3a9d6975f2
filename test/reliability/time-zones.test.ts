import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayNumber, dayOf, type Day } from '../../core/calendar/day';
import { gridOfCells, type Cell } from '../../core/cells';
import { scoreWeek } from '../../core/tasks/score-week';
import { leadline, projectRoot } from '../support/leadline';
import { labelledRows, reportDay } from '../sample/sample-rows';

const zones = [
  'UTC',
  'America/New_York',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'Australia/Lord_Howe',
] as const;

let folder = '';
const at = (name: string): string => join(folder, name);
const sample = (name: string): string => join(projectRoot, 'sample', name);

/** The sample's activities as a workbook: real date cells, some a minute before midnight, and instants as texts. */
async function activitiesBook(): Promise<Uint8Array> {
  const rows = labelledRows(readFileSync(sample('Activities.csv'), 'utf8')).filter(
    (cell) => reportDay(cell('Date')) !== undefined,
  );
  const dateOf = (text: string, minutes: number): Date => new Date((reportDay(text)! * 1440 + minutes) * 60_000);
  const labels = ['Activity ID', 'Assigned', 'Activity Type', 'Subject', 'Status', 'Company / Account'];
  return writeXlsx({
    sheets: [
      {
        name: 'Activities',
        rows: [
          [...labels, 'Date', 'Created Date'],
          ...rows.map((cell, i) => [
            ...labels.map(cell),
            dateOf(cell('Date'), [0, 1439, 720][i % 3]!),
            `${dayOf(reportDay(cell('Created Date'))!)}T0${i % 10}:00:00Z`,
          ]),
        ],
      },
    ],
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leadline-'));
  writeFileSync(at('Activities.xlsx'), await activitiesBook());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the same files give the same bytes in every time zone', () => {
  const others = ['Opportunities.csv', 'Plan.csv', 'Team.csv', 'Time off.csv', 'Deliverables.csv'].map(sample);
  const hash = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(at(name)))
      .digest('hex');
  const seen = new Map<string, string>();

  it.each(zones)('%s', (zone) => {
    const name = zone.replace('/', '-');
    const results = ['--out', at(`${name}.xlsx`), '--measures', at(`${name}.csv`)];
    const words = ['score', at('Activities.xlsx'), ...others, '--as-of', '2026-11-19', ...results];
    const { code, out, err } = leadline(words, { TZ: zone });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const said = out.replaceAll(at(name), '');
    const now = `${said}${hash(`${name}.xlsx`)} ${hash(`${name}.csv`)}`;
    seen.set(zone, now);
    expect(now).toBe(seen.get('UTC'));
  });

  it('and the day cells were counted: the measures are those of the text export', () => {
    const calls = (name: string): string[] =>
      readFileSync(at(name), 'utf8')
        .split('\r\n')
        .filter((line) => line.includes('"Prospecting calls"'));
    const results = ['--out', at('text.xlsx'), '--measures', at('text.csv')];
    const words = ['score', sample('Activities.csv'), ...others, '--as-of', '2026-11-19', ...results];
    expect(leadline(words)).toMatchObject({ code: 0 });
    expect(calls('UTC.csv')).toHaveLength(104);
    const actuals = (name: string): string[] => calls(name).map((line) => line.split(',').slice(0, 4).join(','));
    expect(actuals('UTC.csv')).toEqual(actuals('text.csv'));
  });
});

/*
 *    December 2026            January 2027           February 2028
 * Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su
 *     1  2  3  4  5  6                1  2  3       1  2  3  4  5  6
 *  7  8  9 10 11 12 13    4  5  6  7  8  9 10    7  8  9 10 11 12 13
 * 14 15 16 17 18 19 20   11 12 13 14 15 16 17   14 15 16 17 18 19 20
 * 21 22 23 24 25 26 27   18 19 20 21 22 23 24   21 22 23 24 25 26 27
 * 28 29 30 31            25 26 27 28 29 30 31   28 29
 */
describe('any day can be scored', () => {
  const december = dayNumber('2026-12-01');
  const days: Day[] = [...Array.from({ length: 62 }, (_, i) => dayOf(december + i)), '2028-02-29'];
  const plan: Cell[][] = [
    ['Kind', 'Name', 'Counts', 'Of', 'From', 'Where', 'Target', 'Per'],
    ['Result', 'Talks', 'Count', '', 'Activities', 'Type = Meeting', '3', 'month'],
    ['Result', 'Talks a quarter', 'Count', '', 'Activities', 'Type = Meeting', '9', 'quarter'],
    ['Behavior', 'Calls', 'Count', '', 'Activities', 'Type = Call', '5', 'week'],
  ];
  /** A call on every day and a meeting on every third, for somebody who works on all of them. */
  const rowsAround = (day: Day): Cell[][] => [
    ['Id', 'Owner', 'Type', 'Date'],
    ...Array.from({ length: 120 }, (_, i): Cell[] => [
      `A${i}`,
      'Ada Lund',
      i % 3 === 0 ? 'Meeting' : 'Call',
      dayOf(dayNumber(day) - 119 + i),
    ]),
  ];

  it.each([0, 2, 6])(
    'each of December 2026 and January 2027, and 29 February 2028; weeks from weekday %i',
    (starts) => {
      for (const day of days) {
        const grids = [gridOfCells('Plan', plan), gridOfCells('Activities', rowsAround(day))];
        const scoring = scoreWeek({ grids }, { asOf: day, weekStartsOn: starts, weeks: 3, today: day });
        if (!scoring.ok) throw new Error(`${day}: ${scoring.findings.map(({ what }) => what).join(' ')}`);
        const { scorecard } = scoring.answer;
        const first = dayNumber(scorecard.week);
        expect(scorecard.weeks.map(dayNumber)).toEqual([first - 14, first - 7, first]);
        expect(first <= dayNumber(day) && dayNumber(day) <= first + 6).toBe(true);
        expect((first + 3) % 7).toBe(starts);
        // Two calls of three days: the closed weeks have 4 or 5 of them, never more, wherever the year turns.
        const calls = scorecard.measures.filter(({ name, week }) => name === 'Calls' && week !== scorecard.week);
        for (const { actual } of calls) expect([4, 5]).toContain(actual);
      }
    },
  );
});
