import type { Day } from '../calendar/day';
import type { SheetLayout } from '../sheets/layout';

/** What of the week is shared, and how people are named in it. Nothing is shared that is not chosen. */
export interface PackChoices {
  /** Names of reps; empty: all of the team. */
  readonly reps: readonly string[];
  /** Names of lines of the plan; empty: all of them. */
  readonly lines: readonly string[];
  readonly names: 'Full' | 'Initials';
  /** Whether each rep's weeks are shown, too. */
  readonly repDetail: boolean;
  /** Whether the notes that were shared with reps go along; never unless somebody says so. */
  readonly notes: boolean;
}

/** A workbook to be made from nothing, so that nothing can hide in it: values and looks alone, every text harmless already. */
export interface PackFile {
  /** Without extension, safe for any file system. */
  readonly name: string;
  readonly title: string;
  readonly day: Day;
  readonly sheets: readonly SheetLayout[];
}

/** Where a text was changed so that no spreadsheet can take it for a formula: `B7`. */
export interface HarmlessCell {
  readonly sheet: string;
  readonly cell: string;
}

export interface Pack {
  readonly file: PackFile;
  readonly harmless: readonly HarmlessCell[];
  /** One sentence: who will see what. */
  readonly who: string;
}
