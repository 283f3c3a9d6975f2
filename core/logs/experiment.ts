import type { Day } from '../calendar/day';
import type { Table } from '../cells';
import { outcome, type Outcome } from '../outcome';
import { experimentColumns } from '../own-columns';
import { openSheet } from '../plan/own-sheet';
import { needText, readWord } from '../plan/words';
import { verdictWords } from './log';
import { needDay } from './need-day';

export type VerdictWord = (typeof verdictWords)[number];

/** A change in how somebody works, made to see whether what should follow from it does. */
export interface Experiment {
  /** Empty: the whole team. */
  readonly rep: string;
  readonly change: string;
  readonly since: Day;
  /** The line of the plan that is done otherwise. */
  readonly behavior: string;
  /** The line of the plan that should follow; empty: the behavior alone. */
  readonly shouldMove: string;
  readonly checkOn: Day | null;
  /** What a person has concluded, whatever the numbers say. */
  readonly verdict: VerdictWord | null;
  readonly note: string;
  readonly row: number;
}

/** Reads an Experiments sheet; a line without its first day or its behavior is left out. */
export function readExperiments(table: Table): Outcome<readonly Experiment[]> {
  const { own, missing } = openSheet(table, { needed: ['Since', 'Behavior'], optional: experimentColumns });
  if (missing.length > 0) return outcome([], missing);
  const experiments = own.rows.flatMap((row): Experiment[] => {
    const since = needDay(own, row, 'Since', 'Write the first day on which it was done otherwise.');
    const behavior = needText(own, row, 'Behavior', 'Name the row of the plan that is done otherwise.');
    const verdict = readWord(own, row, 'Verdict', verdictWords) ?? null;
    const checkOn = own.day(row, 'Check on');
    if (since === null || behavior === undefined) return [];
    return [
      {
        rep: own.text(row, 'Rep'),
        change: own.text(row, 'Change'),
        since,
        behavior,
        shouldMove: own.text(row, 'Should move'),
        checkOn,
        verdict,
        note: own.text(row, 'Note'),
        row: own.rowNumber(row),
      },
    ];
  });
  return outcome(experiments, own.gathering.findings());
}
