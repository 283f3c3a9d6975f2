import { describe, expect, it } from 'vitest';
import type { Day } from '../../core/calendar/day';
import type { CoachingCard } from '../../core/logs/coaching';
import type { Experiment, VerdictWord } from '../../core/logs/experiment';
import type { Deliverable } from '../../core/plan/plan';
import type { FeedbackRow } from '../../core/feedback/read-feedback';
import { notes } from '../../core/feedback/notes';
import { unrecognized } from '../../core/feedback/recognized';
import { summarizeWeek } from '../../core/sheets/summarize-week';
import { weekGroups } from '../../core/sheets/week';
import type { WeekGroup } from '../../core/sheets/week-item';
import { weekBeside, type WeekKnown } from '../../core/sheets/week-beside';
import { sampleTeam } from '../feedback/sample-week';

/*
 *      November 2026
 * Mo Tu We Th Fr Sa Su
 *  2  3  4  5  6  7  8
 *  9 10 11 12 13 14 15
 * 16 17 18 19 20 21 22
 */
const { intent, scorecardOn } = sampleTeam();
const scorecard = scorecardOn('2026-11-19');

const shared = (rep: string, about: string, sharedOn: FeedbackRow['sharedOn']): FeedbackRow => ({
  week: '2026-11-02',
  rep,
  about,
  kind: 'Encourage',
  draft: '',
  words: 'Well done.',
  sharedOn,
  commitment: '',
  due: null,
  kept: null,
  row: 2,
});
const rows = [
  shared('Maya Okafor', 'First-time meetings set', '2026-11-13'),
  shared('Colin Ashdown', 'New customers won', '2026-11-03'),
];

const groupsWith = (known: Partial<WeekKnown>, deliverables = intent.deliverables): readonly WeekGroup[] =>
  weekGroups(
    scorecard,
    deliverables,
    weekBeside(scorecard, {
      intent,
      rows,
      notes: notes(scorecard, intent),
      unrecognized: unrecognized(rows, intent.team, '2026-11-19'),
      cycleDays: 37,
      ...known,
    }),
  );
const drawn = (groups: readonly WeekGroup[], code: WeekGroup['code']): string[] =>
  (groups.find((group) => group.code === code)?.items ?? []).map(({ rep, about, now, says }) =>
    [rep, about, now, says].join(' | '),
  );

describe('this week beside its numbers', () => {
  it('names who has heard nothing good for 14 days, the longest first, and where a draft for it stands', () => {
    const waiting = drawn(groupsWith({}), 'unrecognized');
    expect(waiting.some((line) => line.startsWith('Maya Okafor'))).toBe(false);
    expect(waiting).toContain(
      'Colin Ashdown | Accounts touched | 16 days | The last good word was on Tue 3 Nov. A draft for it stands on Feedback.',
    );
  });

  it('names wins with what makes them one: behaviors first, results second', () => {
    const maya = drawn(groupsWith({}), 'wins').find((line) => line.startsWith('Maya Okafor'))!;
    expect(maya).toMatch(
      /First-time meetings set 6 of 4, 10 weeks in a row; .*\. Results: New customers won \+1 this week/,
    );
  });

  it('says until when a result of this period can still be moved, once for all behaviors that share the day', () => {
    expect(drawn(groupsWith({ cycleDays: 37 }), 'course').map((line) => line.split(' Behind on ')[0])).toEqual([
      ' | New customers won | by 24 Nov | What is done until Tue 24 Nov can still move it this quarter; later it counts for the next.',
      ' | New business won (USD) | by 24 Nov | What is done until Tue 24 Nov can still move it this quarter; later it counts for the next.',
    ]);
    const late = drawn(groupsWith({ cycleDays: 70 }), 'course');
    expect(late[0]).toContain('past | What was done until Thu 22 Oct moves it this quarter');
  });

  it('says no such day where neither the plan nor the data knows the lag', () => {
    const rows = intent.plan.rows.map((row) => ({ ...row, lagWeeks: null }));
    const unknown = { ...intent, plan: { ...intent.plan, rows } };
    const lines = scorecard.behaviors.map((line) => ({ ...line, row: { ...line.row, lagWeeks: null } }));
    const beside = weekBeside(
      { ...scorecard, behaviors: lines },
      { intent: unknown, rows: [], notes: [], unrecognized: [], cycleDays: null },
    );
    expect(beside.courseBy).toEqual([]);
  });

  it('says what the talk was about, and nothing where there was none', () => {
    const focus = groupsWith({}).find(({ code }) => code === 'focus');
    expect(focus?.none).toBe('1 of 2 things was a behavior (50 %), the rest results. Nine of ten is the aim.');
    expect(groupsWith({ rows: [] }).some(({ code }) => code === 'focus')).toBe(false);
  });

  it.each([
    [['Calls'], 'One thing, a behavior.'],
    [['Won'], 'One thing, a result.'],
    [['Calls', 'Calls'], 'All 2 things were behaviors.'],
    [['Won', 'Won'], 'All 2 things were results.'],
    [['Calls', 'Calls', 'Won'], '2 of 3 things were behaviors (67 %), the rest results.'],
  ])('speaks of a rest only where there is one: %j', (said, words) => {
    const names: Readonly<Record<string, string>> = { Calls: 'Prospecting calls', Won: 'New customers won' };
    const abouts = said.map((one) => names[one]!);
    const focus = groupsWith({ rows: [], abouts }).find(({ code }) => code === 'focus');
    expect(focus?.none).toBe(`${words} Nine of ten is the aim.`);
  });

  it('asks after coaching that is due by the end of next week or late, and stays quiet on what is done or far away', () => {
    const card = (due: CoachingCard['due'], outcome = ''): CoachingCard => ({
      delegate: 'Maya Okafor',
      rep: 'Jonas Feldkamp',
      behavior: 'First-time meetings set',
      goodLooksLike: 'He asks in the first minute.',
      due,
      outcome,
      row: 2,
    });
    const coaching = [
      card('2026-11-27'),
      card('2026-11-16'),
      card('2026-11-16', 'Heard four calls'),
      card('2026-12-11'),
    ];
    expect(
      drawn(groupsWith({ intent: { ...intent, deliverables: [] }, coaching: [...coaching, card(null)] }), 'coaching'),
    ).toEqual([
      'Maya Okafor | First-time meetings set | ▲ due | Coaches Jonas Feldkamp: due Fri 27 Nov. How is it going? What good looks like: He asks in the first minute.',
      'Maya Okafor | First-time meetings set | ✗ late | Coaches Jonas Feldkamp: was due Mon 16 Nov. What came of it? What good looks like: He asks in the first minute.',
    ]);
  });

  it('names a challenge that is to be answered among the pieces of work, and one that is answered until a word is said on it', () => {
    const asked = (said: Partial<Deliverable>): Deliverable => ({
      rep: 'Colin Ashdown',
      behavior: 'First-time meetings set',
      item: 'Challenge: What do you ask first?',
      due: '2026-11-20',
      submitted: null,
      accepted: null,
      link: '',
      note: 'Asks before he tells\nEnds with a day.',
      row: 2,
      ...said,
    });
    const answer = { submitted: '2026-11-17', link: 'https://video.example/1' } as const;
    const groups = (piece: Deliverable): readonly WeekGroup[] => {
      const own = { ...intent, deliverables: [piece] };
      const known = { intent: own, rows: [], notes: [], unrecognized: [], cycleDays: null };
      return weekGroups(scorecard, own.deliverables, weekBeside(scorecard, known));
    };
    expect(drawn(groups(asked({})), 'deliverables')).toEqual([
      'Colin Ashdown | First-time meetings set | ▲ due | A challenge: due Fri 20 Nov. To answer: What do you ask first?',
    ]);
    expect(drawn(groups(asked({})), 'coaching')).toEqual([]);
    expect(drawn(groups(asked(answer)), 'deliverables')).toEqual([]);
    expect(drawn(groups(asked(answer)), 'coaching')).toEqual([
      'Colin Ashdown | First-time meetings set | ● answered | Answered on Tue 17 Nov, waiting for your word: What do you ask first? To look at: Asks before he tells; Ends with a day. The answer: https://video.example/1',
    ]);
    expect(drawn(groups(asked({ ...answer, note: 'Feedback: Well asked.' })), 'coaching')).toEqual([]);
  });

  it('does not call late what was due on a day off before the first workday back has passed', () => {
    const piece: Deliverable = {
      rep: 'Colin Ashdown',
      behavior: 'Account plans',
      item: 'Plan for Acme',
      due: '2026-11-13',
      submitted: null,
      accepted: null,
      link: '',
      note: '',
      row: 2,
    };
    const off = (to: Day): string[] => {
      const timeOff = [{ rep: 'Colin Ashdown', from: '2026-11-12' as Day, to, reason: 'Leave' }];
      const own = { ...intent, deliverables: [piece], timeOff };
      return drawn(groupsWith({ intent: own }, [piece]), 'deliverables');
    };
    const beginning = 'Colin Ashdown | Account plans |';
    expect(off('2026-11-17')).toEqual([`${beginning} ✗ late | Plan for Acme: was due Fri 13 Nov. When will it come?`]);
    expect(off('2026-11-18')).toEqual([
      `${beginning} ▲ due | Plan for Acme: was due Fri 13 Nov, a day off. On its way?`,
    ]);
  });

  it('says what an experiment has shown until somebody writes the verdict down, and nothing before it can be known', () => {
    const experiment: Experiment = {
      rep: '',
      change: 'Calls before nine.',
      since: '2026-09-14',
      behavior: 'Prospecting calls',
      shouldMove: '',
      checkOn: null,
      verdict: null,
      note: '',
      row: 2,
    };
    const says = (word: VerdictWord, verdict: VerdictWord | null = null): string[] => {
      const shift = {
        row: intent.plan.rows[0]!,
        before: 1,
        low: 1,
        high: 1,
        weeksBefore: 8,
        after: 2,
        weeksAfter: 8,
        way: null,
      };
      const on = {
        word,
        why: `${word}. 8 before, 12 since.`,
        checkOn: '2026-11-16',
        behavior: shift,
        follows: null,
      } as const;
      return drawn(
        groupsWith({ verdicts: () => [{ experiment: { ...experiment, verdict }, verdict: on }] }),
        'experiments',
      );
    };
    expect(says('Moved')).toEqual([
      'The whole team | Prospecting calls | ✓ moved | Calls before nine. Moved. 8 before, 12 since. Write the verdict on Experiments.',
    ]);
    expect(says('Not moved')[0]).toContain('○ not moved');
    expect([...says('Moved', 'Moved'), ...says('Too early'), ...says('Too few')]).toEqual([]);
  });

  it('is said in the terminal in the same groups', () => {
    const beside = weekBeside(scorecard, { intent, rows, notes: [], unrecognized: [], cycleDays: 37 });
    expect(summarizeWeek(scorecard, intent.deliverables, beside)).toContain('Course-correct by (2)');
  });
});
