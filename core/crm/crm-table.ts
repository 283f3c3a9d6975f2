import type { Column } from '../cells';
import type { DayNumber } from '../calendar/day';
import type { CrmKind } from './fields';
import type { Source } from './source';

/** A row that is not counted, with the reason a person reads. */
export interface LeftOut {
  /** Index in the table, from 0. */
  readonly row: number;
  /** A stable word, for example `total`, `duplicate`, `no-owner`, `no-date`. */
  readonly code: string;
  readonly reason: string;
}

/** No day: the cell is blank or cannot be read. Smaller than every day number. */
export const NO_DAY = -0x80000000;

/**
 * A CRM sheet as we read it: every row of the table is either in use or in `leftOut`, so that rows in = rows used + rows listed.
 * Row numbers below are indexes of `source.table`, from 0; call `source.table.rowNumber(row)` for the number people see.
 */
export interface CrmTable {
  readonly kind: CrmKind;
  readonly source: Source;
  /** 1 where the row is in use, 0 where it is left out or empty. */
  readonly inUse: Uint8Array;
  readonly leftOut: readonly LeftOut[];
  /** Rows with nothing in any cell: not rows of the table, only counted. */
  readonly blankRows: number;
  /**
   * One of our fields as we read it, or undefined when the table does not have it: owners under their one name, status as
   * Open / Won / Lost (opportunities) or Completed / Open / Scheduled / Cancelled / Draft (activities), amounts as numbers,
   * days as date cells, everything else as it stands. Unreadable days and amounts are null here (and findings elsewhere).
   */
  field(name: string): Column | undefined;
  /** The raw column under this label (without case and surrounding blanks), as in `[Call Outcome]`. */
  raw(label: string): Column | undefined;
  /** The day of a day field, row by row; NO_DAY where there is none. Undefined when the table does not have the field. */
  days(field: string): ((row: number) => DayNumber) | undefined;
  /** The same days as one array, where the table keeps them so: loops over many rows are faster with it. */
  dayNumbers?(field: string): Int32Array | undefined;
}

/** Everything that came in from the CRM, sheet by sheet. */
export interface Crm {
  readonly tables: readonly CrmTable[];
  /** All owners seen, under their one name, sorted. */
  readonly owners: readonly string[];
}
