import { DuckDBConnection, DuckDBDataChunk, DuckDBInstance, VARCHAR, DATE, DuckDBDateValue } from '@duckdb/node-api';
import * as aq from 'arquero';
import { dayNumber, dayOf, readDay } from '../../core/calendar/day';
import { weekStart } from '../../core/calendar/week';
import type { Cells } from '../../core/cells';
import { asOf, asSql, column, meets, reps } from './rows';

type Rows = Cells;
const { owner, type, status, outcome, subject, date } = column;

/** Only touches the three cells that any way must read, text and all. The sum keeps the compiler from leaving it out. */
export function touch(rows: Rows): number {
  let sum = 0;
  for (const row of rows) {
    sum +=
      (row[owner] as string).charCodeAt(0) + (row[type] as string).charCodeAt(0) + (row[date] as string).charCodeAt(9);
  }
  return sum;
}

/** Touches every cell that the plan of the bench asks about, text and all; most subjects are texts of their own. */
export function touchAll(rows: Rows): number {
  let sum = 0;
  for (const row of rows) {
    for (let i: number = owner; i <= date; i += 1) {
      const cell = row[i] as string | null;
      if (cell !== null) sum += cell.charCodeAt(0);
    }
  }
  return sum;
}

const firstDay = (weeks: number): number => weekStart(dayNumber(asOf), 0) - 7 * (weeks - 1);

/** A Map for owners and days, and toLowerCase().includes() for the rest: what a careful person writes first. */
export function naive(rows: Rows, weeks: number): number {
  const from = firstDay(weeks);
  const repOf = new Map(reps.map((name, i) => [name.toLowerCase(), i]));
  const weekOf = new Map<string, number>();
  const counts = new Int32Array(reps.length * meets.length * weeks);
  for (const row of rows) {
    const text = row[date] as string;
    let week = weekOf.get(text);
    if (week === undefined) weekOf.set(text, (week = Math.floor(((readDay(text) ?? -1e6) - from) / 7)));
    if (week < 0 || week >= weeks) continue;
    const rep = repOf.get((row[owner] as string).toLowerCase());
    if (rep === undefined) continue;
    const words = [row[type], row[status], row[outcome], row[subject]].map((cell) => String(cell ?? '').toLowerCase());
    for (let i = 0; i < meets.length; i += 1) {
      if (meets[i]!(words[0]!, words[1]!, words[2]!, words[3]!)) counts[(rep * meets.length + i) * weeks + week]! += 1;
    }
  }
  return counts.reduce((sum, one) => sum + one, 0);
}

/** Objects keyed by text and a Date for every row: what is often found. */
export function stringKeys(rows: Rows, weeks: number): number {
  const from = new Date(`${dayOf(firstDay(weeks))}T00:00:00Z`);
  const to = new Date(`${asOf}T00:00:00Z`);
  const counts = new Map<string, number>();
  for (const row of rows) {
    const when = new Date(`${row[date] as string}T00:00:00Z`);
    if (when < from || when > to) continue;
    const monday = new Date(when);
    monday.setUTCDate(when.getUTCDate() - ((when.getUTCDay() + 6) % 7));
    meets.forEach((holds, i) => {
      const [a, b, c, d] = [row[type], row[status], row[outcome], row[subject]].map((cell) =>
        String(cell ?? '').toLowerCase(),
      );
      if (!holds(a!, b!, c!, d!)) return;
      const key = `${row[owner] as string}|${i}|${monday.toISOString().slice(0, 10)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  }
  return [...counts.values()].reduce((sum, one) => sum + one, 0);
}

/** arquero: columns from the rows, twelve flags, one rollup. */
export function arquero(rows: Rows, weeks: number): number {
  const from = firstDay(weeks);
  const text = (index: number): string[] => rows.map((row) => String(row[index] ?? '').toLowerCase());
  const week = rows.map((row) => Math.floor(((readDay(row[date] as string) ?? -1e6) - from) / 7));
  const columns: Record<string, unknown[]> = { owner: text(owner), week };
  const [types, statuses, outcomes, subjects] = [text(type), text(status), text(outcome), text(subject)];
  meets.forEach((holds, i) => {
    columns[`b${i}`] = rows.map((_, r) => (holds(types[r]!, statuses[r]!, outcomes[r]!, subjects[r]!) ? 1 : 0));
  });
  const sums = Object.fromEntries(meets.map((_, i) => [`b${i}`, aq.op.sum(`b${i}`)]));
  const result = aq
    .table(columns as never)
    .params({ weeks })
    .filter(((d: { week: number }, $: { weeks: number }) => d.week >= 0 && d.week < $.weeks) as never)
    .groupby('owner', 'week')
    .rollup(sums);
  return meets.reduce(
    (total, _, i) => total + (result.array(`b${i}`) as number[]).reduce((sum, one) => sum + one, 0),
    0,
  );
}

const CHUNK = 2048;

/** DuckDB in memory: the needed columns appended in chunks. */
export async function duckLoad(rows: Rows): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(
    'create table activities (owner varchar, type varchar, status varchar, outcome varchar, subject varchar, date date)',
  );
  const appender = await connection.createAppender('activities');
  const chunk = DuckDBDataChunk.create([VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, DATE]);
  for (let start = 0; start < rows.length; start += CHUNK) {
    const part = rows.slice(start, start + CHUNK);
    const text = (index: number): (string | null)[] => part.map((row) => row[index] as string | null);
    chunk.reset();
    chunk.setColumns([
      text(owner),
      text(type),
      text(status),
      text(outcome),
      text(subject),
      part.map((row) => new DuckDBDateValue(readDay(row[date] as string)!)),
    ]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  return connection;
}

export async function duckQuery(connection: DuckDBConnection, weeks: number): Promise<number> {
  const counts = asSql.map((where, i) => `count(*) filter (where ${where}) as b${i}`).join(', ');
  const result = await connection.runAndReadAll(
    `select owner, date_trunc('week', date) as week, ${counts} from activities
     where date >= date '${dayOf(firstDay(weeks))}' and date <= date '${asOf}' group by all`,
  );
  return result
    .getColumns()
    .slice(2)
    .flat()
    .reduce((sum: number, one) => sum + Number(one), 0);
}
