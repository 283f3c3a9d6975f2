import type { LogName } from '../../logs/log';
import type { LineShown } from '../../setup/log-desk';
import { button, select, textField, type Choice } from '../controls';
import { h, type Child } from '../elements';
import { logsWords } from '../words';
import type { LogsPage } from './logs-page';

/** A field of a short form: the column that it fills, under the label that the sheet has. */
export interface FormField {
  readonly column: string;
  readonly hint?: string;
  readonly long?: boolean;
  readonly day?: boolean;
  /** One of a few; any other answer would not be understood. */
  readonly choices?: readonly Choice[];
  readonly suggestions?: readonly string[];
}

/** A short form while somebody fills it. */
export interface LogForm {
  readonly log: LogName;
  /** Tells what was typed here from what was typed into other forms. */
  readonly id: string;
  readonly fields: readonly FormField[];
  /** By column. What is here and in no field is written as well. */
  readonly values: Map<string, string>;
  /** The line that is answered, with what stands in it; null: a new one is written. */
  readonly line: { readonly shown: LineShown; readonly before: ReadonlyMap<string, string> } | null;
}

const idOf = (column: string): string => `log-${column.toLowerCase().replace(/ /g, '-')}`;

/** Hears what is put into a column, and keeps it until it is saved; what was left there before is put in at once. */
export function takeUp(
  { app: { typed } }: LogsPage,
  { id, values }: LogForm,
  { column, choices = [], suggestions = [] }: FormField,
): { readonly isLeft: boolean; readonly put: (text: string) => void } {
  const offers = [...choices.map(({ value }) => value), ...suggestions];
  const field = { id: `${id} ${column}`, before: values.get(column) ?? '', offers };
  const left = typed.read(field);
  if (left !== undefined) values.set(column, left);
  return {
    isLeft: left !== undefined,
    put(text) {
      values.set(column, text);
      typed.keep(field, text);
    },
  };
}

/** The fields of a form. What somebody left in it stands there again; `anew` draws the form without it. */
export function formFields(page: LogsPage, form: LogForm, anew: () => void): readonly Child[] {
  const taken = form.fields.map((field) => ({ field, ...takeUp(page, form, field) }));
  const giveUp = (): void => {
    page.app.typed.drop(`${form.id} `);
    anew();
  };
  return [
    taken.some(({ isLeft }) => isLeft) &&
      h(
        'p',
        { class: 'apart soft' },
        logsWords.left,
        button({ words: logsWords.giveUp, press: giveUp, look: 'quiet' }),
      ),
    ...taken.map(({ field: { column, hint, long, day, choices, suggestions }, put }) => {
      const asked = { id: idOf(column), label: column, ...(hint !== undefined && { hint }) };
      const value = form.values.get(column) ?? '';
      if (choices !== undefined) return select({ ...asked, choices, chosen: value, onPick: put });
      return textField({
        ...asked,
        value,
        onType: put,
        ...(long !== undefined && { long }),
        ...(day !== undefined && { day }),
        ...(suggestions !== undefined && { suggestions }),
      });
    }),
  ];
}

/** Findings about one cell of the form; they stand beside its field. */
const ofCells = ['cell-blank', 'not-a-day', 'word-unknown'];

/** Writes the form on its sheet, then says where it stands; what cannot be written is said beside the field. */
export async function saveForm({ app, flow }: LogsPage, form: LogForm, again?: () => void): Promise<void> {
  const { log, fields, values, line } = form;
  const changed = [...values].filter(([column, text]) => text.trim() !== (line?.before.get(column) ?? ''));
  // A line must say something, so that what is missing can be told.
  const cells = changed.length > 0 ? changed : [[fields[0]!.column, ''] as const];
  const choices = { words: logsWords.doing, mine: ofCells };
  const answer =
    line === null
      ? await app.ask('appendLog', { log, cells }, choices)
      : await app.ask('editLog', { log, cells, row: line.shown.row, print: line.shown.print }, choices);
  if (!answer.ok) {
    app.blame(
      answer.findings.flatMap(({ where, what, fix }) => {
        const field = fields.find(({ column }) => where === `${log}, ${column}`);
        return field === undefined ? [] : [{ id: idOf(field.column), words: `${what} ${fix}` }];
      }),
    );
    return;
  }
  app.typed.drop(`${form.id} `);
  const { sheet, row } = answer.answer;
  app.show({
    key: 'written',
    title: logsWords.written,
    lead: logsWords.standsIn(sheet, row),
    body: [],
    buttons: [
      { words: logsWords.goOn, press: () => app.go(flow), look: 'primary' },
      { words: logsWords.showRow, press: () => void app.host.show({ sheet, row, column: null }) },
      ...(again === undefined ? [] : [{ words: logsWords.another, press: again, look: 'quiet' } as const]),
    ],
  });
}

/** Nobody chosen, then everybody on the team. */
export const repChoices = (page: LogsPage, none: string): readonly Choice[] => [
  { value: '', label: none },
  ...page.desk().talks.map(({ rep }) => ({ value: rep, label: rep })),
];
