import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ourSheets } from '../../support/our-sheets';
import { faultsOf } from '../../support/xlsx-lint';
import { leadline, scratch } from '../../support/leadline';
import { drawMeasures, lines, measuresOf } from '../../support/measures';
import { filesBelow, machineTalk } from '../../support/tiny';
import { readBytes } from '../../../workbench/read/read-file';
import { cellsOf } from '../read/grid-cells';

/*
 *    February 2026            March 2026
 * Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su
 *                    1                      1      Workdays: January 22, February 20, March 22,
 *  2  3  4  5  6  7  8    2  3  4  5  6  7  8      64 in the quarter.
 *  9 10 11 12 13 14 15    9 10 11 12 13 14 15
 * 16 17 18 19 20 21 22   16 17 18 19 20 21 22      Scored at the end of Thursday, 12 March.
 * 23 24 25 26 27 28      23 24 25 26 27 28 29
 *                        30 31
 */
const activities = `Id,Owner,Type,Status,Date
1,Ada Lund,Call,Completed,2026-03-02
2,Ada Lund,Call,Completed,2026-03-03
3,Ada Lund,Call,Completed,2026-03-05
4,Ada Lund,Call,Completed,2026-03-06
5,Ada Lund,Call,Completed,2026-03-09
6,Ada Lund,Call,Completed,2026-03-11
7,Bob Ny,Call,Completed,2026-03-04
8,Bob Ny,Call,Cancelled,2026-03-10
9,Bob Ny,Call,Completed,2026-03-12
10,Bob Ny,Call,Completed,2026-03-13
`;
const deals = `Id,Owner,Name,Status,Amount,Created,Closed
1,Ada Lund,Acme,Won,1000,2026-02-02,2026-03-06
2,Bob Ny,Zed,Won,2000,2026-02-02,2026-03-10
3,Bob Ny,Kilo,Lost,500,2026-02-16,2026-03-11
4,Ada Lund,Lima,Won,700.25,2026-01-05,2026-02-03
`;
const plan = `Kind,Name,Drives,Counts,Of,From,Where,Dated by,Target,Per
Result,Deals won,,Count,,Opportunities,Status = Won,Closed,2,month
Result,Won amount,,Sum,Amount,Opportunities,Status = Won,Closed,6300,quarter
Behavior,Calls,Deals won,Count,,Activities,Type = Call; Status = Completed,Date,5,week
`;

interface Scored {
  readonly out: string;
  readonly measures: string;
  readonly book: Uint8Array;
}

function scored(files: Readonly<Record<string, string>>, words: readonly string[]): Scored {
  const folder = scratch();
  const paths = Object.entries({ 'activities.csv': activities, 'deals.csv': deals, ...files }).map(([name, content]) =>
    folder.write(name, content),
  );
  const results = ['--out', folder.path('made/a.xlsx'), '--measures', folder.path('made/a.csv')];
  const { code, out, err } = leadline(['score', ...paths, ...words, ...results]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).not.toMatch(machineTalk);
  expect(filesBelow(folder.path('made'))).toEqual(['a.csv', 'a.xlsx']);
  return {
    out: out.replaceAll(folder.path('.'), '').replaceAll(folder.path('made/'), ''),
    measures: readFileSync(folder.path('made/a.csv'), 'utf8'),
    book: readFileSync(folder.path('made/a.xlsx')),
  };
}

const thursday = ['--as-of', '2026-03-12'];
const sheetsOf = (book: Uint8Array): string[] => readBytes('a.xlsx', book).value!.grids.map(({ sheet }) => sheet);

describe('score counts a raw export into measures that one can check by hand', () => {
  it('a line for each week, rep and row of the plan: texts in quotes, numbers bare, a missing number blank', () => {
    const { measures } = scored({ 'plan.csv': plan }, [...thursday, '--weeks', '2']);
    expect(measures).toBe(
      [
        '"Week","Rep","Behavior","Actual","Target","Expected","Gap","Attainment","Status","Rows","Data","Kind"',
        // The month has 22 workdays, 5 of them by 8 March: 2 x 5 / 22. The quarter 64 and 47: 6,300 x 47 / 64.
        '2026-03-02,"Ada Lund","Deals won",1,2,0.454545,1,0.5,"On pace",1,"Fresh","Result"',
        '2026-03-02,"Ada Lund","Won amount",1700.25,6300,4626.5625,4599.75,0.269881,"Behind",2,"Fresh","Result"',
        '2026-03-02,"Ada Lund","Calls",4,5,5,1,0.8,"Missed",4,"Fresh","Behavior"',
        '2026-03-02,"Bob Ny","Deals won",0,2,0.454545,2,0,"On pace",0,"Fresh","Result"',
        '2026-03-02,"Bob Ny","Won amount",0,6300,4626.5625,6300,0,"Behind",0,"Fresh","Result"',
        '2026-03-02,"Bob Ny","Calls",1,5,5,4,0.2,"Missed",1,"Fresh","Behavior"',
        // Four workdays of five have gone by; the call of Friday, 13 March is still to come. Nobody ever made 3 in a day.
        '2026-03-09,"Ada Lund","Deals won",1,2,0.818182,1,0.5,"On pace",1,"Fresh","Result"',
        '2026-03-09,"Ada Lund","Won amount",1700.25,6300,5020.3125,4599.75,0.269881,"Behind",2,"Fresh","Result"',
        '2026-03-09,"Ada Lund","Calls",2,5,4,3,0.4,"Out of reach",2,"Fresh","Behavior"',
        '2026-03-09,"Bob Ny","Deals won",1,2,0.818182,1,0.5,"On pace",1,"Fresh","Result"',
        '2026-03-09,"Bob Ny","Won amount",2000,6300,5020.3125,4300,0.31746,"Behind",1,"Fresh","Result"',
        '2026-03-09,"Bob Ny","Calls",1,5,4,4,0.2,"Out of reach",1,"Fresh","Behavior"',
        '',
      ].join('\r\n'),
    );
  });

  it('a week may start on Wednesday; a week without any row of that table has no number, not zero', () => {
    const { measures, out } = scored({ 'plan.csv': plan }, [...thursday, '--weeks', '4', '--week-starts', 'wednesday']);
    const calls = measures
      .split('\r\n')
      .filter((line) => /^"Week"|"Calls"/.test(line))
      .join('\r\n');
    expect(drawMeasures(calls, ['Behavior', 'Kind'])).toBe(
      lines(`
        Week       | Rep      | Actual | Target | Expected | Gap | Attainment | Status        | Rows | Data
        2026-02-18 | Ada Lund |        | 5      | 5        |     |            | No fresh data | 0    | None
        2026-02-18 | Bob Ny   |        | 5      | 5        |     |            | No fresh data | 0    | None
        2026-02-25 | Ada Lund | 2      | 5      | 5        | 3   | 0.4        | Missed        | 2    | Fresh
        2026-02-25 | Bob Ny   | 0      | 5      | 5        | 5   | 0          | Missed        | 0    | Fresh
        2026-03-04 | Ada Lund | 3      | 5      | 5        | 2   | 0.6        | Missed        | 3    | Fresh
        2026-03-04 | Bob Ny   | 1      | 5      | 5        | 4   | 0.2        | Missed        | 1    | Fresh
        2026-03-11 | Ada Lund | 1      | 5      | 2        | 4   | 0.2        | Out of reach  | 1    | Fresh
        2026-03-11 | Bob Ny   | 1      | 5      | 2        | 4   | 0.2        | Out of reach  | 1    | Fresh`),
    );
    expect(out).toContain('Week Wed 11 Mar – Tue 17 Mar 2026');
  });

  it('targets shrink with days off, holidays, a ramp and short weeks; a week away is off, and silence is no miss', () => {
    const team = 'Rep,Starts,Workdays,Ramp\nAda Lund,,,\nBob Ny,2026-03-02,,"40%, 60%"\nCy Ek,,Mon-Thu,\n';
    const off = [
      'Rep,From,To,Reason',
      ",2026-03-13,2026-03-13,Founders' day",
      'Ada Lund,2026-03-02,2026-03-04,Course',
      'Cy Ek,2026-03-09,2026-03-13,Leave',
      '',
    ].join('\n');
    const { measures } = scored({ 'plan.csv': plan, 'team.csv': team, 'off.csv': off }, [...thursday, '--weeks', '2']);
    expect(drawMeasures(measures, ['Week', 'Data', 'Kind', 'Rows', 'Gap'])).toBe(
      lines(`
        Rep      | Behavior   | Actual  | Target      | Expected    | Attainment | Status
        Ada Lund | Deals won  | 1       | 1.636364    | 0.181818    | 0.611111   | On pace
        Ada Lund | Won amount | 1700.25 | 5906.25     | 4331.25     | 0.287873   | Behind
        Ada Lund | Calls      | 4       | 2           | 2           | 2          | Met
        Bob Ny   | Deals won  | 0       | 1.490909    | 0.354978    | 0          | On pace
        Bob Ny   | Won amount | 0       | 1614.375    | 384.375     | 0          | Behind
        Bob Ny   | Calls      | 1       | 2           | 2           | 0.5        | Missed
        Cy Ek    | Deals won  | 0       | 1.555556    | 0.444444    | 0          | No data
        Cy Ek    | Won amount | 0       | 5805.882353 | 4570.588235 | 0          | No data
        Cy Ek    | Calls      | 0       | 5           | 5           | 0          | No fresh data
        Ada Lund | Deals won  | 1       | 1.636364    | 0.545455    | 0.611111   | On pace
        Ada Lund | Won amount | 1700.25 | 5906.25     | 4725        | 0.287873   | Behind
        Ada Lund | Calls      | 2       | 4           | 4           | 0.5        | Missed
        Bob Ny   | Deals won  | 1       | 1.490909    | 0.638961    | 0.670732   | On pace
        Bob Ny   | Won amount | 2000    | 1614.375    | 691.875     | 1.23887    | Met
        Bob Ny   | Calls      | 1       | 2.4         | 2.4         | 0.416667   | Missed
        Cy Ek    | Deals won  | 0       | 1.555556    | 0.444444    | 0          | No data
        Cy Ek    | Won amount | 0       | 5805.882353 | 4570.588235 | 0          | No data
        Cy Ek    | Calls      | 0       |             |             |            | Off`),
    );
  });

  it('the Settings sheet says how weeks and quarters run, and the command line comes before it', () => {
    const settings = 'Name,Value\nWeek starts on,Wednesday\nFiscal year starts,March\n';
    const files = { 'plan.csv': plan, 'settings.csv': settings };
    const [byTheSheet, byTheWord] = [[], ['--week-starts', 'monday']].map((words) =>
      measuresOf(scored(files, [...thursday, '--weeks', '1', ...words]).measures).slice(1, 3),
    );
    // The quarter is March to May: 22, 22 and 21 workdays, of which 9 have gone by. What was won in February is before it.
    const expected = ['Won amount', '1000', '6300', String(Math.round((6300e6 * 9) / 65) / 1e6)];
    expect(byTheSheet!.map((row) => row[0])).toEqual(['2026-03-11', '2026-03-11']);
    expect(byTheWord!.map((row) => row[0])).toEqual(['2026-03-09', '2026-03-09']);
    for (const rows of [byTheSheet, byTheWord]) expect(rows![1]!.slice(2, 6)).toEqual(expected);
  });

  it('a dated target holds from its day on, for the one rep', () => {
    const targets = 'Rep,Behavior,From,Target\nAda Lund,Calls,2026-03-09,8\n';
    const { measures } = scored({ 'plan.csv': plan, 'targets.csv': targets }, [...thursday, '--weeks', '2']);
    const asked = measuresOf(measures).filter(([, , name]) => name === 'Calls');
    expect(asked.map(([week, rep, , , target]) => `${week} ${rep} ${target}`)).toEqual([
      '2026-03-02 Ada Lund 5',
      '2026-03-02 Bob Ny 5',
      '2026-03-09 Ada Lund 8',
      '2026-03-09 Bob Ny 5',
    ]);
  });
});

describe('score makes a workbook and says what it took', () => {
  it('with the sheets of the product, well made, what to act on first', () => {
    const { book, out } = scored({ 'plan.csv': plan }, thursday);
    const sheets = sheetsOf(book);
    expect(sheets.slice(0, 2)).toEqual(['This week', 'Scorecard']);
    const asked = ['Plan', 'Team', 'Targets', 'Time off', 'Deliverables', 'Sources', 'Settings', 'Feedback'];
    expect(sheets.slice(0, ourSheets.length)).toEqual(ourSheets);
    expect(sheets).toEqual(expect.arrayContaining(asked));
    expect(faultsOf(book)).toEqual([]);
    expect(out).toContain('Week Mon 9 Mar – Sun 15 Mar 2026 (ISO 2026-W11) · as of Thu 12 Mar 2026, end of day');
    expect(out).toMatch(/\nScorecard: \S*a\.xlsx\nMeasures: \S*a\.csv\n$/);
  });

  it('13 weeks unless told otherwise, and the Measures sheet holds what the CSV holds', () => {
    const { book, measures } = scored({ 'plan.csv': plan }, thursday);
    const rows = measuresOf(measures);
    expect(new Set(rows.slice(1).map(([week]) => week)).size).toBe(13);
    const sheet = cellsOf(readBytes('a.xlsx', book).value!.grids.find((grid) => grid.sheet === 'Measures')!);
    const shown = sheet.map((row) =>
      row.map((cell) => (cell === null ? '' : typeof cell === 'object' && 'day' in cell ? cell.day : String(cell))),
    );
    expect(shown).toEqual(rows);
  });

  it('without a plan it proposes one that the data can carry, says so, and writes it into the workbook', () => {
    const folder = scratch();
    const many = Array.from({ length: 40 }, (_, i) => `${i},Ada Lund,Call,Completed,2026-03-${10 + (i % 3)}`).join(
      '\n',
    );
    const file = folder.write('calls.csv', `Id,Owner,Type,Status,Date\n${many}\n`);
    const { code, out } = leadline(['score', file, ...thursday, '--out', folder.path('a.xlsx')]);
    expect(code).toBe(0);
    expect(out).toContain('There is no plan, so one is proposed');
    const grids = readBytes('a.xlsx', readFileSync(folder.path('a.xlsx'))).value!.grids;
    const proposed = cellsOf(grids.find(({ sheet }) => sheet === 'Plan')!);
    expect(proposed.length).toBeGreaterThan(1);
    expect(proposed.some((row) => row.includes('Behavior'))).toBe(true);
  });

  it('without --as-of it scores the newest day of the files that is not in the future', () => {
    const { out } = scored({ 'plan.csv': plan, 'later.csv': activities.replaceAll('2026-03', '2126-03') }, []);
    expect(out).toContain('as of Fri 13 Mar 2026, end of day');
  });
});
