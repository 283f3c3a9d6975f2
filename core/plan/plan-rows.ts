import { fold, nearest, quoted } from '../text';
import type { Gathering } from './gather';
import type { PlanRow } from './plan';

/**
 * What can be wrong between the cells of a row, and between rows: two rows of one name, an end before the start, a target by
 * date without the date, a weight below zero. Names that `Drives` and `Guard` mention get the spelling of the row they mean.
 */
export function checkRows(rows: readonly PlanRow[], gathering: Gathering): PlanRow[] {
  const names = new Map<string, PlanRow>();
  const kept: PlanRow[] = [];
  for (const row of rows) {
    const same = names.get(fold(row.name));
    if (same) {
      gathering.add(
        { severity: 'error', code: 'name-twice', column: 'Name' },
        row.row,
        `${quoted(row.name)} is also the name of row ${same.row}; only that one is read.`,
        'Give each row a name of its own.',
      );
      continue;
    }
    names.set(fold(row.name), row);
    kept.push(row);
    checkRow(row, gathering);
  }
  const spelled = (name: string): string => names.get(fold(name))?.name ?? name;
  return kept.map((row) => {
    const guard = row.guard?.kind === 'row' ? { ...row.guard, name: spelled(row.guard.name) } : row.guard;
    if (guard?.kind === 'row' && !names.has(fold(guard.name))) unknownGuard(guard.name, row, kept, gathering);
    return { ...row, drives: spelled(row.drives), guard };
  });
}

function unknownGuard(name: string, row: PlanRow, rows: readonly PlanRow[], gathering: Gathering): void {
  const meant = nearest(
    name,
    rows.filter((one) => one !== row).map((one) => one.name),
  );
  gathering.add(
    { severity: 'error', code: 'guard-unknown', column: 'Guard' },
    row.row,
    `No row of the plan is named ${quoted(name)}.`,
    meant === undefined
      ? 'Name another row, or write criteria like Outcome = Held at least 60%.'
      : `Did you mean ${meant}?`,
  );
}

function checkRow(row: PlanRow, gathering: Gathering): void {
  const wrong = (code: string, column: string, what: string, fix: string): void =>
    gathering.add({ severity: 'error', code, column }, row.row, what, fix);
  if (row.starts !== null && row.ends !== null && row.ends < row.starts) {
    wrong(
      'ends-before-start',
      'Ends',
      `${row.name} ends on ${row.ends}, before it starts on ${row.starts}.`,
      'Correct one of the two days.',
    );
  }
  if (row.per === 'date' && row.due === null && row.counts !== 'Deliverable') {
    wrong('due-missing', 'Due', `${row.name} has a target by date and no date.`, 'Write the day it is due.');
  }
  if (row.target !== null && row.target < 0) {
    wrong(
      'target-negative',
      'Target',
      `The target of ${row.name} is below zero.`,
      'Write zero or more; what should shrink has Better = less.',
    );
  }
  if (row.counts === 'Rate' && isShare(row) && row.target !== null && row.target > 1) {
    const meant =
      row.target <= 100 ? `Write ${row.target}% or ${row.target / 100}.` : 'Write a share such as 60% or 0.6.';
    wrong(
      'rate-above-one',
      'Target',
      `${row.name} is a share, and its target of ${row.target} is more than all of them.`,
      meant,
    );
  }
  if (row.weight < 0)
    wrong('weight-negative', 'Weight', `The weight of ${row.name} is below zero.`, 'Write zero or more.');
  if (row.lagWeeks !== null && row.lagWeeks < 0) {
    wrong(
      'lag-negative',
      'Lag weeks',
      `The lag of ${row.name} is below zero.`,
      'Write the weeks from the behavior to the result.',
    );
  }
}

/** A rate over rows, not the mean of a field. */
const isShare = (row: PlanRow): boolean => row.ofWhere !== undefined || row.of === '';
