import type { Day } from '../../calendar/day';
import { keptWords } from '../../feedback/kept';
import type { NoteSaid } from '../../setup/notes';
import { weekdayAndDay } from '../../sheets/figures';
import { textField } from '../controls';
import { h, type Child } from '../elements';
import type { TypedField } from '../typed-words';
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
  const { typed } = page.app;
  const [words, day] = ['words', 'day'].map((one) => ({ id: `${note.print} ${one}`, before: '' })) as [
    TypedField,
    TypedField,
  ];
  let commitment = typed.read(words) ?? '';
  let due = typed.read(day) ?? '';
  return [
    textField({
      id,
      label: notesWords.commitment,
      hint: notesWords.commitmentHint,
      value: commitment,
      onType: (value) => typed.keep(words, (commitment = value)),
    }),
    textField({
      id: `${id}-due`,
      label: notesWords.due,
      value: due,
      day: true,
      onType: (value) => typed.keep(day, (due = value)),
    }),
    h(
      'div',
      { class: 'row' },
      namedButton(notesWords.keepCommitment, notesWords.of(note.about), () => {
        if (page.app.blame(commitment.trim() === '' ? [{ id, words: notesWords.commitmentBlank }] : [])) return;
        return page.change(note, { kind: 'commit', commitment, due }, redraw, `note-${place}`);
      }),
    ),
  ];
}
