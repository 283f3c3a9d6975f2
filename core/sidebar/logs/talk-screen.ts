import type { Day } from '../../calendar/day';
import type { AgendaLine, AgendaPart } from '../../logs/agenda';
import type { PromiseShown } from '../../setup/log-desk';
import { weekdayAndDay } from '../../sheets/figures';
import { section } from '../controls';
import { h } from '../elements';
import { namedButton } from '../notes/named-button';
import { logsWords, notesWords } from '../words';
import type { LogsPage } from './logs-page';
import { showTalkForm } from './talk-form';

const { talks: words } = logsWords;

/** What to talk about with one rep, in the order of the half hour: the rep begins. */
export function showTalk(page: LogsPage, rep: string, back: () => void): void {
  const { talks } = page.desk();
  const place = talks.findIndex((one) => one.rep === rep);
  const { agenda, promises, planned } = talks[place]!;
  const redraw = (): void => showTalk(page, rep, back);
  page.app.show({
    key: `talk ${place}`,
    title: rep,
    lead: planned === null ? words.prepare : words.planned(weekdayAndDay(planned.date as Day)),
    body: agenda.map(({ part, title, minutes, lines }) =>
      section(
        words.part(title, minutes),
        ...(part === 'commitments'
          ? [
              ...lines.map(({ text, answer }) => answer === null && h('p', {}, text)),
              promises.length > 0 &&
                h('div', { class: 'reps' }, ...promises.map((one) => promisePart(page, rep, one, redraw))),
            ]
          : [linesOf(part, lines)]),
      ),
    ),
    buttons: [
      { words: words.log, press: () => showTalkForm(page, rep, redraw), look: 'primary' },
      { words: words.all, press: back },
    ],
  });
}

/** What is said stands as it is; what the rep fills in is a question with its answer, as far as there is one. */
const linesOf = (part: AgendaPart['part'], lines: readonly AgendaLine[]): HTMLElement =>
  h(
    part === 'ways' ? 'ol' : 'ul',
    { class: part === 'ways' ? 'numbered' : `agenda ${part}` },
    ...lines.map(({ text, answer }) =>
      h(
        'li',
        {},
        answer === null ? text : h('strong', {}, text),
        answer !== null && h('p', { class: answer === '' ? 'soft' : undefined }, answer || words.toFill),
      ),
    ),
  );

const promisePart = (page: LogsPage, rep: string, promise: PromiseShown, redraw: () => void): HTMLElement => {
  const { text, due } = promise;
  return h(
    'div',
    { class: 'note' },
    h('p', {}, text),
    due !== null && h('p', { class: 'soft small' }, words.until(weekdayAndDay(due as Day), due < page.desk().today)),
    h(
      'div',
      { class: 'row', role: 'group', 'aria-label': notesWords.keptAsk(rep) },
      ...(['Yes', 'Partly', 'No'] as const).map((kept) =>
        namedButton(notesWords.kept[kept], ` – ${text}`, () => page.answer(promise, 'Kept', kept, redraw)),
      ),
    ),
  );
};
