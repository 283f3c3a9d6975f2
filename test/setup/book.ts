import type { Cell, Cells, Grid } from '../../core/cells';
import { harmless } from '../../core/neutral';
import type { Finding } from '../../core/outcome';
import type { Given, Start, StartQuestion } from '../../core/setup/start';
import { blocksOf } from '../../core/tasks/blocks';
import { keepStart } from '../../core/tasks/keep-start';
import { start } from '../../core/tasks/start';
import type { SheetCells, WorkbookCells, World, Writes } from '../../core/tasks/workbook';
import { withRows } from '../hosts/rows-below';

export const world: World = { today: '2026-11-30' };

/** A sheet drawn as text: cells between bars, nothing between two bars is a blank cell. */
export const drawn = (name: string, drawing: string): SheetCells => ({
  name,
  cells: drawing
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell): Cell => (cell.trim() === '' ? null : cell.trim()))),
});

/** A workbook of grids that were read from files. */
export const bookOf = (grids: readonly Grid[]): WorkbookCells => ({
  sheets: grids.map((grid): SheetCells => {
    const columns = Array.from({ length: grid.columnCount }, (_, index) => grid.column(index));
    const cells = Array.from({ length: grid.rowCount }, (_, row) => columns.map((column) => column.at(row)));
    return { name: grid.sheet, cells };
  }),
});

/** The workbook once a host has written: named sheets replaced whole, rows put in, risky text made harmless. */
export function written({ sheets }: WorkbookCells, writes: Writes): WorkbookCells {
  const storedCell = (cell: Cell): Cell => (cell === '' ? null : typeof cell === 'string' ? harmless(cell) : cell);
  const stored = (cells: Cells): Cells => cells.map((row) => row.map(storedCell));
  const fresh = writes.sheets.map((layout): SheetCells => ({
    name: layout.sheet,
    cells: stored(blocksOf(layout).values),
  }));
  const isFresh = (name: string): boolean => fresh.some((one) => one.name.toLowerCase() === name.toLowerCase());
  const below = (sheet: SheetCells): SheetCells =>
    (writes.below ?? [])
      .filter((rows) => rows.sheet === sheet.name)
      .reduce((one, rows) => ({ ...one, cells: withRows(one.cells, rows, storedCell) }), sheet);
  return { sheets: [...sheets.filter(({ name }) => !isFresh(name)).map(below), ...fresh] };
}

export const codesOf = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

export function started(book: WorkbookCells, given: readonly Given[] = []): Start {
  const done = start(book, world, { given });
  if (!done.ok) throw new Error(codesOf(done.findings).join());
  return done.answer.says;
}

/** Saves what was answered, also over sheets that are there. */
export function kept(book: WorkbookCells, given: readonly Given[] = []): WorkbookCells {
  const done = keepStart(book, world, { given, replace: true });
  if (!done.ok) throw new Error(done.findings.map(({ what }) => what).join(' '));
  return written(book, done.answer.writes);
}

/** Every answer that a question can be given. */
export function answersTo(question: StartQuestion): readonly (readonly Given[])[] {
  const { id } = question;
  if (question.topic === 'words')
    return question.meanings.map((value) => question.words.map((word): Given => ({ id: word.id, value })));
  const values =
    question.topic === 'same-person'
      ? ['yes', 'no']
      : [...question.options.map(({ value }) => value), ...(question.topic === 'column' ? ['none'] : [])];
  return values.map((value) => [{ id, value }]);
}

/** Answers one question after the other, as a person does, each with the choice made for it, until none is new. */
export function answerAll(book: WorkbookCells, choose: (question: StartQuestion) => readonly Given[]): Given[] {
  let given: Given[] = [];
  const asked = new Set<string>();
  for (;;) {
    const next = started(book, given).questions.find(({ id }) => !asked.has(id));
    if (next === undefined) return given;
    asked.add(next.id);
    given = [...given, ...choose(next)];
  }
}

/** What is already proposed, else the first choice. */
export function likeliest(question: StartQuestion): readonly Given[] {
  if (question.topic === 'words')
    return question.words.map(({ id, proposed }) => ({ id, value: proposed ?? question.meanings[1]! }));
  const { id, proposed } = question;
  return [{ id, value: proposed ?? answersTo(question)[0]![0]!.value }];
}
