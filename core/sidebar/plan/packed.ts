import { printOf } from '../../print';
import type { DraftTarget } from '../../setup/draft';
import { planColumns } from '../../own-columns';
import { cellOf, isResult, type LineCells } from './lines';
import { beginMaking, type Making } from './making';
import type { Pool } from './pool';

/** A line in what is kept: `of` is the print of the name it had on the desk, so that another line under its id is not taken for it. */
interface PackedLine {
  readonly id: string;
  readonly of: string;
  readonly cells?: Readonly<Record<string, string>>;
  readonly drives?: string;
  /** Whether it is in the plan, and where: its place; absent when it was left. */
  readonly place?: number;
}

/** A plan half made, as it is kept with the document: what the person changed, and of people and the CRM only prints. */
export interface PackedPlan {
  readonly lines: readonly PackedLine[];
  readonly targets: readonly DraftTarget[];
  readonly settings: Readonly<Record<string, string>>;
}

const printOfLine = (pool: Pool, id: string): string => {
  const line = pool.lines.get(id);
  return line ? printOf(cellOf(line, 'Name')) : '';
};

export function packPlan(pool: Pool, making: Making): PackedPlan {
  const desk = pool.desk.draft.lines.map(({ id }) => id);
  const ids = new Set([...desk, ...making.chosen, ...Object.keys(making.changed), ...Object.keys(making.drives)]);
  return {
    lines: [...ids].map((id) => {
      const cells = making.changed[id];
      const drives = making.drives[id];
      const place = making.chosen.indexOf(id);
      return {
        id,
        of: printOfLine(pool, id),
        ...(cells && { cells }),
        ...(drives !== undefined && { drives }),
        ...(place >= 0 && { place }),
      };
    }),
    targets: making.targets.map((one) => ({ ...one, rep: printOf(one.rep) })),
    settings: making.settings,
  };
}

const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string');

function isPacked(value: unknown): value is PackedPlan {
  if (typeof value !== 'object' || value === null) return false;
  const { lines, targets, settings } = value as Partial<Record<keyof PackedPlan, unknown>>;
  return (
    Array.isArray(lines) &&
    lines.every((line: unknown) => typeof line === 'object' && line !== null && isPackedLine(line)) &&
    Array.isArray(targets) &&
    targets.every(isTexts) &&
    isTexts(settings)
  );
}

const isPackedLine = ({ id, of, cells, drives, place }: Partial<Record<keyof PackedLine, unknown>>): boolean =>
  typeof id === 'string' &&
  typeof of === 'string' &&
  (cells === undefined || isTexts(cells)) &&
  (drives === undefined || typeof drives === 'string') &&
  (place === undefined || typeof place === 'number');

const cellsIn = (cells: Readonly<Record<string, string>>): LineCells =>
  Object.fromEntries(planColumns.flatMap((column) => (cells[column] === undefined ? [] : [[column, cells[column]]])));

/**
 * The plan half made, on the desk as it lies now; what is kept may be of another day or not of ours at all. Lines that are
 * gone are dropped and lines that are new on the Plan sheet stay in the plan: nobody has left them out.
 */
export function unpackPlan(pool: Pool, packed: unknown): Making {
  const begun = beginMaking(pool);
  if (!isPacked(packed)) return begun;
  const lines = packed.lines.filter(({ id, of }) =>
    /^own:\d{1,4}$/.test(id) ? !pool.lines.has(id) : pool.lines.has(id) && printOfLine(pool, id) === of,
  );
  const ids = new Set(lines.map(({ id }) => id));
  const chosen = lines
    .filter(({ place }) => place !== undefined)
    .sort((a, b) => a.place! - b.place!)
    .map(({ id }) => id);
  const added = begun.chosen.filter((id) => !ids.has(id));
  const onDesk = (id: string): boolean => pool.lines.has(id) || ids.has(id);
  const reps = new Map(pool.desk.reps.map((rep) => [printOf(rep), rep]));
  const known = new Set(pool.desk.settings.map(({ name }) => name));
  return {
    chosen: [
      ...added.filter((id) => isResult(pool.lines.get(id)!)),
      ...chosen,
      ...added.filter((id) => !isResult(pool.lines.get(id)!)),
    ],
    changed: Object.fromEntries(lines.flatMap(({ id, cells }) => (cells ? [[id, cellsIn(cells)]] : []))),
    drives: Object.fromEntries(
      lines.flatMap(({ id, drives }) => (drives !== undefined && onDesk(drives) ? [[id, drives]] : [])),
    ),
    targets: packed.targets.flatMap(({ rep, line, from, target }) => {
      const name = reps.get(rep);
      return name !== undefined && onDesk(line) ? [{ rep: name, line, from, target }] : [];
    }),
    settings: Object.fromEntries(Object.entries(packed.settings).filter(([name]) => known.has(name))),
  };
}
