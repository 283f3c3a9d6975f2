import type { Finding } from '../outcome';
import type { MadeFile } from '../pack/made-file';
import type { Changes } from '../setup/home';
import type { WorkbookCells, World, Writes } from './workbook';

/** What a task gives back: an answer, or nothing but the findings that say why there is none. */
export type Answer<T> =
  | {
      readonly ok: true;
      readonly answer: T;
      readonly findings: readonly Finding[];
      /** Workbooks of their own, made by the host from what the task wrote; for the person, and kept nowhere. */
      readonly files?: readonly MadeFile[];
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** What a task wants written and what it says to the person. What it says is plain JSON: it crosses the door of every host. */
export interface Performed<Says> {
  readonly writes: Writes;
  readonly says: Says;
}

/** One thing that a person can do. It reads the whole workbook, thinks, and says everything to write. */
export interface Task<Name extends string, Input, Says> {
  readonly name: Name;
  /** What it does, in a sentence for the person. */
  readonly about: string;
  /** Input arrives from outside and is not trusted; undefined when it is not of the right shape. */
  readonly accept: (input: unknown) => Input | undefined;
  /** Sheets of ours that it reads, beside everybody else's: our sheets are drawn from the others and usually not read. */
  readonly readsOurs?: readonly string[];
  /** It thinks about its input alone. No sheet is read or written, so that it may go on beside other work. */
  readonly inputOnly?: boolean;
  readonly perform: (cells: WorkbookCells, world: World, input: Input) => Answer<Performed<Says>>;
}

/** What refreshing and checking say. The findings stand beside the answer. */
export interface WeekSaid {
  /** The week in plain lines. */
  readonly summary: readonly string[];
  /** What is another number than on the Measures sheet as it stood. */
  readonly changes: Changes;
}

/** What was written on request: the names of the sheets. */
export interface KeptSaid {
  readonly sheets: readonly string[];
}

/** Where a line of a log stands now, so that a person can be led there. */
export interface LoggedSaid {
  readonly sheet: string;
  readonly row: number;
}

/** What of a refresh was taken back: closed weeks and their lines on one sheet, drafts on the other. */
export interface TakenSaid {
  readonly weeks: number;
  readonly lines: number;
  readonly drafts: number;
}
