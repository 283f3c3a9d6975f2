import { dayNumber, type DayNumber } from '../calendar/day';
import { isBlank, type Cell, type Table } from '../cells';
import { labelled } from '../crm/columns';
import { NO_DAY } from '../crm/crm-table';
import { dayReader } from '../crm/dates';
import { plain } from '../neutral';
import type { PlanRow } from '../plan/plan';
import type { Measure, Status } from '../score/measure';
import type { Scorecard } from '../score/scorecard';
import { doneOf, figure, shownActual } from '../sheets/figures';
import { fold } from '../text';
import type { Change, Changes } from './home';

/** More than these nobody reads. */
const mostShown = 40;

/** What stands where there is no number. */
const nothing = figure(null);

/**
 * What is another number than on the Measures sheet as it stood before: this week's only, as the sheets show them. Without such a
 * sheet, or with one that ends in another week, there is nothing to compare.
 */
export function changesSince(before: Table | undefined, scorecard: Scorecard): Changes {
  const week = dayNumber(scorecard.week);
  const known = before === undefined ? new Map<string, WrittenMeasure>() : measuresOf(before, week);
  if (known === null || known.size === 0) return { compared: false, items: [], more: 0 };
  const lines = [...scorecard.behaviors, ...scorecard.results];
  const items: Change[] = [];
  for (const [place, rep] of scorecard.reps.entries()) {
    for (const { row, cells } of lines) {
      const cell = cells[place];
      const key = keyOf(rep, row.name);
      const written = known.get(key);
      known.delete(key);
      if (cell === undefined) continue;
      const [from, to] = [written === undefined ? nothing : shown(written, row), shown(cell.measure, row)];
      if (from !== to) items.push({ rep, about: row.name, from, to });
    }
  }
  // What is left has gone from the scorecard, with the plan row or the rep.
  for (const written of known.values()) {
    const from = shown(written);
    if (from !== nothing) items.push({ rep: written.rep, about: written.name, from, to: nothing });
  }
  return { compared: true, items: items.slice(0, mostShown), more: Math.max(0, items.length - mostShown) };
}

type WrittenMeasure = Pick<Measure, 'rep' | 'name' | 'actual' | 'target' | 'status' | 'rows'>;

/** A number beside its target; without the plan row as a plain number. */
function shown(measure: WrittenMeasure, row?: PlanRow): string {
  const { target } = measure;
  const actual = shownActual(measure);
  if (row !== undefined) return doneOf(actual, target, row);
  return target === null ? figure(actual) : `${figure(actual)} / ${figure(target)}`;
}

const keyOf = (rep: string, name: string): string => `${fold(rep)}\n${fold(name)}`;

/** This week's rows of a Measures sheet; null when its newest week is another one. */
function measuresOf(table: Table, week: DayNumber): Map<string, WrittenMeasure> | null {
  const columns = labelled(table);
  const column = (label: string): ((row: number) => Cell) => {
    const index = columns.at(label)[0];
    const cells = index === undefined ? undefined : table.column(index);
    return (row) => cells?.at(row) ?? null;
  };
  const [weekAt, repAt, nameAt, statusAt] = [column('week'), column('rep'), column('behavior'), column('status')];
  const [actualAt, targetAt, rowsAt] = [column('actual'), column('target'), column('rows')];
  const readDay = dayReader('y-m-d');
  const found = new Map<string, WrittenMeasure>();
  let newest = NO_DAY;
  for (let row = 0; row < table.rowCount; row += 1) {
    const day = readDay(weekAt(row));
    if (day > newest) newest = day;
    const [rep, name] = [textIn(repAt(row)), textIn(nameAt(row))];
    if (day !== week || rep === '' || name === '') continue;
    found.set(keyOf(rep, name), {
      rep,
      name,
      actual: numberIn(actualAt(row)),
      target: numberIn(targetAt(row)),
      status: textIn(statusAt(row)) as Status,
      rows: numberIn(rowsAt(row)) ?? 0,
    });
  }
  return newest === week ? found : null;
}

const textIn = (cell: Cell): string =>
  typeof cell === 'string' ? plain(cell).trim() : typeof cell === 'number' ? String(cell) : '';

const numberIn = (cell: Cell): number | null => (typeof cell === 'number' && !isBlank(cell) ? cell : null);
