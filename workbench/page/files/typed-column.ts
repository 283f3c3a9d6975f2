import { readDay, type Day } from '../../../core/calendar/day';
import { isBlank, type Cell, type Column } from '../../../core/cells';

/** The cells of one column below a header, and how numbers of it are shown. */
export interface TypedColumn {
  readonly cells: readonly Cell[];
  readonly format?: string;
}

/** Digits that a number keeps, without a zero in front that would be lost. */
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.(\d{1,6}))?$/;
const isoDay = /^\d{4}-\d\d-\d\d$/;

/**
 * The cells of a text file are all texts. A column of which every cell is a plain number becomes numbers, and one of ISO days
 * becomes days, as every spreadsheet makes them: they can be added up, and nothing is lost by it. Whatever could be read in two
 * ways (3/4/2026, 1.234, 0012) stays the text it is; the core proves by the whole column what it means.
 */
export function typedColumn(column: Column): TypedColumn {
  const cells = Array.from({ length: column.length }, (_, row) => column.at(row));
  const below = cells.slice(1).filter((cell) => !isBlank(cell));
  if (below.length === 0 || !below.every((cell) => typeof cell === 'string')) return { cells };
  const texts = below as readonly string[];
  if (texts.every((text) => isoDay.test(text) && readDay(text) !== undefined))
    return { cells: withTyped(cells, (text) => ({ day: text as Day })) };
  const decimals = decimalsOf(texts);
  if (decimals === undefined) return { cells };
  return {
    cells: withTyped(cells, Number),
    ...(decimals > 0 && { format: `0.${'0'.repeat(decimals)}` }),
  };
}

/** How many decimals the numbers have at most; undefined when one is not plain. Few digits before the point leave no doubt. */
function decimalsOf(texts: readonly string[]): number | undefined {
  let most = 0;
  for (const text of texts) {
    const found = plainNumber.exec(text);
    if (found === null || text === '-0') return undefined;
    // 1.234 may be one thousand two hundred and thirty-four.
    if (found[1]?.length === 3) return undefined;
    most = Math.max(most, found[1]?.length ?? 0);
  }
  return most;
}

const withTyped = (cells: readonly Cell[], typed: (text: string) => Cell): readonly Cell[] =>
  cells.map((cell, row) => (row === 0 || typeof cell !== 'string' || cell.trim() === '' ? cell : typed(cell)));
