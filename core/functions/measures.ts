import { dayOf, type Day, type DayNumber } from '../calendar/day';
import { isBlank, isErrorCell, type Cell, type Table } from '../cells';
import type { Kind } from '../plan/plan';
import { readPlainNumber } from '../plan/written-value';
import type { Measure, Status } from '../score/measure';
import { fold, quoted } from '../text';
import { dayNumberIn } from './days';
import { isMistake, mistake, type Mistake } from './mistake';

/** A Measures sheet as it was read: nothing is recounted. */
export interface Measures {
  /** First days of its weeks, oldest first. */
  readonly weeks: readonly DayNumber[];
  /** Reps and lines in the order in which they come. */
  readonly reps: readonly string[];
  readonly names: readonly string[];
  kindOf(name: string): Kind | null;
  /** The measure of a week, rep and line; null where there is none, a mistake where its row cannot be read. */
  at(week: DayNumber, rep: string, name: string): Omit<Measure, 'kind'> | Mistake | null;
}

const needed = ['week', 'rep', 'behavior', 'actual'] as const;

/** Whether these labels are those of Measures. */
export const isMeasuresHeader = (labels: readonly string[]): boolean => {
  const keys = labels.map(fold);
  return needed.every((label) => keys.includes(label));
};

/** Reads Measures. A row with an error in it spoils nothing but itself. */
export function readMeasures(table: Table): Measures | Mistake {
  const keys = table.headers.map(fold);
  const column = (label: string): ((row: number) => Cell) => {
    const index = keys.indexOf(label);
    const found = index < 0 ? undefined : table.column(index);
    return (row) => found?.at(row) ?? null;
  };
  const [week, rep, name, kind] = [column('week'), column('rep'), column('behavior'), column('kind')];
  const numbers = ['actual', 'target', 'expected', 'gap', 'attainment', 'rows'].map(
    (label) => [label, column(label)] as const,
  );
  const [status, data] = [column('status'), column('data')];
  const weeks = new Set<DayNumber>();
  const reps = new Map<string, string>();
  const names = new Map<string, { readonly name: string; readonly kind: Kind | null }>();
  const rows = new Map<string, number>();
  const twice = new Set<string>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const [who, what] = [textIn(rep(row)), textIn(name(row))];
    if (who === '' || what === '') continue;
    const day = dayNumberIn(week(row));
    if (day === null) {
      if (isErrorCell(week(row))) continue;
      return mistake(`Measures, row ${table.rowNumber(row)}, Week: ${quoted(week(row))} is not plainly a day.`);
    }
    weeks.add(day);
    if (!reps.has(fold(who))) reps.set(fold(who), who);
    if (!names.has(fold(what))) names.set(fold(what), { name: what, kind: kindIn(kind(row)) });
    const key = keyOf(day, who, what);
    if (rows.has(key)) twice.add(key);
    else rows.set(key, row);
  }
  return {
    weeks: [...weeks].sort((a, b) => a - b),
    reps: [...reps.values()],
    names: [...names.values()].map((one) => one.name),
    kindOf: (what) => names.get(fold(what))?.kind ?? null,
    at(n, who, what) {
      const key = keyOf(n, who, what);
      const row = rows.get(key);
      if (row === undefined) return null;
      const where = `Measures, row ${table.rowNumber(row)}`;
      if (twice.has(key)) return mistake(`${where}: there is another row of that week, rep and behavior.`);
      const read: Record<string, number | null> = {};
      for (const [label, cellAt] of numbers) {
        const number = numberIn(cellAt(row));
        if (isMistake(number)) return mistake(`${where}, ${capital(label)}: ${number.mistake}`);
        read[label] = number;
      }
      return {
        week: dayOf(n),
        rep: reps.get(fold(who)) ?? who,
        name: names.get(fold(what))?.name ?? what,
        actual: read['actual'] ?? null,
        target: read['target'] ?? null,
        expected: read['expected'] ?? null,
        gap: read['gap'] ?? null,
        attainment: read['attainment'] ?? null,
        status: textIn(status(row)) as Status,
        rows: read['rows'] ?? 0,
        data: textIn(data(row)) as Measure['data'],
      };
    },
  };
}

/** The first day of the week that a day falls in, if Measures have it. */
export function weekIn({ weeks }: Measures, asOf: DayNumber): DayNumber | Mistake {
  const week = weeks.reduce<DayNumber | undefined>(
    (last, one) => (one <= asOf && asOf < one + 7 ? one : last),
    undefined,
  );
  if (week !== undefined) return week;
  if (weeks.length === 0)
    return mistake('Measures have no rows: refresh them first, or give the Plan and the CRM tables.');
  const span = `${dayOf(weeks[0]!)} to ${dayOf(weeks[weeks.length - 1]! + 6)}`;
  return mistake(
    `Measures have no week with ${dayOf(asOf)}: they go from ${span}. Refresh them, or give the Plan and the CRM tables.`,
  );
}

const keyOf = (week: DayNumber, rep: string, name: string): string => `${week}\n${fold(rep)}\n${fold(name)}`;

const textIn = (cell: Cell): string =>
  typeof cell === 'string' ? cell.trim() : typeof cell === 'number' ? String(cell) : '';

const kindIn = (cell: Cell): Kind | null => {
  const word = fold(textIn(cell));
  return word === 'result' ? 'Result' : word === 'behavior' ? 'Behavior' : null;
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function numberIn(cell: Cell): number | null | Mistake {
  if (typeof cell === 'number') return cell;
  if (isBlank(cell)) return null;
  const number = typeof cell === 'string' ? readPlainNumber(cell) : undefined;
  return number ?? mistake(`${quoted(cell)} is not a number.`);
}

/** The day of a week as a cell of an answer. */
export const dayCell = (day: Day): Cell => ({ day });
