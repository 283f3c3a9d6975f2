import type { DayNumber } from '../calendar/day';
import type { Crm } from '../crm/crm-table';
import type { PlanRow } from './plan';
import { proposed, type Proposal } from './proposal';
import { frequentValues, tablesFor } from './rows-matching';
import { isCarried, oneOf, tablesMeeting, typesOf } from './survey';

const acts = { kind: 'Behavior', counts: 'Count', from: 'Activities', datedBy: 'Date', control: 'full' } as const;

/**
 * Behaviors from the activities of this data: first-time meetings, accounts touched, calls, demos, referral asks, tasks. Each
 * has its ways to be counted, the best first; the first one that the data carries is proposed.
 */
export function proposeActivities(crm: Crm, today: DayNumber, drives: string): Proposal {
  if (tablesFor(crm, 'Activities').length === 0) {
    return { rows: [], leftOut: [{ name: 'What reps do each week', lacks: 'no activities' }] };
  }
  const types = typesOf(crm);
  const rows: PlanRow[] = [];
  const leftOut: { name: string; lacks: string }[] = [];
  const propose = (name: string, lacks: string, ways: readonly (PlanRow | undefined)[]): PlanRow | undefined => {
    const row = ways.find((way) => way !== undefined && isCarried(crm, way, today));
    if (row) rows.push({ ...row, drives });
    else leftOut.push({ name, lacks });
    return row;
  };
  const completed = (where: string): string =>
    tablesMeeting(crm, 'Activities', where, today).every((table) => table.field('Status')) &&
    tablesMeeting(crm, 'Activities', [where, 'Status = Completed'].join('; '), today).length > 0
      ? 'Status = Completed'
      : '';
  const typed = (words: readonly string[]): string => (words.length === 0 ? '' : `Type = ${oneOf(words)}`);
  proposeMeetings();
  proposeTouches();
  proposeCalls();
  proposeBySubject();
  if (rows.length < 4 && types.task.length > 0) proposeTasks();
  return { rows, leftOut };

  function proposeMeetings(): void {
    const meeting = typed(types.meeting);
    const guard = completed(meeting) === '' ? '' : 'Status = Completed at least 60%';
    const why = 'Every new customer begins with a first meeting';
    propose(
      'First-time meetings set',
      types.meeting.length === 0 ? 'no meetings' : 'no day on which meetings were made',
      [
        meeting === ''
          ? undefined
          : proposed(
              { ...acts, name: 'First-time meetings set', counts: 'First', of: 'Account', datedBy: 'Created', why },
              [meeting],
              guard,
            ),
        meeting === ''
          ? undefined
          : proposed(
              { ...acts, name: 'Meetings set', datedBy: 'Created', why: 'Deals move in meetings' },
              [meeting],
              guard,
            ),
        meeting === ''
          ? undefined
          : proposed({ ...acts, name: 'Meetings held', why: 'Deals move in meetings' }, [meeting, completed(meeting)]),
      ],
    );
  }

  function proposeTouches(): void {
    const words = [...types.call, ...types.mail, ...types.meeting].filter(saysAccount);
    // Meetings alone are in the line of first-time meetings already.
    const touch = words.some((word) => !types.meeting.includes(word)) ? typed(words) : '';
    propose('Accounts touched', 'activities do not say with which account', [
      touch === ''
        ? undefined
        : proposed(
            {
              ...acts,
              name: 'Accounts touched',
              counts: 'Distinct',
              of: 'Account',
              why: 'Different companies, not the same one five times',
            },
            [touch, completed(touch)],
          ),
    ]);
  }

  /** Whether most activities of that type say with which account. */
  function saysAccount(word: string): boolean {
    const row = proposed({ ...acts, name: '', counts: 'Distinct', of: 'Account', why: '' }, [typed([word])]);
    return isCarried(crm, row, today);
  }

  function proposeCalls(): void {
    const call = typed(types.call);
    if (call === '') {
      leftOut.push({ name: 'Calls made', lacks: 'no calls' });
      return;
    }
    const outbound = direction(crm);
    const connected = tablesMeeting(crm, 'Activities', `${call}; Duration > 0`, today).length > 0;
    const silent = tablesMeeting(crm, 'Activities', `${call}; Duration = 0`, today).length > 0;
    const guard = connected && silent ? 'Duration > 0 at least 50%' : '';
    const why = 'First meetings start with a call';
    propose('Calls made', 'no calls with a day', [
      outbound === ''
        ? undefined
        : proposed({ ...acts, name: 'Outbound calls made', why }, [call, outbound, completed(call)], guard),
      proposed({ ...acts, name: 'Calls made', why }, [call, completed(call)], guard),
    ]);
  }

  function proposeBySubject(): void {
    const meeting = typed(types.meeting);
    const guard = completed(meeting) === '' ? '' : 'Status = Completed at least 70%';
    propose('Demos set', 'no subject says demo', [
      meeting === ''
        ? undefined
        : proposed(
            { ...acts, name: 'Demos set', datedBy: 'Created', why: 'Seeing is the step before buying' },
            [meeting, 'Subject = *demo*'],
            guard,
          ),
    ]);
    propose('Referral asks', 'no subject says referral', [
      proposed({ ...acts, name: 'Referral asks', why: 'A name from a happy customer opens doors' }, [
        'Subject = *referral*',
        completed('Subject = *referral*'),
      ]),
    ]);
  }

  function proposeTasks(): void {
    const task = typed(types.task);
    const done = completed(task);
    const why = 'What was promised is done, and the customer notices';
    if (done === '') leftOut.push({ name: 'Tasks completed', lacks: 'tasks do not say whether they are done' });
    else {
      propose('Tasks completed', 'no day for tasks', [
        proposed({ ...acts, name: 'Tasks completed', datedBy: 'Completed', why }, [task, done]),
        proposed({ ...acts, name: 'Tasks completed', why }, [task, done]),
      ]);
    }
  }
}

/** `[Call Type] = Outbound`, when a column tells calls made from calls taken. */
function direction(crm: Crm): string {
  for (const table of tablesFor(crm, 'Activities')) {
    for (const label of table.source.table.headers) {
      if (!/direction|call type|richtung/i.test(label) || /[\][~]/.test(label)) continue;
      const out = frequentValues([table], { field: label, raw: true }).find(({ value }) =>
        /^out|^ausgehend|^sortant|^saliente/i.test(value),
      );
      if (out) return `[${label}] = ${oneOf([out.value])}`;
    }
  }
  return '';
}
