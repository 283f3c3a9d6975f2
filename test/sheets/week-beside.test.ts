import { describe, expect, it } from 'vitest';
import type { FeedbackRow } from '../../core/feedback/read-feedback';
import { notes } from '../../core/feedback/notes';
import { unrecognized } from '../../core/feedback/recognized';
import { summarizeWeek, weekGroups, type WeekGroup } from '../../core/sheets/week';
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

const groupsWith = (known: Partial<WeekKnown>): readonly WeekGroup[] =>
  weekGroups(
    scorecard,
    intent.deliverables,
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
    expect(focus?.none).toBe(
      '1 of 2 things you talked about was a behavior (50 %), the rest results. Nine of ten is the aim.',
    );
    expect(groupsWith({ rows: [] }).some(({ code }) => code === 'focus')).toBe(false);
  });

  it('is said in the terminal in the same groups', () => {
    const beside = weekBeside(scorecard, { intent, rows, notes: [], unrecognized: [], cycleDays: 37 });
    expect(summarizeWeek(scorecard, intent.deliverables, beside)).toContain('Course-correct by (2)');
  });
});
