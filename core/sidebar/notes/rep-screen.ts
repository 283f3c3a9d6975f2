import type { NoteShown } from '../../setup/notes';
import { byRep } from '../lists';
import { notesWords } from '../words';
import { notePart } from './note-part';
import type { NotesPage } from './notes-page';

/** All that there is to say to one rep, encouragement first, as the sheet has it. */
export function showRep(page: NotesPage, rep: string, back: () => void): void {
  const { notes } = page.desk();
  const reps = byRep(notes).map(([name]) => name);
  const next = reps[reps.indexOf(rep) + 1];
  const redraw = (): void => showRep(page, rep, back);
  const parts = notes.flatMap((note: NoteShown, place) =>
    note.rep === rep ? [notePart(page, note, place, redraw)] : [],
  );
  page.app.show({
    key: `notes of ${reps.indexOf(rep)}`,
    title: rep,
    body: parts,
    buttons: [
      { words: notesWords.all, press: back },
      ...(next === undefined ? [] : [{ words: notesWords.next, press: () => showRep(page, next, back) }]),
    ],
  });
}
