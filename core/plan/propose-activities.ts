import { readCriteria } from './criteria-parse';
import type { PlanRow } from './plan';
import { guarded, proposed, type Proposal } from './proposal';
import { criteriaTest, frequentValues, tablesFor } from './rows-matching';
import { isCarried, oneOf, tablesMeeting, typesOf, type ActivityKind, type Scene } from './survey';

/** A behavior that one would like to have: its ways to be counted, the best first, and what the data lacks when none works. */
interface Wish {
  readonly name: string;
  readonly lacks: string;
  readonly ways: readonly Way[];
}

interface Way {
  readonly row: PlanRow;
  /** Criteria that tell good ones; the first that the data can tell becomes the guard. */
  readonly guards: readonly string[];
}

/** Fewer than so many behaviors are worth filling up with tasks. */
const FEW = 4;

/**
 * Behaviors from the activities of this data: first-time meetings, accounts touched, calls, demos, referral asks, tasks. Of the
 * ways to count each, the first one that the data carries is proposed.
 */
export function proposeActivities(scene: Scene, drives: string): Proposal {
  if (tablesFor(scene.crm, 'Activities').length === 0) {
    return { rows: [], leftOut: [{ name: 'What reps do each week', lacks: 'no activities' }] };
  }
  const types = typesOf(scene);
  const rows: PlanRow[] = [];
  const leftOut: { name: string; lacks: string }[] = [];
  const grant = ({ name, lacks, ways }: Wish): void => {
    const way = ways.find(({ row }) => isCarried(scene, row));
    if (way) rows.push({ ...withFirstGuard(scene, way), drives });
    else leftOut.push({ name, lacks });
  };
  [meetings, touches, calls, demos, referrals].forEach((wish) => grant(wish(scene, types)));
  if (rows.length < FEW) grant(tasks(scene, types));
  return { rows, leftOut };
}

function withFirstGuard(scene: Scene, { row, guards }: Way): PlanRow {
  for (const criteria of guards) {
    const good = guarded(scene, row, criteria);
    if (good.guard) return good;
  }
  return row;
}

type Types = Readonly<Record<ActivityKind, readonly string[]>>;

function way(
  row: Pick<PlanRow, 'name' | 'why'> & Partial<PlanRow>,
  where: readonly string[],
  guards: readonly string[] = [],
): Way {
  const base = { kind: 'Behavior', counts: 'Count', from: 'Activities', datedBy: 'Date', control: 'full' } as const;
  const { name, why, counts = base.counts, of = '', datedBy = base.datedBy } = row;
  return { row: proposed({ ...base, name, why, counts, of, datedBy }, where), guards };
}

const typed = (words: readonly string[]): string => `Type = ${oneOf(words)}`;

/** `Status = Completed` when every sheet with such rows has a status; drafts and cancelled ones do not count then. */
function completed(scene: Scene, where: string): string {
  const status = 'Status = Completed';
  const everywhere = tablesMeeting(scene, 'Activities', where).every((table) => table.field('Status'));
  return everywhere && tablesMeeting(scene, 'Activities', `${where}; ${status}`).length > 0 ? status : '';
}

function meetings(scene: Scene, { meeting }: Types): Wish {
  const name = 'First-time meetings set';
  if (meeting.length === 0) return { name, lacks: 'no meetings', ways: [] };
  const where = typed(meeting);
  const why = 'Deals move in meetings';
  const held = outcomes(scene, where, /held|complet|attend|done|took place|stattgefunden/i);
  const guards = [completed(scene, where), held];
  const first = {
    name,
    counts: 'First',
    of: 'Account',
    datedBy: 'Created',
    why: 'Every new customer begins with a first meeting',
  } as const;
  return {
    name,
    lacks: 'no day on which meetings were made',
    ways: [
      way(first, [where], guards),
      way({ name: 'Meetings set', datedBy: 'Created', why }, [where], guards),
      way({ name: 'Meetings held', why }, [where, completed(scene, where)], [held]),
    ],
  };
}

function touches(scene: Scene, { call, mail, meeting }: Types): Wish {
  const name = 'Accounts touched';
  const row = {
    name,
    counts: 'Distinct',
    of: 'Account',
    why: 'Different companies, not the same one five times',
  } as const;
  const words = [...call, ...mail, ...meeting].filter((word) => isCarried(scene, way(row, [typed([word])]).row));
  // Meetings alone are in the line of first-time meetings already.
  const ways = words.every((word) => meeting.includes(word))
    ? []
    : [way(row, [typed(words), completed(scene, typed(words))])];
  return { name, lacks: 'activities do not say with which account', ways };
}

function calls(scene: Scene, { call }: Types): Wish {
  const name = 'Calls made';
  if (call.length === 0) return { name, lacks: 'no calls', ways: [] };
  const where = typed(call);
  const why = 'First meetings start with a call';
  const reached = outcomes(
    scene,
    where,
    /^(?!.*\b(?:not?|un\w*|nicht)\b).*(?:connect|reach|interest|answer|spoke|erreicht|success)/i,
  );
  const guards = [reached, 'Duration > 0'];
  const outbound = direction(scene);
  return {
    name,
    lacks: 'no recent calls with a day',
    ways: [
      ...(outbound === ''
        ? []
        : [way({ name: 'Outbound calls made', why }, [where, outbound, completed(scene, where)], guards)]),
      way({ name, why }, [where, completed(scene, where)], guards),
    ],
  };
}

function demos(scene: Scene, { meeting }: Types): Wish {
  const name = 'Demos set';
  const where = meeting.length === 0 ? [] : [typed(meeting), 'Subject = *demo*'];
  const row = { name, datedBy: 'Created', why: 'Seeing is the step before buying' };
  return {
    name,
    lacks: 'no recent meeting whose subject says demo',
    ways: where.length === 0 ? [] : [way(row, where, [completed(scene, where.join('; '))])],
  };
}

function referrals(scene: Scene): Wish {
  const name = 'Referral asks';
  const where = 'Subject = *referral*';
  const why = 'A name from a happy customer opens doors';
  return {
    name,
    lacks: 'no recent subject says referral',
    ways: [way({ name, why }, [where, completed(scene, where)])],
  };
}

function tasks(scene: Scene, { task }: Types): Wish {
  const name = 'Tasks completed';
  if (task.length === 0) return { name, lacks: 'no tasks', ways: [] };
  const done = completed(scene, typed(task));
  if (done === '') return { name, lacks: 'tasks do not say whether they are done', ways: [] };
  const row = { name, why: 'What was promised is done, and the customer notices' };
  const where = [typed(task), done];
  const lacks = 'tasks do not say when they were done, only when they are due';
  return { name, lacks, ways: [way({ ...row, datedBy: 'Completed' }, where)] };
}

/** `Outcome = Connected`, in the words of these rows that fit; empty when none does. */
function outcomes({ crm, today }: Scene, where: string, fits: RegExp): string {
  const criteria = readCriteria(where, 'Activities').value;
  const values = frequentValues(
    tablesFor(crm, 'Activities'),
    { field: 'Outcome', raw: false },
    (table) => criteriaTest(table, criteria, today) ?? (() => false),
  );
  const words = values.filter(({ value }) => fits.test(value));
  return words.length === 0 ? '' : `Outcome = ${oneOf(words.slice(0, 4).map(({ value }) => value))}`;
}

/** `[Call Type] = Outbound`, when a column tells calls made from calls taken. */
function direction({ crm }: Scene): string {
  for (const table of tablesFor(crm, 'Activities')) {
    for (const label of table.source.table.headers) {
      if (!/direction|call type|richtung/i.test(label) || /[\][~]/.test(label)) continue;
      const values = frequentValues([table], { field: label, raw: true });
      const out = values.find(({ value }) => /^out|^ausgehend|^sortant|^saliente/i.test(value));
      if (out) return `[${label}] = ${oneOf([out.value])}`;
    }
  }
  return '';
}
