import type { Changes } from '../../setup/home';
import { section } from '../controls';
import { h } from '../elements';
import { byRep, firstOf } from '../lists';
import { scorecardWords } from '../words';

/** What is another number than before, by rep: the old one and the new one. */
export function changesPart(task: 'refresh' | 'check', { compared, items, more }: Changes): HTMLElement {
  const words = scorecardWords.changes[task];
  if (!compared) return section(words.title, h('p', { class: 'soft' }, words.first));
  if (items.length === 0) return section(words.title, h('p', { class: 'soft' }, words.none));
  return section(
    words.title,
    firstOf(
      byRep(items).map(([rep, own]) =>
        h(
          'div',
          { class: 'rep' },
          h('h3', {}, rep),
          h(
            'ul',
            {},
            ...own.map(({ about, from, to }) =>
              h(
                'li',
                { class: 'facing' },
                h('span', {}, about),
                h(
                  'span',
                  { class: 'chip' },
                  from,
                  h('span', { 'aria-hidden': 'true' }, ' → '),
                  h('span', { class: 'for-ears' }, scorecardWords.became),
                  to,
                ),
              ),
            ),
          ),
        ),
      ),
    ),
    more > 0 && h('p', { class: 'soft' }, scorecardWords.moreChanges(more)),
  );
}
