import type { Finding } from '../outcome';
import type { InputOf, SaysOf, TaskName } from '../tasks/index';
import type { Answer } from '../tasks/task';
import type { Child } from './elements';
import type { SidebarHost } from './host';
import type { TypedWords } from './typed-words';
import type { Unfinished } from './unfinished';

/** The places of the page. Start and Plan go one step at a time; what is unfinished there is kept with the document. */
export const flows = ['home', 'start', 'plan', 'scorecard', 'notes', 'talks', 'write', 'share'] as const;
export type FlowName = (typeof flows)[number];

/** A flow takes over the page: it shows its first screen, or the one where the person left off. */
export type Flow = (app: App, left: Unfinished | null) => void | Promise<void>;

/** One screen: what stands under one heading, and the buttons that stay in sight below it. */
export interface Screen {
  /** Tells steps apart. Showing a screen of the same key again is a redraw: scroll and focus (by element id) stay. */
  readonly key: string;
  readonly title: string;
  /** How far the flow is: `at` of `of` steps, from 1. */
  readonly steps?: { readonly flow: string; readonly at: number; readonly of: number };
  /** One sentence under the heading: why this is asked or shown. */
  readonly lead?: string;
  readonly body: readonly Child[];
  /** At most one is `primary`. The first stands where the hand is. */
  readonly buttons: readonly Button[];
}

export interface Button {
  readonly words: string;
  readonly press: () => void;
  /** Plain unless said: `primary` is the one way on, `quiet` looks like a link. */
  readonly look?: 'primary' | 'quiet';
}

/** What is wrong with an answer, and the id of the control that it stands beside. */
export interface Fault {
  readonly id: string;
  readonly words: string;
}

export interface AskChoices {
  /** What is being done, for the progress line: `Reading your sheets`. */
  readonly words?: string;
  /** Findings by their code that the asker shows himself; all others are shown by the page, with Try again. */
  readonly mine?: readonly string[];
}

/** What the page gives to each flow. */
export interface App {
  readonly host: SidebarHost;
  go(flow: FlowName, choices?: { readonly fresh?: boolean }): void;
  show(screen: Screen): void;
  /** Whether the screen of this key is the one in sight: an answer that comes late has nothing to change any more. */
  isShown(key: string): boolean;
  /**
   * Asks the host for a task with progress and Cancel; the buttons do nothing meanwhile. A failure is shown in place, with Try
   * again. Comes back `ok: false` only when the person gave it up, when work was under way already, or with findings that are
   * `mine`.
   */
  ask<Name extends TaskName>(name: Name, input: InputOf<Name>, choices?: AskChoices): Promise<Answer<SaysOf<Name>>>;
  /** Asks without a word: for what is shown beside, while the person goes on. */
  askQuietly<Name extends TaskName>(name: Name, input: InputOf<Name>): Promise<Answer<SaysOf<Name>>>;
  /** Says what the page waits for before it goes on; the person may go elsewhere meanwhile. */
  waitFor(words: string, work: Promise<void>): Promise<void>;
  /** A short message in the one live region, which also stays in sight until the next screen. */
  say(words: string): void;
  /** Puts each fault beside its control and the focus on the first; with none, takes away those that stood there. */
  blame(faults: readonly Fault[]): boolean;
  /** Keeps what is unfinished with the document; null when it is done. */
  keep(unfinished: Unfinished | null): void;
  /** What was typed into forms and not saved. */
  readonly typed: TypedWords;
  /** What was left unfinished, in whatever flow. */
  left(): Promise<Unfinished | null>;
  /** Findings with a button to each place in the workbook. */
  findings(findings: readonly Finding[]): Node;
  /** Learns the names of the sheets, by which a finding's place is found. */
  learnSheets(names: readonly string[]): void;
}
