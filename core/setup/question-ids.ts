import type { Table } from '../cells';
import { fold } from '../text';
import { printOf } from '../print';
import type { Given } from './start';

/*
 * The ids of questions. They name what is asked about by its print, so that an answer can be kept outside the sheets, and by
 * nothing that changes while other questions are answered, so that it is found again.
 */

const print = (text: string): string => printOf(fold(text));

/** A column by its label; one without a label of its own by its place. */
export function columnId(table: Table, index: number): string {
  const label = table.headers[index] ?? '';
  return canBeNamed(table, index) ? print(label) : `column-${index + 1}`;
}

/** Whether a line of a Sources sheet can name this column: it has a label, and the first column of that label is meant. */
export function canBeNamed(table: Table, index: number): boolean {
  const label = fold(table.headers[index] ?? '');
  return label !== '' && table.headers.findIndex((other) => fold(other) === label) === index;
}

export const tableId = (sheet: string): string => `table:${print(sheet)}`;
export const columnQuestionId = (sheet: string, field: string): string => `column:${print(sheet)}:${field}`;
export const dayQuestionId = (sheet: string): string => `date-counts:${print(sheet)}`;
export const creditQuestionId = (sheet: string): string => `credit:${print(sheet)}`;
export const orderQuestionId = (sheet: string, column: string): string => `date-order:${print(sheet)}:${column}`;
export const decimalQuestionId = (sheet: string, column: string): string => `decimal:${print(sheet)}:${column}`;
export const wordsQuestionId = (sheet: string): string => `words:${print(sheet)}`;
export const wordId = (sheet: string, word: string): string => `word:${print(sheet)}:${print(word)}`;
export const personId = (name: string): string => `team:${print(name)}`;

/** The same whichever of the two spellings comes first. */
export const sameQuestionId = (a: string, b: string): string => `same:${[print(a), print(b)].sort().join(':')}`;

/** The value for: there is no such column. */
export const noColumn = 'none';

/** What was answered, by question; of two answers to one question the later holds. */
export type Answers = ReadonlyMap<string, string>;
export const answersOf = (given: readonly Given[]): Answers => new Map(given.map(({ id, value }) => [id, value]));
