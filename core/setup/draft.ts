import type { planColumns } from '../own-columns';
import type { Verdict } from '../plan/templates';
import type { Finding, Severity } from '../outcome';

type PlanColumn = (typeof planColumns)[number];

/** One line of a plan while it is being made: the cells of the Plan sheet as texts, in the order of `planColumns`. */
export interface DraftLine {
  /** Tells lines apart while names change: `plan:7` (row of the Plan sheet), `library:0:3`, `proposed:2`, `own:1`. */
  readonly id: string;
  readonly cells: readonly string[];
}

/** A target for one rep, from a day on. The rep goes by name here, and by print where a draft is kept. */
export interface DraftTarget {
  readonly rep: string;
  readonly line: string;
  /** `2026-11-16`; empty: always. */
  readonly from: string;
  readonly target: string;
}

/** One setting by its name on the Settings sheet. */
export interface DraftSetting {
  readonly name: string;
  readonly value: string;
}

/** A plan being made: what will stand on Plan, Targets and Settings. */
export interface PlanDraft {
  readonly lines: readonly DraftLine[];
  readonly targets: readonly DraftTarget[];
  readonly settings: readonly DraftSetting[];
}

/** A result of the library with the behaviors that drive it, ready to be kept or left. */
export interface LibraryResult {
  readonly template: string;
  readonly about: string;
  readonly results: readonly LibraryLine[];
  readonly behaviors: readonly LibraryLine[];
}

export interface LibraryLine {
  readonly line: DraftLine;
  /** Rows of this workbook that it would count, over all weeks; null for pieces of work, which no CRM row shows. */
  readonly rows: number | null;
  /** What this workbook lacks for it; empty when it can be counted. */
  readonly lacks: string;
}

/** Everything that making a plan begins with. */
export interface PlanDesk {
  /** The day measured at. */
  readonly asOf: string;
  readonly reps: readonly string[];
  /** The plan of the workbook; where there is none, what is proposed from its data. */
  readonly draft: PlanDraft;
  readonly from: 'sheet' | 'proposal';
  readonly library: readonly LibraryResult[];
  /** Every setting with its help, in the order of the sheet. */
  readonly settings: readonly {
    readonly name: string;
    readonly value: string;
    readonly help: string;
    readonly like: string;
  }[];
}

/** Where a suggested target comes from, with the numbers that a person can check. */
export type Suggestion =
  | {
      readonly from: 'back-solve';
      /** For one rep and the line's own period; null: it is too late for this period of the result. */
      readonly target: number | null;
      /** What the result asks of the whole team in its period, and how much of it is there already. */
      readonly goal: number;
      readonly done: number;
      readonly result: string;
      /** Each rate with what it is a share of and how many rows say so. */
      readonly rates: readonly { readonly name: string; readonly rate: number; readonly rows: number }[];
      readonly reps: number;
      readonly weeksLeft: number;
      readonly lagWeeks: number;
      /** Pieces that the rest of the goal takes in all, and how many of them a week, for the team. */
      readonly needed: number;
      readonly weekly: number | null;
    }
  | {
      readonly from: 'own history';
      readonly target: number;
      /** Weeks looked at, and what each rep reaches in one week of five, in the line's own period. */
      readonly weeks: number;
      readonly byRep: readonly { readonly rep: string; readonly target: number | null }[];
    }
  | { readonly from: 'none'; readonly target: null; readonly why: string };

/** A finding about a draft, with the line and the column, or the setting, it is about; null: the plan as a whole. */
export interface DraftFinding {
  readonly line: string | null;
  readonly column: PlanColumn | null;
  readonly setting?: string;
  readonly severity: Severity;
  readonly code: string;
  readonly what: string;
  readonly fix: string;
}

/** What a save that was refused says: a finding as any other, with its line and column for the page. */
export interface LineFinding extends Finding, Pick<DraftFinding, 'line' | 'column'> {}

/** One line of a draft on the real rows. */
export interface PreviewLine {
  readonly id: string;
  /** How it is counted, in words, and what does not count. Empty when the line cannot be read. */
  readonly words: string;
  /**
   * Last closed week for each rep, in the order of `PlanDesk.reps`; null: off, or nothing to say. Open items have no past: they
   * are shown as they stand now.
   */
  readonly lastWeek: readonly (number | null)[];
  /** Rows of the workbook behind last week's numbers. */
  readonly rows: number;
  /** Share that met the guard last week, over the team; null without a guard or rows. */
  readonly guard: number | null;
  readonly thursday: {
    readonly verdict: Verdict;
    readonly reason: string;
    readonly answers: readonly { readonly question: string; readonly answer: 'yes' | 'partly' | 'no' }[];
  } | null;
  readonly suggestion: Suggestion | null;
}

export interface Preview {
  /** First day of the week that `lastWeek` shows; null when the data has no closed week. */
  readonly week: string | null;
  readonly lines: readonly PreviewLine[];
  readonly findings: readonly DraftFinding[];
}
