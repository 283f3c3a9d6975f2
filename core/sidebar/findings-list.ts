import type { Finding, Place, Severity } from '../outcome';
import { disclosure } from './controls';
import { h } from './elements';
import { shellWords } from './words';

const order: readonly Severity[] = ['error', 'ask', 'warning', 'info'];

/** Findings by how much they matter, each with its address, what to do, and the way there where the workbook has the place. */
export function findingsList(
  findings: readonly Finding[],
  placeOf: (where: string) => Place | null,
  goTo: (place: Place) => void,
): HTMLElement {
  const groups = order.flatMap((severity) => {
    const some = findings.filter((one) => one.severity === severity);
    return some.length === 0 ? [] : [{ severity, some }];
  });
  return h(
    'div',
    { class: 'findings' },
    ...groups.map(({ severity, some }) => {
      const list = h('ul', {}, ...some.map((one) => item(one, placeOf(one.where), goTo)));
      const title = shellWords.severities[severity];
      // What is only said may wait behind a press.
      return severity === 'info'
        ? h('div', { class: 'found' }, disclosure(shellWords.counted(title, some.length), list))
        : h('section', { class: 'found' }, h('h3', {}, title, h('span', { class: 'count' }, ` ${some.length}`)), list);
    }),
  );
}

const item = (
  { severity, where, what, fix }: Finding,
  place: Place | null,
  goTo: (place: Place) => void,
): HTMLElement =>
  h(
    'li',
    { class: severity },
    h('p', { class: 'where' }, where),
    h('p', {}, what),
    h('p', { class: 'fix' }, fix),
    place !== null && wayTo(where, place, goTo),
  );

function wayTo(where: string, place: Place, goTo: (place: Place) => void): HTMLElement {
  const words = place.row === null ? shellWords.goToSheet : shellWords.goToRow;
  const props = { type: 'button', class: 'link', 'aria-label': shellWords.goTo(words, where) };
  return h('button', { ...props, onclick: () => goTo(place) }, words);
}
