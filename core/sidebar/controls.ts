import type { Button } from './app';
import { h, type Child } from './elements';
import { faultPlace } from './faults';

/** What every control has: an id of its own on the screen, a label above it, a hint between the two. */
interface Labeled {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

const hintOf = ({ id, hint }: Labeled): Child =>
  hint === undefined ? null : h('p', { class: 'hint', id: `${id}-hint` }, hint);

const describedBy = ({ id, hint }: Labeled): string => `${hint === undefined ? '' : `${id}-hint `}${id}-fault`;

/** The value that a control holds when its event arrives. */
const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** One way to answer. `shows` are cells of the workbook as they read that way; `note` says what it means. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
  readonly shows?: readonly string[];
  /** A short mark beside the label, such as `likely`. */
  readonly tag?: string;
}

interface Choices extends Labeled {
  readonly choices: readonly Choice[];
  /** The legend is for ears only where the heading asks the question already. */
  readonly legendHidden?: boolean;
}

/** One of several, each a card that can be pressed anywhere. */
export const radios = (
  asked: Choices & { readonly chosen: string | null; readonly onPick: (value: string) => void },
): HTMLElement =>
  group(
    asked,
    asked.choices.map((choice, index) =>
      card(asked.id, index, choice, {
        type: 'radio',
        name: asked.id,
        checked: choice.value === asked.chosen,
        onchange: () => asked.onPick(choice.value),
      }),
    ),
  );

/** Any of several. */
export const checks = (
  asked: Choices & {
    readonly chosen: readonly string[];
    readonly onPick: (value: string, on: boolean) => void;
  },
): HTMLElement =>
  group(
    asked,
    asked.choices.map((choice, index) =>
      card(asked.id, index, choice, {
        type: 'checkbox',
        checked: asked.chosen.includes(choice.value),
        onchange: (event) => asked.onPick(choice.value, (event.target as HTMLInputElement).checked),
      }),
    ),
  );

const group = (asked: Choices, cards: readonly HTMLElement[]): HTMLElement =>
  h(
    'fieldset',
    { id: asked.id, class: 'group', 'aria-describedby': describedBy(asked) },
    h('legend', { class: asked.legendHidden === true ? 'for-ears' : undefined }, asked.label),
    hintOf(asked),
    faultPlace(asked.id),
    ...cards,
  );

type InputProps = Parameters<typeof h>[1];

function card(
  group: string,
  index: number,
  { value, label, note, shows, tag }: Choice,
  props: InputProps,
): HTMLElement {
  const id = `${group}-${index}`;
  const more = note !== undefined || (shows !== undefined && shows.length > 0);
  return h(
    'div',
    { class: 'card' },
    h('input', { ...props, id, value, 'aria-describedby': more ? `${id}-more` : undefined }),
    h(
      'label',
      { for: id },
      h('span', { class: 'name' }, label),
      // The blank keeps the mark apart from the name for those who hear it.
      tag === undefined ? null : [' ', h('span', { class: 'tag' }, tag)],
    ),
    more &&
      h(
        'div',
        { class: 'more', id: `${id}-more` },
        note === undefined ? null : h('p', {}, note),
        shows === undefined || shows.length === 0
          ? null
          : h('ul', { class: 'cells' }, ...shows.map((text) => h('li', {}, text))),
      ),
  );
}

/** One of several in a list that opens. */
export const select = (
  asked: Choices & { readonly chosen: string; readonly onPick: (value: string) => void },
): HTMLElement =>
  labeled(
    asked,
    h(
      'select',
      { id: asked.id, 'aria-describedby': describedBy(asked), onchange: (event) => asked.onPick(valueOf(event)) },
      ...asked.choices.map(({ value, label }) => h('option', { value, selected: value === asked.chosen }, label)),
    ),
  );

/** A line to write on. `onType` hears every letter, `onWrite` what stands there when the person goes on. */
export const textField = (
  asked: Labeled & {
    readonly value: string;
    readonly onType?: (value: string) => void;
    readonly onWrite?: (value: string) => void;
    readonly numeric?: boolean;
    readonly long?: boolean;
    /** A day of the calendar, as `2026-11-19`. */
    readonly day?: boolean;
    /** Said behind the field: `a week`. */
    readonly unit?: string;
    readonly suggestions?: readonly string[];
  },
): HTMLElement => {
  const { id, value, onType, onWrite, numeric, long, day, unit, suggestions } = asked;
  const props = {
    id,
    'aria-describedby': describedBy(asked),
    autocomplete: 'off',
    oninput: onType && ((event: Event) => onType(valueOf(event))),
    onchange: onWrite && ((event: Event) => onWrite(valueOf(event))),
  };
  const list = suggestions === undefined ? undefined : `${id}-list`;
  const field =
    long === true
      ? h('textarea', { ...props, rows: 3 }, value)
      : h('input', {
          ...props,
          type: day === true ? 'date' : 'text',
          inputmode: numeric === true ? 'decimal' : undefined,
          list,
          value,
        });
  return labeled(
    asked,
    unit === undefined ? field : h('span', { class: 'with-unit' }, field, h('span', { class: 'unit' }, unit)),
    suggestions !== undefined && h('datalist', { id: list }, ...suggestions.map((one) => h('option', { value: one }))),
  );
};

const labeled = (asked: Labeled & { readonly legendHidden?: boolean }, ...field: readonly Child[]): HTMLElement =>
  h(
    'div',
    { class: 'field' },
    h('label', { for: asked.id, class: asked.legendHidden === true ? 'for-ears' : undefined }, asked.label),
    hintOf(asked),
    faultPlace(asked.id),
    ...field,
  );

/** One box to tick. */
export const checkbox = (
  asked: Labeled & { readonly checked: boolean; readonly onTick: (on: boolean) => void },
): HTMLElement =>
  h(
    'div',
    { class: 'card' },
    h('input', {
      type: 'checkbox',
      id: asked.id,
      checked: asked.checked,
      'aria-describedby': describedBy(asked),
      onchange: (event) => asked.onTick((event.target as HTMLInputElement).checked),
    }),
    h('label', { for: asked.id }, h('span', { class: 'name' }, asked.label)),
    asked.hint !== undefined && h('div', { class: 'more', id: `${asked.id}-hint` }, h('p', {}, asked.hint)),
    faultPlace(asked.id),
  );

/** `id` keeps the focus where it is when the screen is redrawn. */
export const button = ({ words, press, look }: Button, id?: string): HTMLButtonElement =>
  h('button', { type: 'button', id, class: look === 'quiet' ? 'link' : look, onclick: press }, words);

/** What is there for those who want to know more, closed at first. */
export const disclosure = (summary: string, ...content: readonly Child[]): HTMLElement =>
  h('details', {}, h('summary', {}, summary), h('div', { class: 'inside' }, ...content));

/** A part of a screen under its own small heading. */
export const section = (title: string, ...content: readonly Child[]): HTMLElement =>
  h('section', { class: 'part' }, h('h2', {}, title), ...content);
