import { expect, it } from 'vitest';
import { dayOf } from '../../core/calendar/day';
import { columnOf } from '../../core/cells';
import { NO_DAY } from '../../core/crm/crm-table';
import { dayReader, proveDates } from '../../core/crm/dates';
import { corpora, describeWith, readSharedLines } from '../support/shared';

const rowNumber = (row: number): number => row + 2;
const percent = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

describeWith(corpora, 'dates of 29 locales', () => {
  const lines = (): string[][] => readSharedLines(corpora, 'dates/locale-dates.tsv', '\t');

  it('a text alone is the right day or a question, never another day; with several readings it is a question', () => {
    let asked = 0;
    const unread: string[] = [];
    for (const [, , iso = '', readings = '', text = ''] of lines()) {
      const { order, readable } = proveDates(columnOf([text]), rowNumber);
      const day = order === 'ask' ? NO_DAY : dayReader(order)(text);
      if (day === NO_DAY) asked += 1;
      else expect([text, dayOf(day)]).toEqual([text, iso]);
      if (readings.includes('|')) expect([text, order]).toEqual([text, 'ask']);
      if (readable === 0) unread.push(text);
    }
    expect(unread).toEqual([]);
    console.log(`dates alone: asked ${percent(asked, lines().length)}`);
  });

  it('a column of one locale and style is read right or asked about, never read otherwise', () => {
    const columns = new Map<string, string[][]>();
    for (const line of lines()) {
      const key = `${line[0]} ${line[1]}`;
      columns.set(key, [...(columns.get(key) ?? []), line]);
    }
    let asked = 0;
    for (const [key, column] of columns) {
      const texts = column.map((line) => line[4] ?? '');
      const { order } = proveDates(columnOf(texts), rowNumber);
      if (order === 'ask') asked += 1;
      const days = texts.map(dayReader(order));
      if (order !== 'ask') expect([key, days.map(dayOf)]).toEqual([key, column.map((line) => line[2])]);
    }
    console.log(`dates by column: asked ${percent(asked, columns.size)}`);
  });
});
