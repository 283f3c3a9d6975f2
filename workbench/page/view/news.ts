import type { Finding, Severity } from '../../../core/outcome';
import { h } from '../../../core/sidebar/elements';
import { pageWords } from '../words';

/** What came up while files were read or written, above the grid until somebody has read it. */
export interface News {
  readonly element: HTMLElement;
  /** Says a line, with findings below it where there are any. A line alone goes by itself. */
  say(words: string, findings?: readonly Finding[]): void;
  quiet(): void;
}

const order: readonly Severity[] = ['error', 'ask', 'warning', 'info'];
const most = 12;
const readFor = 6000;

export function makeNews(): News {
  const line = h('p', { role: 'status' });
  const list = h('ul', {});
  const dismiss = h('button', { type: 'button', class: 'bar-button', onclick: () => quiet() }, pageWords.dismiss);
  const element = h(
    'section',
    { class: 'news', 'aria-label': pageWords.news, hidden: true },
    h('div', { class: 'news-top' }, line, dismiss),
    list,
  );
  let timer = 0;
  const quiet = (): void => {
    element.hidden = true;
    line.textContent = '';
    list.replaceChildren();
  };
  return {
    element,
    quiet,
    say(words, findings = []) {
      window.clearTimeout(timer);
      element.hidden = false;
      line.textContent = words;
      const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
      list.replaceChildren(
        ...sorted.slice(0, most).map(findingLine),
        ...(sorted.length > most ? [h('li', {}, pageWords.more(sorted.length - most))] : []),
      );
      dismiss.hidden = findings.length === 0;
      if (findings.length === 0) timer = window.setTimeout(quiet, readFor);
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
