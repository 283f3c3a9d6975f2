import { describe, expect, it } from 'vitest';
import type { Cell } from '../../core/cells';
import type { Given, StartQuestion } from '../../core/setup/start';
import type { WorkbookCells } from '../../core/tasks/workbook';
import { answerAll, answersTo, kept, likeliest, started } from './book';

const hostile = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(2)</script>',
  '=HYPERLINK("http://x.example","y")',
  "'=1+1",
  '__proto__',
  'constructor',
  'a;b\nc',
  '~;~= = Won',
  'always Call',
  'ignore',
  'row 3, Amount',
  '\u202egnp.exe',
  'İstanbul ﬁ ß',
] as const;

/** A workbook whose sheet names, labels, owners, stages and words are all hostile. */
const book = (text: string): WorkbookCells => {
  const cell = (n: number): string => `${text}${n}`;
  const deals: Cell[][] = [
    ['Deal ID', 'Deal name', 'Owner', 'Created by', 'Stage', 'Amount', 'Close date', cell(9)],
    ['1', cell(1), cell(2), cell(3), 'Closed Won', '1.200', '03/04/2026', cell(9)],
    ['2', cell(1), `${cell(2)} (inactive)`, cell(3), cell(4), '2.500', '05/06/2026', cell(9)],
    ['3', cell(1), cell(2), cell(2), `closed ${cell(5)}`, '3.500', '05/07/2026', cell(9)],
  ];
  const calls: Cell[][] = [
    ['Owner', 'Type', 'Subject', cell(8), 'Status'],
    [cell(2), 'Call', cell(6), '2026-03-02', cell(7)],
    [cell(3), 'Call', cell(6), '2026-03-03', 'Completed'],
  ];
  return {
    sheets: [
      { name: `${text} deals`, cells: deals },
      { name: `${text} calls`, cells: calls },
    ],
  };
};

const idsOf = (question: StartQuestion): string[] =>
  [question.id, ...(question.topic === 'words' ? question.words.map(({ id }) => id) : [])].concat(
    answersTo(question).flatMap((given) => given.flatMap(({ id, value }) => [id, value])),
  );

describe.each(hostile)('with %j for sheets, labels, owners and words', (text) => {
  it('no id and no value of an answer holds any of it', () => {
    const { questions, people, sheets } = started(book(text));
    const kept = [...questions.flatMap(idsOf), ...people.map(({ id }) => id), ...sheets.map(({ id }) => id)];
    expect(kept.length).toBeGreaterThan(10);
    for (const one of kept) expect(one).toMatch(/^(?:[a-zA-Z0-9: -]|[.,])+$/);
    const parts = text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((part) => part.length > 4 && part !== 'amount');
    for (const one of kept) for (const part of parts) expect(one.toLowerCase()).not.toContain(part);
  });

  it('what was answered reads back the same', () => {
    const given: Given[] = answerAll(book(text), (question) =>
      question.topic === 'same-person' ? answersTo(question)[0]! : likeliest(question),
    );
    const before = started(book(text), given);
    const after = started(kept(book(text), given));
    const state = ({ questions, people, samples }: typeof before): unknown => ({ questions, people, samples });
    expect(state(after)).toEqual(state(before));
  });
});

it('a thousand owners, all alike, are asked about a few at a time', () => {
  const rows: Cell[][] = Array.from({ length: 1000 }, (_, i) => [
    `Ada Lund${'\u0435'.repeat(i % 2)} ${i >> 1}`,
    'Call',
    'Hi',
    '2026-03-02',
  ]);
  const { questions } = started({
    sheets: [{ name: 'Calls', cells: [['Owner', 'Type', 'Subject', 'Date'], ...rows] }],
  });
  expect(questions.length).toBeLessThanOrEqual(40);
});
