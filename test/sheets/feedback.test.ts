import { expect, it } from 'vitest';
import { emptyFeedback, updateFeedback } from '../../core/feedback/feedback-sheet';
import { notes } from '../../core/feedback/notes';
import { layFeedback } from '../../core/sheets/feedback';
import { sampleTeam } from '../feedback/sample-week';

const { intent, scorecardOn } = sampleTeam();
const scorecard = scorecardOn('2026-11-19');
const sheet = updateFeedback(emptyFeedback, notes(scorecard, intent), scorecard.week);

it('the Feedback sheet has a header, a draft a row, and words to choose for its kind and whether it was kept', () => {
  const layout = layFeedback(sheet);
  expect(layout.rows[0]!.map((cell) => cell!.value)).toEqual([
    'Week',
    'Rep',
    'About',
    'Kind',
    'Draft',
    'Your words',
    'Shared on',
    'Commitment',
    'Due',
    'Kept',
    'Mark',
  ]);
  expect(layout.rows.length).toBe(sheet.rows.length + 1);
  expect(layout.choices).toEqual([
    { column: 3, words: ['Encourage', 'Milestone', 'Recognition', 'Gap', 'Ask to log'] },
    { column: 9, words: ['Yes', 'Partly', 'No'] },
  ]);
  expect(layout.rows[1]!.slice(0, 4).map((cell) => cell!.value)).toEqual([
    { day: '2026-11-16' },
    'Maya Okafor',
    'First-time meetings set',
    'Encourage',
  ]);
});

it('a column that a person has added or moved stays where it is', () => {
  const layout = layFeedback({ headers: ['Mood', 'Draft', 'Rep'], rows: [['good', 'You did.', 'Ann']] });
  expect(layout.rows.map((row) => row.map((cell) => cell!.value))).toEqual([
    ['Mood', 'Draft', 'Rep'],
    ['good', 'You did.', 'Ann'],
  ]);
  expect(layout.widths).toEqual([18, 44, 17]);
});
