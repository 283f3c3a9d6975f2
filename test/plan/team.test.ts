import { describe, expect, it, test } from 'vitest';
import { dayNumber, type Day } from '../../core/calendar/day';
import { defaultSettings, plainRow } from '../../core/plan/defaults';
import { anyRow } from '../../core/plan/criteria';
import type { DatedTarget, PlanRow, Rep } from '../../core/plan/plan';
import { baseTarget, ownerReader, presentOn, proposeTeam, rampShare } from '../../core/plan/team';
import { readRamp, readWorkdays, showRamp, showWorkdays } from '../../core/plan/weekdays';

const rep = (name: string, more: Partial<Rep> = {}): Rep => ({ ...proposeTeam([name])[0]!, ...more });
const ana = rep('Ana Diaz', { alsoKnownAs: ['ana@x.com', '005A'] });
const ben = rep('Ben');

it('an owner is a rep by name or by any other name, without case and surrounding blanks', () => {
  const read = ownerReader([ana, ben]);
  expect([' ANA  DIAZ', 'Ana@X.com', '005a', 'ben', 'Benny', ''].map(read)).toEqual([0, 0, 0, 1, -1, -1]);
});

it('a team can be made of the owners, each once', () => {
  expect(proposeTeam(['Ana Diaz', 'ana diaz ', '', 'Ben']).map(({ name }) => name)).toEqual(['Ana Diaz', 'Ben']);
});

//       March 2026
//  Mo Tu We Th Fr Sa Su
//                     1
//   2  3  4  5  6  7  8
//   9 10 11 12 13 14 15
//  16 17 18 19 20 21 22
describe('a rep is present', () => {
  const days = (present: (n: number) => boolean): string =>
    Array.from({ length: 14 }, (_, i) => (present(dayNumber('2026-03-02') + i) ? 'x' : '.')).join('');
  const intent = { settings: defaultSettings, timeOff: [] };
  test.each<[string, Rep, Parameters<typeof presentOn>[1], string]>([
    ['on the team’s workdays', ben, intent, 'xxxxx..xxxxx..'],
    ['on the rep’s own workdays instead', rep('Cy', { workdays: [0, 2, 6] }), intent, 'x.x...xx.x...x'],
    [
      'from the first day to the last, both included',
      rep('Cy', { starts: '2026-03-04', leaves: '2026-03-10' }),
      intent,
      '..xxx..xx.....',
    ],
    [
      'not on holidays',
      ben,
      { ...intent, timeOff: [{ rep: '', from: '2026-03-05', to: '2026-03-05', reason: '' }] },
      'xxx.x..xxxxx..',
    ],
    [
      'not on own time off, whatever name it is under',
      ana,
      { ...intent, timeOff: [{ rep: 'ANA@x.com', from: '2026-03-06', to: '2026-03-10', reason: '' }] },
      'xxxx.....xxx..',
    ],
    [
      'on the time off of others',
      ben,
      { ...intent, timeOff: [{ rep: 'Ana Diaz', from: '2026-03-02', to: '2026-03-13', reason: '' }] },
      'xxxxx..xxxxx..',
    ],
  ])('%s', (_, who, when, expected) => {
    expect(days(presentOn(who, when))).toBe(expected);
  });
});

test.each<[Day, number]>([
  ['2026-02-20', 0.25],
  ['2026-03-02', 0.25],
  ['2026-03-08', 0.25],
  ['2026-03-09', 0.5],
  ['2026-03-16', 1],
  ['2026-06-01', 1],
])('a ramp of 25%%, 50%% from Wednesday 2026-03-04 asks in the week of %s for %d of the target', (day, share) => {
  expect(rampShare(rep('Cy', { starts: '2026-03-04', ramp: [0.25, 0.5] }), dayNumber(day), defaultSettings)).toBe(
    share,
  );
});

describe('the target that holds', () => {
  const calls: PlanRow = {
    ...plainRow,
    kind: 'Behavior',
    name: 'Calls',
    counts: 'Count',
    from: 'Activities',
    where: anyRow,
    target: 10,
  };
  const targets: DatedTarget[] = [
    { rep: '', behavior: 'calls', from: '2026-01-05', target: 11 },
    { rep: 'Ana Diaz', behavior: 'Calls', from: '2026-03-02', target: 15 },
    { rep: 'ana@x.com', behavior: 'Calls', from: '2026-02-02', target: 12 },
    { rep: '', behavior: 'Calls', from: '2026-04-06', target: 13 },
    { rep: 'Ana Diaz', behavior: 'Meetings', from: '2026-01-05', target: 3 },
  ];
  test.each<[Rep, Day, number]>([
    [ana, '2026-01-04', 10],
    [ana, '2026-01-05', 11],
    [ana, '2026-02-02', 12],
    [ana, '2026-03-01', 12],
    [ana, '2026-03-02', 15],
    [ana, '2026-05-01', 15],
    [ben, '2026-03-02', 11],
    [ben, '2026-05-01', 13],
  ])('is the latest that has begun, the own before everybody’s: $name on %s has %d', (who, day, target) => {
    expect(baseTarget(calls, who, targets, dayNumber(day))).toBe(target);
  });
  it('is none where none is set', () => {
    expect(baseTarget({ ...calls, target: null }, ben, [], 0)).toBeNull();
  });
});

test.each<[string, readonly number[] | null | undefined]>([
  ['Mon-Thu', [0, 1, 2, 3]],
  ['Mon, Wed, Fri', [0, 2, 4]],
  ['Sunday to Thursday', [0, 1, 2, 3, 6]],
  ['mo tu we', [0, 1, 2]],
  ['Sat – Mon', [0, 5, 6]],
  ['Monday and Friday', [0, 4]],
  ['', null],
  ['Mon-Wed-Fri', undefined],
  ['every day', undefined],
])('workdays %j are %j', (text, expected) => {
  expect(readWorkdays(text)).toEqual(expected);
  if (expected) expect(readWorkdays(showWorkdays(expected))).toEqual(expected);
});

test.each<[string | number | null, readonly number[] | undefined]>([
  ['25%, 50%, 75%', [0.25, 0.5, 0.75]],
  ['25%,50%', [0.25, 0.5]],
  ['0.25; 0.5', [0.25, 0.5]],
  ['0,25; 0,5', [0.25, 0.5]],
  ['25 50 100', [0.25, 0.5, 1]],
  [0.5, [0.5]],
  [null, []],
  ['slow', undefined],
  ['150%', undefined],
  ['25,50,75', undefined],
])('a ramp %j is %j', (cell, expected) => {
  expect(readRamp(cell)).toEqual(expected);
  if (expected) expect(readRamp(showRamp(expected))).toEqual(expected);
});
