import { describe, expect, it } from 'vitest';
import { agendaOf, type Agenda } from '../../core/logs/agenda';
import { commitmentsOf } from '../../core/logs/commitments';
import { readLogs } from '../../core/logs/read-logs';
import { openChallenges } from '../../core/plan/challenges';
import type { Deliverable } from '../../core/plan/plan';
import { score } from '../../core/score/score';
import { activities, thursday, weeks } from '../feedback/drawn-week';
import { crmOf, intentOf, planRow, rep } from '../score/drawn';
import { noLogs, sheetOf } from './written-down';

const rows = [
  planRow({ kind: 'Result', name: 'New customers won', target: 2, per: 'quarter' }),
  planRow({ name: 'First-time meetings set', target: 4 }),
];
const intent = intentOf(rows, [rep('Ann')]);
const scorecard = score(intent, crmOf(activities(weeks('Ann', [4, 4, 4, 1]))), thursday, 13).value;

const challenge: Deliverable = {
  rep: 'Ann',
  behavior: 'Openings',
  item: 'Challenge: How do you open?',
  due: '2026-03-13',
  submitted: '2026-03-10',
  accepted: null,
  link: 'https://video.example/1',
  note: 'Names the reason.',
  row: 2,
};

const drawn = ({ parts }: Agenda): string[] =>
  parts.flatMap(({ title, minutes, lines }) => [
    `${title} (${minutes})`,
    ...lines.map(({ text, answer }) => `  ${text}${answer === null ? '' : `: ${answer === '' ? '____' : answer}`}`),
  ]);

describe('the agenda of a one-on-one', () => {
  const { value: logs } = readLogs(
    {
      oneOnOnes: sheetOf(
        'One-on-ones',
        `Date       | Rep | Held | Projection | Commitment      | Due        | Skill focus    | Review on
         2026-03-05 | Ann | Yes  |            | Call Acme twice | 2026-03-10 | Open questions | 2026-03-30
         2026-03-13 | Ann |      | Two wins   |                 |            |                |`,
      ),
      ways: sheetOf(
        'Process',
        `Step           | Way                     | Can recite
         First meetings | Ask for an introduction | Ben 2026-03-02; Ann 2026-03-03
                        | Bring a case            | Ann
                        | Offer two days          | Ben 2026-03-02
                        | Meet at the yard        |
                        | Say what they will know | Ann 2026-03-20`,
      ),
      coaching: sheetOf(
        'Coaching',
        `Delegate | Rep | Behavior  | Due        | What good looks like | Outcome
         Ben      | Ann | Listening | 2026-03-20 | Hears a call a week  |
         Ann      | Ben | Calls     | 2026-03-10 |                      |
         Ben      | Ann | Calls     | 2026-03-02 |                      | Done`,
      ),
      observations: sheetOf('Observations', 'Date | Rep | Seen | Went well\n2026-03-11 | Ann | | Asked three'),
    },
    intent,
    thursday,
  );

  it('begins with the rep, gives results three minutes of thirty, and brings back what was promised', () => {
    const agenda = agendaOf('Ann', scorecard, logs, {
      diagnosis: ['First-time meetings set: one of 4 this week'],
      weakStep: 'First-time meetings set',
      commitments: commitmentsOf(logs.oneOnOnes, [], intent.team),
      challenges: openChallenges([challenge], intent.team, thursday),
    });
    expect(agenda.date).toBe('2026-03-13');
    expect(drawn(agenda)).toEqual([
      'Yours to begin with (12)',
      '  My projection: Two wins',
      '  The behaviors behind it: ____',
      '  What I tried: ____',
      '  What I need: ____',
      'Results (3)',
      '  New customers won: 13 of 2, Met',
      'Where to look (6)',
      '  First-time meetings set: one of 4 this week',
      'What was promised (3)',
      '  One-on-ones: 1 of 1 held in 13 weeks. Commitments: one due, and open.',
      '  Call Acme twice (was due Tue 10 Mar): ____',
      'Ways for First-time meetings set: 2 of 5 by heart (2)',
      '  Ask for an introduction (by heart on Tue 3 Mar)',
      '  Bring a case (by heart)',
      '  Offer two days',
      '  Meet at the yard',
      '  Say what they will know',
      'One skill (2)',
      '  Open questions, to review on Mon 30 Mar',
      '  Seen on Wed 11 Mar: Asked three',
      '  Challenge: How do you open? Answered on Tue 10 Mar, waiting for a word. To look at: Names the reason. The answer: https://video.example/1',
      '  Coached by Ben on Listening, due Fri 20 Mar. What good looks like: Hears a call a week',
      '  Coaches Ben on Calls, was due Tue 10 Mar',
      'What we agree (2)',
      '  Commitment: ____',
      '  Due: ____',
    ]);
    expect(agenda.parts.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(30);
  });

  it.each([
    ['', 'Ways for First-time meetings set'],
    ['Ben', 'Ways for First-time meetings set: none of 2 by heart yet'],
    ['Ann', 'Ways for First-time meetings set: 1 of 2 by heart'],
    ['2026-03-02', 'Ways for First-time meetings set: 1 of 2 by heart'],
    ['Ann\n | Bring a case | Ann', 'Ways for First-time meetings set: 2 of 2 by heart'],
  ])('which %j can say by heart names its ways: %j', (who, title) => {
    const written = `Step | Way | Can recite\nFirst meetings | Ask | ${who}\n${who.includes('|') ? '' : ' | Bring a case |'}`;
    const ways = readLogs({ ways: sheetOf('Process', written) }, intent, thursday).value;
    const { parts } = agendaOf('Ann', scorecard, ways, {
      diagnosis: [],
      weakStep: 'First-time meetings set',
      commitments: [],
      challenges: [],
    });
    expect(parts.find(({ part }) => part === 'ways')?.title).toBe(title);
  });

  it('leaves out what there is nothing to say about, and always leaves room for the rep and for what is agreed', () => {
    const agenda = agendaOf('Ann', scorecard, noLogs, {
      diagnosis: [],
      weakStep: null,
      commitments: [],
      challenges: [],
    });
    expect(agenda.parts.map(({ part }) => part)).toEqual(['rep', 'results', 'skill', 'new']);
  });
});
