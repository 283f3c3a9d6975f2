import { addDays, isDay, type Day } from '../calendar/day';
import type { Cell, Table } from '../cells';
import { openTables } from '../crm/open-tables';
import { isSkipped, skippedWords, withCells } from '../feedback/edit-note';
import { feedbackOf, tableOfFeedback } from '../feedback/feedback-sheet';
import { isPraise, type Note } from '../feedback/note';
import { readFeedback } from '../feedback/read-feedback';
import { at, type Finding } from '../outcome';
import { printOf } from '../print';
import { evidenceLine } from '../setup/evidence-line';
import type { NoteChange, NoteInput, NoteSaid, NotesDesk } from '../setup/notes';
import { fold } from '../text';
import type { WeekInput } from './inputs';
import { foldedName, gridsOf, hasCells, readableSheets, unsavedSheets } from './readable-sheets';
import { weeksShown } from './refresh';
import { layLabel, rowOver } from './row-over';
import { scoreWeek } from './score-week';
import type { Answer, Performed } from './task';
import { nothingToWrite, type WorkbookCells, type World } from './workbook';

/** Brings what stands on the Feedback sheet for this week, each note with what it rests on, and the commitments still open. */
export function notes(cells: WorkbookCells, world: World, { asOf }: WeekInput): Answer<Performed<NotesDesk>> {
  const scored = scoreWeek(
    { grids: gridsOf(readableSheets(cells)), findings: unsavedSheets(cells) },
    { today: world.today, weeks: weeksShown, ...(asOf !== undefined && { asOf }) },
  );
  if (!scored.ok) return scored;
  const { scorecard, feedback } = scored.answer;
  const { week, weekEnds } = scorecard;
  const table = feedback.there?.table;
  const sheet = table?.headerRow === 1 ? table.sheet : null;
  const said = table === undefined || sheet === null ? [] : notesOn(table);
  const reasons = new Map(feedback.notes.map((note) => [keyOf(note), evidenceLine(note.evidence)]));
  const lastWeek = addDays(week, -7);
  const isWaiting = (note: NoteSaid): boolean =>
    note.week === lastWeek && isPraise(note.kind) && note.sharedOn === null && !note.isSkipped;
  const says: NotesDesk = {
    asOf: scorecard.asOf,
    week,
    weekEnds,
    sheet,
    notes: said
      .filter((note) => note.week === week || isWaiting(note))
      .map((note) => ({ ...note, evidence: reasons.get(keyOf(note)) ?? '' })),
    open: said.filter(({ commitment, kept }) => commitment !== '' && kept === null),
  };
  return { ok: true, findings: scored.findings, answer: { writes: nothingToWrite, says } };
}

const keyOf = ({ week, rep, about, kind }: Pick<Note | NoteSaid, 'week' | 'rep' | 'about' | 'kind'>): string =>
  [week, fold(rep), fold(about), kind ?? ''].join('\n');

/** The rows of a Feedback sheet, each with a print of everything that stands in it. */
function notesOn(table: Table): NoteSaid[] {
  const { rows } = feedbackOf(table);
  return readFeedback(table).value.map((note) => ({
    ...note,
    isSkipped: isSkipped(note.words),
    print: printOfRow(rows[note.row - table.headerRow - 1]),
  }));
}

const printOfRow = (row: readonly Cell[] = []): string => printOf(JSON.stringify(row));

/**
 * Does one thing with one note and writes nothing but the cells of it that change. Where that row is another one meanwhile, because somebody typed
 * in it or sorted the sheet, the row of the same print is meant; where there is none any more, nothing is written.
 */
export function editNote(
  { sheets }: WorkbookCells,
  { today }: World,
  { sheet, row, print, change }: NoteInput,
): Answer<Performed<NoteSaid>> {
  const refused = (finding: Finding): Answer<never> => ({ ok: false, findings: [finding] });
  const there = sheets.find((one) => foldedName(one.name) === foldedName(sheet));
  const opened = there !== undefined && hasCells(there) ? openTables(gridsOf([there])).tables[0] : undefined;
  if (opened?.kind !== 'Feedback' || opened.table.headerRow !== 1) return refused(noteChanged(sheet, row));
  const { table } = opened;
  const before = feedbackOf(table);
  const alike = before.rows.flatMap((cells, index) => (printOfRow(cells) === print ? [index] : []));
  const index = alike.includes(row - 2) ? row - 2 : alike.length === 1 ? alike[0]! : -1;
  const note = notesOn(table).find((one) => one.row === index + 2);
  if (note === undefined) return refused(noteChanged(sheet, row));
  if (note.sharedOn !== null && (change.kind === 'words' || change.kind === 'share' || change.kind === 'skip'))
    return refused(noteShared(sheet, note));
  const after = withCells(before, index, cellsFor(change, note, today));
  const below = [
    ...rowOver(table.sheet, 1, before.headers, after.headers, layLabel),
    ...rowOver(table.sheet, index + 2, before.rows[index]!, after.rows[index]!),
  ];
  return {
    ok: true,
    findings: [],
    answer: {
      writes: below.length === 0 ? nothingToWrite : { sheets: [], below, saves: true },
      says: notesOn(tableOfFeedback(table.sheet, after)).find((one) => one.row === index + 2)!,
    },
  };
}

/** Words that say what the draft says are no words of a person's own: then the draft may still be said better tomorrow. */
function cellsFor(change: NoteChange, { draft }: NoteSaid, today: Day): Parameters<typeof withCells>[2] {
  const own = (words: string): string | null => (words.trim() === draft.trim() ? null : words.trim() || null);
  switch (change.kind) {
    case 'words':
      return { 'Your words': own(change.words) };
    case 'share':
      return { 'Your words': own(change.words), 'Shared on': { day: today } };
    case 'skip':
      return { 'Your words': skippedWords };
    case 'commit':
      return {
        Commitment: change.commitment.trim() || null,
        Due: isDay(change.due) ? { day: change.due } : null,
      };
    case 'kept':
      return { Kept: change.kept };
  }
}

const noteChanged = (sheet: string, row: number): Finding => ({
  severity: 'error',
  code: 'note-changed',
  where: at(sheet, row),
  what: `Row ${row} of ${sheet} says something else by now than this page shows. Nothing was written.`,
  fix: 'Look at the notes again, then do it once more.',
});

const noteShared = (sheet: string, { row, sharedOn }: NoteSaid): Finding => ({
  severity: 'error',
  code: 'note-shared',
  where: at(sheet, row),
  what: `This note was shared on ${sharedOn}, so it stays as it was said. Nothing was written.`,
  fix: 'Write a new row on the sheet for what you want to add.',
});
