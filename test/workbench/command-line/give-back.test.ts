import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain } from '../../../core/neutral';
import { readBytes } from '../../../workbench/read/read-file';
import { leadline, projectRoot } from '../../support/leadline';
import { drawMeasures, lines, measuresOf } from '../../support/measures';
import { convert, describeWithSoffice } from '../../support/soffice';
import { filesBelow } from '../../support/tiny';
import { partsOf } from '../../support/unzip';
import { cellsOf } from '../read/grid-cells';

let folder = '';
const at = (name: string): string => join(folder, name);
const bytesOf = (name: string): Buffer => readFileSync(at(name));
const textOf = (name: string): string => readFileSync(at(name), 'utf8');

const sample = (name: string): string => join(projectRoot, 'sample', name);
const exports = ['Accounts.csv', 'Activities.csv', 'Opportunities.csv'].map(sample);
const entered = ['Plan.csv', 'Team.csv', 'Targets.csv', 'Time off.csv', 'Deliverables.csv'].map(sample);

/** Scores into `NAME.xlsx` and `NAME.csv` of the folder, and gives what was printed. */
function score(files: readonly string[], name: string, asOf = '2026-11-19'): string {
  const results = ['--out', at(`${name}.xlsx`), '--measures', at(`${name}.csv`)];
  const { code, out, err } = leadline(['score', ...files, '--as-of', asOf, ...results]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

/** The workbook with some cells of one sheet typed over, as a person does it. */
async function edited(name: string, sheet: string, edit: (rows: unknown[][]) => void): Promise<Uint8Array> {
  const book = await openXlsx(bytesOf(name));
  edit(book.sheets.find((one) => one.name === sheet)!.rows as unknown[][]);
  return saveXlsx(book);
}

/** A sheet of a workbook, row by row. */
const rowsOf = async (name: string, sheet: string): Promise<unknown[][]> =>
  (await openXlsx(bytesOf(name))).sheets.find((one) => one.name === sheet)!.rows as unknown[][];

const wrote = ['Three calls by noon', 'Two wins', 'Maya, today', '=2026'] as const;

/** Fills boxes of a workbook as people do, and gives what reads them again. */
async function filled(name: string, as: string): Promise<(name: string) => Promise<unknown[]>> {
  const places: readonly (readonly [sheet: string, row: (rows: unknown[][]) => number, column: number])[] = [
    ['Huddle', (rows) => rows.findIndex(([rep]) => rep === 'Maya Okafor'), -1],
    ['Rep pages', (rows) => below(rows, 'My projection'), 1],
    ['Expectations', (rows) => below(rows, 'Name and day'), 1],
    ['Expectations', (rows) => below(rows, 'Name and day'), 2],
  ];
  const below = (rows: unknown[][], name: string): number => {
    const page = rows.findIndex(([title]) => String(title).includes('Maya Okafor'));
    return rows.findIndex(([label], row) => row > page && label === name);
  };
  const columnOf = (rows: unknown[][], column: number): number =>
    column < 0 ? rows[3]!.indexOf('One commitment until the next huddle') : column;
  const open = async (name: string) => {
    const book = await openXlsx(bytesOf(name));
    const at = places.map(([sheet, row, column]) => {
      const rows = book.sheets.find((one) => one.name === sheet)!.rows as unknown[][];
      return { row: rows[row(rows)]!, column: columnOf(rows, column) };
    });
    return { book, at };
  };
  const { book, at: boxes } = await open(name);
  boxes.forEach(({ row, column }, i) => (row[column] = wrote[i]));
  writeFileSync(at(as), await saveXlsx(book));
  return async (name) =>
    (await open(name)).at.map(({ row, column }) => {
      const says = row[column];
      return typeof says === 'string' ? plain(says) : says;
    });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadline-'));
  score([...exports, ...entered], 'first');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a workbook made by score, given back with the same export', () => {
  it('gives the same workbook and the same measures, byte for byte', () => {
    score([at('first.xlsx'), ...exports], 'again');
    expect(textOf('again.csv')).toBe(textOf('first.csv'));
    expect(bytesOf('again.xlsx').equals(bytesOf('first.xlsx'))).toBe(true);
  });

  it('onto itself: nothing changes, so nothing is kept either', () => {
    writeFileSync(at('self.xlsx'), bytesOf('first.xlsx'));
    const out = score([at('self.xlsx'), ...exports], 'self');
    expect(bytesOf('self.xlsx').equals(bytesOf('first.xlsx'))).toBe(true);
    expect(out).not.toContain('is kept as');
    expect(filesBelow(folder)).not.toContain('self.previous.xlsx');
  });

  it('what a person said on Feedback stays, with a column of their own; drafts nobody touched are drafted anew', async () => {
    const bytes = await edited('first.xlsx', 'Feedback', (rows) => {
      rows[0]![11] = 'Mood';
      rows[1]![5] = 'Well done, Maya.';
      rows[1]![6] = new Date('2026-11-19T00:00:00Z');
      rows[2]![11] = 'good';
    });
    writeFileSync(at('said.xlsx'), bytes);
    const out = score([at('said.xlsx'), ...exports], 'kept', '2026-11-20');
    expect(out).toMatch(/^Notes drafted on Feedback: \d+ for \d reps/m);
    const [header, ...rows] = await rowsOf('kept.xlsx', 'Feedback');
    const before = await rowsOf('said.xlsx', 'Feedback');
    expect(header!.slice(-2)).toEqual(['Mark', 'Mood']);
    expect(rows.slice(0, 2)).toEqual(before.slice(1, 3));
    expect(rows.slice(2)).not.toEqual(before.slice(3));
  });

  it('what people wrote into the boxes of Huddle, Rep pages and Expectations stays in them, week after week', async () => {
    const boxes = await filled('first.xlsx', 'boxes.xlsx');
    score([at('boxes.xlsx'), ...exports], 'boxes');
    expect(await boxes('boxes.xlsx')).toEqual(wrote);
    score([at('boxes.xlsx'), ...exports], 'boxes', '2026-11-26');
    expect(await boxes('boxes.xlsx')).toEqual(wrote);
    // Also where the workbook is named as the one that holds the plan.
    const words = ['score', ...exports, '--plan', at('boxes.xlsx'), '--team', sample('Team.csv')];
    expect(leadline([...words, '--out', at('boxes.xlsx')]).code).toBe(0);
    expect(await boxes('boxes.xlsx')).toEqual(wrote);
  });

  it('what stood in a box whose page is gone is said, and stands on CRM health', async () => {
    await filled('first.xlsx', 'renamed.xlsx');
    const bytes = await edited('renamed.xlsx', 'Team', (rows) => {
      const maya = rows.find(([rep]) => rep === 'Maya Okafor')!;
      expect(rows[0]![1]).toBe('Also known as');
      [maya[0], maya[1]] = ['Maya Reyes', [maya[1], 'Maya Okafor'].filter(Boolean).join('; ')];
    });
    writeFileSync(at('renamed.xlsx'), bytes);
    const says = 'What stood beside "Maya Okafor" on the page "Huddle" has no box any more: "Three calls by noon".';
    expect(score([at('renamed.xlsx'), ...exports], 'other')).toContain(says);
    expect((await rowsOf('other.xlsx', 'CRM health')).flat()).toContain(says);
  });

  it('an edit in its Plan is used, and the workbook with the edit is kept beside the new one', async () => {
    const bytes = await edited('first.xlsx', 'Plan', (rows) => {
      const line = rows.find((row) => row[1] === 'Prospecting calls')!;
      expect(line[9]).toBe(12);
      line[9] = 30;
    });
    writeFileSync(at('edited.xlsx'), bytes);
    const out = score([at('edited.xlsx'), ...exports], 'edited');
    expect(out).toContain(`The scorecard that was there is kept as ${at('edited.previous.xlsx')}.`);
    expect(bytesOf('edited.previous.xlsx').equals(Buffer.from(bytes))).toBe(true);
    const targets = (name: string): string[] =>
      measuresOf(textOf(`${name}.csv`))
        .filter(([week, rep, row]) => week === '2026-11-16' && rep === 'Maya Okafor' && row === 'Prospecting calls')
        .map((row) => row[4]!);
    expect([targets('first'), targets('edited')]).toEqual([['12'], ['30']]);
    // Everything else stands where it stood.
    const others = (name: string): string =>
      textOf(`${name}.csv`)
        .split('\r\n')
        .filter((line) => !line.includes('"Prospecting calls"'))
        .join('\n');
    expect(others('edited')).toBe(others('first'));
  });

  it('days off, other names and settings that were typed into it are used as well', async () => {
    const bytes = await edited('first.xlsx', 'Time off', (rows) => {
      rows.push(['Maya Okafor', new Date('2026-11-16T00:00:00Z'), new Date('2026-11-20T00:00:00Z'), 'Trade fair']);
    });
    writeFileSync(at('away.xlsx'), bytes);
    score([at('away.xlsx'), ...exports], 'away');
    const statuses = measuresOf(textOf('away.csv'))
      .filter(
        ([week, rep, , , , , , , , , , kind]) => week === '2026-11-16' && rep === 'Maya Okafor' && kind === 'Behavior',
      )
      .map((row) => row[8]);
    expect(statuses).toContain('Off');
    expect(statuses).not.toContain('Missed');
  });

  it('last week’s workbook with this week’s export counts this week, by the same plan', () => {
    score([at('first.xlsx'), ...exports], 'earlier', '2026-11-12');
    score([at('earlier.xlsx'), ...exports], 'now');
    expect(textOf('now.csv')).toBe(textOf('first.csv'));
  });

  it('beside the folder it was made from: what was edited in the workbook comes before the sheets it came from', async () => {
    const bytes = await edited('first.xlsx', 'Plan', (rows) => {
      rows.find((row) => row[1] === 'Prospecting calls')![9] = 30;
    });
    writeFileSync(at('beside.xlsx'), bytes);
    const out = score(['sample', at('beside.xlsx')], 'beside');
    expect(textOf('beside.csv')).toContain('2026-11-16,"Maya Okafor","Prospecting calls",14,30,');
    expect(out).toContain('Plan: There is one more sheet of the kind Plan. This one is used.');
  });

  it('the plan may also be named, and comes before another one', () => {
    const words = ['score', ...exports, sample('Team.csv'), '--plan', at('first.xlsx'), '--as-of', '2026-11-19'];
    const { code } = leadline([...words, '--out', at('named.xlsx'), '--measures', at('named.csv')]);
    expect(code).toBe(0);
    expect(textOf('named.csv')).toBe(textOf('first.csv'));
  });
});

describeWithSoffice('a workbook that another program has saved', () => {
  it('says the same plan: LibreOffice opens and saves it, and the measures stay the same', () => {
    const saved = convert(new Map([['book.xlsx', bytesOf('first.xlsx')]]), { to: 'xlsx' });
    writeFileSync(at('saved.xlsx'), saved.get('book.xlsx')!);
    score([at('saved.xlsx'), ...exports], 'after');
    expect(textOf('after.csv')).toBe(textOf('first.csv'));
  });
});

describe('text that looks like a formula', () => {
  const activities = `Id,Owner,Type,Status,Subject,Date,Account
1,@ada,Call,Completed,=1+1,2026-03-02,=Acme
2,@ada,Call,Completed,=1+1,2026-03-03,+Acme
3,=1+1,Meeting,Completed,=1+1,2026-03-04,-Zed
4,-bob,Call,Completed,'=1+1,2026-03-05,"=cmd|' /C calc'!A0"
`;
  const plan = `Kind,Name,Counts,Of,From,Where,Target,Per,Why
Result,=Wins,Count,,Activities,Subject = =1+1,1,month,@why
Behavior,+Calls,Count,,Activities,Type = Call; Status = Completed,4,week,-why
Behavior,'Quoted,Distinct,Account,Activities,Status = Completed,4,week,"=HYPERLINK(""x"")"
`;
  const team = 'Rep,Also known as,Manager\n@ada,=x; +y,@boss\n=1+1,,@boss\n-bob,,@boss\n';

  const cells = (name: string, sheet: string): unknown[][] => {
    const grid = readBytes(name, bytesOf(name)).value!.grids.find((one) => one.sheet === sheet)!;
    return cellsOf(grid).map((row) => row.map((cell) => (typeof cell === 'string' ? plain(cell) : cell)));
  };

  it('comes back unchanged through the workbook, once and again', () => {
    const files = Object.entries({ activities, plan, team }).map(([name, content]) => {
      writeFileSync(at(`${name}.csv`), content);
      return at(`${name}.csv`);
    });
    score(files, 'hostile', '2026-03-05');
    score([at('hostile.xlsx'), files[0]!], 'hostile-2', '2026-03-05');
    score([at('hostile-2.xlsx'), files[0]!], 'hostile-3', '2026-03-05');
    const week = textOf('hostile.csv')
      .split('\r\n')
      .filter((line) => /^("Week"|2026-03-02)/.test(line))
      .join('\r\n');
    // In a CSV the apostrophe stands in front, where a spreadsheet would see a formula, and nowhere else.
    expect(drawMeasures(week, ['Week', 'Expected', 'Gap', 'Attainment', 'Status', 'Rows', 'Data', 'Kind'])).toBe(
      lines(`
        Rep   | Behavior | Actual | Target
        '@ada | '=Wins   | 2      | 1
        '@ada | '+Calls  | 2      | 4
        '@ada | 'Quoted  | 2      | 4
        '=1+1 | '=Wins   | 1      | 1
        '=1+1 | '+Calls  | 0      | 4
        '=1+1 | 'Quoted  | 1      | 4
        '-bob | '=Wins   | 0      | 1
        '-bob | '+Calls  | 1      | 4
        '-bob | 'Quoted  | 1      | 4`),
    );
    expect(textOf('hostile-2.csv')).toBe(textOf('hostile.csv'));
    expect(textOf('hostile-3.csv')).toBe(textOf('hostile.csv'));
    expect(bytesOf('hostile-3.xlsx').equals(bytesOf('hostile-2.xlsx'))).toBe(true);
    for (const book of ['hostile.xlsx', 'hostile-3.xlsx']) {
      expect(
        cells(book, 'Team')
          .slice(1)
          .map((row) => row.slice(0, 3)),
      ).toEqual([
        ['@ada', '=x; +y', '@boss'],
        ['=1+1', null, '@boss'],
        ['-bob', null, '@boss'],
      ]);
      expect(
        cells(book, 'Plan')
          .slice(1)
          .map((row) => [row[1], row[17]]),
      ).toEqual([
        ['=Wins', '@why'],
        ['+Calls', '-why'],
        ["'Quoted", '=HYPERLINK("x")'],
      ]);
    }
  });

  it('is never a formula in the file', () => {
    const parts = [...partsOf(bytesOf('hostile.xlsx'))].filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(parts.length).toBeGreaterThan(5);
    for (const [, xml] of parts) expect(xml).not.toMatch(/<f[ >/]/);
  });
});
