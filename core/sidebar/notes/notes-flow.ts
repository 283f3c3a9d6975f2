import type { Flow } from '../app';
import { skeleton } from '../elements';
import { notesWords } from '../words';
import { makeNotesPage } from './notes-page';
import { showReps } from './reps-screen';

const key = 'notes';

/** The place for what a manager says: this week's notes by rep, and what was promised. */
export const notesFlow: Flow = async (app) => {
  const look = async (): Promise<void> => {
    app.show({ key, title: notesWords.title, body: [skeleton()], buttons: [] });
    const answer = await app.ask('notes', {}, { words: notesWords.reading });
    if (!app.isShown(key)) return;
    if (answer.ok) showReps(makeNotesPage(app, answer.answer, look));
    else
      app.show({
        key,
        title: notesWords.title,
        body: [],
        buttons: [{ words: notesWords.lookAgain, press: () => void look() }],
      });
  };
  await look();
};
