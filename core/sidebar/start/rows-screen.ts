import type { SampleRows } from '../../setup/start';
import { section } from '../controls';
import { h, type Child } from '../elements';
import { startWords } from '../words';
import type { StartScreen, Teller } from './teller';

/** Five rows of each table as they are read: the last look before anything is written. */
export const rowsScreen = (teller: Teller): StartScreen => ({
  title: startWords.rowsTitle,
  lead: startWords.rowsWhy,
  body: teller
    .told()
    .start.samples.map((sample) =>
      section(
        startWords.readAsTable(sample.sheet, sample.table),
        h('div', { class: 'panel' }, ...sample.rows.map((row, index) => rowOf(sample, row, index === 0))),
      ),
    ),
});

/** One row: its number and two of its words on one line, all its fields when opened. Empty fields are left out. */
function rowOf({ fields }: SampleRows, { row, cells }: SampleRows['rows'][number], open: boolean): Child {
  const filled = fields.flatMap((field, index) => {
    const cell = cells[index] ?? '';
    return cell === '' ? [] : [{ field, cell }];
  });
  const gist = filled
    .filter(({ field }) => field !== 'Id' && field !== 'Created by')
    .slice(0, 2)
    .map(({ cell }) => cell)
    .join(' · ');
  return h(
    'details',
    { class: 'sample', open },
    h('summary', {}, startWords.row(row), h('span', { class: 'gist' }, gist)),
    h('dl', {}, ...filled.flatMap(({ field, cell }) => [h('dt', {}, field), h('dd', {}, cell)])),
  );
}
