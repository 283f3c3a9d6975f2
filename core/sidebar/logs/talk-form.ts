import type { Day } from '../../calendar/day';
import { printOf } from '../../print';
import type { RepTalk } from '../../setup/log-desk';
import { weekdayAndDay } from '../../sheets/figures';
import { radios } from '../controls';
import { logsWords } from '../words';
import { formFields, saveForm, takeUp, type FormField, type LogForm } from './form';
import type { LogsPage } from './logs-page';

const { talks: words } = logsWords;

const fields: readonly FormField[] = [
  { column: 'Date', day: true },
  { column: 'Projection', hint: words.hints.projection },
  { column: 'Behaviors behind it', hint: words.hints.behaviors },
  { column: 'Tried' },
  { column: 'Need' },
  { column: 'Commitment' },
  { column: 'Due', day: true },
  { column: 'Skill focus', hint: words.hints.skill },
  { column: 'Review on', day: true },
];

/** The form for one talk. One that was planned is answered in its own line, so that it is not counted twice. */
export function showTalkForm(page: LogsPage, rep: string, back: () => void): void {
  const talk = page.desk().talks.find((one) => one.rep === rep)!;
  const draw = (form: LogForm): void => {
    const held = takeUp(page, form, { column: 'Held' });
    page.app.show({
      key: 'talk form',
      title: words.formTitle(rep),
      body: [
        talk.planned !== null &&
          radios({
            id: 'log-line',
            label: words.which,
            choices: [
              { value: 'planned', label: words.plannedOn(weekdayAndDay(talk.planned.date as Day)) },
              { value: '', label: words.other },
            ],
            chosen: form.line === null ? '' : 'planned',
            onPick: (value) => draw(formFor(page, talk, value !== '')),
          }),
        radios({
          id: 'log-held',
          label: words.held,
          choices: words.heldChoices,
          chosen: form.values.get('Held') ?? '',
          onPick: held.put,
        }),
        ...formFields(page, form, () => draw(formFor(page, talk, form.line !== null))),
      ],
      buttons: [
        {
          words: logsWords.save,
          press: () => void saveForm(page, form),
          look: 'primary',
        },
        { words: logsWords.back, press: back },
      ],
    });
  };
  draw(formFor(page, talk, talk.planned !== null));
}

function formFor(page: LogsPage, { rep, planned }: RepTalk, answersPlanned: boolean): LogForm {
  const { today } = page.desk();
  const there = answersPlanned ? planned : null;
  const before = new Map([
    ...(there?.cells ?? []),
    ...(there === null
      ? []
      : ([
          ['Date', there.date],
          ['Rep', rep],
        ] as const)),
  ]);
  // One that was planned for a later day and is written down now took place now.
  const date = there !== null && there.date <= today ? there.date : today;
  const values = new Map([...before, ['Date', date], ['Rep', rep], ['Held', 'Yes']]);
  return {
    log: 'One-on-ones',
    id: printOf(rep),
    fields,
    values,
    line: there === null ? null : { shown: there, before },
  };
}
