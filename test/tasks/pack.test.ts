import { describe, expect, it } from 'vitest';
import { shownRows } from '../../core/pack/shown-text';
import { diagnose } from '../../core/score/diagnosis';
import { acceptPack, type PackInput } from '../../core/tasks/accept-pack';
import { perform } from '../../core/tasks/perform';
import { refresh } from '../../core/tasks/refresh';
import type { WorkbookCells, World } from '../../core/tasks/workbook';
import { layRepPages } from '../../core/sheets/rep-pages';
import { codesOf, drawn, written } from '../setup/book';
import { sampleSheets, scoredFrom, textsOf } from '../pack/sample-week';
import { inspectable, readCanaries } from './pack-canaries';
import { corpora, describeWith } from '../support/shared';

const world: World = { today: '2026-11-19' };
const cells: WorkbookCells = { sheets: sampleSheets };
const choices: PackInput = { reps: [], lines: [], names: 'Full', repDetail: false, notes: false, as: 'file' };

function did(name: 'pack' | 'previewPack', input: Partial<PackInput> = {}, book = cells) {
  const done = perform(name, { ...choices, ...input }, book, world);
  if (!done.ok) throw new Error(codesOf(done.findings).join());
  return done.answer;
}
const repPages = (reps: readonly string[], names?: 'Initials', book = cells) => {
  const done = perform('repPacks', { reps, ...(names && { names }) }, book, world);
  if (!done.ok) throw new Error(codesOf(done.findings).join());
  return done.answer;
};

describe('what can be chosen', () => {
  it('is the team, the lines of the plan and how many notes were shared; nothing is written', () => {
    const done = perform('packDesk', {}, cells, world);
    expect(done.ok && done.answer).toMatchObject({
      writes: { sheets: [] },
      says: { asOf: '2026-11-19', team: 'Team Dana Whitcombe', notes: 10 },
    });
    expect(done.ok && done.answer.says.reps).toHaveLength(8);
    expect(done.ok && done.answer.says.lines.slice(0, 3).map(({ kind }) => kind)).toEqual([
      'Result',
      'Result',
      'Behavior',
    ]);
  });

  it('is never guessed: what is left out, misspelt or unknown is refused, and nothing is made', () => {
    expect(acceptPack({ ...choices, notes: undefined })).toBeUndefined();
    expect(acceptPack({ ...choices, names: 'Short' })).toBeUndefined();
    expect(acceptPack({ ...choices, also: true })).toBeUndefined();
    const wrong = perform('pack', { ...choices, reps: ['Nobody Here'] }, cells, world);
    expect(wrong).toMatchObject({ ok: false, findings: [{ code: 'choice-unknown' }] });
    expect(JSON.stringify(wrong)).not.toContain('Nobody Here');
  });
});

describe('the preview', () => {
  it.each(['file', 'tab'] as const)('shows exactly the cells of the %s, and writes nothing', (as) => {
    const made = did('pack', { as });
    const preview = did('previewPack', { as });
    expect(preview.writes).toEqual({ sheets: [] });
    expect(preview.says).toEqual(made.says);
    const sheets = as === 'file' ? made.writes.files![0]!.sheets : made.writes.sheets;
    expect(made.says.sheets).toEqual(sheets.map((sheet) => ({ sheet: sheet.sheet, rows: shownRows(sheet) })));
  });

  it('says in one sentence who will see what', () => {
    const [one = '', two = ''] = scoredFrom(sampleSheets).scorecard.reps;
    expect(did('previewPack').says.who).toBe(
      'Whoever gets this file sees all 8 reps of Team Dana Whitcombe by name, with 2 results and 9 behaviors; no note and no row of the CRM.',
    );
    expect(did('previewPack', { as: 'tab', reps: [one, two], names: 'Initials', repDetail: true }).says.who).toBe(
      'Whoever can open this workbook sees 2 of 8 reps of Team Dana Whitcombe by their initials, with 2 results and 9 behaviors, each rep’s weeks; no note and no row of the CRM.',
    );
  });
});

describe.each(['file', 'tab'] as const)('what was shown before it leaves as a %s', (as) => {
  const { print } = did('previewPack', { as, reps: ['Maya Okafor'] }).says;
  /** The week after somebody gave one of these people's rows to the other. */
  const meanwhile = (from: string, to: string): WorkbookCells => ({
    sheets: sampleSheets.map(({ name, cells: rows }) => {
      const at = name === 'Activities' ? rows.findLastIndex((row) => row.includes(from)) : -1;
      return {
        name,
        cells: rows.map((row, index) => (index === at ? row.map((cell) => (cell === from ? to : cell)) : row)),
      };
    }),
  });
  const made = (book: WorkbookCells) => perform('pack', { ...choices, as, reps: ['Maya Okafor'], print }, book, world);

  it('leaves as it was shown, also where something else changed since', () => {
    expect(made(cells).ok).toBe(true);
    expect(made(meanwhile('Colin Ashdown', 'Priya Ramanathan')).ok).toBe(true);
  });

  it('does not leave where it would say anything else by now: nothing is written, and the person looks again', () => {
    const book = meanwhile('Maya Okafor', 'Colin Ashdown');
    const refused = made(book);
    expect(refused).toMatchObject({ ok: false, findings: [{ code: 'pack-changed' }] });
    expect(JSON.stringify(refused)).not.toContain('Maya');
    const now = did('previewPack', { as, reps: ['Maya Okafor'] }, book).says.print;
    expect(did('pack', { as, reps: ['Maya Okafor'], print: now }, book).says.print).toBe(now);
  });
});

describe('the file', () => {
  it('is written nowhere in the workbook', () => {
    const { writes, says } = did('pack', { repDetail: true });
    expect(writes.sheets).toEqual([]);
    expect(writes.files!.map(({ name }) => name)).toEqual([says.name]);
    expect(writes.files![0]).toMatchObject({
      name: 'Leadership pack · Team Dana Whitcombe 2026-11-19',
      title: 'Leadership pack · Team Dana Whitcombe',
      day: '2026-11-19',
    });
    expect(writes.files![0]!.sheets.map(({ sheet }) => sheet)).toEqual([
      'Cover',
      'Scorecard',
      'Results',
      'Trend',
      'Rep detail',
      'Numbers',
    ]);
  });
});

describe('the tab', () => {
  it('is one sheet of ours, which no later refresh reads or takes for a CRM export', () => {
    const { writes } = did('pack', { as: 'tab', repDetail: true, notes: true });
    expect(writes.files).toBeUndefined();
    expect(writes.sheets.map(({ sheet }) => sheet)).toEqual(['Shared scorecard']);
    const summary = (book: WorkbookCells) => {
      const done = refresh(book, world);
      return done.ok ? done.answer.says.summary : codesOf(done.findings);
    };
    expect(summary(written(cells, writes))).toEqual(summary(cells));
  });

  it('every row stays within its columns', () => {
    const [sheet] = did('pack', { as: 'tab', repDetail: true, notes: true }).writes.sheets;
    const widths = sheet!.rows.map((row) => row.reduce((sum, cell) => sum + (cell?.across ?? 1), 0));
    expect(Math.max(...widths)).toBeLessThanOrEqual(sheet!.widths.length);
  });
});

describe('a rep’s own page', () => {
  const team = scoredFrom(sampleSheets).scorecard.reps;
  const { writes, says } = repPages([]);

  it('is a file for each, or for those who were named', () => {
    expect(says.files.map(({ rep }) => rep)).toEqual(team);
    expect(new Set(writes.files!.map(({ name }) => name)).size).toBe(team.length);
    expect(repPages([team[2]!]).says.files).toHaveLength(1);
  });

  it('says nobody else’s name, whole or in part', () => {
    writes.files!.forEach((file, place) => {
      const texts = textsOf({ file, who: says.files[place]!.who }).join('\n');
      expect(texts).toContain(team[place]);
      const own = team[place]!.split(' ');
      const parts = team.flatMap((name) => name.split(' ')).filter((word) => !own.includes(word));
      expect(parts.filter((word) => texts.includes(word))).toEqual([]);
    });
  });

  it('has the numbers of the page in the workbook', () => {
    const week = scoredFrom(sampleSheets);
    const pages = layRepPages(week.scorecard, week.intent, week.opened.crm, diagnose(week.scorecard), {
      beside: week.beside,
    });
    const numbersIn = ({ rows }: typeof pages) =>
      rows.filter((row) => row.length === 5 && week.intent.plan.rows.some(({ name }) => name === row[0]?.value));
    const own = writes.files!.flatMap(({ sheets }) => numbersIn(sheets[0]!));
    expect(own).toHaveLength(team.length * week.intent.plan.rows.length);
    expect(own).toEqual(numbersIn(pages));
  });

  it('with initials says no full name at all', () => {
    const initials = repPages([], 'Initials');
    const texts = initials.writes.files!.flatMap((file) => textsOf({ file, who: '' })).join('\n');
    expect(team.filter((name) => texts.includes(name))).toEqual([]);
  });
});

describe('what people wrote of others on a page', () => {
  it('comes without their names', () => {
    const book: WorkbookCells = {
      sheets: [
        drawn(
          'Plan',
          'Kind | Name | Counts | From | Where | Target | Per\nBehavior | Calls | Count | Activities | Type = Call | 4 | week',
        ),
        drawn('Team', 'Rep | Manager\nAda Lund | Dana Ek\nBo Chen | Dana Ek'),
        drawn(
          'Log',
          'Owner | Type | Subject | Date\nAda Lund | Call | Hi | 2026-11-17\nBo Chen | Call | Hi | 2026-11-17',
        ),
        drawn(
          'One-on-ones',
          'Date | Rep | Held | Commitment | Due\n2026-11-16 | Ada Lund | Yes | Ride along with Bo Chen, then tell Bo | 2026-11-27',
        ),
      ],
    };
    const texts = repPages(['Ada Lund'], undefined, book).writes.files!.flatMap((file) => textsOf({ file, who: '' }));
    expect(texts.filter((text) => text.includes('Ride along'))).toEqual([
      'Ride along with a colleague, then tell a colleague (by Fri 27 Nov)',
    ]);
  });
});

describe('a page that leaves', () => {
  const [ada, page] = ['Ada Lund', (book: WorkbookCells) => repPages([ada], undefined, book)] as const;
  const bookWith = (guard: string): WorkbookCells => ({
    sheets: [
      drawn(
        'Plan',
        `Kind | Name | Counts | From | Where | Target | Per | Guard
Behavior | Calls | Count | Activities | Type = Call | 1 | week | ${guard}`,
      ),
      drawn('Team', 'Rep | Manager\nAda Lund | Dana Ek\nBo Chen | Dana Ek'),
      drawn('Activities Ada Lund', 'Owner | Type | Subject | Date\nAda Lund | Call | Hi | 2026-11-17'),
      drawn('Activities Bo Chen', 'Owner | Type | Subject | Date\nBo Chen | Call | Hi | 2026-11-17'),
    ],
  });
  const textsWith = (guard: string): string[] =>
    page(bookWith(guard)).writes.files!.flatMap((file) => textsOf({ file, who: '' }));

  it('names the kind of a table, for its sheet may be called after somebody else', () => {
    const texts = textsWith('');
    expect(texts.filter((text) => text.includes('Bo Chen'))).toEqual([]);
    expect(texts.filter((text) => text.includes('row on Activities, '))).toHaveLength(1);
  });

  it('says nobody and no customer whom the criteria of a guard name', () => {
    const texts = textsWith('Subject = *Bo Chen at Acme* at least 50%');
    expect(texts.filter((text) => text.startsWith('0 of 1 calls hold'))).toHaveLength(1);
    expect(texts.filter((text) => /Chen|Acme/.test(text))).toEqual([]);
  });
});

describeWith(corpora, 'a workbook with something hidden in 49 places', () => {
  it('leaves none of it in any pack', async () => {
    const { sheets, canaries } = await readCanaries();
    expect(canaries.length).toBe(49);
    const book: WorkbookCells = { sheets: [...sampleSheets, ...sheets] };
    expect(inspectable(sheets)).toMatch(/CANARY/);
    const all = [
      did('pack', { repDetail: true, notes: true }, book).writes,
      did('pack', { as: 'tab', repDetail: true, notes: true }, book).writes,
      repPages([], undefined, book).writes,
    ];
    expect(canaries.filter((canary) => JSON.stringify(all).includes(canary))).toEqual([]);
  });
});
