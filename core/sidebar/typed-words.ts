import { printOf } from '../print';

/*
 * Words that a person typed into a form and did nothing with yet. They are kept with the document, where nothing of a sheet may
 * stand: a word that stands in `base`, which is what the field held or offered at first, goes by its place in it.
 */

const wordsOf = (text: string): readonly string[] => text.split(/([\p{L}\p{N}]+)/u);

/** Only what was typed, and for all else where it stands. */
export function packWords(text: string, base: string): string {
  const known = wordsOf(base);
  return JSON.stringify(wordsOf(text).map((word) => (known.includes(word) ? known.indexOf(word) : word)));
}

/** Undefined for what was not packed on this base: it comes from outside the page and is not trusted. */
export function readWords(packed: string, base: string): string | undefined {
  const known = wordsOf(base);
  try {
    const read: unknown = JSON.parse(packed);
    const words = Array.isArray(read)
      ? read.map((one: unknown) => (typeof one === 'number' ? known[one] : one))
      : [undefined];
    return words.every((word) => typeof word === 'string') ? words.join('') : undefined;
  } catch {
    return undefined;
  }
}

/** A field of a form: where it is, what stood in it at first, and what else it offers. */
export interface TypedField {
  readonly id: string;
  readonly before: string;
  readonly offers?: readonly string[];
}

/** What stands in fields that nobody has saved: it outlives the screen and the page. */
export interface TypedWords {
  /** Undefined where nothing was typed, or where the field holds or offers something else by now. */
  read(field: TypedField): string | undefined;
  keep(field: TypedField, text: string): void;
  /** Forgets all fields whose id begins so, because they were saved or given up. */
  drop(ids: string): void;
}

const baseOf = ({ before, offers = [] }: TypedField): string => [before, ...offers].join(' ');
const keyOf = (field: TypedField): string => `${field.id} ${printOf(baseOf(field))}`;

/** More than anybody leaves open; the oldest go first. */
const most = 20;

/** `changed` hears that there is something to keep. */
export function typedWords(kept: Map<string, string>, changed: () => void): TypedWords {
  return {
    read(field) {
      const packed = kept.get(keyOf(field));
      return packed === undefined ? undefined : readWords(packed, baseOf(field));
    },
    keep(field, text) {
      kept.delete(keyOf(field));
      if (text !== field.before) kept.set(keyOf(field), packWords(text, baseOf(field)));
      for (const oldest of [...kept.keys()].slice(0, -most)) kept.delete(oldest);
      changed();
    },
    drop(ids) {
      const gone = [...kept.keys()].filter((id) => id.startsWith(ids));
      for (const id of gone) kept.delete(id);
      if (gone.length > 0) changed();
    },
  };
}
