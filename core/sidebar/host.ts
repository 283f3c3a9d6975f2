import type { InputOf, SaysOf, TaskName } from '../tasks/index';
import type { Answer } from '../tasks/task';
import type { Place } from '../outcome';
import type { MadeFile } from '../pack/made-file';
import type { PlanDraft } from '../setup/draft';
import type { DraftCheck } from '../setup/plan-check';
import type { App } from './app';

/** How far a piece of work is. Before `writing` begins it can still be given up without a trace. */
export type Stage = 'reading' | 'thinking' | 'writing';

/** A piece of work under way. */
export interface Work {
  /**
   * Heard at the beginning of each stage; a host that cannot tell says only what it knows. Heard again with a hint when the
   * host knows what the stage may be waiting for: a sentence for the person, to be shown beside the progress.
   */
  readonly onStage: (stage: Stage, hint?: string) => void;
  /** Fires when the person gives it up. The answer is then `ok: false` with the finding `cancelled`, unless writing had begun. */
  readonly cancel: AbortSignal;
}

/** All that the page asks of the spreadsheet it stands beside. The same page runs in every host. */
export interface SidebarHost {
  /** How the export of a CRM gets into a workbook of this kind, step by step. */
  readonly bring: readonly string[];
  /** How a workbook that was handed over, or a sheet, becomes a PDF here, in a sentence. */
  readonly pdf: string;
  /** The one door. Never rejects: what goes wrong is a finding. */
  perform<Name extends TaskName>(name: Name, input: InputOf<Name>, work?: Work): Promise<Answer<SaysOf<Name>>>;
  /**
   * What a plan says by itself, at once. A host whose page is sent anew at each opening leaves the checker out of it: then the
   * task `checkPlan` is asked for, also beside other work, and what it finds comes a moment later.
   */
  readonly check?: (draft: PlanDraft) => DraftCheck;
  /** The ways in which a workbook that a task made gets to the person here, the best first. */
  readonly ways: readonly Way[];
  /**
   * Hands it over, best at once upon a click: some hosts open nothing otherwise. False where the host refuses; then another way
   * is left, and always the tab of values in this workbook.
   */
  deliver(file: MadeFile, way: Way): Promise<boolean>;
  /** Makes a new document of it that these people, named by their e-mail, may read; absent where that was not asked for, with all its words. */
  readonly share?: { readonly words: string; show(app: App, file: MadeFile): void };
  /** Shows a place of the workbook: the sheet, and the row where it is known. False when there is no such place any more. */
  show(place: Place): Promise<boolean>;
  /** What was left unfinished here, kept with this document; null when nothing was. Where a host refuses, null. */
  readDraft(): Promise<string | null>;
  /** Keeps it; null takes it away. Where a host refuses, nothing happens: the page still has it. */
  keepDraft(text: string | null): Promise<void>;
  /** The choice to refresh whenever the page is opened here, kept with the document; absent where a host keeps none. */
  readonly refreshOnOpen?: RefreshOnOpen;
}

/** Opened as a new workbook beside this one, or put among the downloads. */
export type Way = 'open' | 'download';

export interface RefreshOnOpen {
  read(): Promise<boolean>;
  /** False where the host refuses. */
  keep(on: boolean): Promise<boolean>;
  /** The choice as it stands on the page. */
  part(app: App): HTMLElement;
}
