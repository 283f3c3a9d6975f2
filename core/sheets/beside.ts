import type { Day } from '../calendar/day';
import type { OpenChallenge } from '../plan/challenges';

/** What people wrote down about one rep along the way. It stands beside the counts and never in them. */
export interface Beside {
  /** The one skill that is worked on; null while there is none. */
  readonly skill: { readonly what: string; readonly reviewOn: Day | null } | null;
  /** What was promised and is not done yet, by either side, the first due first. */
  readonly commitments: readonly { readonly what: string; readonly due: Day | null }[];
  /** How their one-on-ones and commitments went of late, in a line; empty where none were due. */
  readonly record: string;
  /** What somebody saw, the newest first. */
  readonly observations: readonly { readonly on: Day; readonly about: string; readonly seen: string }[];
  /** Questions to answer in their own time. */
  readonly challenges: readonly OpenChallenge[];
}

/** The same for a team, by the names of its reps, and the ways that it knows for each step of its process. */
export interface BesideTeam {
  readonly reps: ReadonlyMap<string, Beside>;
  /** By the folded name of a step or a line of the plan. */
  readonly ways: ReadonlyMap<string, readonly string[]>;
}

export const nothingBeside: BesideTeam = { reps: new Map(), ways: new Map() };

export const besideOf = ({ reps }: BesideTeam, rep: string): Beside =>
  reps.get(rep) ?? { skill: null, commitments: [], record: '', observations: [], challenges: [] };
