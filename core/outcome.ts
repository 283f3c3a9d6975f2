/** How much a finding matters: `error` stops a number, `ask` needs an answer first, `warning` is worth a look, `info` is only said. */
export type Severity = 'error' | 'ask' | 'warning' | 'info';

/** News with its address: what was found, where a person finds it, and what they can do about it. */
export interface Finding {
  readonly severity: Severity;
  /** A stable word for programs and tests, for example `date-unreadable`. */
  readonly code: string;
  /** Sheet, row and column label, for example `Activities, row 14, Date`. */
  readonly where: string;
  readonly what: string;
  readonly fix: string;
}

/** A value beside the findings that came up while making it. */
export interface Outcome<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

export const outcome = <T>(value: T, findings: readonly Finding[] = []): Outcome<T> => ({ value, findings });

/** The address of a cell as people say it: `Activities, row 14, Date`. */
export const at = (sheet: string, row?: number, column?: string): string =>
  [sheet, row === undefined ? '' : `row ${row}`, column ?? ''].filter((part) => part !== '').join(', ');

/** A place in the workbook that a finding is about, for whoever can go there. */
export interface Place {
  readonly sheet: string;
  /** The row's number as people count; null: the sheet as a whole. */
  readonly row: number | null;
  /** The column's label; null: the row as a whole. */
  readonly column: string | null;
}
