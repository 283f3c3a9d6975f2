import { describe, expect, it } from 'vitest';
import type { Cell } from '../../core/cells';
import { plain } from '../../core/neutral';
import { layCrmHealth } from '../../core/sheets/crm-health';
import type { SheetLayout } from '../../core/sheets/layout';
import { layMeasures } from '../../core/sheets/measures';
import { layTeam, layTimeOff } from '../../core/sheets/people';
import { layPlan } from '../../core/sheets/plan';
import { layScorecard } from '../../core/sheets/scorecard';
import { layThisWeek } from '../../core/sheets/this-week';
import { readBytes } from '../../workbench/read/read-file';
import { longestText } from '../../xlsx/cell-text';
import { writeWorkbook } from '../../xlsx/write-workbook';
import { fixtureScorecard } from '../sheets/fixture-scorecard';
import { partsOf } from '../support/unzip';
import { faultsOf } from '../support/xlsx-lint';

const plainSheet = (cells: readonly (readonly Cell[])[], sheet = 'Notes'): SheetLayout => ({
  sheet,
  rows: cells.map((row) => row.map((value) => ({ value }))),
  widths: [20, 20],
  frozenRows: 0,
  frozenColumns: 0,
  orientation: 'landscape',
});

const day = '2026-11-19';

/** The cells of a sheet, as our own reader sees them. */
function readBack(layouts: readonly SheetLayout[], sheet = 0): Cell[][] {
  const read = readBytes('book.xlsx', writeWorkbook(layouts, { day }));
  const grid = read.value!.grids[sheet]!;
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_, column) => grid.column(column).at(row)),
  );
}

const workbookOf = (story = {}): SheetLayout[] => {
  const scorecard = fixtureScorecard(story);
  return [
    layThisWeek(scorecard),
    layScorecard(scorecard),
    layMeasures(scorecard.measures),
    layCrmHealth(scorecard, {
      health: scorecard.health.map((one) => ({ ...one, countable: 1, rowsToFix: [] })),
      coverage: { touchedWithoutOpportunity: null, quietOpportunities: null, activitiesWithoutAccount: null },
      accounts: [],
      findings: scorecard.findings,
    }),
    layPlan({ sheet: 'Plan', rows: [...scorecard.results, ...scorecard.behaviors].map(({ row }) => row) }),
    layTeam([]),
    layTimeOff([]),
  ];
};

describe('a workbook that we write', () => {
  it.each([{}, { reps: 3, behaviors: 4 }, { reps: 20 }, { reps: 0, behaviors: 0 }, { cellText: 'M 6/6 s4' }])(
    'is well made, whatever the team (%j)',
    (story) => {
      expect(faultsOf(writeWorkbook(workbookOf(story), { day, title: 'Scorecard' }))).toEqual([]);
    },
  );

  it('is the same bytes for the same input', () => {
    const [a, b] = [writeWorkbook(workbookOf(), { day }), writeWorkbook(workbookOf(), { day })];
    expect(Buffer.compare(a, b)).toBe(0);
  });

  it('keeps numbers numbers, days days, text text, and blanks blank', () => {
    const cells: Cell[][] = [
      ['text', 4.5],
      [{ day: '2026-11-19' }, { day: '2000-02-29' }],
      [null, true],
      ['0012', '1/2'],
      ['#N/A', '#REF!'],
      ['TRUE', '1e5'],
      [' blanks ', 'two\nlines'],
      ['_x0041_', '<b>&"\'</b>'],
    ];
    expect(readBack([plainSheet(cells)]).map((row) => row.slice(0, 2))).toEqual(cells);
  });

  it('never holds a formula: text that looks like one has an apostrophe more, and comes back by `plain`', () => {
    const texts = ['=1+1', '@ada', '+49 30 1234567', '-5', '_x003D_1+1', "'=1"];
    const back = readBack([plainSheet(texts.map((text) => [text, 1]))]);
    expect(back.map((row) => row[0])).toEqual(["'=1+1", "'@ada", "'+49 30 1234567", '-5', '_x003D_1+1', "''=1"]);
    expect(back.map((row) => plain(String(row[0])))).toEqual(texts);
  });

  it('shows what XML cannot hold instead of breaking', () => {
    const back = readBack([
      plainSheet([
        ['a\u0000b\u0007', 'lone \ud800 and \ufffe'],
        ['😀', 'x'],
      ]),
    ]);
    expect(back).toEqual([
      ['a␀b␇', 'lone � and �'],
      ['😀', 'x'],
    ]);
  });

  it('shortens what a cell cannot hold, never through the middle of a character', () => {
    const [[long, emoji]] = readBack([plainSheet([['x'.repeat(40_000), '😀'.repeat(20_000)]])]) as [[string, string]];
    expect([long.length, long.at(-1)]).toEqual([longestText, '…']);
    expect(emoji.length).toBeLessThanOrEqual(longestText);
    expect(/[\ud800-\udfff]/u.test(emoji)).toBe(false);
  });

  it('gives every sheet a legal name of its own', () => {
    const names = ['Q1/Q2: plan?', 'Q1/Q2: plan?', 'history', "'quoted'", 'x'.repeat(60), '', '  '];
    const bytes = writeWorkbook(
      names.map((name) => plainSheet([['a', 'b']], name)),
      { day },
    );
    expect(faultsOf(bytes)).toEqual([]);
    const written = [
      ...partsOf(bytes)
        .get('xl/workbook.xml')!
        .matchAll(/<sheet [^>]*name="([^"]*)"/g),
    ].map((m) => m[1]);
    expect(written).toEqual([
      'Q1_Q2_ plan_',
      'Q1_Q2_ plan_ (2)',
      'history_',
      '_quoted_',
      `${'x'.repeat(30)}…`,
      'Sheet',
      'Sheet (2)',
    ]);
  });

  it('prints in landscape, fit to the width, with its header on every page, and hides the grid of our sheets only', () => {
    const parts = partsOf(writeWorkbook(workbookOf(), { day }));
    const [scorecard, plan] = [parts.get('xl/worksheets/sheet2.xml')!, parts.get('xl/worksheets/sheet5.xml')!];
    expect(scorecard).toMatch(/<pageSetup[^>]*orientation="landscape"[^>]*fitToWidth="1"[^>]*fitToHeight="1"/);
    expect(scorecard).toContain('showGridLines="0"');
    expect(plan).not.toContain('showGridLines="0"');
    expect(plan).toContain('<dataValidation type="list"');
    expect(parts.get('xl/workbook.xml')).toContain(">'This week'!$1:$4<");
  });

  it('gives a sheet that is neither ours nor of a name that we know no color of ours', () => {
    const parts = partsOf(writeWorkbook([plainSheet([['Deal']], 'Deals 2026')], { day }));
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toMatch(/showGridLines="0"|tabColor/);
  });

  it('says nothing of when and where it was written', () => {
    const parts = partsOf(writeWorkbook([plainSheet([['a']])], { day }));
    const core = parts.get('docProps/core.xml')!;
    expect([...core.matchAll(/<(\w+:\w+)[^>]*>([^<]*)<\//g)].map(([, name, said]) => [name, said])).toEqual([
      ['dcterms:created', '2026-11-19T12:00:00Z'],
    ]);
    expect([...parts.keys()].filter((name) => name.startsWith('docProps/'))).toEqual(['docProps/core.xml']);
  });
});

describe('a large workbook', () => {
  it('of 7,800 measures is written whole', () => {
    const [measure] = fixtureScorecard().measures;
    const measures = Array.from({ length: 7800 }, (_, i) => ({ ...measure!, rep: `Rep ${i % 50}`, actual: i % 17 }));
    const bytes = writeWorkbook([layMeasures(measures)], { day });
    expect(faultsOf(bytes)).toEqual([]);
    expect(readBytes('book.xlsx', bytes).value!.grids[0]!.rowCount).toBe(7801);
  });
});
