import type { Cell } from '../core/cells';
import { outcome, type Finding, type Outcome } from '../core/outcome';
import type { SheetCells, WorkbookCells } from '../core/tasks/workbook';
import { limits } from './limits';
import { cellOf, mayBeDay, mayBeError, type Beside, type DaySystem } from './values';

/** Rows of one sheet that are still to be read, in the sheet's own counting from 0. */
interface Ahead {
  readonly sheet: string;
  readonly into: Cell[][];
  readonly column: number;
  readonly columns: number;
  row: number;
  rows: number;
}

/** Some rows of a sheet, asked for in one request. */
interface Piece {
  readonly from: Ahead;
  readonly row: number;
  readonly rows: number;
  readonly range: Excel.Range;
}

/** Reads the sheets of the workbook, in order. Of a sheet that is not wanted only its name is told. */
export async function readWorkbook(
  context: Excel.RequestContext,
  system: DaySystem,
  wanted: (sheet: string) => boolean = () => true,
): Promise<Outcome<WorkbookCells>> {
  const worksheets = context.workbook.worksheets;
  worksheets.load('items/name');
  await context.sync();

  const used = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return { name: sheet.name, range };
  });
  await context.sync();

  const findings: Finding[] = [];
  const ahead: Ahead[] = [];
  const sheets = used.map(({ name, range }): SheetCells => {
    const cells: Cell[][] = [];
    if (range.isNullObject || !wanted(name)) return { name, cells };
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    if (rowCount * columnCount > limits.cellsOfOneSheet) {
      findings.push(sheetTooLarge(name, rowIndex + rowCount, rowCount * columnCount));
      return { name, cells };
    }
    for (let row = 0; row < rowIndex + rowCount; row += 1) cells.push([]);
    ahead.push({ sheet: name, into: cells, column: columnIndex, columns: columnCount, row: rowIndex, rows: rowCount });
    return { name, cells };
  });
  if (ahead.length > 0) await readAhead(context, ahead, system);
  return outcome({ sheets }, findings);
}

/** Reads piece after piece. How many cells fit is learned from the answers: texts of 10 characters and of 1,000 differ. */
async function readAhead(context: Excel.RequestContext, ahead: Ahead[], system: DaySystem): Promise<void> {
  let budget: number = limits.cellsAtFirst;
  while (ahead.length > 0) {
    const pieces = takePieces(context, ahead, budget);
    const cells = pieces.reduce((sum, { rows, from }) => sum + rows * from.columns, 0);
    const sent = await tryReading(context, pieces, system);
    if (sent === 'too long') {
      if (cells <= 1 || pieces.every(({ rows }) => rows === 1)) throw answerTooLong();
      giveBack(ahead, pieces);
      budget = Math.max(1, Math.floor(cells / 4));
    } else {
      const each = Math.max(1, sent / Math.max(1, cells));
      budget = Math.min(limits.cellsAtMost, budget * 4, Math.max(1, Math.floor(limits.bytesInOneRequest / each)));
    }
  }
}

function takePieces(context: Excel.RequestContext, ahead: Ahead[], budget: number): Piece[] {
  const pieces: Piece[] = [];
  let left = budget;
  while (ahead.length > 0 && (pieces.length === 0 || left > 0)) {
    const from = ahead[0] as Ahead;
    const rows = Math.min(from.rows, Math.max(pieces.length === 0 ? 1 : 0, Math.floor(left / from.columns)));
    if (rows === 0) break;
    pieces.push({ from, row: from.row, rows, range: rangeOf(context, from, from.row, rows, 0, from.columns) });
    left -= rows * from.columns;
    from.row += rows;
    from.rows -= rows;
    if (from.rows === 0) ahead.shift();
  }
  return pieces;
}

/** Rows that did not fit go back to where they came from. */
function giveBack(ahead: Ahead[], pieces: readonly Piece[]): void {
  for (const { from, row, rows } of [...pieces].reverse()) {
    if (ahead[0] !== from) ahead.unshift(from);
    from.rows += rows;
    from.row = row;
  }
}

const rangeOf = (
  context: Excel.RequestContext,
  from: Ahead,
  row: number,
  rows: number,
  column: number,
  columns: number,
): Excel.Range =>
  context.workbook.worksheets.getItem(from.sheet).getRangeByIndexes(row, from.column + column, rows, columns);

/** Reads the pieces, then the types and formats of those columns whose values leave a doubt. The answer is its length, about. */
async function tryReading(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  system: DaySystem,
): Promise<number | 'too long'> {
  try {
    for (const { range } of pieces) range.load('values');
    await context.sync();
    const doubts = pieces.map((piece) => doubtsOf(context, piece));
    if (doubts.some((columns) => columns.size > 0)) await context.sync();
    pieces.forEach((piece, index) => keep(piece, doubts[index] as Doubts, system));
    return pieces.reduce((sum, { range }) => sum + lengthOf(range.values), 0);
  } catch (refused) {
    if (tooLong.has((refused as { code?: string }).code ?? '')) return 'too long';
    throw refused;
  }
}

const tooLong: ReadonlySet<string> = new Set(['ResponsePayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded']);

/** By column of the piece: what else must be known, loaded with the next answer. */
type Doubts = ReadonlyMap<number, { readonly types?: Excel.Range; readonly formats?: Excel.Range }>;

function doubtsOf(context: Excel.RequestContext, { from, row, rows, range }: Piece): Doubts {
  const doubts = new Map<number, { types?: Excel.Range; formats?: Excel.Range }>();
  const { values } = range;
  // Above 5,000,000 cells the values may be null without a word.
  if (!Array.isArray(values)) throw answerTooLong();
  for (let column = 0; column < from.columns; column += 1) {
    const ask = (what: 'valueTypes' | 'numberFormat'): Excel.Range => {
      const one = rangeOf(context, from, row, rows, column, 1);
      one.load(what);
      return one;
    };
    const errors = values.some((line) => mayBeError(line[column]));
    const days = values.some((line) => mayBeDay(line[column]));
    if (errors || days)
      doubts.set(column, {
        ...(errors && { types: ask('valueTypes') }),
        ...(days && { formats: ask('numberFormat') }),
      });
  }
  return doubts;
}

function keep({ from, row, range }: Piece, doubts: Doubts, system: DaySystem): void {
  const columns = Array.from({ length: from.columns }, (_, column) => ({
    types: doubts.get(column)?.types?.valueTypes,
    formats: doubts.get(column)?.formats?.numberFormat as string[][] | undefined,
  }));
  range.values.forEach((line, index) => {
    const cells: Cell[] = new Array<Cell>(from.column).fill(null);
    line.forEach((value, column) => {
      const known = columns[column];
      const beside: Beside = { type: known?.types?.[index]?.[0], format: known?.formats?.[index]?.[0] };
      cells.push(cellOf(value, beside, system));
    });
    from.into[row + index] = cells;
  });
}

/** About how many bytes an answer took. */
const lengthOf = (values: readonly (readonly unknown[])[]): number =>
  values.reduce(
    (sum, line) =>
      sum + line.reduce<number>((all, value) => all + (typeof value === 'string' ? value.length + 3 : 9), 0),
    0,
  );

const answerTooLong = (): Error =>
  Object.assign(new Error('A single row is longer than Excel hands over.'), { code: 'row-too-long' });

const sheetTooLarge = (sheet: string, rows: number, cells: number): Finding => ({
  severity: 'warning',
  code: 'sheet-too-large',
  where: sheet,
  what: `The sheet reaches down to row ${rows} and spans ${cells} cells, so it was not read.`,
  fix: 'Delete the stray cells far to the right and below, or move the list to a sheet of its own.',
});
