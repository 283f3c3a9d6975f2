import { isBlank, type Cell, type Table } from '../cells';
import { openSheet } from '../plan/own-sheet';
import type { Settings } from '../plan/plan';
import { settingNamed, settingRuling } from '../plan/setting-lines';
import { settings } from '../plan/settings';
import type { DraftSetting, PlanDraft } from './draft';
import { draftText } from './plan-lines';

/** Every setting as the Settings sheet shows it. One that could not be read is shown as it was written, to be mended. */
export function settingsAsShown(table: Table | undefined, read: Settings): DraftSetting[] {
  const unread = new Map<string, string>();
  eachSetting(table, (setting, cell, text) => {
    if (setting !== undefined && !isBlank(cell) && setting.read(cell) === undefined) unread.set(setting.name, text);
  });
  return settings.map(({ name, show }) => ({ name, value: unread.get(name) ?? draftText(show(read)) }));
}

/** A draft that says every setting: what it leaves unsaid stays as it is. */
export function completeDraft(draft: PlanDraft, table: Table | undefined, read: Settings): PlanDraft {
  const said = new Map(draft.settings.map((one) => [one.name, one]));
  return { ...draft, settings: settingsAsShown(table, read).map((one) => said.get(one.name) ?? one) };
}

/** Lines of the sheet that name no setting of ours: they are the person's own and stay. */
export function ownSettingLines(table: Table | undefined): readonly (readonly Cell[])[] {
  const lines: Cell[][] = [];
  eachSetting(table, (setting, cell, _text, name, help) => {
    if (setting === undefined) lines.push([name, cell, help]);
  });
  return lines;
}

function eachSetting(
  table: Table | undefined,
  tell: (setting: ReturnType<typeof settingNamed>, cell: Cell, text: string, name: string, help: string) => void,
): void {
  if (table === undefined) return;
  const { own, missing } = openSheet(table, settingRuling);
  if (missing.length > 0) return;
  for (const row of own.rows) {
    const name = own.text(row, 'Name');
    tell(settingNamed(name), own.cell(row, 'Value'), own.text(row, 'Value'), name, own.text(row, 'Help'));
  }
}
