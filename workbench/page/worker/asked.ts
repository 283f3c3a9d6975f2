import type { Day } from '../../../core/calendar/day';
import type { Answer, Performed } from '../../../core/tasks/task';
import type { WorkbookCells, World } from '../../../core/tasks/workbook';
import type { StandingSheet } from '../files/laid-sheet';
import type { GivenFile, OpenedFiles } from '../files/open-files';

/** What the page asks of its worker, so that it stays alive meanwhile. All of it is plain and crosses by copy. */
export type Asked =
  | {
      readonly ask: 'think';
      readonly name: unknown;
      readonly input: unknown;
      readonly cells: WorkbookCells;
      readonly world: World;
    }
  | { readonly ask: 'open'; readonly files: readonly GivenFile[]; readonly taken: readonly string[] }
  | { readonly ask: 'save'; readonly sheets: readonly StandingSheet[]; readonly day: Day };

/** What comes back for each. */
export interface Answers {
  readonly think: Answer<Performed<unknown>>;
  readonly open: OpenedFiles;
  readonly save: Uint8Array;
}

export type AskedOf<Ask extends Asked['ask']> = Extract<Asked, { readonly ask: Ask }>;

/** Undefined: the worker could not. Its error is not told, for it may quote a cell. */
export interface Reply {
  readonly id: number;
  readonly answer: Answers[keyof Answers] | undefined;
}
