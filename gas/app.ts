import type { Writes, WorkbookCells } from '../core/tasks/workbook';
import { openBook, readSheets } from './read-sheets';
import { writeSheets } from './write-sheets';

export { keepDraft, readDraft } from './draft';
export { perform } from './perform';
export { showPlace } from './place';
export { cancelWork, workStage } from './work';
export { checkData, openLeadline, proposePlan, refreshScorecard, setUp, thisWeek } from './commands';

/** What formulas need of this bundle when whole tables are given to them. */
export { counting as counting_ } from '../core/functions/counting';

/** For the promises of a host alone. A name that ends in an underscore cannot be called from outside. */
export const read_ = (): WorkbookCells => readSheets(openBook());
export const write_ = (writes: Writes): void => writeSheets(openBook(), writes);
