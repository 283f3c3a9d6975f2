import { isBlank, type Table } from '../cells';
import { outcome, type Outcome } from '../outcome';
import { fold, nearest, quoted } from '../text';
import { openSheet } from './own-sheet';
import type { Settings } from './plan';
import { settings } from './settings';
import { settingColumns } from '../own-columns';

/** Names that a setting also goes by. */
const also: Readonly<Record<string, string>> = {
  'pattern weeks': 'Pattern rule',
  'as-of': 'As of',
  'week starts': 'Week starts on',
};

/** Reads a Settings sheet. What it does not say stays as it is; a blank value is not said. */
export function readSettings(table: Table): Outcome<Partial<Settings>> {
  const { own, missing } = openSheet(table, { needed: ['Name', 'Value'], optional: settingColumns });
  if (missing.length > 0) return outcome({}, missing);
  let read: Partial<Settings> = {};
  const seen = new Set<string>();
  for (const row of own.rows) {
    const name = own.text(row, 'Name');
    const cell = own.cell(row, 'Value');
    if (name === '' || isBlank(cell)) continue;
    const wanted = fold(also[fold(name)] ?? name);
    const setting = settings.find((one) => fold(one.name) === wanted);
    const wrong = (severity: 'error' | 'warning', code: string, what: string, fix: string): void =>
      own.gathering.add({ severity, code, column: 'Value', key: wanted }, own.rowNumber(row), what, fix);
    if (!setting) {
      const meant = nearest(
        name,
        settings.map((one) => one.name),
      );
      const fix =
        meant === undefined ? `Use one of ${settings.map((one) => one.name).join(', ')}.` : `Did you mean ${meant}?`;
      wrong('warning', 'setting-unknown', `There is no setting ${quoted(name)}.`, fix);
      continue;
    }
    const value = own.text(row, 'Value') === '' ? undefined : setting.read(cell);
    if (value === undefined)
      wrong(
        'error',
        'setting-unreadable',
        `${quoted(cell)} is not a value for ${setting.name}.`,
        `Write it like ${setting.like}.`,
      );
    else {
      if (seen.has(wanted))
        wrong('warning', 'setting-twice', `${setting.name} is set twice; the last one holds.`, 'Delete the other row.');
      seen.add(wanted);
      read = { ...read, ...value };
    }
  }
  return outcome(read, own.gathering.findings());
}
