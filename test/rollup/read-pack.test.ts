import { describe, expect, it } from 'vitest';
import { gridOfCells, type Cell } from '../../core/cells';
import { numbersFormat } from '../../core/pack/numbers';
import { packTablesIn, readPacks } from '../../core/rollup/packs-in';
import { told } from '../plan/drawn-table';
import { cellsOf, readBack, tableOf, type DrawnPack } from './drawn-pack';

const pack: DrawnPack = {
  team: 'Team Dana',
  lines: [
    {
      name: 'Meetings set',
      reps: [
        [6, 6],
        [3, 6],
      ],
    },
    { name: 'New business won', kind: 'Result', counts: 'Sum', per: 'per quarter', reps: [[100.5, 200]] },
  ],
};
const cells = cellsOf(pack);
const read = (sheet: string, of = cells) => readPacks([tableOf(sheet, of)]);
/** The table with another cell in the row about something. */
const withCell = (about: string, column: string, cell: Cell) => {
  const place = cells[0]!.indexOf(column);
  const first = cells.findIndex((row) => row[2] === about);
  return cells.map((row, index) => (index === first ? row.with(place, cell) : row));
};

describe('the table of a pack', () => {
  it('gives back every number that was published', () => {
    const [one] = readBack([pack]);
    expect(one).toMatchObject({
      sheet: 'A',
      team: 'Team Dana',
      asOf: '2026-11-19',
      week: '2026-11-16',
      reps: { value: 2, of: 2 },
      planFindings: 0,
      planBehaviors: { value: 1, of: 12 },
      freshReps: { value: 2, of: 2 },
      completeRows: { value: 96, of: 100 },
      oneOnOnes: { value: 5, of: 8 },
      withinWeek: { value: 6, of: 9 },
      encouragements: 6,
      gaps: 2,
      attainment: 0.8,
      onTarget: { value: 1, of: 2 },
    });
    expect(one!.lines.map(({ kind, name, per, counts, team }) => [kind, name, per, counts, team?.value])).toEqual([
      ['Behavior', 'Meetings set', 'per week', 'Count', 9],
      ['Result', 'New business won', 'per quarter', 'Sum', 100.5],
    ]);
  });

  it('is known by its labels: under any name, with a title above it, with its columns in another order', () => {
    const { value } = read('Numbers');
    const turned = cells.map((row) => row.toReversed());
    const titled = [['From Dana, Monday'], [], ...cells];
    for (const [sheet, other] of [
      ['Blatt 7', cells],
      ['Scores', turned],
      ['Dana', titled],
    ] as const)
      expect(read(sheet, other).value[0]!.lines.map(({ team }) => team?.value)).toEqual(
        value[0]!.lines.map(({ team }) => team?.value),
      );
  });

  it('is not taken for one where a sheet has other labels', () => {
    expect(
      packTablesIn([
        gridOfCells('Numbers', [
          ['Owner', 'Type', 'Subject', 'Date'],
          ['Ada', 'Call', 'Hi', '2026-11-19'],
        ]),
      ]),
    ).toEqual([]);
  });

  it.each([
    ['older', numbersFormat - 1, 'made by an older Leadline'],
    ['newer', numbersFormat + 1, 'made by a newer Leadline'],
    ['unknown', null, 'does not say its format'],
  ])('of %s format is left out, and it is said why', (_, format, words) => {
    const { value, findings } = read('Numbers', withCell('Format', 'Value', format));
    expect(value).toEqual([]);
    expect(findings).toEqual([expect.objectContaining({ code: 'pack-format', severity: 'error', where: 'Numbers' })]);
    expect(findings[0]!.what).toContain(words);
  });

  it.each(['As of', 'Week'])('without its day (%s) is left out: no number means anything then', (about) => {
    const { value, findings } = read('Numbers', withCell(about, 'Value', 'soon'));
    expect(value).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['pack-without-day']);
  });

  it('leaves a cell blank that holds no number, says where, and reads the rest', () => {
    const { value, findings } = read('Numbers', withCell('Gaps', 'Value', 'two'));
    expect(value[0]).toMatchObject({ gaps: null, encouragements: 6 });
    const row = cells.findIndex((one) => one[2] === 'Gaps') + 1;
    expect(told(findings)).toEqual([
      `warning pack-number-unreadable | Numbers, row ${row}, Value | This is not a number, so it is left blank. Take the table from the pack once more, as it is.`,
    ]);
  });

  it('a day that was copied as text is that day', () => {
    expect(read('Numbers', withCell('As of', 'Value', '2026-11-19')).value[0]!.asOf).toBe('2026-11-19');
  });
});
