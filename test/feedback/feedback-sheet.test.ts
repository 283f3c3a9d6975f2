import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../core/calendar/day';
import { gridOfCells, tableBelow, type Cell } from '../../core/cells';
import { emptyFeedback, feedbackOf, updateFeedback, type FeedbackSheet } from '../../core/feedback/feedback-sheet';
import { noteKinds, type Note, type NoteKind } from '../../core/feedback/note';
import { feedbackColumns } from '../../core/own-columns';
import { planRow } from '../score/drawn';

const week: Day = '2026-03-09';

const note = (rep: string, about: string, kind: NoteKind, draft: string, of: Day = week): Note => ({
  week: of,
  rep,
  about,
  kind,
  draft,
  evidence: { sort: 'steady', rep, row: planRow(), from: of, to: of, rows: 1, places: [], weeks: 1, least: 1 },
});

const praise = note('Ann', 'Calls', 'Encourage', 'You made 12 calls.');
const gap = note('Ann', 'Meetings', 'Gap', '2 to go?');
const ask = note('Ben', 'Calls', 'Ask to log', 'Please check the log.');

/** The rows with something on them: the row of a draft that went stays, empty, for the next one. */
const filled = (rows: FeedbackSheet['rows']): FeedbackSheet['rows'] =>
  rows.filter((row) => !row.every((cell) => cell === null || cell === ''));

/** A sheet as lines without their marks, blank cells as nothing. */
const drawn = ({ rows }: FeedbackSheet): string[] =>
  filled(rows).map((row) =>
    row
      .slice(0, feedbackColumns.length - 1)
      .map((cell) => (cell === null ? '' : typeof cell === 'object' && 'day' in cell ? cell.day : String(cell)))
      .join('|'),
  );

const columnOf = (sheet: FeedbackSheet, label: string): number => sheet.headers.indexOf(label);
const edited = (sheet: FeedbackSheet, row: number, label: string, cell: Cell): FeedbackSheet => ({
  ...sheet,
  rows: sheet.rows.map((cells, i) =>
    i === row ? cells.map((one, j) => (j === columnOf(sheet, label) ? cell : one)) : cells,
  ),
});

describe('the Feedback sheet', () => {
  const first = updateFeedback(emptyFeedback, [praise, gap, ask], week);

  it('takes the drafts of the week', () => {
    expect(first.headers).toEqual(feedbackColumns);
    expect(drawn(first)).toEqual([
      '2026-03-09|Ann|Calls|Encourage|You made 12 calls.|||||',
      '2026-03-09|Ann|Meetings|Gap|2 to go?|||||',
      '2026-03-09|Ben|Calls|Ask to log|Please check the log.|||||',
    ]);
  });

  it('says new words while nobody has touched a draft, and drops it when its reason has gone', () => {
    const next = updateFeedback(first, [{ ...gap, draft: '1 to go?' }, ask], week);
    expect(drawn(next)).toEqual([
      '2026-03-09|Ann|Meetings|Gap|1 to go?|||||',
      '2026-03-09|Ben|Calls|Ask to log|Please check the log.|||||',
    ]);
  });

  it.each(['Your words', 'Shared on', 'Commitment', 'Due', 'Kept'])(
    'leaves a row alone for good once a person has filled %s, and drafts nothing beside it',
    (label) => {
      const theirs = edited(first, 1, label, 'mine');
      const next = updateFeedback(theirs, [praise, { ...gap, draft: '1 to go?' }, ask], week);
      expect(next).toEqual(theirs);
      const later = updateFeedback(next, [], addDays(week, 28));
      expect(filled(later.rows)).toEqual([theirs.rows[1]]);
    },
  );

  it('a draft that a person changed is theirs; so is one that they emptied or gave to somebody else', () => {
    for (const [label, cell] of [
      ['Draft', '2 to go, can I help?'],
      ['Draft', null],
      ['Rep', 'Cid'],
      ['Kind', 'Encourage'],
      ['Week', { day: '2026-03-02' as Day }],
    ] as const) {
      const theirs = edited(first, 1, label, cell);
      const next = updateFeedback(theirs, [], week);
      expect(filled(next.rows)).toEqual([theirs.rows[1]]);
    }
  });

  it('a word in a column of a person’s own makes a row theirs, and every column keeps its place', () => {
    const headers = ['Mood', ...[...feedbackColumns].reverse().filter((label) => label !== 'Kept' && label !== 'Mark')];
    const sheet: FeedbackSheet = { headers, rows: [] };
    const one = updateFeedback(sheet, [praise, gap], week);
    expect(one.headers).toEqual([...headers, 'Kept', 'Mark']);
    const theirs = edited(one, 0, 'Mood', 'good');
    const next = updateFeedback(theirs, [{ ...praise, draft: 'You made 13 calls.' }], week);
    expect(next.rows).toEqual([theirs.rows[0]]);
  });

  it('keeps last week’s praise, which can still be said, and lets go of a gap whose week is over', () => {
    const next = updateFeedback(first, [], addDays(week, 7));
    expect(drawn(next)).toEqual(['2026-03-09|Ann|Calls|Encourage|You made 12 calls.|||||']);
    expect(updateFeedback(next, [], addDays(week, 14)).rows).toEqual([]);
  });

  it('a row without its mark is a person’s: a draft that lost it stays, week after week', () => {
    const theirs = edited(first, 1, 'Mark', null);
    expect(filled(updateFeedback(theirs, [], addDays(week, 28)).rows)).toEqual([theirs.rows[1]]);
    expect(updateFeedback(theirs, [praise, { ...gap, draft: '1 to go?' }, ask], week)).toEqual(theirs);
  });

  it('a draft keeps its mark through a file: folded case and blanks around make no other draft', () => {
    const back = edited(edited(first, 1, 'Rep', ' ANN '), 1, 'Week', '2026-03-09');
    expect(updateFeedback(back, [], week).rows).toEqual([]);
  });

  it('reads what a table holds, blank rows between and columns of others too', () => {
    const rows: Cell[][] = [
      [...feedbackColumns, 'Mood'],
      [{ day: week }, 'Ann'],
      [],
      [null, null, null, null, "'=1+1"],
    ];
    const sheet = feedbackOf(tableBelow(gridOfCells('Feedback', rows), 0, rows[0] as string[]));
    expect(sheet.rows.map((row) => row.length)).toEqual([12, 12, 12]);
    expect(sheet.rows[2]![4]).toBe('=1+1');
  });
});

/*
 * A model of people and refreshes taking turns: whatever a person has typed stands where they typed it, for ever.
 */
describe('a person and the drafts taking turns', () => {
  const rep = fc.constantFrom('Ann', 'Ben');
  const about = fc.constantFrom('Calls', 'Meetings', 'Deals');
  const drafts = fc
    .array(fc.tuple(rep, about, fc.constantFrom(...noteKinds), fc.nat(3)), { maxLength: 6 })
    .map((all) => [
      ...new Map(all.map(([who, what, kind, n]) => [`${who}${what}${kind}`, { who, what, kind, n }])).values(),
    ]);
  const edit = fc.record({
    kind: fc.constant('edit' as const),
    row: fc.nat(8),
    column: fc.nat(feedbackColumns.length),
    cell: fc.oneof(
      fc.constant<Cell>(null),
      fc.constantFrom<Cell>('mine', 'You made 1', true, { day: '2026-03-10' }, 7),
    ),
  });
  const move = fc.record({ kind: fc.constant('move' as const), from: fc.nat(8), to: fc.nat(8) });
  const add = fc.record({ kind: fc.constant('add' as const), text: fc.constantFrom('a word', '') });
  const refresh = fc.record({ kind: fc.constant('refresh' as const), drafts, weeksOn: fc.constantFrom(0, 0, 0, 1, 2) });
  const steps = fc.array(fc.oneof({ weight: 3, arbitrary: refresh }, { weight: 3, arbitrary: edit }, move, add), {
    minLength: 2,
    maxLength: 14,
  });

  const textOf = (rows: FeedbackSheet['rows']): string[] => rows.map((row) => JSON.stringify(row));

  it('nothing that a person typed is ever lost or leaves its row, a second refresh changes nothing, and one that was stopped between any two rows is mended by the next', () => {
    let judged = 0;
    fc.assert(
      fc.property(steps, (all) => {
        let sheet: FeedbackSheet = { rows: [], headers: [...feedbackColumns, 'Mood'] };
        let now: Day = week;
        /** Rows as refreshes drafted them; every other row bears something of a person, until they take all of it back. */
        const ours = new Set<string>();
        for (const step of all) {
          const rows = [...sheet.rows];
          if (step.kind === 'edit' && rows.length > 0) {
            const at = step.row % rows.length;
            rows[at] = rows[at]!.map((cell, i) => (i === step.column ? step.cell : cell));
          } else if (step.kind === 'move' && rows.length > 0) {
            const [row] = rows.splice(step.from % rows.length, 1);
            rows.splice(step.to % (rows.length + 1), 0, row!);
          } else if (step.kind === 'add') {
            rows.push(sheet.headers.map((_, i) => (i === 4 ? step.text : null)));
          } else if (step.kind === 'refresh') {
            now = addDays(now, 7 * step.weeksOn);
            const notes = step.drafts.map(({ who, what, kind, n }) => note(who, what, kind, `You made ${n}`, now));
            const next = updateFeedback(sheet, notes, now);
            const after = textOf(next.rows);
            const theirs = textOf(filled(sheet.rows)).filter((row) => !ours.has(row));
            textOf(sheet.rows).forEach((row, at) => {
              if (theirs.includes(row)) expect(after[at]).toBe(row);
            });
            expect(updateFeedback(next, notes, now)).toEqual(next);
            // A refresh stopped between any two rows, from where the next one has to come to the same.
            const long = Math.max(sheet.rows.length, next.rows.length);
            const blank = next.headers.map(() => null);
            for (let stop = 0; stop <= long; stop += 1) {
              const half = Array.from({ length: long }, (_, i) => (i < stop ? next : sheet).rows[i] ?? blank);
              expect(updateFeedback({ ...next, rows: half }, notes, now)).toEqual(next);
            }
            judged += theirs.length;
            sheet = next;
            for (const row of textOf(sheet.rows)) if (!theirs.includes(row)) ours.add(row);
            continue;
          }
          sheet = { ...sheet, rows };
        }
      }),
      { numRuns: 400 },
    );
    expect(judged).toBeGreaterThan(100);
  });
});
