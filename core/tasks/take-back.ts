import { addDays, type Day } from '../calendar/day';
import { gridOfCells, isBlank, isDateCell, type Cell, type Table } from '../cells';
import { findHeader } from '../crm/header-row';
import { recognizeTable } from '../crm/recognize';
import type { OwnKind } from '../crm/table-kind';
import { feedbackOf, untouchedDrafts } from '../feedback/feedback-sheet';
import { at, type Finding } from '../outcome';
import { closedColumns, feedbackColumns } from '../own-columns';
import { rowsNamed } from '../plan/gather';
import { closedMark } from '../score/history/closed-mark';
import { asOfWords, daysWords } from '../sheets/heading';
import type { LaidRow } from '../sheets/layout';
import { foldedName, hasCells, readableSheets, unsavedSheets } from './readable-sheets';
import { ownColumns } from './row-over';
import type { Answer, Performed, TakenSaid } from './task';
import { nothingToWrite, type Below, type WorkbookCells } from './workbook';

/**
 * Takes back what the last refresh wrote down for good: the closed weeks as of its day, and its drafts. Those rows are emptied
 * where they stand, so no other row moves, and a row that says anything else than what we wrote is a person's and stays.
 *
 * Which refresh was the last one, the Scorecard says in its heading. Our own sheets are not taken back: they are drawn whole
 * from the rows, so they come right with them.
 */
export function takeBack(cells: WorkbookCells): Answer<Performed<TakenSaid>> {
  const unsaved = unsavedSheets(cells);
  if (unsaved.length > 0) return { ok: false, findings: unsaved };
  const isDrawn = headingOf(cells);
  const closed = tableOf(cells, 'Closed weeks');
  const feedback = tableOf(cells, 'Feedback');
  const lines = closed === undefined ? [] : closedOf(closed).filter(({ asOf }) => isDrawn(asOfWords(asOf)));
  const taken = lines.filter(({ isOurs }) => isOurs);
  const left = lines.filter(({ isOurs }) => !isOurs);
  const drafts =
    feedback === undefined
      ? []
      : untouchedDrafts(feedbackOf(feedback)).filter(({ week }) => isDrawn(daysWords(week, addDays(week, 6))));
  const below = [
    ...(closed === undefined ? [] : emptied(closed, taken, closedColumns)),
    ...(feedback === undefined ? [] : emptied(feedback, drafts, feedbackColumns)),
  ];
  const findings = closed === undefined || left.length === 0 ? [] : [linesLeft(closed, left)];
  const says = { weeks: new Set(taken.map(({ week }) => week)).size, lines: taken.length, drafts: drafts.length };
  return {
    ok: true,
    findings: [...findings, below.length === 0 ? nothingTaken : pagesStand],
    answer: { writes: below.length === 0 ? nothingToWrite : { sheets: [], below }, says },
  };
}

/** Whether the heading of the Scorecard, as the last refresh left it, says these words. */
function headingOf({ sheets }: WorkbookCells): (words: string) => boolean {
  const sheet = sheets.find(({ name }) => foldedName(name) === 'scorecard');
  const texts = sheet === undefined || !hasCells(sheet) ? [] : sheet.cells.slice(0, 3).flat();
  return (words) => texts.some((text) => typeof text === 'string' && text.includes(words));
}

function tableOf(cells: WorkbookCells, kind: OwnKind): Table | undefined {
  const tables = readableSheets(cells).map((one) => findHeader(gridOfCells(one.name, one.cells)).value);
  return tables.find((table) => recognizeTable(table).kind === kind);
}

interface ClosedLine {
  /** Counted from 0. */
  readonly at: number;
  readonly week: string;
  readonly asOf: Day;
  /** It says what we wrote, and nothing beside it. */
  readonly isOurs: boolean;
}

function closedOf(table: Table): ClosedLine[] {
  const columns = table.headers.map((_, index) => table.column(index));
  const own = ownColumns(table.headers, closedColumns);
  const places = new Map([...own].map(([column, label]) => [label, columns[column]!]));
  return Array.from({ length: table.rowCount }, (_, at) => at).flatMap((at): ClosedLine[] => {
    const cellOf = (label: string): Cell => places.get(label)?.at(at) ?? null;
    const [week, asOf] = [cellOf('Week'), cellOf('As of')].map((cell) =>
      cell !== null && isDateCell(cell) ? cell.day : null,
    );
    if (!week || !asOf) return [];
    const isAlone = columns.every((column, index) => own.has(index) || isBlank(column.at(at)));
    return [{ at, week, asOf, isOurs: isAlone && cellOf('Mark') === closedMark(cellOf) }];
  });
}

/** Our cells of rows as blanks; cells of other columns are left as they are. */
function emptied(table: Table, rows: readonly { readonly at: number }[], columns: readonly string[]): Below[] {
  const own = ownColumns(table.headers, columns);
  const blank: LaidRow = table.headers.map((_, index) => (own.has(index) ? { value: null } : null));
  return rowsTogether(rows.map(({ at }) => at)).map(({ first, count }) => ({
    sheet: table.sheet,
    rows: Array.from({ length: count }, () => blank),
    at: table.rowNumber(first),
  }));
}

function rowsTogether(rows: readonly number[]): { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.first + last.count === row) last.count += 1;
    else runs.push({ first: row, count: 1 });
  }
  return runs;
}

const linesLeft = ({ sheet, rowNumber }: Table, lines: readonly ClosedLine[]): Finding => ({
  severity: 'warning',
  code: 'lines-left',
  where: at(sheet, rowNumber(lines[0]!.at)),
  what: `Somebody has written on ${rowsNamed(lines.map((line) => rowNumber(line.at)))}, so they stay as they are.`,
  fix: 'Delete those that are wrong: the next refresh writes them anew.',
});

const nothingTaken: Finding = {
  severity: 'info',
  code: 'nothing-to-take-back',
  where: 'This workbook',
  what: 'The last refresh wrote nothing for good that is still there untouched, so nothing was taken back.',
  fix: 'Put the rows of the CRM right and refresh: every page is drawn anew from them.',
};

const pagesStand: Finding = {
  severity: 'info',
  code: 'pages-stand',
  where: 'This workbook',
  what: 'The pages still show what the last refresh counted.',
  fix: 'Put the rows of the CRM right and refresh: every page is drawn anew from them.',
};
