import { describe, expect, it } from 'vitest';
import type { FeedbackRow } from '../../core/feedback/read-feedback';
import { commitmentsOf, keptOf, openCommitments } from '../../core/logs/commitments';
import type { OneOnOne } from '../../core/logs/one-on-one';
import { rhythmOf } from '../../core/logs/rhythm';
import { checkSkillFocus, skillFocusOf } from '../../core/logs/skill-focus';
import { rep } from '../score/drawn';
import { talk } from './written-down';

const asOf = '2026-03-12';

describe('one-on-ones held and planned', () => {
  const rhythm = (...talks: readonly OneOnOne[]) => {
    const { planned, held, notHeld, unsaid, next } = rhythmOf(talks, 'Ann', asOf);
    return { planned, held, notHeld, unsaid, next: next?.date ?? null };
  };

  it('a line whose day has passed and of which nobody has said anything is neither held nor missed', () => {
    expect(rhythm(talk('2026-02-19', { held: 'Yes' }), talk('2026-02-26', { held: 'No' }), talk('2026-03-05'))).toEqual(
      { planned: 3, held: 1, notHeld: 1, unsaid: 1, next: null },
    );
  });

  it('a commitment proves a conversation; what the rep prepared does not, and a clear no holds against both', () => {
    expect(rhythm(talk('2026-03-05', { commitment: 'Call Acme' })).held).toBe(1);
    expect(rhythm(talk('2026-03-05', { projection: '3 wins' })).held).toBe(0);
    expect(rhythm(talk('2026-03-05', { held: 'No', commitment: 'Call Acme' })).held).toBe(0);
  });

  it('today’s is still to come until somebody has answered', () => {
    expect(rhythm(talk(asOf), talk('2026-03-19'))).toMatchObject({ planned: 0, next: asOf });
    expect(rhythm(talk(asOf, { held: 'Yes' }), talk('2026-03-19'))).toMatchObject({ held: 1, next: '2026-03-19' });
  });

  it('counts 13 weeks and one rep', () => {
    const early = talk('2025-12-11', { held: 'Yes' });
    expect(rhythm(early, talk('2025-12-12', { held: 'Yes' }), talk('2026-03-05', { rep: 'Ben' }))).toMatchObject({
      planned: 1,
      held: 1,
    });
  });
});

const note = (said: Partial<FeedbackRow>): FeedbackRow => ({
  week: '2026-03-02',
  rep: 'Annie',
  about: 'Calls',
  kind: 'Gap',
  draft: '',
  words: '',
  sharedOn: null,
  commitment: '',
  due: null,
  kept: null,
  row: 5,
  ...said,
});

describe('what was promised', () => {
  const team = [rep('Ann', { alsoKnownAs: ['Annie'] })];
  const all = commitmentsOf(
    [
      talk('2026-02-26', { commitment: 'Undated' }),
      talk('2026-03-05', { commitment: 'Later', due: '2026-03-20' }),
      talk('2026-02-19', { commitment: 'Kept', due: '2026-02-27', kept: 'Yes' }),
      talk('2026-02-19', { commitment: 'Broken', due: '2026-02-27', kept: 'No' }),
      talk('2025-11-06', { commitment: 'Long ago', due: '2025-11-14', kept: 'Yes' }),
    ],
    [note({ commitment: 'Late', due: '2026-03-06' }), note({})],
    team,
  );

  it('stands on two sheets and is open until somebody says what came of it, the first due first', () => {
    expect(openCommitments(all, 'Ann', asOf).map(({ text, log, row }) => `${text} ${log} ${row}`)).toEqual([
      'Late Feedback 5',
      'Later One-on-ones 2',
      'Undated One-on-ones 2',
    ]);
  });

  it('is kept only where somebody says so; what is due and unanswered is neither kept nor broken', () => {
    expect(keptOf(all, 'Ann', asOf)).toEqual({ due: 3, kept: 1, partly: 0, notKept: 1, unsaid: 1 });
  });
});

describe('one skill at a time', () => {
  const first = talk('2026-02-05', { skillFocus: 'Open questions', reviewOn: '2026-03-01', row: 2 });
  const again = talk('2026-02-26', { skillFocus: 'open questions', reviewOn: '2026-03-30', row: 3 });

  it('a skill named again goes on: it began with its first line, and the last says when to review it', () => {
    expect(skillFocusOf([first, again], 'Ann', asOf)).toMatchObject({
      since: '2026-02-05',
      reviewOn: '2026-03-30',
      reviewDue: false,
    });
    expect(skillFocusOf([first], 'Ann', asOf)).toMatchObject({ reviewDue: true });
    expect(skillFocusOf([first], 'Ben', asOf)).toBeNull();
  });

  it('the latest begun holds, and two open ones are a warning at the later line', () => {
    const other = talk('2026-03-05', { skillFocus: 'Listening', row: 4 });
    expect(skillFocusOf([first, again, other], 'Ann', asOf)?.skill).toBe('Listening');
    expect(checkSkillFocus('One-on-ones', [first, again, other], asOf)).toMatchObject([
      { code: 'skill-focus-twice', severity: 'warning', where: 'One-on-ones, row 4, Skill focus' },
    ]);
    expect(checkSkillFocus('One-on-ones', [first, other], asOf)).toEqual([]);
    expect(checkSkillFocus('One-on-ones', [talk('2026-02-05', { skillFocus: 'Open' }), other], asOf)).toEqual([]);
  });
});
