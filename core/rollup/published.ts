import type { Day } from '../calendar/day';
import type { Kind } from '../plan/plan';

/** So many of so many; null where the pack does not say. */
export interface Part {
  readonly value: number | null;
  readonly of: number | null;
}

/** What a pack says of one line of a plan for one rep or for all of them. */
export interface PublishedMeasure {
  readonly value: number | null;
  readonly target: number | null;
  readonly row: number;
}

/** One line of a manager's plan with what became of it. */
export interface PublishedLine {
  readonly kind: Kind;
  readonly name: string;
  /** How it counts: two lines with different prints do not count the same thing. Empty where the pack does not say. */
  readonly print: string;
  /** The stretch of time that its target is for, and the currency of its money, in the pack's words. */
  readonly per: string;
  /** `Count`, `Sum`, `Rate` ...; rates do not add up. */
  readonly counts: string;
  readonly team: (PublishedMeasure & { readonly onTarget: Part }) | null;
  readonly reps: readonly PublishedMeasure[];
  /** The row where it is defined, as people count. */
  readonly row: number;
}

/** One manager's published numbers, as they were read from a table of a pack. */
export interface PublishedPack {
  /** The sheet that it stands on, and the row of a fact on it, for findings. */
  readonly sheet: string;
  /** What the pack calls the team, else the sheet's own name. */
  readonly team: string;
  readonly asOf: Day;
  readonly week: Day;
  readonly weekEnds: Day | null;
  /** The rows where the as-of day and the week stand. */
  readonly rows: { readonly asOf: number; readonly week: number };
  readonly reps: Part;
  readonly planLines: Part;
  readonly planFindings: number | null;
  readonly planResults: Part;
  readonly planBehaviors: Part;
  readonly freshReps: Part;
  readonly completeRows: Part;
  readonly oneOnOnes: Part;
  readonly withinWeek: Part;
  readonly repsTold: Part;
  readonly encouragements: number | null;
  readonly gaps: number | null;
  readonly attainment: number | null;
  readonly onTarget: Part;
  readonly lines: readonly PublishedLine[];
  /** The same for the same table, whatever the sheet is called. */
  readonly print: string;
}
