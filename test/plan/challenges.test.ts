import { describe, expect, it } from 'vitest';
import type { Day } from '../../core/calendar/day';
import { gridOfCells } from '../../core/cells';
import { findHeader } from '../../core/crm/header-row';
import { challengesOf, openChallenges } from '../../core/plan/challenges';
import type { Deliverable } from '../../core/plan/plan';
import { readIntent } from '../../core/plan/read-intent';
import { cellsIn } from '../logs/written-down';
import { rep } from '../score/drawn';

const piece: Deliverable = {
  rep: 'Ann',
  behavior: 'Challenges answered',
  item: 'Challenge: How do you open a first meeting?',
  due: null,
  submitted: null,
  accepted: null,
  link: 'https://video.example/1',
  note: 'Names the reason\nAsks first\n\nFeedback: Warm and short.\nKeep it.',
  row: 2,
};

describe('a challenge', () => {
  it('is a deliverable with a question, a link to the answer, what is looked at in it, and feedback', () => {
    expect(challengesOf([piece, { ...piece, item: 'Acme' }])).toEqual([
      {
        question: 'How do you open a first meeting?',
        deliverable: piece,
        rubric: ['Names the reason', 'Asks first'],
        feedback: 'Warm and short.\nKeep it.',
      },
    ]);
  });

  it('is open until a word is said on its answer or the answer is accepted; what waits for an answer comes first', () => {
    const asOf: Day = '2026-03-12';
    const ask = (item: string, said: Partial<Deliverable>): Deliverable => ({
      ...piece,
      item: `challenge: ${item}`,
      note: '',
      ...said,
    });
    const open = openChallenges(
      [
        ask('said', { submitted: '2026-03-10', note: 'Feedback: Good.' }),
        ask('accepted', { submitted: '2026-03-10', accepted: '2026-03-11' }),
        ask('answered', { submitted: '2026-03-10', due: '2026-03-09' }),
        ask('without a day', {}),
        ask('answered tomorrow', { submitted: '2026-03-13', due: '2026-03-13' }),
        ask('of another name', { rep: 'annie', due: '2026-03-12' }),
      ],
      [{ ...rep('Ann'), alsoKnownAs: ['Annie'] }],
      asOf,
    );
    expect(open.map(({ question, rep: who, answered }) => [question, who, answered])).toEqual([
      ['of another name', 'Ann', null],
      ['answered tomorrow', 'Ann', null],
      ['without a day', 'Ann', null],
      ['answered', 'Ann', '2026-03-10'],
    ]);
  });

  it('may be about a skill that is no line of the plan, which a piece of work may not', () => {
    const table = (name: string, drawing: string) => findHeader(gridOfCells(name, cellsIn(drawing))).value;
    const { findings } = readIntent({
      plan: table(
        'Plan',
        'Kind | Name | Counts | From | Where | Target | Per\nBehavior | Calls | Count | Activities | Type = Call | 4 | week',
      ),
      deliverables: table(
        'Deliverables',
        `Rep | Behavior  | Item                | Due
         Ann | Listening | Challenge: Say why? | 2026-03-12
         Ann | Openings  | Ten names           | 2026-03-12`,
      ),
    });
    const unknown = findings.filter(({ code }) => code === 'behavior-unknown');
    expect(unknown.map(({ what }) => what)).toEqual(['The plan has no row named "Openings".']);
  });
});
