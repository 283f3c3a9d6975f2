import type { Table } from '../cells';
import { settingColumns } from '../own-columns';
import type { Settings } from '../plan/plan';
import type { LaidCell, SheetLayout } from '../sheets/layout';
import { laySettings } from '../sheets/people';
import type { DraftSetting } from './draft';
import { ownColumns } from './plan-own-columns';
import { ownSettingLines, settingsAsShown } from './plan-settings';

/** The Settings sheet as it will stand, with what becomes another value. */
export interface KeptSettings {
  readonly layout: SheetLayout;
  readonly changed: readonly string[];
  readonly lostColumns: readonly string[];
}

/** Every setting, and below them the lines that a person added. */
export function keepSettings(
  table: Table | undefined,
  before: readonly DraftSetting[],
  settings: Settings,
): KeptSettings {
  const layout = laySettings(settings);
  const own = ownSettingLines(table).map((line) => line.map((value): LaidCell => ({ value, look: 'input' })));
  const now = settingsAsShown(undefined, settings);
  return {
    layout: { ...layout, sheet: table?.sheet ?? layout.sheet, rows: [...layout.rows, ...own] },
    changed: now.filter(({ value }, index) => value !== before[index]?.value).map(({ name }) => name),
    lostColumns: table === undefined ? [] : ownColumns(table, settingColumns).map(({ label }) => label),
  };
}
