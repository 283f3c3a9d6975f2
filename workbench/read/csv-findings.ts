import { at, type Finding } from '../../core/outcome';
import type { CsvNotes } from './csv-notes';
import type { LineEnds } from './csv-scan';
import type { Encoding } from './encoding';
import { counted, rowsText, type Tally } from './say';

/** What the file is, once all of it was seen. */
export interface CsvForm {
  readonly sheet: string;
  readonly encoding: Encoding;
  readonly separator: string;
  readonly saidSeparator: boolean;
  readonly rival?: string;
  readonly lineEnds: LineEnds;
  /** Columns up to the last that holds anything. */
  readonly columnCount: number;
  readonly rowCount: number;
  /** The text ends in the middle of a character. */
  readonly isCut: boolean;
  readonly cellCharacters: number;
}

const warning = (code: string, where: string, what: string, fix: string): Finding => ({
  severity: 'warning',
  code,
  where,
  what,
  fix,
});

/** What a person should know about how a CSV was read: at most one finding of each kind. */
export function csvFindings(notes: CsvNotes, form: CsvForm): readonly Finding[] {
  return [
    ...encodingFindings(notes, form),
    ...quoteFindings(notes, form),
    ...shapeFindings(notes, form),
    ...formFindings(notes, form),
  ];
}

type Rows = Pick<Tally, 'count' | 'rows'>;

const whereRows = (sheet: string, { count, rows }: Rows): string => at(sheet, count === 1 ? rows[0] : undefined);

function encodingFindings(notes: CsvNotes, { sheet, encoding, isCut }: CsvForm): readonly Finding[] {
  const found: Finding[] = [];
  if (encoding === 'windows-1252') {
    found.push(
      warning(
        'csv-windows-1252',
        whereRows(sheet, notes.notAscii),
        `The text is not UTF-8; it was read as Windows-1252. Letters beyond A to Z stand in ${rowsText(notes.notAscii)}.`,
        'Check that names with accents look right; if not, export the file as UTF-8.',
      ),
    );
  } else if (notes.notUtf8.count > (isCut ? 1 : 0)) {
    found.push(
      warning(
        'csv-bytes-unreadable',
        whereRows(sheet, notes.notUtf8),
        `Some characters in ${rowsText(notes.notUtf8)} are damaged (not UTF-8) and are shown as \ufffd.`,
        'Correct those rows in the CRM or export the file again.',
      ),
    );
  } else if (notes.lost.count > 0) {
    found.push(
      warning(
        'csv-characters-lost',
        whereRows(sheet, notes.lost),
        `Some characters in ${rowsText(notes.lost)} were lost before the file was written and are shown as \ufffd.`,
        'Export the file again as UTF-8.',
      ),
    );
  }
  if (isCut) {
    found.push(
      warning(
        'csv-cut-off',
        sheet,
        'The file ends in the middle of a character: it may be cut off.',
        'Export or download it again.',
      ),
    );
  }
  if (notes.nul.count > 0) {
    found.push(
      warning(
        'csv-nul',
        whereRows(sheet, notes.nul),
        `There is a NUL character (an unseen zero byte) in ${rowsText(notes.nul)}; it was kept.`,
        'Remove it where the file comes from: other programs cut the text there.',
      ),
    );
  }
  return found;
}

function quoteFindings(notes: CsvNotes, { sheet }: CsvForm): readonly Finding[] {
  const found: Finding[] = [];
  if (notes.stray.count > 0) {
    found.push(
      warning(
        'csv-quote-stray',
        whereRows(sheet, notes.stray),
        `There are quotes in the middle of a cell in ${rowsText(notes.stray)}; they were kept as part of the text.`,
        'Check those rows: other programs read them differently.',
      ),
    );
  }
  if (notes.blankAfterQuote.count > 0) {
    found.push(
      warning(
        'csv-blank-after-quote',
        whereRows(sheet, notes.blankAfterQuote),
        `Blanks stand behind a closing quote in ${rowsText(notes.blankAfterQuote)}; they were left out.`,
        'Check those rows: other programs read them differently.',
      ),
    );
  }
  return found;
}

/** Rows of an unusual number of cells. Usual is what most rows have, up to the last column that holds anything. */
function shapeFindings(notes: CsvNotes, { sheet, columnCount, rowCount }: CsvForm): readonly Finding[] {
  const widths = [...notes.widths].map(([cells, width]) => ({
    cells: Math.min(cells, Math.max(1, columnCount)),
    ...width,
  }));
  const rowsOf = new Map<number, number>();
  for (const { cells, count } of widths) rowsOf.set(cells, (rowsOf.get(cells) ?? 0) + count);
  const firstOf = (cells: number): number => Math.min(...widths.filter((w) => w.cells === cells).map((w) => w.first));
  const usual = [...rowsOf.keys()].sort((a, b) => rowsOf.get(b)! - rowsOf.get(a)! || firstOf(a) - firstOf(b))[0] ?? 0;
  const short = merged(widths.filter(({ cells }) => cells < usual));
  const long = merged(widths.filter(({ cells }) => cells > usual));
  const extra = merged([...notes.widths].filter(([cells]) => cells > columnCount).map(([, width]) => width));
  const full = widths.filter(({ cells }) => cells === usual);
  const start = Math.min(...full.map(({ first }) => first));
  const end = Math.max(...full.map(({ last }) => last));
  const isTitle =
    short.count === notes.lone.length &&
    (rowsOf.get(usual) ?? 0) >= 3 &&
    notes.lone.every((row) => row < start || row > end);
  const found: Finding[] = [];
  if (short.count > 0) {
    found.push({
      severity: isTitle ? 'info' : 'warning',
      code: 'csv-rows-short',
      where: whereRows(sheet, short),
      what: isTitle
        ? `One cell stands alone in ${rowsText(short)}, outside the rows of ${counted(usual, 'cell')}.`
        : `Fewer cells than the usual ${usual} stand in ${rowsText(short)}; what is missing at their end was taken as blank.`,
      fix: isTitle
        ? 'Nothing to do if it is a title or a footer.'
        : 'Check those rows: a separator or a line end may be missing.',
    });
  }
  if (long.count > 0) {
    found.push(
      warning(
        'csv-rows-long',
        whereRows(sheet, long),
        `More cells than the usual ${usual} stand in ${rowsText(long)}; the extra ones were kept at the right.`,
        'Check those rows: a text with a separator in it may lack its quotes.',
      ),
    );
  }
  if (extra.count > 0 && columnCount > 0) {
    const all = [...notes.widths.values()].reduce((sum, { count }) => sum + count, 0);
    found.push({
      severity: extra.count < all ? 'warning' : 'info',
      code: 'csv-column-empty',
      where: sheet,
      what:
        extra.count < all
          ? `There is an extra separator and nothing behind it at the end of ${rowsText(extra)}: an extra empty column, left out.`
          : `Every row ends with a separator and nothing behind it: an empty column, left out.`,
      fix: 'Nothing to do if the columns stand under the right headers.',
    });
  }
  if (rowCount - notes.blank.count === 1) {
    found.push(
      warning(
        'sheet-one-row',
        sheet,
        'There is one row and nothing below it: a header without rows.',
        'Check that the export has rows for the time you chose.',
      ),
    );
  }
  return found;
}

function merged(tallies: readonly Rows[]): Rows {
  const rows = tallies.flatMap(({ rows }) => rows).sort((a, b) => a - b);
  return { count: tallies.reduce((sum, { count }) => sum + count, 0), rows: rows.slice(0, 5) };
}

const SEPARATOR_NAMES: ReadonlyMap<string, string> = new Map([
  [',', 'commas'],
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
  [' ', 'blanks'],
]);

const separatorName = (separator: string): string => SEPARATOR_NAMES.get(separator) ?? `"${separator}"`;

/** How the text was read, said wherever it is not the plainest kind: other programs may read it differently. */
function formFindings(notes: CsvNotes, form: CsvForm): readonly Finding[] {
  const { sheet, encoding, separator, saidSeparator, rival, lineEnds, cellCharacters } = form;
  const found: Finding[] = [];
  const parts: string[] = [];
  if (encoding === 'utf-8-bom') parts.push('UTF-8 with a mark at its beginning, which was left out');
  if (encoding === 'utf-16le' || encoding === 'utf-16be') parts.push(`UTF-16 (${encoding.slice(-2).toUpperCase()})`);
  if (saidSeparator) parts.push(`cells separated by ${separatorName(separator)}, as its first line says`);
  else if (separator !== ',') parts.push(`cells separated by ${separatorName(separator)}`);
  const kinds = [lineEnds.lf > 0 && 'LF', lineEnds.crlf > 0 && 'CR LF', lineEnds.cr > 0 && 'CR'].filter(Boolean);
  if (kinds.length > 1) parts.push(`mixed line ends (${kinds.join(', ')})`);
  else if (lineEnds.cr > 0) parts.push('line ends of one CR');
  if (parts.length > 0) {
    found.push({
      severity: 'info',
      code: 'csv-read-as',
      where: sheet,
      what: `Read as: ${parts.join('; ')}.`,
      fix: 'Nothing to do if the columns look right.',
    });
  }
  if (rival !== undefined) {
    found.push(
      warning(
        'csv-separator-unsure',
        sheet,
        `The first rows divide as evenly at ${separatorName(rival)} as at ${separatorName(separator)}; they were divided at ${separatorName(separator)}.`,
        `If the columns look wrong, put a line sep=${rival === '\t' ? ' and a tab' : rival} above the header.`,
      ),
    );
  }
  if (notes.blank.count > 0) {
    found.push({
      severity: 'info',
      code: 'csv-rows-blank',
      where: whereRows(sheet, notes.blank),
      what: `Nothing stands in ${rowsText(notes.blank)}.`,
      fix: 'Nothing to do: blank rows are passed over.',
    });
  }
  if (notes.lineSeparator.count > 0) {
    found.push({
      severity: 'info',
      code: 'csv-line-separator',
      where: whereRows(sheet, notes.lineSeparator),
      what: `An unseen line separator (U+2028 or U+2029) stands inside a cell in ${rowsText(notes.lineSeparator)}; it was kept.`,
      fix: 'Nothing to do, but some programs break the line there.',
    });
  }
  if (notes.tooLong.count > 0) {
    found.push(
      warning(
        'cell-too-long',
        whereRows(sheet, notes.tooLong),
        `A cell in ${rowsText(notes.tooLong)} is longer than the ${cellCharacters.toLocaleString('en-US')} characters Excel allows; it was read whole.`,
        'Shorten it if the file is to be opened in Excel.',
      ),
    );
  }
  return found;
}
