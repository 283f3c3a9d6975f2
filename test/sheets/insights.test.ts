import { expect, it } from 'vitest';
import type { LiftLine } from '../../core/score/lift-lines';
import { layInsights } from '../../core/sheets/insights';
import type { SheetLayout } from '../../core/sheets/layout';
import { sampleTeam } from '../feedback/sample-week';

const scorecard = sampleTeam().scorecardOn('2026-11-19');
const rowsOf = ({ rows }: SheetLayout): string[] =>
  rows.map((row) =>
    row.flatMap((cell) => (cell?.value === null || cell === null ? [] : String(cell.value))).join(' | '),
  );
const line = (behavior: string, lift: LiftLine['lift']): LiftLine => ({
  behavior,
  result: 'New customers won',
  reps: 20,
  weeks: 40,
  lift,
});

it('a team too small for any number of weeks is told so once, in words', () => {
  expect(rowsOf(layInsights(scorecard, null)).filter((row) => row.includes('Not enough data'))).toEqual([
    'Not enough data: the team has 8 reps, and it takes 20 reps of 13 weeks, or 10 of 26, to tell a link from chance. Until then your own experiments (the sheet Experiments) say more.',
  ]);
});

it('what went with what is said with its lag and what is behind it, never as a correlation and never as a cause', () => {
  const seen = { strength: 0.41, lag: 2, chance: 0.002, standsOut: true };
  const rows = rowsOf(
    layInsights(scorecard, [
      line('First-time meetings set', seen),
      line('Referral asks', { ...seen, standsOut: false }),
      line('Accounts touched', null),
    ]),
  );
  expect(rows.slice(5, 9)).toEqual([
    'For New customers won | Lag in the plan | Behind it | What was seen',
    'First-time meetings set | 7 weeks | 20 reps, 40 wks | Weeks with more of it tended to see more of the result 2 weeks later; something else may be behind both.',
    'Referral asks | 7 weeks | 20 reps, 40 wks | No link seen in these weeks, which does not say that there is none.',
    'Accounts touched | 8 weeks | 20 reps, 40 wks | Not enough data: it takes 20 reps of 13 weeks, or 10 of 26.',
  ]);
  expect(rows.join('\n')).not.toMatch(/0\.41|correlat|caus(e|ed|es)\b/i);
});

it('an experiment that can be concluded stands there in the words of This week, and no heading where there is none', () => {
  const item = {
    rep: 'Ann',
    about: 'Calls',
    now: '✓ moved',
    look: 'met',
    says: 'Moved. 8 before, 12 since.',
    short: '',
  } as const;
  expect(rowsOf(layInsights(scorecard, null, { experiments: [item] }))).toEqual(
    expect.arrayContaining(['Experiments to conclude', 'Ann | ✓ moved | Moved. 8 before, 12 since.']),
  );
  expect(rowsOf(layInsights(scorecard, null))).not.toContain('Experiments to conclude');
});

it('a usual week stands with its spread, and who has fewer than eight weeks has none', () => {
  const rows = rowsOf(layInsights(scorecard, null));
  expect(rows.find((row) => row.startsWith('Maya Okafor'))).toMatch(/^Maya Okafor \| 5, spread 1 \| /);
  expect(rows.find((row) => row.startsWith('Jonas Feldkamp'))).toBe(`Jonas Feldkamp${' | too few weeks'.repeat(6)}`);
});
