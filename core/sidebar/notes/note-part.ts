import type { Day } from '../../calendar/day';
import { isPraise } from '../../feedback/note';
import type { NoteShown } from '../../setup/notes';
import { weekdayAndDay } from '../../sheets/figures';
import type { Look } from '../../sheets/looks';
import { textField } from '../controls';
import { h, type Child } from '../elements';
import { notesWords } from '../words';
import { commitmentFields, keptButtons, promised } from './commitment-part';
import { namedButton } from './named-button';
import type { NotesPage } from './notes-page';

/** One note: what it is about and rests on, then what can still be done with it. */
export function notePart(page: NotesPage, note: NoteShown, place: number, redraw: () => void): HTMLElement {
  const { about, kind, evidence, sharedOn, isSkipped } = note;
  return h(
    'section',
    { class: 'part note', 'aria-labelledby': `note-${place}` },
    h(
      'p',
      { class: 'facing' },
      h('strong', {}, h('h2', { id: `note-${place}`, tabindex: -1 }, about)),
      kind !== null && h('span', { class: `chip ${lookOf(note)}` }, `${notesWords.signs[kind]} ${kind}`),
    ),
    evidence !== '' && h('p', { class: 'soft small' }, evidence),
    ...(sharedOn !== null
      ? sharedParts(page, note, sharedOn, place, redraw)
      : isSkipped
        ? skippedParts(page, note, place, redraw)
        : draftParts(page, note, place, redraw)),
  );
}

const lookOf = ({ kind }: NoteShown): Look => (isPraise(kind) ? 'met' : kind === 'Gap' ? 'catchable' : 'noData');

function draftParts(page: NotesPage, note: NoteShown, place: number, redraw: () => void): readonly Child[] {
  const id = `words-${place}`;
  const { about, draft, words, print } = note;
  const { typed } = page.app;
  const own = { id: `${print} words`, before: words === '' ? draft : words };
  const left = typed.read(own);
  let now = left ?? own.before;
  const focus = `note-${place}`;
  const field = textField({
    id,
    label: notesWords.yourWords,
    hint: left !== undefined ? notesWords.leftHint : words === '' ? notesWords.draftHint : notesWords.ownHint,
    value: now,
    long: true,
    onType(value) {
      now = value;
      typed.keep(own, value);
    },
  });
  const of = notesWords.of(about);
  const withWords = (kind: 'words' | 'share') => async (): Promise<void> => {
    if (page.app.blame(now.trim() === '' ? [{ id, words: notesWords.wordsBlank }] : [])) return;
    await page.change(note, { kind, words: now }, redraw, focus);
  };
  return [
    field,
    h(
      'div',
      { class: 'row' },
      namedButton(notesWords.share, of, withWords('share')),
      namedButton(notesWords.keep, of, withWords('words')),
      namedButton(notesWords.copy, of, () => page.app.say(copied(id) ? notesWords.copied : notesWords.copyYourself)),
      namedButton(notesWords.skip, of, () => page.change(note, { kind: 'skip' }, redraw, focus), 'link'),
    ),
  ];
}

/** Selects the words and copies them. The older way works in every frame that a host puts the page in, the newer one is refused in some. */
function copied(id: string): boolean {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLTextAreaElement)) return false;
  field.select();
  return document.execCommand('copy');
}

const skippedParts = (page: NotesPage, note: NoteShown, place: number, redraw: () => void): readonly Child[] => [
  h('p', { class: 'soft' }, notesWords.skipped),
  h(
    'div',
    { class: 'row' },
    namedButton(notesWords.again, notesWords.of(note.about), () =>
      page.change(note, { kind: 'words', words: '' }, redraw, `note-${place}`),
    ),
  ),
];

function sharedParts(
  page: NotesPage,
  note: NoteShown,
  sharedOn: string,
  place: number,
  redraw: () => void,
): readonly Child[] {
  const { words, draft, commitment, kept } = note;
  return [
    h('p', { class: 'panel' }, words === '' ? draft : words),
    h('p', { class: 'soft small' }, notesWords.sharedOn(weekdayAndDay(sharedOn as Day))),
    ...(commitment === ''
      ? commitmentFields(page, note, place, redraw)
      : [
          h('h3', {}, notesWords.commitment),
          promised(note),
          kept === null
            ? keptButtons(page, note, redraw, `note-${place}`)
            : h('p', { class: 'soft small' }, notesWords.keptSays(kept)),
        ]),
  ];
}
