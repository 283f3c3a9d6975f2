import { describe, expect, it } from 'vitest';
import { closings, toneOf } from '../../core/feedback/tone';
import { activities, drafted, meetings, weeks } from './drawn-week';
import { rep } from '../score/drawn';

describe('how somebody likes to be recognized', () => {
  it.each([
    ['In front of the team', 'public'],
    ['PUBLICLY, in the huddle', 'public'],
    ['One to one', 'private'],
    ['1:1 please', 'private'],
    ['not in front of the team', 'private'],
    ['Never publicly', 'private'],
    ['In writing', 'written'],
    ['a short e-mail', 'written'],
    ['brief, no fuss', 'short'],
    ['', 'neutral'],
    ['chocolate', 'neutral'],
  ] as const)('%s is %s', (words, tone) => {
    expect(toneOf(words)).toBe(tone);
  });

  const draftFor = (recognition: string, counts = [4, 4, 4, 1, 4]): string =>
    drafted({
      rows: [meetings()],
      tables: [activities(weeks('Ann', counts))],
      team: [rep('Ann', { recognition })],
    })[0]!.draft;
  const closes = (draft: string, tone: keyof typeof closings): boolean =>
    closings[tone].some((closing) => draft.endsWith(closing));

  it('shows in what praise ends with, and only there', () => {
    expect(closes(draftFor('In front of the team'), 'public')).toBe(true);
    expect(closes(draftFor('One to one'), 'private')).toBe(true);
    expect(draftFor('brief')).toBe(draftFor(''));
    const gap = [4, 4, 4, 4, 3];
    expect(draftFor('In front of the team', gap)).toBe(draftFor('', gap));
  });

  it('nobody who wants it one to one is offered the team', () => {
    for (const closing of [...closings.private, ...closings.written]) expect(closing).not.toMatch(/team|huddle|others/);
  });
});
