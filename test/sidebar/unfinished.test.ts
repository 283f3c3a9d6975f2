import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perform } from '../../core/tasks/perform';
import { packUnfinished, readUnfinished, type Unfinished } from '../../core/sidebar/unfinished';
import type { Given, Start, StartQuestion } from '../../core/setup/start';
import { openParts, settle, withGiven } from '../../core/sidebar/start/answers';
import { stepsOf } from '../../core/sidebar/start/steps';
import type { Day } from '../../core/calendar/day';

const half: Unfinished = { flow: 'start', step: 'team', given: [{ id: 'a', value: 'yes' }], plan: null };

/** Every part of a question answered: as proposed, else the first way there is. */
function settleAll(given: readonly Given[], question: StartQuestion): readonly Given[] {
  const first =
    question.topic === 'words'
      ? question.meanings[0]!
      : question.topic === 'same-person'
        ? 'no'
        : question.options[0]!.value;
  return openParts(given, question).reduce((so, id) => withGiven(so, id, first), settle(given, question));
}

describe('What is left unfinished', () => {
  it('comes back as it was kept', () => {
    expect(readUnfinished(packUnfinished(half))).toEqual(half);
    const plan: Unfinished = { ...half, flow: 'plan', plan: { lines: [] } };
    expect(readUnfinished(packUnfinished(plan))).toEqual(plan);
  });

  it('is nothing when the text is not ours, broken, or of another version', () => {
    const broken = [
      '',
      'null',
      '[]',
      '{',
      '7',
      '{"version":1}',
      packUnfinished(half).replace('"version":1', '"version":2'),
    ];
    for (const text of [null, ...broken]) expect(readUnfinished(text)).toBeNull();
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readUnfinished(text)).toBeNull();
      }),
    );
  });

  it('holds no cell of the workbook: people, words, columns and sheets go by their print', () => {
    const people = ['Canary Jane', 'C. Jane', 'jane.canary@example.com', 'Canary Robin'];
    const sheets = [
      {
        name: 'Canary sheet',
        cells: [
          ['Type', 'Owner', 'Created By', 'Due Date', 'Completed Date', 'Status'],
          ...Array.from({ length: 24 }, (_, i) => [
            'Call',
            people[i % 4]!,
            people[(i + 1) % 4]!,
            `0${(i % 9) + 1}/0${(i % 8) + 1}/2026`,
            `0${(i % 8) + 1}/0${(i % 9) + 1}/2026`,
            ['Canaryone', 'Canarytwo', 'Completed'][i % 3]!,
          ]),
        ],
      },
    ];
    const ask = (given: readonly Given[]): Start => {
      const asked = perform('start', { given }, { sheets }, { today: '2026-11-19' as Day });
      if (!asked.ok) throw new Error('nothing was asked');
      return asked.answer.says;
    };
    // Answering brings up more: people are known only once their rows can be read.
    const answered = ask([]).questions.reduce(settleAll, half.given);
    const start = ask(answered);
    const given = [
      ...start.questions.reduce(settleAll, answered),
      ...start.sheets.map(({ id, as }) => ({ id, value: as })),
      ...start.people.map(({ id }) => ({ id, value: 'yes' })),
    ];
    expect(new Set(start.questions.map(({ topic }) => topic)).size).toBeGreaterThan(2);
    expect(start.people.length).toBeGreaterThan(1);
    for (const step of stepsOf(start))
      expect(packUnfinished({ flow: 'start', step, given, plan: null })).not.toMatch(
        /canary|jane|robin|(?:due|completed) date/i,
      );
  });
});
