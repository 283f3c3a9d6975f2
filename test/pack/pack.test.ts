import { describe, expect, it } from 'vitest';
import { inert } from '../../core/neutral';
import { layScorecard } from '../../core/sheets/scorecard';
import type { Pack } from '../../core/pack/pack';
import type { SheetCells } from '../../core/tasks/workbook';
import { drawn } from '../setup/book';
import { everything, packOf, sampleSheets, scoredFrom, sheetOf, sourceFrom, textsOf } from './sample-week';

const week = scoredFrom(sampleSheets);
const source = sourceFrom(sampleSheets);
const team = source.intent.team.map(({ name }) => name);
const [first = '', second = ''] = [team[1], team[4]];

/** The texts that contain one of these, in any case. */
const saying = (pack: Pick<Pack, 'file' | 'who'>, words: readonly string[]): string[] =>
  textsOf(pack).filter((text) => words.some((word) => text.toLowerCase().includes(word.toLowerCase())));

const named = (sheet: string, without: RegExp): string[] => {
  const { cells } = sampleSheets.find(({ name }) => name === sheet)!;
  const columns = (cells[0] ?? []).flatMap((label, column) => (without.test(String(label)) ? [column] : []));
  return [...new Set(cells.slice(1).flatMap((row) => columns.map((column) => String(row[column] ?? ''))))];
};

describe('what was not chosen is not in it', () => {
  const others = team.filter((name) => name !== first && name !== second);

  it('a pack of two reps says no other name, whole or in part', () => {
    const pack = packOf(source, { reps: [first, second], repDetail: true });
    const known = [first, second].join(' ').split(' ');
    const parts = others.flatMap((name) => name.split(' ')).filter((word) => !known.includes(word));
    expect(saying(pack, [...others, ...parts])).toEqual([]);
    expect(saying(pack, [first]).length).toBeGreaterThan(3);
  });

  it('neither does it where a line of the plan, a guard or a note names somebody', () => {
    const plan = drawn(
      'Plan',
      `Kind | Name | Drives | Counts | From | Where | Target | Per
Result | Deals of Bo Chen | | Count | Activities | Type = Won | 1 | week
Behavior | Calls with BO CHEN | Deals of Bo Chen | Count | Activities | Type = Call | 4 | week`,
    );
    const said = `Well done, better than Bo; ask bo.chen@x.example`;
    const feedback = drawn(
      'Feedback',
      `Week | Rep | About | Kind | Draft | Your words | Shared on
2026-11-16 | Ada Lund | Calls with BO CHEN | Encourage | Good | ${said} | 2026-11-18`,
    );
    const small = sourceFrom([
      plan,
      drawn('Team', 'Rep | Also known as | Manager\nAda Lund | | Dana Ek\nBo Chen | bo.chen@x.example | Dana Ek'),
      drawn('Log', 'Owner | Type | Subject | Date\nAda Lund | Call | x | 2026-11-17\nBo Chen | Call | x | 2026-11-18'),
      feedback,
    ]);
    const pack = packOf(small, { reps: ['Ada Lund'], notes: true });
    expect(saying(pack, ['chen', 'Bo;', 'Bo,'])).toEqual([]);
    expect(saying(pack, ['Calls with a colleague']).length).toBeGreaterThan(0);
    expect(saying(pack, ['Well done, better than a colleague; ask a colleague'])).toHaveLength(1);
  });

  it('a pack of two lines says no other line', () => {
    const rows = source.intent.plan.rows;
    const kept = [rows[0]!.name, rows[4]!.name];
    const dropped = rows.map(({ name }) => name).filter((name) => !kept.includes(name) && name !== rows[4]!.drives);
    expect(saying(packOf(source, { lines: kept }), dropped)).toEqual([]);
  });

  it('totals are over the chosen alone: nobody else’s number can be worked out from them', () => {
    const pack = packOf(source, { reps: [first, second] });
    const places = [first, second].map((name) => team.indexOf(name));
    const sums = source.scorecard.behaviors
      .filter(({ row }) => row.counts !== 'Rate')
      .map(({ row, cells }) => [row.name, places.reduce((sum, place) => sum + (cells[place]!.measure.actual ?? 0), 0)]);
    const facts = sheetOf(pack, 'Numbers').rows.map((row) => row.map((cell) => cell?.value ?? null));
    const said = facts.flatMap(([section, , about, kind, value]) =>
      section === 'Team' && kind === 'Behavior' && sums.some(([name]) => name === about) ? [[about, value ?? 0]] : [],
    );
    expect(said).toEqual(sums);
  });

  it('nothing from a row of the CRM or of a person’s log is in a pack, whatever was chosen', () => {
    const raw = [
      ...named('Activities', /company|opportunity|contact|subject|id$/i),
      ...named('Opportunities', /account|name|next|id$/i),
      ...named('Accounts', /name|city|id$/i),
      ...named('Deliverables', /item|link|note/i),
    ].filter((text) => text.length > 6);
    expect(raw.length).toBeGreaterThan(2000);
    expect(saying(packOf(source, { notes: true }), raw)).toEqual([]);
  });
});

it('a pack of everything is not said to be of a part, though a line of the plan has ended', () => {
  const plan = drawn(
    'Plan',
    `Kind | Name | Drives | Counts | From | Where | Target | Per | Ends
Result | Deals | | Count | Activities | Type = Won | 1 | week |
Behavior | Calls | Deals | Count | Activities | Type = Call | 4 | week |
Behavior | Visits | Deals | Count | Activities | Type = Visit | 4 | week | 2025-01-31`,
  );
  const logs = [
    drawn('Team', 'Rep\nAda Lund'),
    drawn('Log', 'Owner | Type | Subject | Date\nAda Lund | Call | x | 2026-11-17'),
  ];
  const { rows } = sheetOf(packOf(sourceFrom([plan, ...logs])), 'Numbers');
  const said = rows.map((row) => row.map((cell) => cell?.value ?? null)).find(([, , about]) => about === 'Lines')!;
  expect(said.slice(4, 6)).toEqual([2, 2]);
});

describe('initials', () => {
  it('stand wherever a name would, and no full name is left', () => {
    const pack = packOf(source, { names: 'Initials', repDetail: true });
    expect(saying(pack, team)).toEqual([]);
    expect(saying(pack, ['M.O.']).length).toBeGreaterThan(2);
  });
});

describe('notes', () => {
  const sheets: readonly SheetCells[] = [
    drawn(
      'Plan',
      'Kind | Name | Counts | From | Where | Target | Per\nBehavior | Calls | Count | Activities | Type = Call | 4 | week',
    ),
    drawn('Team', 'Rep | Manager\nAda Lund | Dana Ek'),
    drawn('Log', 'Owner | Type | Subject | Date\nAda Lund | Call | Hi | 2026-11-17'),
    drawn(
      'Feedback',
      `Week | Rep | About | Kind | Draft | Your words | Shared on
2026-11-16 | Ada Lund | Calls | Gap | A draft nobody said | |
2026-11-16 | Ada Lund | Calls | Encourage | As drafted | As I said it | 2026-11-18
2026-11-09 | Ada Lund | Calls | Gap | Said as drafted | | 2026-11-18`,
    ),
  ];

  it('are absent unless somebody says so', () => {
    const pack = packOf(sourceFrom(sheets));
    expect(pack.file.sheets.map(({ sheet }) => sheet)).not.toContain('Notes');
    expect(saying(pack, ['As I said it', 'draft nobody'])).toEqual([]);
    expect(pack.who).toContain('no note');
  });

  it('are those that were shared, as they were said', () => {
    const pack = packOf(sourceFrom(sheets), { notes: true });
    const { rows } = sheetOf(pack, 'Notes');
    expect(rows.slice(4).map((row) => row[4]?.value)).toEqual(['As I said it', 'Said as drafted']);
    expect(saying(pack, ['A draft nobody said', 'As drafted'])).toEqual(['Said as drafted']);
    expect(pack.who).toContain('2 shared notes');
  });

  it('are counted for the leader whether they go along or not: those in time, and of which kind', () => {
    const managing = sheetOf(packOf(sourceFrom(sheets)), 'Numbers').rows.flatMap((row) =>
      row[0]?.value === 'Managing' ? [[row[2]?.value, row[4]?.value, row[5]?.value ?? null]] : [],
    );
    expect(managing).toEqual([
      ['One-on-ones held', 0, 0],
      ['Feedback within the week', 1, 2],
      ['Reps with feedback this week', 1, 1],
      ['Encouragements', 1, null],
      ['Gaps', 1, null],
    ]);
  });
});

describe('the same as in the workbook', () => {
  it('every cell of the pack’s scorecard is that of the sheet', () => {
    const sheet = layScorecard(week.scorecard, { team: 'Team Dana Whitcombe' });
    expect(sheetOf(packOf(source), 'Scorecard').rows).toEqual(sheet.rows);
  });

  it('and of a choice of reps every line of these reps', () => {
    const whole = layScorecard(week.scorecard).rows;
    const linesOf = (rows: typeof whole, rep: string) =>
      rows.flatMap((row, at) => (row[0]?.value === rep ? [rows.slice(at, at + 3)] : [])).slice(0, 1);
    const { rows } = sheetOf(packOf(source, { reps: [first, second] }), 'Scorecard');
    for (const rep of [first, second]) {
      expect(linesOf(rows, rep)).toHaveLength(1);
      expect(linesOf(rows, rep)).toEqual(linesOf(whole, rep));
    }
  });

  it('the same week and the same choices give the same pack', () => {
    expect(packOf(sourceFrom(sampleSheets))).toEqual(packOf(source));
    const backwards = { ...everything, reps: [second, first] };
    expect(packOf(source, backwards)).toEqual(packOf(source, { ...backwards, reps: [first, second] }));
  });
});

describe('values alone', () => {
  const hostile = ['=1+1', '\u0000=cmd|x', 'a;=2+2', ' +3', '"@SUM(A1)', '-1+1'];
  const sheets: readonly SheetCells[] = [
    {
      name: 'Plan',
      cells: [
        ['Kind', 'Name', 'Counts', 'From', 'Where', 'Target', 'Per'],
        ...hostile.map((name) => ['Behavior', `${name}`, 'Count', 'Activities', 'Type = Call', 4, 'week']),
        ['Result', '=HYPERLINK("x")', 'Count', 'Activities', 'Type = Won', 4, 'week'],
      ],
    },
    drawn('Team', 'Rep | Manager\n=Ada | =Dana'),
    drawn('Log', 'Owner | Type | Subject | Date\n=Ada | Call | Hi | 2026-11-17'),
  ];

  it('no sheet has choices, filters or a cell that an open workbook could act on', () => {
    const { file } = packOf(source, { notes: true, repDetail: true });
    for (const sheet of file.sheets) expect(Object.keys(sheet)).not.toContain('choices');
    for (const sheet of file.sheets) expect(Object.keys(sheet)).not.toContain('filterRow');
  });

  it('no text can be taken for a formula, and each that was changed is listed with its place', () => {
    const pack = packOf(sourceFrom(sheets));
    const texts = textsOf(pack);
    expect(texts.filter((text) => inert(text) !== text)).toEqual([]);
    expect(saying(pack, ['· =1+1']).length).toBeGreaterThan(1);
    expect(pack.harmless).toContainEqual({ sheet: 'Scorecard', cell: 'B6' });
    expect(packOf(source).harmless).toEqual([]);
  });
});
