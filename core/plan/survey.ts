import type { DayNumber } from '../calendar/day';
import { isBlank } from '../cells';
import type { Crm, CrmTable } from '../crm/crm-table';
import { readCriteria } from './criteria';
import type { PlanRow } from './plan';
import { criteriaTest, frequentValues, hasDay, rowsInUse, tablesFor } from './rows-matching';

/** How well the data carries a plan row: rows that meet it, and how many of them have its date and its `Of`. */
export interface Carried {
  readonly rows: number;
  readonly dated: number;
  readonly filled: number;
}

/** Counts, over all the data, the rows that meet a plan row's criteria and have what it needs. */
export function carriedBy(crm: Crm, row: PlanRow, today: DayNumber): Carried {
  let rows = 0;
  let dated = 0;
  let filled = 0;
  for (const table of tablesFor(crm, row.from)) {
    const test = criteriaTest(table, row.where, today);
    const day = row.counts === 'Open items' ? () => true : hasDay(table, row.datedBy);
    const of = row.of === '' || row.ofWhere ? undefined : table.field(row.of);
    if (!test || !day) continue;
    for (const index of rowsInUse(table)) {
      if (!test(index)) continue;
      rows += 1;
      if (day(index)) dated += 1;
      if (of && !isBlank(of.at(index))) filled += 1;
    }
  }
  return { rows, dated, filled };
}

const FEWEST = 5;
const MOSTLY = 0.5;

/** Whether there is enough to count: some rows, most of them with their date and their `Of`. */
export function isCarried(crm: Crm, row: PlanRow, today: DayNumber): boolean {
  const { rows, dated, filled } = carriedBy(crm, row, today);
  const needsOf = row.of !== '' && !row.ofWhere;
  return rows >= FEWEST && dated >= rows * MOSTLY && (!needsOf || filled >= rows * MOSTLY);
}

/** A text of the data as a value in criteria: what criteria read as a sign is escaped. */
export const literal = (value: string): string => value.replace(/~(?=[*?~|;]|$)|[*?|;]/g, '~$&');

/** Several texts as alternatives. */
export const oneOf = (values: readonly string[]): string => values.map(literal).join(' | ');

/** The tables that have at least one row meeting criteria. */
export function tablesMeeting(crm: Crm, from: PlanRow['from'], where: string, today: DayNumber): readonly CrmTable[] {
  const criteria = readCriteria(where, from).value;
  return tablesFor(crm, from).filter((table) => {
    const test = criteriaTest(table, criteria, today);
    if (!test) return false;
    for (const row of rowsInUse(table)) if (test(row)) return true;
    return false;
  });
}

/** Kinds of activities that most CRMs know, by the words they use for them. */
const kindsOfActivity = {
  call: /\bcalls?\b|phone|dial|anruf|telefon|appel|llamada/i,
  meeting: /meeting|\bevents?\b|appointment|visit|\bdemo|termin|besprechung|treffen|rendez|r[ée]union|visita/i,
  mail: /e-?mail|\bmails?\b|correo|courriel/i,
  task: /\btasks?\b|to-?do|aufgabe|t[âa]che|tarea/i,
} as const;
export type ActivityKind = keyof typeof kindsOfActivity;

/** The words under Type that mean a call, a meeting, an e-mail or a task, the most frequent first. */
export function typesOf(crm: Crm): Readonly<Record<ActivityKind, readonly string[]>> {
  const values = frequentValues(tablesFor(crm, 'Activities'), { field: 'Type', raw: false });
  const words = (kind: ActivityKind): string[] =>
    values
      .filter(({ value }) => kindsOfActivity[kind].test(value))
      .slice(0, 4)
      .map(({ value }) => value);
  const meeting = words('meeting');
  const call = words('call').filter((word) => !meeting.includes(word));
  const mail = words('mail').filter((word) => ![...meeting, ...call].includes(word));
  return { call, meeting, mail, task: words('task').filter((word) => ![...meeting, ...call, ...mail].includes(word)) };
}
