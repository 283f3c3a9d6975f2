import type { Day } from '../calendar/day';
import type { Cells } from '../cells';
import type { Finding } from '../outcome';
import type { Kind, PlanRow } from '../plan/plan';
import type { LiftLine } from '../score/lift-lines';
import type { Measure } from '../score/measure';
import type { ProjectedLine } from '../score/projection-lines';
import type { Pattern, RepHealth, Scorecard, ScoreLine, StillToDo } from '../score/scorecard';
import type { Mistake } from './mistake';

/** What formulas can ask about one rep and one line of the plan. A part that the ranges cannot tell says why. */
export interface FactCell {
  readonly measure: Omit<Measure, 'kind'>;
  readonly streak: number | Mistake;
  readonly pattern: Pattern | Mistake;
  /** What each of the last weeks added, oldest first. */
  readonly trend: readonly (number | null)[] | Mistake;
  readonly stillToDo: StillToDo | null | Mistake;
  /** Of a deliverable: pieces not handed in that are due by the end of the week, late ones too. Null for what is counted. */
  readonly due: number | null;
}

export interface FactLine {
  readonly name: string;
  /** Null where only Measures are there and they do not say. */
  readonly kind: Kind | null;
  /** Null without a plan. */
  readonly row: PlanRow | null;
  /** In the order of `Facts.reps`. */
  readonly cells: readonly (FactCell | Mistake)[];
  readonly team: ScoreLine['team'] | Mistake;
}

/** Everything that formulas answer from, whether it was counted from rows or read from Measures. */
export interface Facts {
  readonly week: Day;
  readonly reps: readonly string[];
  /** Every folded name that a rep goes by -> the rep's place in `reps`. */
  readonly names: ReadonlyMap<string, number>;
  /** Behaviors first, in the order of the plan. */
  readonly lines: readonly FactLine[];
  /** Lines of the plan that ended before the week. */
  readonly ended: readonly { readonly name: string; readonly ends: Day }[];
  /** The weighted mean over behaviors, each counted up to the cap. */
  readonly attainment: readonly (number | null)[] | Mistake;
  readonly teamAttainment: number | null | Mistake;
  /** How far the data can be trusted; null where only Measures are there. */
  readonly health: readonly RepHealth[] | null;
  readonly dataHealth: Scorecard['dataHealth'] | null;
  /** Rows that were left out for a reason that somebody can mend. */
  readonly rowsToMend: number;
}

/** The rows of one rep that can be counted, of all that are the rep's. */
export interface Countable {
  readonly rep: string;
  readonly usable: number;
  readonly all: number;
}

export interface Health {
  readonly facts: Facts;
  /** In the order of `facts.reps`. */
  readonly countable: readonly Countable[];
  /** Rows that no rep of the team can be found for. */
  readonly findings: readonly Finding[];
}

/** What can be said to each rep. */
export interface Said {
  readonly facts: Facts;
  /** The draft for a rep (a place in `facts.reps`) about a line of the plan, or why there is none; without a line what comes first. */
  noteFor(rep: number, name: string | null): string;
}

/** Where the results are heading. */
export interface Outlooks {
  readonly facts: Facts;
  /** The results of the plan; reps in the order of `facts.reps`. */
  readonly lines: readonly ProjectedLine[];
}

/** Which behaviors go together with their results. */
export interface Lifts {
  readonly facts: Facts;
  readonly lines: readonly LiftLine[];
}

/** What takes reading whole tables: a host may evaluate it on first use only, because a call of Measures needs none of it. */
export interface Counting {
  facts(tables: readonly Cells[], asOf: Day, weeks: number): Facts | Mistake;
  health(tables: readonly Cells[], asOf: Day): Health | Mistake;
  /** Findings about the plan; `asOf` null: only about the plan itself. */
  planCheck(tables: readonly Cells[], asOf: Day | null): readonly Finding[] | Mistake;
  feedback(tables: readonly Cells[], asOf: Day): Said | Mistake;
  projections(tables: readonly Cells[], asOf: Day): Outlooks | Mistake;
  lifts(tables: readonly Cells[], asOf: Day): Lifts | Mistake;
  /** Monday = 0 ... Sunday = 6. */
  weekStartsOn(tables: readonly Cells[]): number | Mistake;
  /** For each name of a line of the plan: the last day on which it can still move the period's result. */
  lastUsefulDays(tables: readonly Cells[], asOf: Day, names: readonly string[]): readonly (Day | Mistake)[] | Mistake;
}
