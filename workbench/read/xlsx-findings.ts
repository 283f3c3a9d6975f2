import { at, type Finding } from '../../core/outcome';
import type { Limits } from './limits';
import { counted, rowsText, type Tally } from './say';
import type { ListedSheet } from './xlsx-parts';
import type { SheetRead } from './xlsx-sheet';

export const warning = (code: string, where: string, what: string, fix: string): Finding => ({
  severity: 'warning',
  code,
  where,
  what,
  fix,
});
const info = (code: string, where: string, what: string, fix: string): Finding => ({
  severity: 'info',
  code,
  where,
  what,
  fix,
});

export const notCells = (sheet: ListedSheet, type: string): Finding =>
  info(
    'sheet-without-cells',
    sheet.name,
    `This sheet is a ${type === 'chartsheet' ? 'chart' : type} and has no cells; it was passed over.`,
    'Nothing to do.',
  );

export function sheetFindings(
  sheet: ListedSheet,
  read: SheetRead,
  isOnly: boolean,
  limits: Limits,
): readonly Finding[] {
  const { name } = sheet;
  const { grid } = read;
  const where = ({ count, rows }: Tally): string => at(name, count === 1 ? rows[0] : undefined);
  const found: Finding[] = [];
  if (sheet.isHidden)
    found.push(
      info(
        'sheet-hidden',
        name,
        'This sheet is hidden; it was read all the same.',
        'Delete it if it should not count.',
      ),
    );
  if (grid.rowCount === 0)
    found.push(info('sheet-empty', name, 'This sheet is empty.', 'Nothing to do if that is right.'));
  if (grid.rowCount === 1) {
    found.push({
      severity: isOnly ? 'warning' : 'info',
      code: 'sheet-one-row',
      where: name,
      what: 'There is one row and nothing below it: a header without rows.',
      fix: 'Check that the export has rows for the time you chose.',
    });
  }
  if (read.outsideCount > 0) {
    const listed = read.outside.map(({ cell, by }) => `${cell} (${by})`).join(', ');
    const rest = read.outsideCount - read.outside.length;
    found.push(
      warning(
        'formulas-call-out',
        name,
        `${counted(read.outsideCount, 'formula')} ${read.outsideCount === 1 ? 'reaches' : 'reach'} outside this workbook: ${listed}${rest > 0 ? ` and ${rest.toLocaleString('en-US')} more` : ''}. Only the stored values were read.`,
        'Replace them by their values before you share the workbook.',
      ),
    );
  }
  if (read.twice.count > 0) {
    found.push(
      warning(
        'cell-twice',
        where(read.twice),
        `A cell is there twice in ${rowsText(read.twice)}; the last one was taken.`,
        'Open the workbook in Excel, check those rows and save it.',
      ),
    );
  }
  if (read.tooLong.count > 0) {
    found.push(
      warning(
        'cell-too-long',
        where(read.tooLong),
        `A cell in ${rowsText(read.tooLong)} is longer than the ${limits.cellCharacters.toLocaleString('en-US')} characters Excel allows; it was read whole.`,
        'Shorten it if the file is to be opened in Excel.',
      ),
    );
  }
  if (read.noStoredValue.count > 0) {
    found.push(
      warning(
        'formulas-without-value',
        where(read.noStoredValue),
        `${counted(read.noStoredValue.times, 'formula')} (${rowsText(read.noStoredValue)}) ${read.noStoredValue.times === 1 ? 'has' : 'have'} no stored value and were read as blank.`,
        'Open the workbook in Excel or LibreOffice and save it, so that the values are calculated.',
      ),
    );
  }
  if (read.notADay.count > 0) {
    found.push(
      warning(
        'number-not-a-day',
        where(read.notADay),
        `A number formatted as a date in ${rowsText(read.notADay)} is no day after February 1900; it was read as a number.`,
        'Check those cells: a date may have been typed as a number.',
      ),
    );
  }
  if (read.hiddenRows.count > 0) {
    found.push(
      info(
        'rows-hidden',
        where(read.hiddenRows),
        `${counted(read.hiddenRows.count, 'row')} of this sheet ${read.hiddenRows.count === 1 ? 'is' : 'are'} hidden or filtered out and were read all the same.`,
        'Delete them if they should not count.',
      ),
    );
  }
  if (read.errors.count > 0) {
    found.push(
      warning(
        'cells-with-errors',
        where(read.errors),
        `${counted(read.errors.times, 'cell')} (${rowsText(read.errors)}) ${read.errors.times === 1 ? 'holds' : 'hold'} an error: ${[...read.errorKinds].join(', ')}.`,
        'Correct the formulas, or replace them by values.',
      ),
    );
  }
  return found;
}
