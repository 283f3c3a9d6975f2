import type { Day } from '../calendar/day';
import type { Table } from '../cells';
import { keptWords, type Kept } from '../feedback/kept';
import { outcome, type Outcome } from '../outcome';
import { oneOnOneColumns } from '../own-columns';
import { openSheet, type OwnSheet } from '../plan/own-sheet';
import { needText, readWord } from '../plan/words';
import { heldWords } from './log';
import { needDay } from './need-day';

/** One conversation with a rep, planned or past: first what the rep brought, then what was agreed. */
export interface OneOnOne {
  readonly date: Day;
  readonly rep: string;
  /** Null where nobody has said it. */
  readonly held: (typeof heldWords)[number] | null;
  readonly projection: string;
  readonly behaviors: string;
  readonly tried: string;
  readonly need: string;
  readonly commitment: string;
  readonly due: Day | null;
  readonly kept: Kept | null;
  readonly skillFocus: string;
  readonly reviewOn: Day | null;
  /** The row's number on its sheet, as people count. */
  readonly row: number;
}

/** Reads a One-on-ones sheet; a line without its day or its rep is left out. */
export function readOneOnOnes(table: Table): Outcome<readonly OneOnOne[]> {
  const { own, missing } = openSheet(table, { needed: ['Date', 'Rep'], optional: oneOnOneColumns });
  if (missing.length > 0) return outcome([], missing);
  const rows = own.rows.flatMap((row) => readRow(own, row) ?? []);
  return outcome(rows, own.gathering.findings());
}

const alsoHeld = {
  true: 'Yes',
  done: 'Yes',
  held: 'Yes',
  x: 'Yes',
  false: 'No',
  canceled: 'No',
  cancelled: 'No',
} as const;
const alsoKept = { true: 'Yes', done: 'Yes', x: 'Yes', false: 'No' } as const;

function readRow(own: OwnSheet, row: number): OneOnOne | null {
  const date = needDay(own, row, 'Date', 'Write the day of the one-on-one.');
  const rep = needText(own, row, 'Rep', 'Write with whom it is.');
  const read = {
    held: readWord(own, row, 'Held', heldWords, alsoHeld) ?? null,
    projection: own.text(row, 'Projection'),
    behaviors: own.text(row, 'Behaviors behind it'),
    tried: own.text(row, 'Tried'),
    need: own.text(row, 'Need'),
    commitment: own.text(row, 'Commitment'),
    due: own.day(row, 'Due'),
    kept: readWord(own, row, 'Kept', keptWords, alsoKept) ?? null,
    skillFocus: own.text(row, 'Skill focus'),
    reviewOn: own.day(row, 'Review on'),
    row: own.rowNumber(row),
  };
  return date === null || rep === undefined ? null : { date, rep, ...read };
}
