import type { Kind } from '../plan/plan';

/** What can be chosen for a pack, as the page offers it. */
export interface PackDesk {
  readonly asOf: string;
  /** `Team Dana Whitcombe`; empty where the reps have no one manager. */
  readonly team: string;
  readonly reps: readonly string[];
  readonly lines: readonly { readonly name: string; readonly kind: Kind }[];
  /** Notes that were shared in the weeks shown: so many would go along if somebody chose them. */
  readonly notes: number;
}

/** One sheet of a pack, cell by cell as a reader will see it. */
export interface PackSheetShown {
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
}

/** What will be seen by whom, before it happens and after. */
export interface PackSaid {
  /** One sentence. */
  readonly who: string;
  /** Of the file, without extension, or of the sheet. */
  readonly name: string;
  readonly sheets: readonly PackSheetShown[];
  /** Where a text was changed so that no spreadsheet takes it for a formula. */
  readonly harmless: readonly { readonly sheet: string; readonly cell: string }[];
  /** Of all that leaves, to the last digit: given back, nothing but what was shown can leave. */
  readonly print: string;
}

/** The files that were made, one for each rep. */
export interface RepPacksSaid {
  readonly files: readonly {
    readonly rep: string;
    readonly name: string;
    readonly who: string;
    readonly harmless: number;
  }[];
}
