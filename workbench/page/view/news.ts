import type { Finding, Severity } from '../../../core/outcome';
import { h } from '../../../core/sidebar/elements';
import { pageWords } from '../words';

/** What came up while files were read or written, above the grid until somebody has read it. */
export interface News {
  readonly element: HTMLElement;
  /** Says a line, with findings below it where there are any. A line alone goes by itself. */
  say(words: string, findings?: readonly Finding[]): void;
  /** Asks whether to go on. Whatever is said meanwhile is taken for a no. */
  ask(words: string): Promise<boolean>;
  quiet(): void;
}

const order: readonly Severity[] = ['error', 'ask', 'warning', 'info'];
const most = 12;
const readFor = 6000;

export function makeNews(): News {
  const line = h('p', { role: 'status' });
  const list = h('ul', {});
  const button = (words: string, press: () => void): HTMLButtonElement =>
    h('button', { type: 'button', class: 'bar-button', onclick: press }, words);
  const dismiss = button(pageWords.dismiss, () => quiet());
  const goOn = button(pageWords.goOn, () => answer(true));
  const leave = button(pageWords.leave, () => answer(false));
  const element = h(
    'section',
    { class: 'news', 'aria-label': pageWords.news, hidden: true },
    h('div', { class: 'news-top' }, line, goOn, leave, dismiss),
    list,
  );
  let timer = 0;
  let answered: ((goesOn: boolean) => void) | undefined;
  const answer = (goesOn: boolean): void => {
    const told = answered;
    answered = undefined;
    quiet();
    told?.(goesOn);
  };
  const show = (words: string, shown: readonly HTMLButtonElement[]): void => {
    window.clearTimeout(timer);
    element.hidden = false;
    line.textContent = words;
    list.replaceChildren();
    for (const one of [goOn, leave, dismiss]) one.hidden = !shown.includes(one);
  };
  const quiet = (): void => {
    answered?.(false);
    answered = undefined;
    element.hidden = true;
    line.textContent = '';
    list.replaceChildren();
  };
  return {
    element,
    quiet,
    say(words, findings = []) {
      quiet();
      show(words, findings.length > 0 ? [dismiss] : []);
      const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
      list.replaceChildren(
        ...sorted.slice(0, most).map(findingLine),
        ...(sorted.length > most ? [h('li', {}, pageWords.more(sorted.length - most))] : []),
      );
      if (findings.length === 0) timer = window.setTimeout(quiet, readFor);
    },
    ask(words) {
      quiet();
      show(words, [goOn, leave]);
      leave.focus();
      return new Promise((done) => (answered = done));
    },
  };
}

const findingLine = ({ severity, where, what, fix }: Finding): HTMLElement =>
  h(
    'li',
    { class: `news-${severity}` },
    h('strong', {}, `${pageWords.severities[severity]}: `),
    h('span', { class: 'news-where' }, `${where}. `),
    `${what} ${fix}`,
  );
