import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gridOfCells, type Cell, type Cells } from '../../core/cells';
import { scoreWeek } from '../../core/tasks/score-week';
import { leadline, projectRoot } from '../support/leadline';

let folder = '';
const at = (name: string): string => join(folder, name);
const sample = (name: string): string => join(projectRoot, 'sample', name);
const entered = ['Plan.csv', 'Team.csv', 'Targets.csv', 'Time off.csv', 'Deliverables.csv'].map(sample);
const [activities, deals] = [sample('Activities.csv'), sample('Opportunities.csv')];

/** The measures of a scoring of the sample, and the workbook beside them. */
function scored(files: readonly string[], name: string): string {
  const results = ['--out', at(`${name}.xlsx`), '--measures', at(`${name}.csv`)];
  const { code, err } = leadline(['score', ...files, ...entered, '--as-of', '2026-11-19', ...results]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return readFileSync(at(`${name}.csv`), 'utf8');
}

let once = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadline-'));
  once = scored([activities, deals], 'once');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('importing twice is importing once', () => {
  it('the same file given twice changes no number', () => {
    expect(scored([activities, deals, activities, deals], 'twice')).toBe(once);
  });

  it('two exports that overlap give what one export of the whole time gives', () => {
    const [header, ...rows] = readFileSync(activities, 'utf8').trimEnd().split('\n');
    writeFileSync(at('earlier.csv'), [header, ...rows.slice(0, 2500), ''].join('\n'));
    writeFileSync(at('later.csv'), [header, ...rows.slice(1000), ''].join('\n'));
    expect(scored([at('earlier.csv'), deals, at('later.csv')], 'overlap')).toBe(once);
  });

  it('the same scoring again gives the same bytes', () => {
    const before = readFileSync(at('once.xlsx'));
    expect(scored([activities, deals], 'once')).toBe(once);
    expect(readFileSync(at('once.xlsx')).equals(before)).toBe(true);
  });
});

const plan: Cells = [
  ['Kind', 'Name', 'Counts', 'Of', 'From', 'Where', 'Dated by', 'Target', 'Per', 'Better'],
  ['Result', 'Won', 'Sum', 'Amount', 'Opportunities', 'Status = Won', 'Closed', '900', 'quarter', ''],
  ['Behavior', 'Calls', 'Count', '', 'Activities', 'Type = Call; Status = Completed', 'Date', '4', 'week', ''],
  ['Behavior', 'Accounts', 'Distinct', 'Account', 'Activities', 'Status = Completed', 'Date', '3', 'week', ''],
  ['Behavior', 'First meetings', 'First', 'Account', 'Activities', 'Type = Meeting', 'Date', '1', 'week', ''],
  ['Behavior', 'Completed', 'Rate', '', 'Activities', 'Status = Completed', 'Date', '80%', 'week', ''],
  [
    'Behavior',
    'No next step',
    'Open items',
    '',
    'Opportunities',
    'Status = Open; Next step =',
    '',
    '0',
    'week',
    'less',
  ],
];

/** Rows as a CRM would export them, made by arithmetic so that every run has the same. */
const calls: Cell[][] = Array.from({ length: 48 }, (_, i) => [
  `A${100 + i}`,
  ['Ada Lund', 'Bob Ny', 'Cy Ek'][(i * 7) % 3]!,
  ['Call', 'Meeting', 'Email'][(i * 5) % 3 === 1 && i % 4 ? 1 : i % 3]!,
  i % 5 === 0 ? 'Cancelled' : 'Completed',
  `2026-0${2 + (i % 2)}-${String(1 + ((i * 11) % 26)).padStart(2, '0')}`,
  ['Acme', 'Zed', 'Kilo', 'Lima', 'Mike'][(i * 3) % 5]!,
]);
const callHeader: Cell[] = ['Id', 'Owner', 'Type', 'Status', 'Date', 'Account'];
const opportunities: Cell[][] = Array.from({ length: 24 }, (_, i) => [
  `D${100 + i}`,
  ['Ada Lund', 'Bob Ny', 'Cy Ek'][(i * 5) % 3]!,
  `Deal ${i}`,
  ['Closed Won', 'Closed Lost', 'Proposal'][(i * 7) % 3]!,
  `${(i * 3791) % 977}.${10 + i}`,
  `2026-01-${String(5 + (i % 20)).padStart(2, '0')}`,
  `2026-03-${String(1 + ((i * 13) % 27)).padStart(2, '0')}`,
  i % 2 === 0 ? 'Send contract' : '',
]);
const dealHeader: Cell[] = ['Id', 'Owner', 'Name', 'Stage', 'Amount', 'Created', 'Closed', 'Next step'];

function measuresOf(tables: readonly (readonly [string, Cells])[]): Cells {
  const grids = [['Plan', plan] as const, ...tables].map(([sheet, cells]) => gridOfCells(sheet, cells));
  const scoring = scoreWeek({ grids }, { asOf: '2026-03-19', weeks: 8, today: '2026-03-19' });
  if (!scoring.ok) throw new Error(scoring.findings.map(({ where, what }) => `${where}: ${what}`).join('\n'));
  return scoring.answer.measures;
}

const permuted = (length: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray(
    Array.from({ length }, (_, i) => i),
    { minLength: length },
  );
const inOrder = <T>(items: readonly T[], order: readonly number[]): T[] => order.map((i) => items[i]!);

describe('what does not matter changes no number', () => {
  const usual = [
    ['Activities', [callHeader, ...calls]],
    ['Deals', [dealHeader, ...opportunities]],
  ] as const;
  const expected = measuresOf(usual);

  it('there is something to change: every line of the plan has numbers above zero', () => {
    for (const [, name] of plan.slice(1)) {
      expect(expected.filter((row) => row[2] === name && Number(row[3]) > 0).length, String(name)).toBeGreaterThan(0);
    }
  });

  it('the order of the files, of their rows and of their columns', () => {
    fc.assert(
      fc.property(
        permuted(calls.length),
        permuted(opportunities.length),
        permuted(callHeader.length),
        permuted(dealHeader.length),
        fc.boolean(),
        (callRows, dealRows, callColumns, dealColumns, backwards) => {
          const tables: (readonly [string, Cells])[] = [
            ['Activities', [callHeader, ...inOrder(calls, callRows)].map((row) => inOrder(row, callColumns))],
            ['Deals', [dealHeader, ...inOrder(opportunities, dealRows)].map((row) => inOrder(row, dealColumns))],
          ];
          expect(measuresOf(backwards ? tables.reverse() : tables)).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('an export cut into files at any row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: calls.length - 1 }), (cut) => {
        const [head, tail] = [calls.slice(0, cut), calls.slice(cut)];
        expect(measuresOf([['Early', [callHeader, ...head]], ['Late', [callHeader, ...tail]], usual[1]])).toEqual(
          expected,
        );
      }),
      { numRuns: 20 },
    );
  });

  it.each<[string, (i: number) => Cell]>([
    ['Favorite color', (i) => ['red', 'blue', ''][i % 3]!],
    ['Birthday of the contact', (i) => `1980-0${1 + (i % 9)}-1${i % 9}`],
    ['Score of the vendor', (i) => String(i * 3)],
    ['Fax', () => ''],
    ['Parking lot', (i) => ['Ada Lund', 'Bob Ny'][i % 2]!],
    ['Weather', (i) => ['Closed Won', 'Closed Lost', 'Completed'][i % 3]!],
    ['__proto__', (i) => `x${i}`],
    ['', (i) => `y${i}`],
  ])('an unrelated column "%s", wherever it stands', (label, cellOf) => {
    fc.assert(
      fc.property(fc.nat(6), fc.nat(8), (inCalls, inDeals) => {
        const withOne = (cells: Cells, place: number): Cells =>
          cells.map((row, i) => row.toSpliced(place, 0, i === 0 ? label : cellOf(i)));
        expect(
          measuresOf([
            ['Activities', withOne(usual[0][1], inCalls)],
            ['Deals', withOne(usual[1][1], inDeals)],
          ]),
        ).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  it('a sheet that is neither ours nor a CRM table', () => {
    const notes = ['Notes', [['Remember'], ['Bring the projector.']]] as const;
    expect(measuresOf([notes, ...usual])).toEqual(expected);
  });

  it('blank rows, blanks around a name and the case of it', () => {
    const odd = calls.flatMap((row, i): Cell[][] => [
      row.map((cell, column) => (column === 1 && i % 4 === 1 ? ` ${String(cell).toUpperCase()}  ` : cell)),
      ...(i % 9 === 0 ? [[null, '', null]] : []),
    ]);
    expect(measuresOf([['Activities', [callHeader, ...odd]], usual[1]])).toEqual(expected);
  });
});
