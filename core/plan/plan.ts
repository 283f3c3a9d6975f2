import type { Day } from '../calendar/day';
import type { CrmKind } from '../crm/fields';
import type { Criteria } from './criteria';

export const kinds = ['Result', 'Behavior'] as const;
export type Kind = (typeof kinds)[number];
export const waysToCount = ['Count', 'Distinct', 'First', 'Sum', 'Rate', 'Deliverable', 'Open items'] as const;
export type WayToCount = (typeof waysToCount)[number];
export const periods = ['week', 'month', 'quarter', 'date'] as const;
/** The stretch of time a target is for; `date` is written `by date`. */
export type Period = (typeof periods)[number];

/** A quality guard beside a volume: the share of the counted rows that must also meet `where`, or another plan row by name. */
export type Guard =
  | { readonly kind: 'share'; readonly where: Criteria; readonly atLeast: number; readonly text: string }
  | { readonly kind: 'row'; readonly name: string; readonly text: string };

/** One line of the plan: a result to monitor or a behavior to manage. */
export interface PlanRow {
  readonly kind: Kind;
  readonly name: string;
  /** The result a behavior feeds; empty for a result. */
  readonly drives: string;
  readonly counts: WayToCount;
  /**
   * The field for Distinct, First and Sum. For a Rate either criteria (the rows it is a share of; empty = all rows) or a field
   * name (its mean over the rows that meet `where`).
   */
  readonly of: string;
  /** For a Rate that is a share: the rows it is a share of. */
  readonly ofWhere?: Criteria;
  readonly from: CrmKind | 'Deliverables';
  readonly where: Criteria;
  /** The field whose day decides the week. */
  readonly datedBy: string;
  /** The field that says whose it is: `Owner` or `Created by`. */
  readonly creditedTo: string;
  /** For one rep and one period; null when none is set: then there is a number but no gap. */
  readonly target: number | null;
  readonly per: Period;
  readonly due: Day | null;
  readonly better: 'more' | 'less';
  readonly weight: number;
  readonly guard: Guard | null;
  readonly lagWeeks: number | null;
  readonly control: 'full' | 'shared' | 'none' | '';
  readonly why: string;
  readonly starts: Day | null;
  readonly ends: Day | null;
  /** The row's number on its sheet, as people count. */
  readonly row: number;
}

export interface Plan {
  readonly sheet: string;
  readonly rows: readonly PlanRow[];
}

/** A person whose behaviors are counted. */
export interface Rep {
  readonly name: string;
  /** Other spellings, e-mail addresses and ids under which the CRM knows this person. */
  readonly alsoKnownAs: readonly string[];
  readonly manager: string;
  readonly starts: Day | null;
  readonly leaves: Day | null;
  /** Workdays of this person, Monday = 0 ... Sunday = 6; null: the team's. */
  readonly workdays: readonly number[] | null;
  /** Share of the full target by week since the start: `[0.25, 0.5, 0.75]`, then 1. Empty: no ramp. */
  readonly ramp: readonly number[];
  readonly recognition: string;
}

/** A target for one rep and behavior from a day on; the latest that has begun holds. */
export interface DatedTarget {
  readonly rep: string;
  readonly behavior: string;
  readonly from: Day;
  readonly target: number;
}

/** Days off, first and last included. An empty rep is everybody: a holiday. */
export interface TimeOff {
  readonly rep: string;
  readonly from: Day;
  readonly to: Day;
  readonly reason: string;
}

export interface Deliverable {
  readonly rep: string;
  readonly behavior: string;
  readonly item: string;
  readonly due: Day | null;
  readonly submitted: Day | null;
  readonly accepted: Day | null;
  readonly link: string;
  readonly note: string;
  readonly row: number;
}

export interface Settings {
  /** Monday = 0 ... Sunday = 6. */
  readonly weekStartsOn: number;
  /** Monday = 0 ... Sunday = 6. */
  readonly workdays: readonly number[];
  /** First month of the fiscal year, 1-12. */
  readonly fiscalYearStarts: number;
  /** `months`, or a retail calendar of weeks. */
  readonly fiscalCalendar: 'months' | '4-4-5' | '4-5-4' | '5-4-4';
  /** A rep whose newest CRM row is older than this has no fresh data. */
  readonly freshWithinDays: number;
  /** Attainment of one behavior counts at most this much in a mean: 1.2. */
  readonly scoreCap: number;
  /** Weeks looked at for patterns, trends and medians: 13. */
  readonly patternWeeks: number;
  readonly reportMoment: string;
  readonly asOf: Day | null;
  /** Whether the plan may have more than 3 results or 12 behaviors; somebody has to write it down. */
  readonly longPlanAllowed?: boolean;
  /** Whether the huddle ranks the team; off unless the team has turned it on. */
  readonly ranking?: boolean;
  /** What was agreed about being held to account (P21), in people's own words; empty where nothing was. */
  readonly howReported: string;
  readonly peersSee: string;
  readonly afterOneMiss: string;
  readonly afterTwoMisses: string;
  readonly afterPattern: string;
}

/** What we intend: everything people wrote down before anybody counts. */
export interface Intent {
  readonly plan: Plan;
  readonly team: readonly Rep[];
  readonly targets: readonly DatedTarget[];
  readonly timeOff: readonly TimeOff[];
  readonly deliverables: readonly Deliverable[];
  readonly settings: Settings;
}
