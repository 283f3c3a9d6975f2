import type { NoteChange, NoteSaid, NoteShown, NotesDesk } from '../../setup/notes';
import type { App } from '../app';
import { notesWords } from '../words';

/** The notes while the page shows them: each screen draws itself from the desk and is drawn again after a change. */
export interface NotesPage {
  readonly app: App;
  readonly desk: () => NotesDesk;
  /** Does one thing with one note, then draws the screen again with the focus on `focus`, where that is still there. */
  change(note: NoteSaid, change: NoteChange, redraw: () => void, focus: string): Promise<void>;
}

export function makeNotesPage(app: App, first: NotesDesk, lookAgain: () => Promise<void>): NotesPage {
  let desk = first;
  return {
    app,
    desk: () => desk,
    async change(note, change, redraw, focus) {
      const { row, print } = note;
      const input = { sheet: desk.sheet ?? '', row, print, change };
      const answer = await app.ask('editNote', input, { words: notesWords.doing, mine: ['note-changed'] });
      if (!answer.ok) {
        const changed = answer.findings.find(({ code }) => code === 'note-changed');
        if (changed === undefined) return;
        await lookAgain();
        return app.say(`${changed.what} ${notesWords.lookedAgain}`);
      }
      app.typed.drop(print);
      desk = withNote(desk, note, answer.answer);
      redraw();
      if (document.activeElement === document.body) document.getElementById(focus)?.focus({ preventScroll: true });
      app.say(notesWords.done[change.kind]);
    },
  };
}

/** The desk with one of its notes as it stands now. */
function withNote(desk: NotesDesk, before: NoteSaid, now: NoteSaid): NotesDesk {
  const isIt = (note: NoteSaid): boolean => note.row === before.row && note.print === before.print;
  const isOpen = now.commitment !== '' && now.kept === null;
  const there = desk.open.some(isIt);
  return {
    ...desk,
    notes: desk.notes.map((note): NoteShown => (isIt(note) ? { ...now, evidence: note.evidence } : note)),
    open: there
      ? desk.open.flatMap((note) => (isIt(note) ? (isOpen ? [now] : []) : [note]))
      : isOpen
        ? [...desk.open, now]
        : desk.open,
  };
}
