import type { CountedFrom } from '../criteria';
import type { Period, WayToCount } from '../plan';

/** What a rule is about (P24): customers x activities, the pipeline, or what came out. */
export type RuleClass = 'activity' | 'opportunity' | 'result';

/** The Thursday-Afternoon Test: can the expectation change what a rep does Thursday at three, to report Friday morning? */
export type Verdict = 'Pass' | 'Partial' | 'Fail';

/** One proposed line, in the words of the Plan sheet. */
export interface TemplateRow {
  /** R = result, W = weekly count, D = deliverable with a due date, O = open items to keep at zero. */
  readonly letter: 'R' | 'W' | 'D' | 'O';
  readonly name: string;
  readonly counts: WayToCount;
  readonly of: string;
  readonly from: CountedFrom;
  readonly where: string;
  readonly datedBy: string;
  readonly per: Period;
  readonly better: 'more' | 'less';
  /** The text of a guard: criteria and a share. */
  readonly guard: string;
  readonly control: 'full' | 'shared' | '';
  /** Only where the thing itself says how many: there is one territory plan. Never a norm. */
  readonly target: number | null;
  /** For a behavior: why it drives the result. For a result: the company objective it supports (P23). */
  readonly why: string;
  readonly rule: RuleClass;
  /** Of behaviors only: a result is monitored, not managed. */
  readonly thursday: { readonly verdict: Verdict; readonly reason: string } | null;
}

/** A result with the behaviors that drive it. A manager keeps about four of them. */
export interface Template {
  readonly name: string;
  readonly about: string;
  readonly results: readonly TemplateRow[];
  readonly behaviors: readonly TemplateRow[];
}

type Said = 'name' | 'where' | 'why';
type Given<More extends keyof TemplateRow = never> = Pick<TemplateRow, Said | More> & Partial<TemplateRow>;
type Tested<Row> = Row & { readonly test: readonly [Verdict, string] };

const blank: Omit<TemplateRow, 'letter' | Said> = {
  counts: 'Count',
  of: '',
  from: 'Activities',
  datedBy: 'Date',
  per: 'week',
  better: 'more',
  guard: '',
  control: 'full',
  target: null,
  rule: 'activity',
  thursday: null,
};

const verdictOf = ([verdict, reason]: readonly [Verdict, string]): TemplateRow['thursday'] => ({ verdict, reason });

/** A result of opportunities in a quarter. */
export const result = (row: Given): TemplateRow => ({
  ...blank,
  letter: 'R',
  from: 'Opportunities',
  datedBy: 'Closed',
  per: 'quarter',
  control: '',
  rule: 'result',
  ...row,
});

/** Something done this week, counted from activities. */
export const weekly = ({ test, ...row }: Tested<Given>): TemplateRow => ({
  ...blank,
  letter: 'W',
  thursday: verdictOf(test),
  ...row,
});

/** Something added to or moved in the pipeline this week. */
export const weeklyDeals = ({ test, ...row }: Tested<Given>): TemplateRow => ({
  ...blank,
  letter: 'W',
  from: 'Opportunities',
  datedBy: 'Created',
  control: 'shared',
  rule: 'opportunity',
  thursday: verdictOf(test),
  ...row,
});

/** Something to hand in by a day. */
export const deliverable = ({ test, ...row }: Tested<Omit<Given, 'where'>>): TemplateRow => ({
  ...blank,
  letter: 'D',
  counts: 'Deliverable',
  from: 'Deliverables',
  where: '',
  datedBy: 'Submitted',
  per: 'date',
  thursday: verdictOf(test),
  ...row,
});

/** Rows to fix: what should not be there at all. */
export const openItems = ({ test, ...row }: Tested<Given>): TemplateRow => ({
  ...blank,
  letter: 'O',
  counts: 'Open items',
  from: 'Opportunities',
  datedBy: '',
  better: 'less',
  target: 0,
  rule: 'opportunity',
  thursday: verdictOf(test),
  ...row,
});
