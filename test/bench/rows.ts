import { dayNumber, dayOf, type Day } from '../../core/calendar/day';
import type { Cell } from '../../core/cells';
import { planRow, rep } from '../score/drawn';

/** The last day that is scored: a Sunday, so that the current week is whole. */
export const asOf: Day = '2026-03-01';
const WEEKS = 104;

export const headers = ['Id', 'Owner', 'Type', 'Status', 'Outcome', 'Subject', 'Date', 'Account', 'Duration'];
export const column = {
  owner: 1,
  type: 2,
  status: 3,
  outcome: 4,
  subject: 5,
  date: 6,
  account: 7,
  duration: 8,
} as const;

const types = ['Call', 'Call', 'Call', 'Email', 'Email', 'Meeting', 'Meeting', 'Demo', 'Task', 'Task'];
const statuses = ['Completed', 'Completed', 'Completed', 'Open', 'Scheduled', 'Cancelled'];
const outcomes = ['Connected', 'No answer', 'Held', 'No show', ''];
const topics = ['Intro', 'Proposal', 'Value review', 'Referral ask', 'Follow-up', 'Contract', 'Pricing', 'Check-in'];

export const reps = Array.from({ length: 50 }, (_, i) => `Rep ${String(i + 1).padStart(2, '0')}`);
export const team = reps.map((name) => rep(name));

/** Seeded chance (a linear congruential generator), so that every run counts the same rows. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The rows as JSON text: parsed, they are strings of the heap like those a host hands over. */
export function rowsAsJson(count: number): string {
  const pick = chance(20260301);
  const one = <T>(list: readonly T[]): T => list[pick(list.length)]!;
  const last = dayNumber(asOf);
  const rows: Cell[][] = [];
  for (let i = 0; i < count; i += 1) {
    const account = `Account ${pick(5000)}`;
    const day = dayOf(last - pick(WEEKS * 7));
    const outcome = one(outcomes);
    rows.push([
      `A-${i}`,
      one(reps),
      one(types),
      one(statuses),
      outcome === '' ? null : outcome,
      `${one(topics)} with ${account} no. ${i}`,
      day,
      account,
      pick(60),
    ]);
  }
  return JSON.stringify(rows);
}

/** Twelve behaviors: conditions on type, status and outcome, two of them also on words in the subject. */
export const plan = [
  planRow({ name: 'Meetings held', where: 'Type = Meeting; Status = Completed' }),
  planRow({ name: 'Calls connected', where: 'Type = Call; Outcome = Connected' }),
  planRow({ name: 'Calls made', where: 'Type = Call; Status = Completed' }),
  planRow({ name: 'E-mails sent', where: 'Type = Email; Status = Completed' }),
  planRow({ name: 'Demos held', where: 'Type = Demo; Status = Completed' }),
  planRow({ name: 'Tasks done', where: 'Type = Task; Status = Completed' }),
  planRow({ name: 'No-shows', where: 'Type = Meeting; Outcome = No show' }),
  planRow({ name: 'Cancelled', where: 'Type = Meeting | Demo; Status = Cancelled' }),
  planRow({ name: 'Intro meetings', where: 'Type = Meeting; Status = Completed; Subject = *intro*' }),
  planRow({ name: 'Meetings set', where: 'Type = Meeting; Status <> Cancelled' }),
  planRow({ name: 'Demos set', where: 'Type = Demo; Status = Scheduled | Open' }),
  planRow({ name: 'Referral asks', where: 'Type = Call; Outcome = Connected; Subject = *referral*' }),
];

/** The same twelve in plain code, for the ways we compare with. Words are in lower case. */
export const meets: readonly ((type: string, status: string, outcome: string, subject: string) => boolean)[] = [
  (type, status) => type === 'meeting' && status === 'completed',
  (type, _, outcome) => type === 'call' && outcome === 'connected',
  (type, status) => type === 'call' && status === 'completed',
  (type, status) => type === 'email' && status === 'completed',
  (type, status) => type === 'demo' && status === 'completed',
  (type, status) => type === 'task' && status === 'completed',
  (type, _, outcome) => type === 'meeting' && outcome === 'no show',
  (type, status) => (type === 'meeting' || type === 'demo') && status === 'cancelled',
  (type, status, _, subject) => type === 'meeting' && status === 'completed' && subject.includes('intro'),
  (type, status) => type === 'meeting' && status !== 'cancelled',
  (type, status) => type === 'demo' && (status === 'scheduled' || status === 'open'),
  (type, _, outcome, subject) => type === 'call' && outcome === 'connected' && subject.includes('referral'),
];

/** The same twelve as SQL. */
export const asSql: readonly string[] = [
  `lower(type) = 'meeting' and lower(status) = 'completed'`,
  `lower(type) = 'call' and lower(outcome) = 'connected'`,
  `lower(type) = 'call' and lower(status) = 'completed'`,
  `lower(type) = 'email' and lower(status) = 'completed'`,
  `lower(type) = 'demo' and lower(status) = 'completed'`,
  `lower(type) = 'task' and lower(status) = 'completed'`,
  `lower(type) = 'meeting' and lower(outcome) = 'no show'`,
  `lower(type) in ('meeting', 'demo') and lower(status) = 'cancelled'`,
  `lower(type) = 'meeting' and lower(status) = 'completed' and contains(lower(subject), 'intro')`,
  `lower(type) = 'meeting' and lower(status) <> 'cancelled'`,
  `lower(type) = 'demo' and lower(status) in ('scheduled', 'open')`,
  `lower(type) = 'call' and lower(outcome) = 'connected' and contains(lower(subject), 'referral')`,
];
