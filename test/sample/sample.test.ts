import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeSample } from '../../sample/make-sample';
import { team } from '../../sample/team';
import { csvRows, labelledRows, reportDay } from './sample-rows';

const made = makeSample();
const text = (name: string): string => made.get(name)!;
const names = [
  'Activities.csv',
  'Opportunities.csv',
  'Accounts.csv',
  'Team.csv',
  'Time off.csv',
  'Deliverables.csv',
  'Targets.csv',
  'Plan.csv',
  'Settings.csv',
  'Feedback.csv',
  'One-on-ones.csv',
  'Observations.csv',
  'Experiments.csv',
  'Process.csv',
  'Coaching.csv',
];

it('the sample has three exports, five sheets of intent, and what was agreed, said and learned along the way', () => {
  expect([...made.keys()]).toEqual(names);
});

it.each(names)('%s in the project is what the script makes', (name) => {
  const committed = readFileSync(fileURLToPath(new URL(`../../sample/${name}`, import.meta.url)), 'utf8');
  expect(committed === text(name)).toBe(true);
});

it('made twice, the sample is the same to the byte', () => {
  expect([...makeSample()]).toEqual([...made]);
});

it.each(names.filter((name) => name !== 'Opportunities.csv'))('every row of %s has a cell for every label', (name) => {
  const rows = csvRows(text(name));
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
});

it('the plan has the columns of the Plan sheet, two results and nine behaviors', () => {
  const [header] = csvRows(text('Plan.csv'));
  expect(header!.join(', ')).toBe(
    'Kind, Name, Drives, Counts, Of, From, Where, Dated by, Credited to, Target, Per, Due, Better, Weight, Guard, Lag weeks, Control, Why, Starts, Ends',
  );
  const kinds = labelledRows(text('Plan.csv')).map((row) => row('Kind'));
  expect(kinds.filter((kind) => kind === 'Result').length).toBe(2);
  expect(kinds.filter((kind) => kind === 'Behavior').length).toBe(9);
});

it('whoever the sheets of people name is on the team, and every behavior named is in the plan', () => {
  const reps = new Set(labelledRows(text('Team.csv')).map((row) => row('Rep')));
  const behaviors = new Set(labelledRows(text('Plan.csv')).map((row) => row('Name')));
  expect(reps.size).toBe(8);
  for (const name of names.slice(4).filter((one) => one !== 'Plan.csv'))
    for (const row of labelledRows(text(name))) {
      for (const label of ['Rep', 'Delegate']) if (row(label) !== '') expect(reps).toContain(row(label));
      for (const label of ['Behavior', 'About', 'Should move'])
        if (row(label) !== '') expect(behaviors).toContain(row(label));
    }
});

const lastWeek = 19;
const firstDay = reportDay('7/6/2026')!;
const weekOf = (day: string): number => Math.floor((reportDay(day)! - firstDay) / 7);
const activities = [...new Map(labelledRows(text('Activities.csv')).map((row) => [row('Activity ID'), row])).values()];
const opportunities = labelledRows(text('Opportunities.csv')).filter((row) => row('Close Date') !== '');
const qualified = opportunities.filter(
  (row) => row('Type') === 'New Business' && Number(row('Amount')) >= 5000 && row('Next Step') !== '',
);
const firstMeetings = activities.filter((row) => row('Subject').startsWith('First meeting'));

const meetingsSet = (rep: string, week: number): number =>
  firstMeetings.filter((row) => row('Assigned') === rep && weekOf(row('Created Date')) === week).length;
const dealsAdded = (rep: string, week: number): number =>
  qualified.filter((row) => row('Opportunity Owner') === rep && weekOf(row('Created Date')) === week).length;
const shareHeld = (rep: string): number => {
  const theirs = firstMeetings.filter((row) => row('Assigned') === rep && weekOf(row('Created Date')) >= 6);
  return theirs.filter((row) => row('Status') === 'Completed').length / theirs.length;
};
const weeksAgo = (rep: string): number =>
  lastWeek - Math.max(...activities.filter((row) => row('Assigned') === rep).map((row) => weekOf(row('Created Date'))));

describe('the story, on Thursday 2026-11-19', () => {
  it('Maya is ahead on everything', () => {
    expect(meetingsSet('Maya Okafor', lastWeek)).toBeGreaterThan(4);
    expect(dealsAdded('Maya Okafor', lastWeek)).toBeGreaterThan(2);
    expect(shareHeld('Maya Okafor')).toBeGreaterThan(0.7);
  });

  it('Colin sets the most meetings, has the fewest held and adds no opportunity', () => {
    const reps = team.map((person) => person.name);
    const total = (rep: string): number => [...Array(20).keys()].reduce((sum, week) => sum + meetingsSet(rep, week), 0);
    expect(Math.max(...reps.map(total))).toBe(total('Colin Ashdown'));
    expect(Math.min(...reps.map(shareHeld))).toBe(shareHeld('Colin Ashdown'));
    expect(shareHeld('Colin Ashdown')).toBeLessThan(0.5);
    expect(dealsAdded('Colin Ashdown', lastWeek)).toBe(0);
  });

  it('Priya is away for the whole week after thirteen good ones', () => {
    expect(weeksAgo('Priya Ramanathan')).toBe(1);
    expect(text('Time off.csv')).toContain('Priya Ramanathan,2026-11-16,2026-11-20,');
    const weeks = [...Array(13).keys()].map((i) => meetingsSet('Priya Ramanathan', i + 6));
    expect(weeks.filter((n) => n >= 4).length).toBeGreaterThanOrEqual(11);
  });

  it('Jonas began in October and does a little more every week', () => {
    expect([14, 15, 16, 17, 18, 19].map((week) => meetingsSet('Jonas Feldkamp', week))).toEqual([0, 1, 2, 2, 3, 3]);
  });

  it('Teresa has logged nothing for three weeks', () => {
    expect(weeksAgo('Teresa Montalvo')).toBe(3);
    expect(
      Math.max(
        ...activities
          .filter((row) => row('Assigned') === 'Teresa Montalvo')
          .map((row) => reportDay(row('Created Date'))!),
      ),
    ).toBe(reportDay('10/29/2026'));
  });

  it('Gavin has missed his first meetings five weeks in a row, while he was logging', () => {
    expect([13, 14, 15, 16, 17, 18].map((week) => meetingsSet('Gavin Strand', week))).toEqual([5, 3, 2, 1, 2, 1]);
    expect(weeksAgo('Gavin Strand')).toBe(0);
  });

  it('Tomás lacks one meeting and one opportunity, and Friday is still to come', () => {
    expect(meetingsSet('Tomás Peralta', lastWeek)).toBe(3);
    expect(dealsAdded('Tomás Peralta', lastWeek)).toBe(1);
  });

  it('Aiko works Monday to Thursday and has done her week', () => {
    expect(meetingsSet('Aiko Tanabe', lastWeek)).toBe(4);
    expect(dealsAdded('Aiko Tanabe', lastWeek)).toBe(2);
    expect(text('Team.csv')).toContain('Mon-Thu');
  });
});

describe('the blemishes of the export', () => {
  const all = labelledRows(text('Activities.csv'));
  const count = (which: (row: (typeof all)[number]) => boolean): number => all.filter(which).length;

  it('are few, and each can be found', () => {
    expect(all.length - activities.length).toBe(6);
    expect(count((row) => row('Assigned') === '')).toBe(8);
    expect(count((row) => row('Assigned') === '' && row('Opportunity') !== '')).toBe(3);
    expect(count((row) => reportDay(row('Date')) === undefined)).toBe(1);
    expect(count((row) => row('Assigned') === 'Okafor, Maya')).toBeGreaterThan(20);
    expect(count((row) => row('Assigned') === 'Tomas Peralta')).toBe(4);
    expect(count((row) => row('Status') === 'Scheduled')).toBeGreaterThan(20);
    expect(count((row) => row('Status') === 'Cancelled')).toBeGreaterThan(20);
    expect(opportunities.length - new Set(opportunities.map((row) => row('Opportunity ID'))).size).toBe(2);
  });

  it('no open opportunity is dated before it was created, and no activity was logged after the export', () => {
    for (const row of opportunities)
      expect(reportDay(row('Close Date'))).toBeGreaterThan(reportDay(row('Created Date'))!);
    for (const row of all) expect(reportDay(row('Created Date'))).toBeLessThanOrEqual(reportDay('11/19/2026')!);
  });

  it('the opportunities end with a total and the lines of a report', () => {
    const last = csvRows(text('Opportunities.csv')).slice(-6);
    expect(last[0]![0]).toBe('Total');
    expect(last.slice(1).every((row) => row.length === 1)).toBe(true);
  });
});
