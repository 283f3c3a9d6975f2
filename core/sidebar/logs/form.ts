import type { LogName } from '../../logs/log';
import type { LineShown } from '../../setup/log-desk';
import { select, textField, type Choice } from '../controls';
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
  readonly fields: readonly FormField[];
  /** By column. What is here and in no field is written as well. */
  readonly values: Map<string, string>;
  /** The line that is answered, with what stands in it; null: a new one is written. */
  readonly line: { readonly shown: LineShown; readonly before: ReadonlyMap<string, string> } | null;
}

const idOf = (column: string): string => `log-${column.toLowerCase().replace(/ /g, '-')}`;

export const formFields = ({ fields, values }: LogForm): readonly HTMLElement[] =>
  fields.map(({ column, hint, long, day, choices, suggestions }) => {
    const asked = { id: idOf(column), label: column, ...(hint !== undefined && { hint }) };
    const value = values.get(column) ?? '';
    const put = (text: string): void => void values.set(column, text);
    if (choices !== undefined) return select({ ...asked, choices, chosen: value, onPick: put });
    return textField({
      ...asked,
      value,
      onType: put,
      ...(long !== undefined && { long }),
      ...(day !== undefined && { day }),
      ...(suggestions !== undefined && { suggestions }),
    });
  });

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
