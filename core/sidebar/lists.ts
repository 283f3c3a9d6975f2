import { button, disclosure } from './controls';
import { h } from './elements';
import { shellWords } from './words';

/** Things by rep, in the order in which the reps first come up. */
export function byRep<Item extends { readonly rep: string }>(
  items: readonly Item[],
): readonly (readonly [rep: string, own: readonly Item[]])[] {
  const reps = new Map<string, Item[]>();
  for (const item of items) {
    const own = reps.get(item.rep);
    if (own === undefined) reps.set(item.rep, [item]);
    else own.push(item);
  }
  return [...reps];
}

const shownAtOnce = 3;

/** The first few, and the others behind one press. A single one more is shown: hiding it would save nothing. */
export function firstOf(lines: readonly HTMLElement[]): HTMLElement {
  if (lines.length <= shownAtOnce + 1) return h('div', { class: 'reps' }, ...lines);
  return h(
    'div',
    { class: 'reps' },
    ...lines.slice(0, shownAtOnce),
    disclosure(shellWords.more(lines.length - shownAtOnce), ...lines.slice(shownAtOnce)),
  );
}

/** A way on: where it leads, and what is there. */
export interface Way {
  readonly words: string;
  readonly about: string;
  readonly press: () => void;
}

/** Ways on below each other, each a line that can be pressed anywhere. `label` says for the ears what they are. */
export const waysOn = (label: string, ways: readonly Way[]): HTMLElement =>
  h(
    'nav',
    { class: 'places', 'aria-label': label },
    h(
      'ul',
      {},
      ...ways.map(({ words, about, press }) =>
        h('li', {}, button({ words, press, look: 'quiet' }), h('span', { class: 'soft small' }, about)),
      ),
    ),
  );
