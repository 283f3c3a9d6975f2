import { h } from '../elements';

/** A button that says for the ears also what it is about, where several of the same words stand on one screen. */
export const namedButton = (words: string, about: string, press: () => unknown, look?: 'link'): HTMLButtonElement =>
  h('button', { type: 'button', class: look, onclick: press }, words, h('span', { class: 'for-ears' }, about));
