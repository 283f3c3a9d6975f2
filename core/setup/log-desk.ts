import type { AgendaPart } from '../logs/agenda';
import type { LogName } from '../logs/log';

/** Where a line of a log stands, and a print of it, by which a change meanwhile is noticed. */
export interface LineShown {
  readonly log: LogName;
  readonly row: number;
  readonly print: string;
}

/** What a rep promised and nobody has yet said came of. */
export interface PromiseShown extends LineShown {
  readonly text: string;
  readonly due: string | null;
}

/** A one-on-one of which nobody has said whether it took place, with what is written to it, by the labels of its sheet. */
export interface PlannedTalk extends LineShown {
  readonly date: string;
  readonly cells: readonly (readonly [label: string, text: string])[];
}

/** One rep, and what the next one-on-one can rest on. */
export interface RepTalk {
  readonly rep: string;
  readonly last: string | null;
  readonly next: string | null;
  /** The line that this talk answers, as far as one is near: else a new one is written. */
  readonly planned: PlannedTalk | null;
  readonly promises: readonly PromiseShown[];
  readonly agenda: readonly AgendaPart[];
}

/** An experiment that nobody has concluded yet, with what the numbers say by now. */
export interface RunningExperiment extends LineShown {
  readonly rep: string;
  readonly change: string;
  readonly since: string;
  /** The word for it where it can be concluded; null while it is too early or there is too little to say. */
  readonly word: 'Moved' | 'Not moved' | null;
  readonly why: string;
}

/** What the short forms and the one-on-ones of the page are made from. */
export interface LogDesk {
  readonly today: string;
  readonly talks: readonly RepTalk[];
  /** Names of the plan's lines, behaviors first. */
  readonly lines: readonly string[];
  /** Steps of the process that have ways already. */
  readonly steps: readonly string[];
  readonly experiments: readonly RunningExperiment[];
}
