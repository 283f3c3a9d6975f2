import type { Day } from '../calendar/day';
import type { Table } from '../cells';
import { outcome, type Outcome } from '../outcome';
import { coachingColumns } from '../own-columns';
import { openSheet } from '../plan/own-sheet';
import { needText } from '../plan/words';

/** Coaching that was given to a colleague to do, with what was expected of it. */
export interface CoachingCard {
  readonly delegate: string;
  readonly rep: string;
  readonly behavior: string;
  readonly goodLooksLike: string;
  readonly due: Day | null;
  /** What came of it; empty while it is going on. */
  readonly outcome: string;
  readonly row: number;
}

/** Reads a Coaching sheet; a card without its delegate or its rep is left out. */
export function readCoaching(table: Table): Outcome<readonly CoachingCard[]> {
  const { own, missing } = openSheet(table, { needed: ['Delegate', 'Rep'], optional: coachingColumns });
  if (missing.length > 0) return outcome([], missing);
  const cards = own.rows.flatMap((row): CoachingCard[] => {
    const delegate = needText(own, row, 'Delegate', 'Write who coaches.');
    const rep = needText(own, row, 'Rep', 'Write who is coached.');
    const due = own.day(row, 'Due');
    if (delegate === undefined || rep === undefined) return [];
    return [
      {
        delegate,
        rep,
        behavior: own.text(row, 'Behavior'),
        goodLooksLike: own.text(row, 'What good looks like'),
        due,
        outcome: own.text(row, 'Outcome'),
        row: own.rowNumber(row),
      },
    ];
  });
  return outcome(cards, own.gathering.findings());
}

/** How a card stands on a day: done once anything is written about what came of it. */
export const stateOf = ({ due, outcome: said }: CoachingCard, asOf: Day): 'done' | 'overdue' | 'open' =>
  said !== '' ? 'done' : due !== null && due < asOf ? 'overdue' : 'open';
