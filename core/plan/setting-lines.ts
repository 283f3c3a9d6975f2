import { isBlank } from '../cells';
import { outcome, type Outcome } from '../outcome';
import { fold, nearest, quoted } from '../text';
import type { OwnSheet, Ruling } from './opened-sheet';
import type { Settings } from './plan';
import { settings, type Setting } from './settings';
import { settingColumns } from '../own-columns';

/** Names that a setting also goes by. */
const also: ReadonlyMap<string, string> = new Map([
  ['pattern weeks', 'Pattern rule'],
  ['as-of', 'As of'],
  ['week starts', 'Week starts on'],
]);

export const settingRuling: Ruling = { needed: ['Name', 'Value'], optional: settingColumns };

/** The setting that a line of the sheet names, in any of its names. */
export function settingNamed(name: string): Setting | undefined {
  const wanted = fold(also.get(fold(name)) ?? name);
  return settings.find((one) => fold(one.name) === wanted);
}

/** Reads the lines of a Settings sheet that has been opened. */
export function readSettingLines(own: OwnSheet): Outcome<Partial<Settings>> {
  let read: Partial<Settings> = {};
  const seen = new Set<string>();
  for (const row of own.rows) {
    const name = own.text(row, 'Name');
    const cell = own.cell(row, 'Value');
    if (name === '' || isBlank(cell)) continue;
    const setting = settingNamed(name);
    const wanted = fold(setting?.name ?? name);
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
