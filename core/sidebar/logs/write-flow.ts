import type { Day } from '../../calendar/day';
import { shortDay } from '../../sheets/figures';
import type { Flow } from '../app';
import { section } from '../controls';
import { h } from '../elements';
import { waysOn } from '../lists';
import { namedButton } from '../notes/named-button';
import { logsWords } from '../words';
import { formFields, saveForm, type LogForm } from './form';
import type { LogsPage } from './logs-page';
import { openDesk } from './logs-page';
import { shortForms, type ShortForm } from './short-forms';

const { write: words } = logsWords;

/** The place to write something down before it is forgotten. */
export const writeFlow: Flow = (app) => openDesk(app, 'write', words.title, showForms);

function showForms(page: LogsPage): void {
  const { experiments } = page.desk();
  page.app.show({
    key: 'write forms',
    title: words.title,
    lead: words.lead,
    body: [
      waysOn(
        words.which,
        shortForms.map((form) => ({
          words: words.names[form.log],
          about: words.about[form.log],
          press: () => showForm(page, form),
        })),
      ),
      experiments.length > 0 && section(words.running, h('div', { class: 'reps' }, ...experimentParts(page))),
    ],
    buttons: [],
  });
}

const experimentParts = (page: LogsPage): readonly HTMLElement[] =>
  page.desk().experiments.map((one) => {
    const { change, rep, since, word, why } = one;
    return h(
      'div',
      { class: 'note' },
      h('h3', {}, change),
      h('p', { class: 'soft small' }, words.since(rep, shortDay(since as Day))),
      h('p', {}, why),
      word !== null &&
        h(
          'div',
          { class: 'row' },
          namedButton(words.conclude(word), ` – ${change}`, () =>
            page.answer(one, 'Verdict', word, () => showForms(page)),
          ),
        ),
    );
  });

function showForm(page: LogsPage, short: ShortForm): void {
  const { log, fieldsFor } = short;
  const { today } = page.desk();
  const fields = fieldsFor(page);
  const [first] = fields.filter(({ column }) => column === 'Date' || column === 'Since');
  const values = new Map<string, string>(first === undefined ? [] : [[first.column, today]]);
  const form: LogForm = { log, id: log, fields, values, line: null };
  const anew = (): void => showForm(page, short);
  page.app.show({
    key: `write ${log}`,
    title: words.names[log],
    lead: words.about[log],
    body: formFields(page, form, anew),
    buttons: [
      {
        words: logsWords.save,
        press: () => void saveForm(page, form, anew),
        look: 'primary',
      },
      { words: logsWords.back, press: () => showForms(page) },
    ],
  });
}
