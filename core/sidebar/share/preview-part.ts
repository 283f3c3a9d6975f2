import type { PackSaid } from '../../setup/pack-desk';
import { disclosure } from '../controls';
import { h } from '../elements';
import { shareWords as words } from './share-words';

/** Every cell as it will be written, drawn when somebody looks: a big team has thousands. */
export function previewPart({ sheets, harmless }: PackSaid): HTMLElement {
  const inside = h('div', { class: 'words' });
  const part = disclosure(words.preview, inside);
  part.addEventListener(
    'toggle',
    () =>
      inside.append(
        h('p', { class: 'soft small' }, words.harmless(harmless.map(({ sheet, cell }) => `${sheet} ${cell}`))),
        ...sheets.map(({ sheet, rows }) => h('div', {}, h('h3', {}, sheet), table(sheet, rows))),
      ),
    { once: true },
  );
  return part;
}

const table = (sheet: string, rows: readonly (readonly string[])[]): HTMLElement => {
  const columns = Array.from({ length: Math.max(...rows.map(({ length }) => length)) }, (_, column) => letters(column));
  return h(
    'div',
    { class: 'preview', tabindex: 0, role: 'region', 'aria-label': sheet },
    h(
      'table',
      {},
      ...[columns, ...rows].map((row, at) =>
        h(
          'tr',
          {},
          at === 0 ? h('td') : h('th', { scope: 'row' }, String(at)),
          ...columns.map((letter, column) => (at === 0 ? h('th', { scope: 'col' }, letter) : h('td', {}, row[column]))),
        ),
      ),
    ),
  );
};

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
