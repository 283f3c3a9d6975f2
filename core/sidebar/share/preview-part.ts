import type { PackSaid } from '../../setup/pack-desk';
import { disclosure } from '../controls';
import { h } from '../elements';
import { shareWords as words } from './share-words';

/** Every cell as it will be written, drawn when somebody looks: a big team has thousands. */
export function previewPart({ sheets, harmless }: PackSaid): HTMLElement {
  const inside = h('div', {});
  const part = disclosure(words.preview, inside);
  part.addEventListener(
    'toggle',
    () =>
      inside.append(
        h('p', { class: 'small' }, words.harmless(harmless.map(({ sheet, cell }) => `${sheet} ${cell}`))),
        ...sheets.flatMap(({ sheet, rows }) => [h('h3', {}, sheet), table(sheet, rows)]),
      ),
    { once: true },
  );
  return part;
}

const table = (sheet: string, rows: readonly (readonly string[])[]): HTMLElement =>
  h(
    'div',
    { class: 'preview', tabindex: 0, role: 'region', 'aria-label': sheet },
    h(
      'table',
      {},
      h('tr', {}, h('td', {}), ...Array.from(longest(rows), (_, column) => h('th', { scope: 'col' }, letters(column)))),
      ...rows.map((row, at) =>
        h('tr', {}, h('th', { scope: 'row' }, String(at + 1)), ...row.map((text) => h('td', {}, text))),
      ),
    ),
  );

const longest = (rows: readonly (readonly string[])[]): { readonly length: number } => ({
  length: Math.max(0, ...rows.map(({ length }) => length)),
});

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
