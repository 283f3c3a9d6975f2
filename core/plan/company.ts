import type { Day } from '../calendar/day';
import type { Table } from '../cells';
import { outcome, type Outcome } from '../outcome';
import { companyColumns, yearlyCheckColumns } from '../own-columns';
import { openSheet, type OwnSheet } from './own-sheet';
import { needText } from './words';

/** Who looks at something, when it was looked at last, and when next. */
export interface Reviewed {
  readonly name: string;
  readonly owner: string;
  readonly lastReview: Day | null;
  readonly nextReview: Day | null;
  /** The row's number on its sheet, as people count. */
  readonly row: number;
}

/** What the company wants, beyond one team's numbers, with the results that support it as people named them. */
export interface Objective extends Reviewed {
  readonly why: string;
  readonly results: string;
  readonly byWhen: Day | null;
}

/** Reads a Company sheet; a line without its objective is left out. */
export function readObjectives(table: Table): Outcome<readonly Objective[]> {
  const { own, missing } = openSheet(table, { needed: ['Objective'], optional: companyColumns });
  if (missing.length > 0) return outcome([], missing);
  const objectives = own.rows.flatMap((row): Objective[] => {
    const reviewed = readReviewed(own, row, 'Objective', 'Write what the company wants.');
    const byWhen = own.day(row, 'By when');
    if (reviewed === undefined) return [];
    return [{ ...reviewed, why: own.text(row, 'Why'), results: own.text(row, 'Results'), byWhen }];
  });
  return outcome(objectives, own.gathering.findings());
}

/** Reads a Yearly check sheet. Its elements are people's: they may rename them, add to them and take some away. */
export function readYearlyCheck(table: Table): Outcome<readonly Reviewed[]> {
  const { own, missing } = openSheet(table, { needed: ['Element'], optional: yearlyCheckColumns });
  if (missing.length > 0) return outcome([], missing);
  const elements = own.rows.flatMap((row) => readReviewed(own, row, 'Element', 'Write what is looked at.') ?? []);
  return outcome(elements, own.gathering.findings());
}

function readReviewed(own: OwnSheet, row: number, label: string, fix: string): Reviewed | undefined {
  const name = needText(own, row, label, fix);
  const reviewed = {
    owner: own.text(row, 'Owner'),
    lastReview: own.day(row, 'Last review'),
    nextReview: own.day(row, 'Next review'),
    row: own.rowNumber(row),
  };
  return name === undefined ? undefined : { name, ...reviewed };
}
