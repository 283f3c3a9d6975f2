import type { Table } from '../cells';
import { outcome, type Outcome } from '../outcome';
import { fold, quoted } from '../text';
import type { Gathering } from './gather';
import { openSheet, type OwnSheet } from './own-sheet';
import type { Rep } from './plan';
import { readRamp, readWorkdays } from './weekdays';
import { needText } from './words';
import { teamColumns } from '../own-columns';

/** Reads a Team sheet. Two reps of one name, or one name that two reps answer to, are errors: a row has one owner. */
export function readTeam(table: Table): Outcome<readonly Rep[]> {
  const { own, missing } = openSheet(table, { needed: ['Rep'], optional: teamColumns });
  if (missing.length > 0) return outcome([], missing);
  const reps: Rep[] = [];
  const names = new Map<string, string>();
  const rowNumbers: number[] = [];
  for (const row of own.rows) {
    const name = needText(own, row, 'Rep', 'Write the rep’s name as the CRM does.');
    if (name === undefined) continue;
    const rep = readRep(own, row, name);
    if (reps.some((one) => fold(one.name) === fold(name))) {
      own.gathering.add(
        { severity: 'error', code: 'rep-twice', column: 'Rep' },
        own.rowNumber(row),
        `${quoted(name)} is on the team twice; the first row is read.`,
        'Delete one of the rows.',
      );
      continue;
    }
    reps.push(rep);
    rowNumbers.push(own.rowNumber(row));
    names.set(fold(name), name);
  }
  checkAliases(reps, names, own.gathering, rowNumbers);
  return outcome(reps, own.gathering.findings());
}

function readRep(own: OwnSheet, row: number, name: string): Rep {
  const starts = own.day(row, 'Starts');
  const leaves = own.day(row, 'Leaves');
  const ramp = readRamp(own.cell(row, 'Ramp'));
  const workdays = readWorkdays(own.text(row, 'Workdays'));
  const add = (severity: 'error' | 'warning', code: string, column: string, what: string, fix: string): void =>
    own.gathering.add({ severity, code, column }, own.rowNumber(row), what, fix);
  if (starts !== null && leaves !== null && leaves < starts) {
    add(
      'error',
      'leaves-before-start',
      'Leaves',
      `${quoted(name)} leaves on ${leaves}, before the start on ${starts}.`,
      'Correct one of the two days.',
    );
  }
  if (ramp === undefined) {
    add(
      'error',
      'ramp-unreadable',
      'Ramp',
      `${quoted(own.cell(row, 'Ramp'))} is not a ramp.`,
      'Write the share of each week since the start: 25%, 50%, 75%.',
    );
  } else if (ramp.length > 0 && starts === null) {
    add(
      'warning',
      'ramp-without-start',
      'Ramp',
      `${quoted(name)} has a ramp and no start, so the full target holds.`,
      'Write the first day under Starts.',
    );
  }
  if (workdays === undefined) {
    add(
      'error',
      'workdays-unreadable',
      'Workdays',
      `${quoted(own.text(row, 'Workdays'))} are not weekdays.`,
      'Write Mon-Thu, or Mon, Wed, Fri.',
    );
  }
  return {
    name,
    alsoKnownAs: own
      .text(row, 'Also known as')
      .split(/[;\n\r]+/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    manager: own.text(row, 'Manager'),
    starts,
    leaves,
    workdays: workdays ?? null,
    ramp: ramp ?? [],
    recognition: own.text(row, 'Recognition'),
  };
}

function checkAliases(
  reps: readonly Rep[],
  names: Map<string, string>,
  gathering: Gathering,
  rowNumbers: readonly number[],
): void {
  reps.forEach((rep, index) => {
    for (const alias of rep.alsoKnownAs) {
      const claimed = names.get(fold(alias));
      if (claimed === undefined) names.set(fold(alias), rep.name);
      else if (claimed !== rep.name) {
        gathering.add(
          { severity: 'error', code: 'alias-twice', column: 'Also known as' },
          rowNumbers[index],
          `${quoted(alias)} would be both ${quoted(claimed)} and ${quoted(rep.name)}.`,
          'Leave it with one of them.',
        );
      }
    }
  });
}
