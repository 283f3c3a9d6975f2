import type { Day } from '../core/calendar/day';
import type { TimeAway } from './when';

/** Low and high of what a rep does in a full week. */
export type Range = readonly [low: number, high: number];

/** What a rep does in a week, behavior by behavior. */
export interface Effort {
  readonly meetings: Range;
  readonly opportunities: Range;
  readonly accounts: Range;
  readonly referrals: Range;
  readonly recaps: Range;
  readonly calls: Range;
}

/** One person of the sample team and the part this person plays in its story. */
export interface Person {
  readonly name: string;
  readonly part: string;
  readonly alsoKnownAs: string;
  /** Another spelling that turns up in the CRM, in so many of its activities. */
  readonly spelled?: { readonly as: string; readonly times: number };
  readonly starts: Day | '';
  readonly workdays: readonly number[];
  readonly ramp: readonly number[];
  readonly recognition: string;
  readonly off: readonly TimeAway[];
  /** Nothing is logged after this day. */
  readonly logsUntil?: Day;
  readonly usual: Effort;
  /** Weeks that differ from the usual one, by number; the last is cut off on Thursday. */
  readonly weeks: ReadonlyMap<number, Partial<Effort>>;
  /** How many of a hundred first meetings are held, and of decided deals won. */
  readonly held: number;
  readonly won: number;
  /** Open deals without a next step. */
  readonly adrift: number;
}

const exactly = (n: number): Range => [n, n];
const monToFri = [0, 1, 2, 3, 4];

const effort = (
  meetings: Range,
  opportunities: Range,
  accounts: Range,
  referrals: Range,
  recaps: Range,
  calls: Range,
): Effort => ({ meetings, opportunities, accounts, referrals, recaps, calls });

/** Exact numbers for one week, in the order of `Effort`. */
const week = (...n: [number, number, number, number, number, number]): Effort =>
  effort(exactly(n[0]), exactly(n[1]), exactly(n[2]), exactly(n[3]), exactly(n[4]), exactly(n[5]));

const plain = { alsoKnownAs: '', starts: '', workdays: monToFri, ramp: [], off: [] } as const;

export const manager = 'Dana Whitcombe';

export const team: readonly Person[] = [
  {
    ...plain,
    name: 'Maya Okafor',
    part: 'ahead on everything',
    alsoKnownAs: 'Okafor, Maya; maya.okafor@haldenroute.example',
    spelled: { as: 'Okafor, Maya', times: 38 },
    recognition: 'In front of the team',
    off: [['2026-08-17', '2026-08-21', 'Vacation']],
    usual: effort([4, 6], [2, 3], [13, 17], [3, 5], [4, 6], [12, 17]),
    weeks: new Map<number, Partial<Effort>>([[19, week(6, 3, 15, 4, 5, 14)]]),
    held: 88,
    won: 44,
    adrift: 0,
  },
  {
    ...plain,
    name: 'Colin Ashdown',
    part: 'much volume, little conversion',
    recognition: 'In writing',
    usual: effort([5, 7], [0, 1], [17, 22], [1, 3], [1, 3], [22, 29]),
    weeks: new Map<number, Partial<Effort>>([
      [17, { opportunities: exactly(0) }],
      [18, { opportunities: exactly(1) }],
      [19, week(6, 0, 18, 1, 1, 24)],
    ]),
    held: 38,
    won: 18,
    adrift: 6,
  },
  {
    ...plain,
    name: 'Priya Ramanathan',
    part: 'on leave this week, with good weeks behind her',
    recognition: 'In front of the team',
    off: [['2026-11-16', '2026-11-20', 'Vacation']],
    usual: effort([4, 5], [2, 3], [12, 15], [3, 4], [4, 5], [12, 15]),
    weeks: new Map(),
    held: 84,
    won: 36,
    adrift: 1,
  },
  {
    ...plain,
    name: 'Jonas Feldkamp',
    part: 'new since October and ramping',
    starts: '2026-10-19',
    ramp: [20, 35, 50, 65, 80],
    recognition: 'One to one',
    usual: effort([2, 3], [1, 1], [7, 9], [1, 2], [2, 3], [8, 10]),
    weeks: new Map<number, Partial<Effort>>([
      [15, week(1, 0, 4, 0, 1, 5)],
      [16, week(2, 1, 5, 1, 1, 6)],
      [17, week(2, 1, 6, 2, 2, 7)],
      [18, week(3, 1, 8, 2, 3, 9)],
      [19, week(3, 1, 9, 2, 3, 8)],
    ]),
    held: 100,
    won: 30,
    adrift: 1,
  },
  {
    ...plain,
    name: 'Teresa Montalvo',
    part: 'has logged nothing for three weeks',
    recognition: 'One to one',
    logsUntil: '2026-10-29',
    usual: effort([3, 5], [1, 3], [11, 14], [2, 4], [3, 5], [11, 14]),
    weeks: new Map(),
    held: 78,
    won: 32,
    adrift: 2,
  },
  {
    ...plain,
    name: 'Gavin Strand',
    part: 'in a pattern of missed weeks',
    recognition: 'In writing',
    off: [['2026-08-03', '2026-08-07', 'Vacation']],
    usual: effort([4, 5], [1, 2], [11, 14], [2, 3], [3, 5], [11, 15]),
    weeks: new Map<number, Partial<Effort>>([
      [14, { meetings: exactly(3), opportunities: exactly(1) }],
      [15, { meetings: exactly(2), opportunities: exactly(1) }],
      [16, { meetings: exactly(1), opportunities: exactly(1) }],
      [17, { meetings: exactly(2), opportunities: exactly(0) }],
      [18, { meetings: exactly(1), opportunities: exactly(1) }],
      [19, week(0, 0, 9, 1, 1, 12)],
    ]),
    held: 74,
    won: 24,
    adrift: 3,
  },
  {
    ...plain,
    name: 'Aiko Tanabe',
    part: 'ordinary and part-time: works Monday to Thursday',
    workdays: [0, 1, 2, 3],
    recognition: 'One to one',
    off: [['2026-09-14', '2026-09-16', 'Training']],
    usual: effort([3, 5], [1, 3], [10, 13], [2, 4], [3, 5], [10, 13]),
    weeks: new Map<number, Partial<Effort>>([[19, week(4, 2, 12, 3, 4, 12)]]),
    held: 82,
    won: 33,
    adrift: 1,
  },
  {
    ...plain,
    name: 'Tomás Peralta',
    part: 'ordinary; behind on Thursday and able to catch up',
    spelled: { as: 'Tomas Peralta', times: 4 },
    recognition: 'In front of the team',
    usual: effort([4, 5], [1, 3], [12, 14], [3, 4], [3, 5], [12, 15]),
    weeks: new Map<number, Partial<Effort>>([
      [18, week(4, 2, 12, 3, 4, 13)],
      [19, week(3, 1, 9, 2, 3, 9)],
    ]),
    held: 80,
    won: 32,
    adrift: 1,
  },
];
