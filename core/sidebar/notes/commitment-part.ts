import type { Day } from '../../calendar/day';
import { keptWords } from '../../feedback/kept';
import type { NoteSaid } from '../../setup/notes';
import { weekdayAndDay } from '../../sheets/figures';
import { textField } from '../controls';
import { h, type Child } from '../elements';
import { notesWords } from '../words';
import type { NotesPage } from './notes-page';
import { namedButton } from './named-button';

/** What somebody promised, about what and until when. */
export const promised = ({ about, commitment, due }: NoteSaid): HTMLElement =>
  h(
    'div',
    {},
    h('p', {}, commitment),
    h('p', { class: 'soft small' }, notesWords.promisedAbout(about, due === null ? '' : weekdayAndDay(due as Day))),
  );

/** Whether it was kept, in one press. */
export const keptButtons = (page: NotesPage, note: NoteSaid, redraw: () => void, focus: string): HTMLElement =>
  h(
    'div',
    { class: 'row', role: 'group', 'aria-label': notesWords.keptAsk(note.rep) },
    ...keptWords.map((kept) =>
      namedButton(notesWords.kept[kept], ` – ${note.commitment}`, () =>
        page.change(note, { kind: 'kept', kept }, redraw, focus),
      ),
    ),
  );

/** The fields for what was promised, below a note that was said. */
export function commitmentFields(page: NotesPage, note: NoteSaid, place: number, redraw: () => void): readonly Child[] {
  const id = `promise-${place}`;
  const day = h('input', { id: `${id}-due`, type: 'date', value: note.due ?? undefined });
  let commitment = note.commitment;
  return [
    textField({
      id,
      label: notesWords.commitment,
      hint: notesWords.commitmentHint,
      value: commitment,
      onType: (value) => (commitment = value),
    }),
    h('div', { class: 'field' }, h('label', { for: `${id}-due` }, notesWords.due), day),
    h(
      'div',
      { class: 'row' },
      namedButton(notesWords.keepCommitment, notesWords.of(note.about), () => {
        if (page.app.blame(commitment.trim() === '' ? [{ id, words: notesWords.commitmentBlank }] : [])) return;
        return page.change(note, { kind: 'commit', commitment, due: day.value }, redraw, `note-${place}`);
      }),
    ),
  ];
}
