import type { Day } from '../../calendar/day';
import type { NoteSaid } from '../../setup/notes';
import { shortDay } from '../../sheets/figures';
import { section } from '../controls';
import { h, type Child } from '../elements';
import { byRep, waysOn } from '../lists';
import { refreshScorecard } from '../scorecard/scorecard-flow';
import { homeWords, notesWords } from '../words';
import { keptButtons, promised } from './commitment-part';
import type { NotesPage } from './notes-page';
import { showRep } from './rep-screen';

/** The first screen: whom there is something to say to, and what was promised and is still open. */
export function showReps(page: NotesPage): void {
  const { app, desk } = page;
  const { sheet, notes, open, week, weekEnds } = desk();
  if (sheet === null)
    return app.show({
      key: 'notes none',
      title: notesWords.noSheet,
      lead: notesWords.noSheetWhy,
      body: [],
      buttons: [{ words: homeWords.refreshNow, press: () => void refreshScorecard(app), look: 'primary' }],
    });
  app.show({
    key: 'notes reps',
    title: notesWords.title,
    lead: notesWords.lead(shortDay(week as Day), shortDay(weekEnds as Day)),
    body: [
      notes.length === 0 ? h('p', { class: 'soft' }, notesWords.none) : repList(page),
      open.length > 0 &&
        section(
          notesWords.open,
          h('div', { class: 'reps' }, ...open.map((note, index) => openPart(page, note, index))),
        ),
      h('p', { class: 'soft small' }, notesWords.sheetToo(sheet)),
    ],
    buttons: [
      { words: notesWords.openSheet(sheet), press: () => void app.host.show({ sheet, row: null, column: null }) },
    ],
  });
}

const repList = (page: NotesPage): HTMLElement =>
  waysOn(
    notesWords.byRep,
    byRep(page.desk().notes).map(([rep, own]) => ({
      words: rep,
      about: stateOf(own),
      press: () => showRep(page, rep, () => showReps(page)),
    })),
  );

const stateOf = (notes: readonly NoteSaid[]): string => {
  const shared = notes.filter(({ sharedOn }) => sharedOn !== null).length;
  const skipped = notes.filter(({ sharedOn, isSkipped }) => sharedOn === null && isSkipped).length;
  return notesWords.state(notes.length - shared - skipped, shared, skipped);
};

const openPart = (page: NotesPage, note: NoteSaid, index: number): Child =>
  h(
    'div',
    { class: 'note' },
    h('h3', { id: `open-${index}`, tabindex: -1 }, note.rep),
    promised(note),
    keptButtons(page, note, () => showReps(page), 'heading'),
  );
