import type { Screen } from './app';
import { button } from './controls';
import { h } from './elements';
import { forgetFault } from './faults';
import { shellWords } from './words';
import { makeWorkLine, type WorkLine } from './work-line';

/** The lasting parts of the page: the product's name, the screen, and below it what is said and the buttons. */
export interface Frame {
  readonly main: HTMLElement;
  readonly work: WorkLine;
  /** Puts a screen up. A redraw leaves scroll and focus; a new screen begins at its heading. */
  draw(screen: Screen, redraw: boolean): void;
  say(words: string): void;
  wait(on: boolean): void;
}

export function makeFrame(root: HTMLElement, goHome: () => void): Frame {
  const main = h('main', { class: 'screen' });
  const status = h('p', { class: 'said', role: 'status' });
  const buttons = h('div', { class: 'buttons' });
  const say = (words: string): void => {
    if (status.textContent !== words) status.textContent = words;
  };
  const work = makeWorkLine(say);
  const home = button({ words: shellWords.home, press: goHome, look: 'quiet' });
  const page = h(
    'div',
    { class: 'leadline' },
    h('header', { class: 'top' }, h('span', { class: 'mark' }, shellWords.product), home),
    main,
    h('footer', { class: 'foot' }, work.line, status, buttons),
  );
  root.replaceChildren(page);
  let isFirst = true;
  let isWaiting = false;
  let hadFocus = false;
  /** What was focused is gone, or is the way to give up what is over. */
  const isFocusLost = (): boolean =>
    document.activeElement === document.body || work.line.contains(document.activeElement);

  main.addEventListener('change', forgetFault, true);
  // A press while work is under way does nothing, whatever was pressed: only giving up is left.
  page.addEventListener(
    'click',
    (event) => {
      const pressed = event.target instanceof Element ? event.target.closest('button') : null;
      if (!isWaiting || pressed === null || work.line.contains(pressed)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );

  return {
    main,
    work,
    say,
    wait(on) {
      if (on) hadFocus = page.contains(document.activeElement);
      else if (hadFocus && isFocusLost()) main.querySelector('h1')?.focus({ preventScroll: true });
      isWaiting = on;
      page.classList.toggle('waiting', on);
      main.setAttribute('aria-busy', String(on));
      for (const one of buttons.querySelectorAll('button')) one.setAttribute('aria-disabled', String(on));
    },
    draw({ key, title, steps, lead, body, buttons: shown }, redraw) {
      const focused = document.activeElement?.id ?? '';
      const heading = h('h1', { id: 'heading', tabindex: -1 }, title);
      home.hidden = key === 'home';
      main.replaceChildren(
        ...[
          steps && stepLine(steps),
          heading,
          lead === undefined ? undefined : h('p', { class: 'lead' }, lead),
          ...body,
        ].filter((child): child is Node => child instanceof Node),
      );
      buttons.replaceChildren(...shown.map((one, index) => button(one, `button-${index}`)));
      buttons.hidden = shown.length === 0;
      if (redraw) {
        const again = focused === '' ? null : document.getElementById(focused);
        (again !== null && page.contains(again) ? again : null)?.focus({ preventScroll: true });
        return;
      }
      page.scrollTop = 0;
      // A page that opens takes no focus away from the sheet.
      if (!isFirst) heading.focus({ preventScroll: true });
      isFirst = false;
      say('');
    },
  };
}

/** Words for the ears, a line for the eyes. */
const stepLine = ({ flow, at, of }: NonNullable<Screen['steps']>): HTMLElement =>
  h(
    'div',
    { class: 'steps' },
    h('p', {}, shellWords.steps(flow, at, of)),
    h('progress', { max: of, value: at, 'aria-hidden': 'true', tabindex: -1 }),
  );
