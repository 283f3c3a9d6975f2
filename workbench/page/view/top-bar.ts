import { h } from '../../../core/sidebar/elements';
import { pageWords } from '../words';

/** The ways to begin, which are also what the address of the page may say behind its #. */
export const beginnings = ['sample', 'raw', 'empty'] as const;
export type Beginning = (typeof beginnings)[number];

export interface TopBarActions {
  readonly open: (files: readonly File[]) => void;
  readonly save: () => void;
  readonly begin: (beginning: Beginning) => void;
}

export interface TopBar {
  readonly element: HTMLElement;
  title(words: string): void;
  /** While files are read and written nothing else can be begun. */
  wait(on: boolean): void;
}

export function makeTopBar({ open, save, begin }: TopBarActions): TopBar {
  const title = h('span', { class: 'book-title' });
  const picker = h('input', {
    type: 'file',
    multiple: true,
    accept: '.csv,.tsv,.txt,.xlsx,.xlsm',
    class: 'picker',
    tabindex: -1,
    'aria-label': pageWords.openAbout,
    onchange: () => {
      open([...(picker.files ?? [])]);
      // The same file may be chosen again.
      picker.value = '';
    },
  });
  const buttons = [
    barButton(pageWords.open, () => picker.click(), pageWords.openAbout),
    barButton(pageWords.save, save),
  ];
  // No header: the sidebar has that one.
  const element = h(
    'section',
    { class: 'bar', 'aria-label': pageWords.bar },
    h('span', { class: 'bar-mark', 'aria-hidden': 'true' }),
    h('strong', {}, pageWords.product),
    h('span', { class: 'bar-room' }, pageWords.room),
    title,
    h('span', { class: 'bar-local' }, pageWords.local),
    picker,
    makeMenu(begin),
    ...buttons,
  );
  return {
    element,
    title(words) {
      title.textContent = words;
      document.title = `${words} · ${pageWords.product}`;
    },
    wait(on) {
      for (const button of element.querySelectorAll('button')) button.disabled = on;
    },
  };
}

const barButton = (words: string, press: () => void, about = ''): HTMLButtonElement =>
  h('button', { type: 'button', class: 'bar-button', onclick: press, ...(about !== '' && { title: about }) }, words);

/** A list that opens below its button. Escape and a press elsewhere close it; it is no menu in the sense of ARIA. */
function makeMenu(begin: (beginning: Beginning) => void): HTMLElement {
  const close = (): void => {
    list.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
  };
  const opener = h(
    'button',
    {
      type: 'button',
      class: 'bar-button',
      'aria-expanded': 'false',
      'aria-controls': 'new-list',
      onclick: () => {
        list.hidden = !list.hidden;
        opener.setAttribute('aria-expanded', String(!list.hidden));
      },
    },
    pageWords.fresh,
  );
  const list = h(
    'ul',
    { class: 'bar-list', id: 'new-list', hidden: true },
    ...beginnings.map((one) =>
      h(
        'li',
        {},
        h(
          'button',
          {
            type: 'button',
            onclick: () => {
              close();
              begin(one);
            },
          },
          h('span', {}, pageWords[one]),
          h('small', {}, pageWords[`${one}About`]),
        ),
      ),
    ),
  );
  const menu = h('div', { class: 'bar-menu' }, opener, list);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || list.hidden) return;
    event.stopPropagation();
    close();
    opener.focus();
  };
  // Wherever the focus is, and before the grid hears it: a grid that opens late takes the focus and keeps what it hears.
  window.addEventListener('keydown', leave, { capture: true });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!(target instanceof Node && menu.contains(target))) close();
  });
  return menu;
}
