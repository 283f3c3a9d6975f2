import { sheetNames } from '../../core/sheets/sheet-names';

/** The sheets that a refresh redraws, in their order in the workbook. */
export const ourSheets: readonly string[] = sheetNames.filter(({ owner }) => owner === 'Ours').map(({ name }) => name);
