import { dayNumber, dayOf, type Day } from '../../core/calendar/day';
import type { Cell } from '../../core/cells';
import type { CrmTable } from '../../core/crm/crm-table';
import { notes, type NoteExtras } from '../../core/feedback/notes';
import type { Note } from '../../core/feedback/note';
import type { Intent, PlanRow, Rep } from '../../core/plan/plan';
import { score } from '../../core/score/score';
import { crmOf, intentOf, planRow, rep, tableOf } from '../score/drawn';

/*
 *     March 2026
 * Mo Tu We Th Fr Sa Su
 *                    1
 *  2  3  4  5  6  7  8
 *  9 10 11 12 13 14 15     the week meant; Thursday the 12th unless a test says otherwise
 */
export const monday: Day = '2026-03-09';
export const thursday: Day = '2026-03-12';

/**
 * Activities of one rep week by week, oldest first, the week of 9 March last: the first of a week on its Monday, the second on
 * its Tuesday, and so on through the week. A letter after the number is the status of all of them.
 */
export function weeks(who: string, counts: readonly number[], status = 'Completed'): Cell[][] {
  return counts.flatMap((n, i) =>
    Array.from({ length: n }, (_, k): Cell[] => {
      const day = dayOf(dayNumber(monday) - 7 * (counts.length - 1 - i) + (k % 5));
      return [who, { day }, 'Meeting', status, { day }];
    }),
  );
}

export const activities = (...rows: readonly Cell[][][]): CrmTable =>
  tableOf('Activities', ['Owner', 'Date', 'Type', 'Status', 'Created'], rows.flat());

export const meetings = (said: Parameters<typeof planRow>[0] = {}): PlanRow =>
  planRow({ name: 'Meetings held', drives: 'New customers won', target: 4, where: 'Type = Meeting', ...said });

interface Drawn {
  readonly rows: readonly PlanRow[];
  readonly tables: readonly CrmTable[];
  readonly team?: readonly Rep[];
  readonly said?: Partial<Intent>;
  readonly asOf?: Day;
  readonly extras?: NoteExtras;
}

export function drafted({ rows, tables, team = [rep('Ann')], said = {}, asOf = thursday, extras = {} }: Drawn): Note[] {
  const intent = intentOf(rows, team, said);
  return notes(score(intent, crmOf(...tables), asOf, 13).value, intent, extras);
}

/** `Encourage streak: Meetings held`. */
export const drawn = (all: readonly Note[]): string[] =>
  all.map(({ kind, about, evidence }) => `${kind} ${evidence.sort}: ${about}`);
