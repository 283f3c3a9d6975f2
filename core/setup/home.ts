import type { Look } from '../sheets/looks';

/** How far this workbook is, which decides what comes next. */
export type Stage = 'no data' | 'sources' | 'plan' | 'refresh' | 'week';

/** One thing to say or do, as the sheet This week says it. */
export interface HomeItem {
  readonly rep: string;
  readonly about: string;
  readonly now: string;
  readonly look: Look;
  readonly says: string;
}

export interface HomeGroup {
  readonly code: string;
  readonly title: string;
  readonly look: Look;
  readonly items: readonly HomeItem[];
  readonly none: string;
}

/** What one rep can still close this week, and exactly how many. */
export interface ThursdayItem {
  readonly rep: string;
  readonly about: string;
  readonly toGo: number;
  /** Null where nothing of this rep's plan is counted by the week. */
  readonly workdaysLeft: number | null;
  readonly status: string;
}

/** This week at a glance. */
export interface Glance {
  readonly asOf: string;
  readonly week: string;
  readonly weekEnds: string;
  readonly reps: number;
  readonly onTarget: { readonly met: number; readonly counted: number };
  readonly thursday: readonly ThursdayItem[];
  readonly groups: readonly HomeGroup[];
  readonly health: {
    readonly freshReps: number;
    readonly reps: number;
    readonly completeRows: number;
    readonly rows: number;
  };
}

export interface Home {
  readonly stage: Stage;
  /** The CRM sheets by name, with their rows; empty when there are none. */
  readonly sheets: readonly { readonly sheet: string; readonly table: string; readonly rows: number }[];
  /** Every sheet of the workbook by name, with which the page finds the place of a finding (`placeIn`). */
  readonly sheetNames: readonly string[];
  /** Null as long as the week cannot be scored; the findings beside the answer say why. */
  readonly glance: Glance | null;
}

/** One number that is another one since the last refresh. */
export interface Change {
  readonly rep: string;
  readonly about: string;
  readonly from: string;
  readonly to: string;
}

/** What a refresh changed on the scorecard, against the Measures sheet as it stood. */
export interface Changes {
  /** False when there was no scorecard before, or one of another week: then there is nothing to compare. */
  readonly compared: boolean;
  readonly items: readonly Change[];
  /** How many more there are. */
  readonly more: number;
}
