import { describe, expect, it } from 'vitest';
import type { Cell } from '../../core/cells';
import { refresh } from '../../core/tasks/refresh';
import { unfinishedMark, type SheetCells, type WorkbookCells } from '../../core/tasks/workbook';
import { codesOf, drawn, world, written } from '../setup/book';

const calls = drawn(
  'Calls',
  'Owner | Type | Subject | Date\nAda Lund | Call | Hi | 2026-11-17\nBob Ny | Call | Ho | 2026-11-18',
);
const plan = drawn(
  'Plan',
  'Kind | Name | Counts | From | Where | Target | Per\nBehavior | Calls | Count | Activities | Type = Call | 4 | week',
);
const team = drawn('Team', 'Rep | Manager\nAda Lund | Dana Ek\nBob Ny | Dana Ek');
const ranking = drawn('Settings', 'Name | Value\nRanking | on');

const refreshed = (book: WorkbookCells, asOf: '2026-11-19' | '2026-11-26' = '2026-11-19') => {
  const done = refresh(book, world, { asOf });
  if (!done.ok) throw new Error(codesOf(done.findings).join());
  return { book: written(book, done.answer.writes), findings: done.findings };
};
const first = refreshed({ sheets: [calls, plan, team] }).book;

/** The row of a sheet, counted from 0, that begins with a name, below the page of a rep. */
function rowOf({ sheets }: WorkbookCells, sheet: string, name: string, page = ''): number {
  const cells = sheets.find((one) => one.name === sheet)!.cells;
  const from = cells.findIndex(([title]) => typeof title === 'string' && title.includes(page));
  return cells.findIndex(
    ([title], row) => row >= from && typeof title === 'string' && title.replace(/^\d+ {2}/, '').startsWith(name),
  );
}
const says = (book: WorkbookCells, sheet: string, name: string, column: number, page = ''): Cell =>
  book.sheets.find((one) => one.name === sheet)!.cells[rowOf(book, sheet, name, page)]![column] ?? null;

/** The same book after somebody typed into one cell. */
function typed(book: WorkbookCells, sheet: string, name: string, column: number, text: Cell, page = ''): WorkbookCells {
  const row = rowOf(book, sheet, name, page);
  const type = (one: SheetCells): SheetCells => ({
    ...one,
    cells: one.cells.map((cells, r) =>
      r === row
        ? Array.from({ length: Math.max(cells.length, column + 1) }, (_, c) =>
            c === column ? text : (cells[c] ?? null),
          )
        : cells,
    ),
  });
  return { sheets: book.sheets.map((one) => (one.name === sheet ? type(one) : one)) };
}
const put = ({ sheets }: WorkbookCells, fresh: SheetCells): WorkbookCells => ({
  sheets: [...sheets.filter(({ name }) => name !== fresh.name), fresh],
});

describe('what people write into the boxes of our pages', () => {
  const filled = [
    ['Rep pages', 'My projection', 1, 'Two wins', 'Bob Ny'],
    ['Expectations', 'Name and day', 1, 'Ada, today', 'Ada Lund'],
    ['Expectations', 'Manager, name and day', 2, { day: '2026-11-19' }, 'Ada Lund'],
    ['Huddle', 'Bob Ny', 6, '=three calls by noon', ''],
  ] as const;
  const column = (sheet: string, listed: number): number =>
    sheet === 'Huddle'
      ? first.sheets.find(({ name }) => name === 'Huddle')!.cells[3]!.indexOf('One commitment until the next huddle')
      : listed;
  const all = filled.reduce(
    (book, [sheet, name, listed, text, page]) => typed(book, sheet, name, column(sheet, listed), text, page),
    first,
  );
  const stands = (book: WorkbookCells) =>
    filled.map(([sheet, name, listed, , page]) => says(book, sheet, name, column(sheet, listed), page));
  const wrote = filled.map(([, , , text]) => text);
  // What could run as a formula is made harmless, once.
  const kept = wrote.map((text) => (text === '=three calls by noon' ? `'${text}` : text));

  it('stays there, in its box on its page, however often the pages are drawn anew', () => {
    expect(stands(all)).toEqual(wrote);
    const once = refreshed(all).book;
    expect(stands(once)).toEqual(kept);
    expect(stands(refreshed(once, '2026-11-26').book)).toEqual(kept);
  });

  it('goes with its page when the team is in another order, has another name, and is ranked', () => {
    const other = drawn('Team', 'Rep | Manager\nBob Ny | Eva Mo\nAda Lund | Eva Mo');
    expect(stands(refreshed(put(put(all, other), ranking)).book)).toEqual(kept);
  });

  it('goes with a rep whose name has a comma, also when the rank and the number around it change', () => {
    const named = drawn('Team', 'Rep | Also known as | Manager\nNy, Bob | Bob Ny | Dana Ek\nAda Lund | | Dana Ek');
    const book = refreshed(put(put(first, named), ranking)).book;
    const filled = typed(book, 'Huddle', 'Ny, Bob', column('Huddle', 0), 'Three calls');
    const more = drawn(
      'Calls',
      `Owner | Type | Subject | Date\nAda Lund | Call | Hi | 2026-11-17\n${'Bob Ny | Call | Ho | 2026-11-18\n'.repeat(3).trim()}`,
    );
    const { cells } = refreshed(put(filled, more)).book.sheets.find(({ name }) => name === 'Huddle')!;
    expect(cells.find(([name]) => String(name).includes('Ny, Bob'))![column('Huddle', 0)]).toBe('Three calls');
  });

  it('goes with its column when the plan gets more lines', () => {
    const longer = drawn(
      'Plan',
      [
        'Kind | Name | Counts | From | Where | Target | Per',
        ...['Calls', 'More', 'Others', 'Fourth', 'Fifth', 'Sixth', 'Seventh'].map(
          (name) => `Behavior | ${name} | Count | Activities | Type = Call | 4 | week`,
        ),
      ].join('\n'),
    );
    const { cells } = refreshed(put(all, longer)).book.sheets.find(({ name }) => name === 'Huddle')!;
    const place = cells[3]!.indexOf('One commitment until the next huddle');
    expect(place).toBeGreaterThan(column('Huddle', 0));
    expect(cells.find(([name]) => name === 'Bob Ny')![place]).toBe("'=three calls by noon");
  });

  it('is no matter of people’s own sheets: one that is drawn again is drawn as it is', () => {
    const half: WorkbookCells = {
      sheets: first.sheets.map((one) =>
        one.name === 'Sources'
          ? { ...one, cells: [[unfinishedMark, ...one.cells[0]!.slice(1)], ...one.cells.slice(1)] }
          : one,
      ),
    };
    expect(refreshed(half).book.sheets.find(({ name }) => name === 'Sources')).toEqual(
      first.sheets.find(({ name }) => name === 'Sources'),
    );
  });

  it('is quoted where its page is gone', () => {
    const { findings, book } = refreshed(put(all, drawn('Team', 'Rep | Manager\nAda Lund | Dana Ek')));
    const gone = findings.filter(({ code }) => code === 'box-gone');
    expect(gone.map(({ what }) => what).join()).toContain('Two wins');
    expect(gone.map(({ where, what }) => `${where}: ${what}`).join()).toMatch(/Huddle, row \d+: .*three calls by noon/);
    expect(gone).toHaveLength(2);
    expect(gone.map(({ what }) => what).join()).toContain('"My projection" on the page "Bob Ny"');
    expect(says(book, 'Expectations', 'Name and day', 1, 'Ada Lund')).toBe('Ada, today');
    const health = book.sheets
      .find(({ name }) => name === 'CRM health')!
      .cells.flat()
      .join();
    for (const { what } of gone) expect(health).toContain(what);
  });
});

describe('much text', () => {
  it('in a box, on a log or in a finding makes no row higher than Excel can', () => {
    const much = 'One more thing to say about it. '.repeat(120);
    const long = typed(first, 'Rep pages', 'My projection', 1, much, 'Bob Ny');
    const log = drawn(
      'Talks',
      `Date | Rep | Held | Commitment | Skill focus\n2026-11-12 | Ada Lund | yes | ${much} | ${much}`,
    );
    const done = (book: WorkbookCells) => {
      const { ok, ...said } = refresh(book, world, { asOf: '2026-11-19' });
      return ok && 'answer' in said ? said.answer.writes.sheets : [];
    };
    const gone = put(long, drawn('Team', 'Rep | Manager\nAda Lund | Dana Ek'));
    const heights = [...done(put(long, log)), ...done(gone)].flatMap(({ sheet, heights }) =>
      [...(heights ?? [])].map(([row, height]) => [sheet, row, height] as const),
    );
    expect(heights.filter(([, , height]) => height > 300).length).toBeGreaterThan(2);
    expect(heights.filter(([, , height]) => height > 409)).toEqual([]);
  });
});

describe('what has no box any more', () => {
  it('is quoted whole, however much somebody wrote: it stands nowhere else', () => {
    const wrote = Array.from({ length: 60 }, (_, i) => `Deal ${i} closes`).join(', ');
    const book = typed(first, 'Rep pages', 'My projection', 1, wrote, 'Bob Ny');
    const { findings } = refreshed(put(book, drawn('Team', 'Rep | Manager\nAda Lund | Dana Ek')));
    expect(findings.find(({ code }) => code === 'box-gone')!.what).toContain(wrote);
  });
});

describe('a promise in the box of the huddle', () => {
  const talks = (rep: string, what: string, due: string, kept = ''): SheetCells =>
    drawn(
      'Talks',
      `Date | Rep | Held | Commitment | Due | Kept\n2026-11-12 | ${rep} | yes | ${what} | ${due} | ${kept}`,
    );
  const place = first.sheets
    .find(({ name }) => name === 'Huddle')!
    .cells[3]!.indexOf('One commitment until the next huddle');
  const boxOf = (book: WorkbookCells, rep = 'Bob Ny') => says(book, 'Huddle', rep, place);
  const promised = refreshed(put(first, talks('Bob Ny', 'Ring Acme', '2026-11-20'))).book;

  it.each([
    ['moved to another day', 'Ring Acme', '2026-11-27', '', 'Ring Acme (by Fri 27 Nov)'],
    ['left without a day', 'Ring Acme', '', '', 'Ring Acme'],
    ['said in other words', 'Ring Acme twice', '2026-11-20', '', 'Ring Acme twice (by Fri 20 Nov)'],
    ['kept', 'Ring Acme', '2026-11-20', 'yes', null],
    ['taken from the log', '', '', '', null],
  ])('goes with the log it stands on: %s', (_, what, due, kept, then) => {
    expect(boxOf(promised)).toBe('Ring Acme (by Fri 20 Nov)');
    const { book, findings } = refreshed(put(promised, talks('Bob Ny', what, due, kept)));
    expect(boxOf(book)).toBe(then);
    expect(codesOf(findings)).not.toContain('box-gone');
  });

  it('goes with the log also where it looks like a formula, and where it is one of many', () => {
    const many = drawn(
      'Talks',
      `Date | Rep | Held | Commitment | Due
       2026-11-12 | Bob Ny | yes | =Ring Acme | 2026-11-20
       2026-11-12 | Bob Ny | yes | Mail Zed | 2026-11-24`,
    );
    const { book } = refreshed(put(first, many));
    expect(boxOf(book)).toBe("'=Ring Acme (by Fri 20 Nov)");
    const moved = {
      ...many,
      cells: many.cells.map((row) => row.map((cell) => (cell === '2026-11-20' ? '2026-11-30' : cell))),
    };
    expect(boxOf(refreshed(put(book, moved)).book)).toBe('Mail Zed (by Tue 24 Nov)');
  });

  it('is the rep’s own once somebody has written another day or other words into the box', () => {
    for (const text of ['Ring Acme (by Mon 23 Nov)', 'Ring Acme and Zed (by Fri 20 Nov)', 'Ring Acme']) {
      const wrote = typed(promised, 'Huddle', 'Bob Ny', place, text);
      expect(boxOf(refreshed(wrote).book)).toBe(text);
      expect(boxOf(refreshed(put(wrote, talks('Bob Ny', 'Ring Acme', '2026-11-27'))).book)).toBe(text);
    }
  });

  it('is the rep’s own also where somebody else has promised the same, or the page of the rep says it in a box', () => {
    const same = typed(promised, 'Huddle', 'Ada Lund', place, 'Ring Acme (by Fri 20 Nov)');
    const both = typed(same, 'Rep pages', 'My projection', 1, 'Ring Acme (by Fri 20 Nov)', 'Ada Lund');
    expect(boxOf(refreshed(both).book, 'Ada Lund')).toBe('Ring Acme (by Fri 20 Nov)');
  });

  it('is not mourned with the page of a rep who has left while it stands on the log', () => {
    const { findings } = refreshed(put(promised, drawn('Team', 'Rep | Manager\nAda Lund | Dana Ek')));
    expect(codesOf(findings)).not.toContain('box-gone');
  });
});
