import type { Table } from '../cells';
import { outcome, type Outcome } from '../outcome';
import { openSheet } from './own-sheet';
import type { Settings } from './plan';
import { readSettingLines, settingRuling } from './setting-lines';

/** Reads a Settings sheet. What it does not say stays as it is; a blank value is not said. */
export function readSettings(table: Table): Outcome<Partial<Settings>> {
  const { own, missing } = openSheet(table, settingRuling);
  return missing.length > 0 ? outcome({}, missing) : readSettingLines(own);
}
