import { describe, expect, it } from 'vitest';
import type { Cell, Cells } from '../../core/cells';
import type { NoteInput, NoteSaid, NotesDesk, NoteShown } from '../../core/setup/notes';
import { editNote } from '../../core/tasks/notes';
import type { HostUnderTest } from '../hosts/contract';
import { columnIn, feedbackIn, openBook, thursday } from './feedback-book';

async function refreshed(): Promise<HostUnderTest> {
  const host = await openBook();
  await host.perform('refresh', { asOf: thursday });
  return host;
}

async function deskOf(host: HostUnderTest): Promise<NotesDesk> {
  const done = await host.perform('notes', { asOf: thursday });
  if (!done.ok) throw new Error(done.findings.map(({ what }) => what).join(' '));
  return done.answer as NotesDesk;
}

const gapOf = ({ notes }: NotesDesk): NoteShown => notes.find(({ kind }) => kind === 'Gap')!;

const edit = (host: HostUnderTest, { row, print }: NoteSaid, change: NoteInput['change'], sheet = 'Feedback') =>
  host.perform('editNote', { sheet, row, print, change });

const said = async (host: HostUnderTest, note: NoteSaid, change: NoteInput['change']): Promise<NoteSaid> => {
  const done = await edit(host, note, change);
  if (!done.ok) throw new Error(done.findings.map(({ what }) => what).join(' '));
  return done.answer as NoteSaid;
};

const cellAt = async (host: HostUnderTest, { row }: NoteSaid, label: string): Promise<Cell> => {
  const cells = await feedbackIn(host);
  return cells[row - 1]![columnIn(cells, label)] ?? null;
};

describe('the notes of the week', () => {
  it('come with what each rests on: numbers, days and rows', async () => {
    const gap = gapOf(await deskOf(await refreshed()));
    expect(gap.evidence).toMatch(/^\d \/ \d · \d to go · \d workdays? left · .*16 Nov – .* · \d rows?$/);
    expect(gap.draft).not.toBe('');
  });

  it('are none before a refresh has made the sheet', async () => {
    expect(await deskOf(await openBook())).toMatchObject({ sheet: null, notes: [], open: [] });
  });

  it('looking at them writes nothing', async () => {
    const host = await refreshed();
    const before = await host.changes();
    await deskOf(host);
    expect(await host.changes()).toBe(before);
  });
});

describe('what a person does with a note', () => {
  it('words of their own are kept, and stay when the week is refreshed', async () => {
    const host = await refreshed();
    const note = await said(host, gapOf(await deskOf(host)), { kind: 'words', words: ' Two more by Friday? ' });
    expect(note.words).toBe('Two more by Friday?');
    await host.perform('refresh', { asOf: thursday });
    expect(gapOf(await deskOf(host)).words).toBe('Two more by Friday?');
  });

  it('words that say what the draft says are no words of theirs', async () => {
    const host = await refreshed();
    const gap = gapOf(await deskOf(host));
    const before = await host.changes();
    expect((await said(host, gap, { kind: 'words', words: gap.draft })).words).toBe('');
    expect(await host.changes()).toBe(before);
  });

  it('shared has the day of the clock and stays as it was said; a commitment and whether it was kept follow it', async () => {
    const host = await refreshed();
    let note = await said(host, gapOf(await deskOf(host)), { kind: 'share', words: 'Two more?' });
    expect(note).toMatchObject({ sharedOn: thursday, words: 'Two more?' });
    const refused = await edit(host, note, { kind: 'words', words: 'Three more?' });
    expect(refused.ok).toBe(false);
    expect(refused.findings.map(({ code }) => code)).toEqual(['note-shared']);
    note = await said(host, note, { kind: 'commit', commitment: 'Two calls on Friday', due: '2026-11-20' });
    expect((await deskOf(host)).open).toMatchObject([{ commitment: 'Two calls on Friday', due: '2026-11-20' }]);
    note = await said(host, note, { kind: 'kept', kept: 'Yes' });
    expect(await cellAt(host, note, 'Kept')).toBe('Yes');
    expect((await deskOf(host)).open).toEqual([]);
  });

  it('skipped is not drafted again, and can be taken up again', async () => {
    const host = await refreshed();
    const count = (await deskOf(host)).notes.length;
    const note = await said(host, gapOf(await deskOf(host)), { kind: 'skip' });
    expect(note.isSkipped).toBe(true);
    await host.perform('refresh', { asOf: thursday });
    expect((await deskOf(host)).notes).toHaveLength(count);
    expect(await said(host, note, { kind: 'words', words: '' })).toMatchObject({ isSkipped: false, words: '' });
  });

  it('touches no other row, no other column and no other sheet', async () => {
    const host = await refreshed();
    const before = await feedbackIn(host);
    const others = JSON.stringify((await host.read()).sheets.filter(({ name }) => name !== 'Feedback'));
    const gap = gapOf(await deskOf(host));
    await said(host, gap, { kind: 'share', words: '=HYPERLINK("x")' });
    const changed = (await feedbackIn(host)).flatMap((row, y) =>
      row.flatMap((cell, x) =>
        JSON.stringify(cell) === JSON.stringify(before[y]![x] ?? null) ? [] : [`${y + 1} ${before[0]![x]}`],
      ),
    );
    expect(changed).toEqual([`${gap.row} Your words`, `${gap.row} Shared on`]);
    expect(JSON.stringify((await host.read()).sheets.filter(({ name }) => name !== 'Feedback'))).toBe(others);
  });

  it('writes the cells that change and no other, whatever columns and formulas people have beside them', async () => {
    const host = await refreshed();
    const [header, ...rows] = await feedbackIn(host);
    await host.put('Feedback', [['Mood', ...header!], ...rows.map((row) => [null, ...row])]);
    const { row, print } = gapOf(await deskOf(host));
    const input: NoteInput = { sheet: 'Feedback', row, print, change: { kind: 'share', words: 'Two more?' } };
    const done = editNote(await host.read(), { today: thursday }, input);
    if (!done.ok) throw new Error('refused');
    const own = { value: 'Two more?' };
    expect(done.answer.writes).toEqual({
      sheets: [],
      saves: true,
      below: [
        {
          sheet: 'Feedback',
          at: row,
          rows: [[...Array(6).fill(null), own, { value: { day: thursday } }, ...Array(4).fill(null)]],
        },
      ],
    });
  });

  it('goes under a label that people have added a note to, and is refreshed and taken back there', async () => {
    const host = await refreshed();
    const noted = (cells: Cells): Cells =>
      cells.map((row, i) =>
        i === 0
          ? row.map((label) =>
              ['Draft', 'Shared on', 'Mark'].includes(String(label)) ? `${String(label)} (ours)` : label,
            )
          : row,
      );
    const cells = noted(await feedbackIn(host));
    await host.put('Feedback', cells);
    await host.perform('refresh', { asOf: thursday });
    expect(await feedbackIn(host)).toEqual(cells);
    const gap = gapOf(await deskOf(host));
    const note = await said(host, gap, { kind: 'share', words: gap.draft });
    expect(note.sharedOn).toBe(thursday);
    expect((await feedbackIn(host))[0]).toEqual(cells[0]);
    expect(await cellAt(host, note, 'Shared on (ours)')).toEqual({ day: thursday });
    const left = (await feedbackIn(host)).length - 2;
    const taken = await host.perform('takeBack', {});
    expect(taken).toMatchObject({ ok: true, answer: { drafts: left } });
  });

  it('finds its row where the sheet was sorted meanwhile', async () => {
    const host = await refreshed();
    const gap = gapOf(await deskOf(host));
    const [header, ...rows] = await feedbackIn(host);
    await host.put('Feedback', [header!, ...rows.reverse()]);
    const note = await said(host, gap, { kind: 'words', words: 'Mine' });
    expect(await cellAt(host, note, 'Draft')).toBe(gap.draft);
    expect(await cellAt(host, note, 'Your words')).toBe('Mine');
  });

  it('is refused where the row says something else by now, or is gone', async () => {
    const host = await refreshed();
    const gap = gapOf(await deskOf(host));
    const [header, ...rows] = await feedbackIn(host);
    for (const cells of [
      [header!, ...rows.map((row, i) => (i === gap.row - 2 ? [...row.slice(0, 5), 'typed', ...row.slice(6)] : row))],
      [header!, ...rows.filter((_, i) => i !== gap.row - 2)],
      [['Lunch'], ['soup']],
    ]) {
      await host.put('Feedback', cells);
      const before = await host.changes();
      const done = await edit(host, gap, { kind: 'skip' });
      expect(done.findings.map(({ code, where }) => `${code} ${where}`)).toEqual([
        `note-changed Feedback, row ${gap.row}`,
      ]);
      expect(await host.changes()).toBe(before);
    }
  });

  it('is asked in its own shape only', async () => {
    const host = await refreshed();
    const gap = gapOf(await deskOf(host));
    for (const change of [
      { kind: 'words' },
      { kind: 'kept', kept: 'Perhaps' },
      { kind: 'commit', commitment: 'x', due: 'soon' },
      { kind: 'share', words: 'x'.repeat(4001) },
    ])
      expect((await edit(host, gap, change as never)).findings.map(({ code }) => code)).toEqual(['input-unreadable']);
  });
});
