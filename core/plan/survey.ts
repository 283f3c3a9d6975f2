import type { DayNumber } from '../calendar/day';
import { isBlank } from '../cells';
import { NO_DAY, type Crm, type CrmTable } from '../crm/crm-table';
import { readCriteria } from './criteria-parse';
import type { PlanRow } from './plan';
import { anyRowOf, criteriaTest, frequentValues, rowsInUse, tablesFor } from './rows-matching';

/** The data that a plan is proposed from, and the day that it is proposed on. */
export interface Scene {
  readonly crm: Crm;
  readonly today: DayNumber;
  /** Rows from this day on are recent; of old exports all rows are. */
  readonly since: DayNumber;
}

const RECENT_DAYS = 91;

/** The scene of a proposal. When nothing at all happened in the 13 weeks before the day, the export is an old one. */
export function sceneOf(crm: Crm, today: DayNumber): Scene {
  const since = today - RECENT_DAYS;
  const recent = crm.tables.some((table) =>
    ['Date', 'Created'].some((field) => {
      const days = table.days(field);
      return days !== undefined && anyRowOf(table, (row) => days(row) > since && days(row) <= today);
    }),
  );
  return { crm, today, since: recent ? since : -Infinity };
}

/** How well the data carries a plan row: rows that meet it, and how many of them have its date, a recent one, and its `Of`. */
export interface Carried {
  readonly rows: number;
  readonly dated: number;
  readonly recent: number;
  readonly filled: number;
}

/** Counts, over all the data, the rows that meet a plan row's criteria and have what it needs. */
export function carriedBy({ crm, today, since }: Scene, row: PlanRow): Carried {
  let rows = 0;
  let dated = 0;
  let recent = 0;
  let filled = 0;
  for (const table of tablesFor(crm, row.from)) {
    const test = criteriaTest(table, row.where, today);
    const day = row.counts === 'Open items' ? () => today : table.days(row.datedBy);
    const of = row.of === '' || row.ofWhere ? undefined : table.field(row.of);
    if (!test || !day) continue;
    for (const index of rowsInUse(table)) {
      if (!test(index)) continue;
      rows += 1;
      const n = day(index);
      if (n !== NO_DAY) dated += 1;
      if (n !== NO_DAY && n > since && n <= today) recent += 1;
      if (of && !isBlank(of.at(index))) filled += 1;
    }
  }
  return { rows, dated, recent, filled };
}

const FEWEST = 5;
const MOSTLY = 0.5;

/** Whether there is enough to count: some rows, some of them recent, most of them with their date and their `Of`. */
export function isCarried(scene: Scene, row: PlanRow): boolean {
  const { rows, dated, recent, filled } = carriedBy(scene, row);
  const needsOf = row.of !== '' && !row.ofWhere;
  // What nobody has done for 13 weeks is no proposal; results may take longer.
  const isAlive = row.kind === 'Result' || recent >= Math.min(FEWEST, rows / 4);
  return rows >= FEWEST && isAlive && dated >= rows * MOSTLY && (!needsOf || filled >= rows * MOSTLY);
}

/** A text of the data as a value in criteria: what criteria read as a sign is escaped. */
export const literal = (value: string): string => value.replace(/~(?=[*?~|;]|$)|[*?|;]/g, '~$&');

/** Several texts as alternatives. */
export const oneOf = (values: readonly string[]): string => values.map(literal).join(' | ');

/** The tables that have at least one row meeting criteria. */
export function tablesMeeting({ crm, today }: Scene, from: PlanRow['from'], where: string): readonly CrmTable[] {
  const criteria = readCriteria(where, from).value;
  return tablesFor(crm, from).filter((table) => {
    const test = criteriaTest(table, criteria, today);
    if (!test) return false;
    return anyRowOf(table, test);
  });
}

/** Kinds of activities that most CRMs know, by the words they use for them. */
const kindsOfActivity = {
  call: /\bcalls?\b|phone|dial|anruf|telef[oó]n|appel|llamada|chamada|chiamata|opkald|samtal|rozmowa|belafspraak/i,
  meeting:
    /meeting|\bevents?\b|appointment|visit|\bdemo|termin|besuch|besprechung|konferenz|conference|treffen|rendez|\brdv\b|r[ée]uni[oóã]|\bcita\b|riunione|incontro|afspraak|bezoek|m[öø]te|\bmøde|spotkanie/i,
  mail: /e-?mail|\bmails?\b|correo|courriel/i,
  task: /\btasks?\b|to-?do|aufgabe|t[âa]che|tarea/i,
} as const;
/** Whether a word under Type means a meeting, in the languages that we know it in. */
export const meansMeeting = (word: string): boolean => kindsOfActivity.meeting.test(word);

export type ActivityKind = keyof typeof kindsOfActivity;

/** The words under Type that mean a call, a meeting, an e-mail or a task, the most frequent first. */
export function typesOf({ crm }: Scene): Readonly<Record<ActivityKind, readonly string[]>> {
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
