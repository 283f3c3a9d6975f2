import { logsWords } from '../words';
import { repChoices, type FormField } from './form';
import type { LogsPage } from './logs-page';

const { write: words } = logsWords;

/** A log that can be written by a short form, with the fields that it takes. */
export interface ShortForm {
  readonly log: keyof typeof words.names;
  readonly fieldsFor: (page: LogsPage) => readonly FormField[];
}

const rep = (page: LogsPage, none: string): FormField => ({ column: 'Rep', choices: repChoices(page, none) });
const behavior = (page: LogsPage, hint?: string): FormField => ({
  column: 'Behavior',
  suggestions: page.desk().lines,
  ...(hint !== undefined && { hint }),
});
const names = (page: LogsPage): readonly string[] => page.desk().talks.map((talk) => talk.rep);

export const shortForms: readonly ShortForm[] = [
  {
    log: 'Observations',
    fieldsFor: (page) => [
      rep(page, words.chooseRep),
      { column: 'Date', day: true },
      behavior(page, words.hints.behaviorOrSkill),
      { column: 'Seen', long: true, hint: words.hints.seen },
      { column: 'Went well' },
      { column: 'Try next' },
    ],
  },
  {
    log: 'Experiments',
    fieldsFor: (page) => [
      rep(page, words.everybody),
      { column: 'Change' },
      { column: 'Since', day: true },
      behavior(page),
      { column: 'Should move', suggestions: page.desk().lines, hint: words.hints.shouldMove },
      { column: 'Check on', day: true, hint: words.hints.checkOn },
    ],
  },
  {
    log: 'Process',
    fieldsFor: (page) => [
      {
        column: 'Step',
        suggestions: [...new Set([...page.desk().steps, ...page.desk().lines])],
      },
      { column: 'Way', long: true, hint: words.hints.way },
      { column: 'Author', suggestions: names(page) },
    ],
  },
  {
    log: 'Coaching',
    fieldsFor: (page) => [
      { column: 'Delegate', suggestions: names(page) },
      rep(page, words.chooseRep),
      behavior(page),
      { column: 'What good looks like', long: true },
      { column: 'Due', day: true },
    ],
  },
  {
    log: 'Deliverables',
    fieldsFor: (page) => [
      rep(page, words.chooseRep),
      behavior(page),
      { column: 'Item', hint: words.hints.item },
      { column: 'Due', day: true },
      { column: 'Note', long: true, hint: words.hints.note },
    ],
  },
];
