import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTables } from '../../core/crm/open-tables';
import type { Start } from '../../core/setup/start';
import { gridsOf } from '../../core/tasks/readable-sheets';
import { gridsIn } from '../crm/support/grids';
import { answerAll, answersTo, bookOf, kept, likeliest, started } from './book';
import type { WorkbookCells } from '../../core/tasks/workbook';

interface Expected {
  readonly tables: Readonly<
    Record<string, { readonly asks?: readonly string[]; readonly fields?: Record<string, string> }>
  >;
}

const rooms = resolve(import.meta.dirname, '../crm');
const names = readdirSync(rooms).filter((name) => existsSync(join(rooms, name, 'expected.json')));
const isCounted = ({ sheets }: Start): boolean => sheets.some(({ as }) => as !== 'other' && as !== 'ignore');
const read = new Map<string, Promise<WorkbookCells>>();
const room = (name: string): Promise<WorkbookCells> => {
  const known = read.get(name) ?? gridsIn(join(rooms, name)).then(bookOf);
  read.set(name, known);
  return known;
};
const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(join(rooms, name, 'expected.json'), 'utf8')) as Expected;

/** Which finding each question answers. A day that counts and a credit are always asked: no cell can prove them. */
const asks: Readonly<Record<string, readonly string[]>> = {
  'date-order': ['date-order-ask', 'rows-date-ask'],
  decimal: ['decimal-ask'],
  column: ['field-by-content', 'field-missing', 'status-missing'],
  words: ['status-unclear', 'status-unknown'],
  'same-person': ['owners-similar', 'owners-look-alike'],
};
const answerable = new Set(Object.values(asks).flat());

/** What Start says but for the sheets that it has written itself. */
const state = ({ sheets, questions, people, samples }: Start) => ({
  sheets: sheets.filter(({ sheet }) => sheet !== 'Sources' && sheet !== 'Team'),
  questions,
  people,
  samples,
});

describe.each(names)('an export of the kind %s', (name) => {
  it('is asked about only where its folder says that nothing proves the answer', async () => {
    const { questions } = started(await room(name));
    const { tables } = expectedOf(name);
    for (const question of questions) {
      const codes = asks[question.topic];
      const expected = tables[question.sheet]?.asks;
      if (codes === undefined || expected === undefined || question.topic === 'same-person') continue;
      const isOpen = question.topic === 'words' ? question.words.some((word) => word.proposed === null) : true;
      if (isOpen)
        expect(
          expected.filter((code) => codes.includes(code)),
          question.id,
        ).not.toEqual([]);
    }
  });

  it('has nothing left to ask once every question is answered', async () => {
    const book = await room(name);
    const given = answerAll(book, (question) =>
      question.topic === 'same-person' ? answersTo(question)[0]! : likeliest(question),
    );
    const says = started(book, given);
    expect(says.questions.filter(({ topic, proposed }) => topic !== 'words' && proposed === null)).toEqual([]);
    const after = isCounted(says) ? kept(book, given) : book;
    const asked = openTables(gridsOf(after.sheets)).findings.filter(
      ({ severity, code }) => severity === 'ask' && answerable.has(code),
    );
    expect(asked).toEqual([]);
  });

  it('is the same when what was written is read back, whatever was answered', async () => {
    const book = await room(name);
    for (const turn of [0, 1]) {
      let at = 0;
      const given = answerAll(book, (question) => {
        at += 1;
        const choices = answersTo(question);
        return turn === 0 ? likeliest(question) : choices[(at + turn) % choices.length]!;
      });
      const before = started(book, given);
      if (!isCounted(before) || !before.people.some(({ onTeam }) => onTeam)) continue;
      const after = kept(book, given);
      expect(state(started(after)), `turn ${turn}`).toEqual(state(before));
      expect(kept(after).sheets, `turn ${turn}, saved again`).toEqual(after.sheets);
    }
  });
});
