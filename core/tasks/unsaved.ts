import type { Finding } from '../outcome';
import { isUnsaved, type WorkbookCells } from './workbook';

/** Sheets of people that a save left half-written: nothing may be counted by them, and nothing put in their place. */
export const checkUnsaved = ({ sheets }: WorkbookCells): Finding[] =>
  sheets
    .filter(({ cells }) => isUnsaved(cells))
    .map(({ name }) => ({
      severity: 'error',
      code: 'sheet-unsaved',
      where: name,
      what: 'The last save of this sheet was stopped half way.',
      fix: 'Open Leadline and save it again, bring it back with Undo or the version history, or delete the sheet.',
    }));
