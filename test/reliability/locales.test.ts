import { expect, it } from 'vitest';
import { dayOf } from '../../core/calendar/day';
import { columnOf } from '../../core/cells';
import { NO_DAY } from '../../core/crm/crm-table';
import { dayReader, proveDates } from '../../core/crm/dates';
import { amountReader, proveNumbers } from '../../core/crm/numbers';
import { corpora, describeWith, readSharedJson, readSharedLines } from '../support/shared';

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

describeWith(corpora, 'numbers of 29 locales', () => {
  const lines = (): { key: string; expected: string; text: string }[] =>
    readSharedLines(corpora, 'numbers/locale-numbers.tsv', '\t').map(([locale, kind, , expected = '', text = '']) => ({
      key: `${locale} ${kind}`,
      expected,
      text,
    }));

  it('a text alone is the expected number or a question, never another number', () => {
    let asked = 0;
    for (const { expected, text } of lines()) {
      const { decimal, readable } = proveNumbers(columnOf([text]), rowNumber);
      expect([text, readable]).toEqual([text, 1]);
      if (decimal === 'ask') asked += 1;
      else expect([text, amountReader(decimal)(text)?.value]).toEqual([text, Number(expected)]);
    }
    console.log(`numbers alone: asked ${percent(asked, lines().length)}`);
  });

  it('a column of one locale and style is read as expected or asked about, never read otherwise', () => {
    const columns = new Map<string, { expected: string; text: string }[]>();
    for (const line of lines()) columns.set(line.key, [...(columns.get(line.key) ?? []), line]);
    let asked = 0;
    for (const [key, column] of columns) {
      const { decimal } = proveNumbers(columnOf(column.map((line) => line.text)), rowNumber);
      if (decimal === 'ask') {
        asked += column.length;
        continue;
      }
      const values = column.map((line) => amountReader(decimal)(line.text)?.value);
      expect([key, values]).toEqual([key, column.map((line) => Number(line.expected))]);
    }
    console.log(`numbers by column: asked ${percent(asked, lines().length)}`);
  });

  it('a text with two readings is a question, unless its column proves the decimal sign', () => {
    for (const { text } of readSharedJson<{ text: string }[]>(corpora, 'numbers/ambiguous-number-texts.json')) {
      expect([text, proveNumbers(columnOf([text]), rowNumber).decimal]).toEqual([text, 'ask']);
      expect([text, amountReader('ask')(text)]).toEqual([text, null]);
      expect([text, proveNumbers(columnOf([text, '0.5']), rowNumber).decimal]).toEqual([text, '.']);
      expect([text, proveNumbers(columnOf([text, '0,5']), rowNumber).decimal]).toEqual([text, ',']);
    }
  });
});
