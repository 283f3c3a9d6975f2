import type { Place, Finding } from '../../core/outcome';
import { downloadMade } from '../../core/sidebar/download';
import type { SidebarHost, Work } from '../../core/sidebar/host';
import type { Day } from '../../core/calendar/day';
import { checkDraft } from '../../core/setup/plan-check';
import { bringIntoWorkbench, pdfInWorkbench } from '../../core/sidebar/words-of-hosts';
import { atWork, cancelled } from '../../core/tasks/door-findings';
import type { Answer, Performed } from '../../core/tasks/task';
import type { WorkbookCells, World } from '../../core/tasks/workbook';
import type { Grid } from './grid/grid';
import { readGrid } from './grid/read-grid';
import { showPlace } from './grid/show-place';
import { writeGrid, type Drawn } from './grid/write-grid';

/** The workbook that is open: the grid it is in, what we drew there, and what was left unfinished. */
export interface OpenBook {
  readonly grid: Grid;
  readonly drawn: Drawn;
  /** Kept with the workbook and nowhere else: it is gone with the page. */
  draft: string | null;
}

/** What a host needs beside the workbook. */
export interface Around {
  /** Performs a task on what was read; somewhere else, so that the page stays alive. Undefined when it was given up. */
  readonly think: (
    name: unknown,
    input: unknown,
    cells: WorkbookCells,
    world: World,
    cancel: AbortSignal | undefined,
  ) => Promise<Answer<Performed<unknown>> | undefined>;
  readonly today: () => Day;
  /** Settles when the page has had time to show what was said. */
  readonly shown: () => Promise<void>;
}

/** The workbench as the sidebar sees it. There is one piece of work at a time, whatever is clicked. */
export function workbenchHost(opened: () => OpenBook, { think, today, shown }: Around): SidebarHost {
  let busy = false;

  const work = async (name: unknown, input: unknown, { onStage, cancel }: Partial<Work>): Promise<Answer<unknown>> => {
    const book = opened();
    onStage?.('reading');
    await shown();
    const cells = readGrid(book.grid);
    onStage?.('thinking');
    const done = await think(name, input, cells, { today: today() }, cancel);
    // Another workbook may have been opened meanwhile: what was thought about the first is not for the second.
    if (done === undefined || cancel?.aborted || opened() !== book) return refused(cancelled);
    if (!done.ok) return done;
    const { writes, says } = done.answer;
    const made = done.files === undefined ? {} : { files: done.files };
    if (writes.sheets.length + (writes.below ?? []).length > 0) {
      onStage?.('writing');
      await shown();
      await writeGrid(book.grid, writes, book.drawn);
    }
    return { ok: true, findings: done.findings, answer: says, ...made };
  };

  const perform = async (name: unknown, input: unknown, under: Partial<Work> = {}): Promise<Answer<unknown>> => {
    if (busy) return refused(atWork);
    busy = true;
    try {
      return await work(name, input, under);
    } catch {
      // Whatever an error of the grid says may quote a cell: its words stay unsaid.
      return refused(gridFailed);
    } finally {
      busy = false;
    }
  };

  return {
    bring: bringIntoWorkbench,
    pdf: pdfInWorkbench,
    perform: perform as SidebarHost['perform'],
    check: checkDraft,
    ways: ['download'],
    deliver: (file) => Promise.resolve(downloadMade(file)),
    show: (place: Place) => Promise.resolve(showPlace(opened().grid, place)),
    readDraft: () => Promise.resolve(opened().draft),
    keepDraft: (text) => {
      opened().draft = text;
      return Promise.resolve();
    },
  };
}

const refused = (finding: Finding): Answer<never> => ({ ok: false, findings: [finding] });

const gridFailed: Finding = {
  severity: 'error',
  code: 'grid-failed',
  where: 'Leadline',
  what: 'The grid did not take this, so a sheet may be half drawn: then its cell A1 says so.',
  fix: 'Try again. If it stays, save the workbook and open it anew.',
};
