import type { OpenedTables } from '../crm/opened';
import type { Reading } from '../crm/reads-as';
import type { DateOrder, Decimal } from '../crm/source';
import { fold } from '../text';
import { askedReadings } from './asked-readings';
import type { Answers } from './question-ids';
import type { SaidField, SaidSheet } from './said-fields';

const orders: ReadonlySet<string> = new Set<DateOrder>(['d-m-y', 'm-d-y', 'y-m-d']);
const decimals: ReadonlySet<string> = new Set<Decimal>([',', '.']);

/** What is said of sheets, with the answers about dates, decimals and words on top. `opened`: without any of these heard. */
export function withReadings(said: readonly SaidSheet[], opened: OpenedTables, answers: Answers): readonly SaidSheet[] {
  return said.map((sheet) => {
    const one = opened.tables.find(({ table }) => fold(table.sheet) === fold(sheet.sheet));
    if (one === undefined) return sheet;
    const { orders: asOrder, decimals: asDecimal, words } = askedReadings(one, opened);
    const fields = new Map(sheet.fields);
    const say = (field: string, reading: Partial<Reading>): void => {
      const before = fields.get(field);
      fields.set(field, {
        ...(before ?? nothingSaid(field)),
        reading: { ...before?.reading, unknown: [], ...reading },
      });
    };
    for (const { id, fields: all } of asOrder) {
      const value = answers.get(id) ?? '';
      if (orders.has(value)) for (const { field } of all) say(field, { dateOrder: value as DateOrder });
    }
    for (const { id, fields: all } of asDecimal) {
      const value = answers.get(id) ?? '';
      if (decimals.has(value)) for (const { field } of all) say(field, { decimal: value as Decimal });
    }
    const meant = (words?.asked ?? []).flatMap(({ id, key }): [string, string][] => {
      const value = answers.get(id) ?? '';
      return words?.meanings.includes(value) ? [[key, value]] : [];
    });
    if (meant.length > 0) say('Status', { words: new Map([...(fields.get('Status')?.reading.words ?? []), ...meant]) });
    return { ...sheet, fields };
  });
}

const nothingSaid = (field: string): SaidField => ({
  field,
  column: '',
  reading: { unknown: [] },
  where: 'Your answer',
});
