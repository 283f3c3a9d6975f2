import { weekdayNames } from '../../calendar/week';
import { readWorkdays, showWorkdays } from '../../plan/weekdays';
import type { DraftFinding, PlanDesk } from '../../setup/draft';
import { checks, select, textField } from '../controls';
import { setSetting } from './changing';
import { plainChoices } from './fields';
import { settingOf } from './making';
import type { PlanPage } from './plan-page';

type Setting = PlanDesk['settings'][number];

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** Settings that say one of a few words. */
const listed: Readonly<Record<string, readonly string[]>> = {
  'Week starts on': weekdayNames,
  'Fiscal year starts': months,
  'Fiscal calendar': ['months', '4-4-5', '4-5-4', '5-4-4'],
};

export const settingId = (page: PlanPage, name: string): string =>
  `plan-setting-${page.pool.desk.settings.findIndex((one) => one.name === name)}`;

export const settingsNamed = (page: PlanPage, names: readonly string[]): readonly Setting[] =>
  names.flatMap((name) => page.pool.desk.settings.filter((one) => one.name === name));

/** One setting to change, with its help. */
export function settingField(page: PlanPage, { name, help }: Setting, isLong = false): HTMLElement {
  const value = settingOf(page.pool, page.making(), name);
  const set = (text: string): void => page.change(setSetting(page.pool, page.making(), name, text));
  const asked = { id: settingId(page, name), label: name, hint: help };
  const words = listed[name];
  if (words?.includes(value)) return select({ ...asked, choices: plainChoices(words), chosen: value, onPick: set });
  const workdays = name === 'Workdays' ? readWorkdays(value) : undefined;
  if (workdays) return weekdays(asked, workdays, set);
  return textField({ ...asked, value, long: isLong, onType: set, onWrite: page.settle });
}

function weekdays(
  asked: { readonly id: string; readonly label: string; readonly hint: string },
  workdays: readonly number[],
  set: (text: string) => void,
): HTMLElement {
  const chosen = new Set(workdays);
  const made = checks({
    ...asked,
    choices: weekdayNames.map((name, index) => ({ value: String(index), label: name })),
    chosen: workdays.map(String),
    onPick(day, on) {
      if (on) chosen.add(Number(day));
      else chosen.delete(Number(day));
      set(showWorkdays([...chosen]));
    },
  });
  made.classList.add('plan-days');
  return made;
}

/** The settings whose text cannot be read, as faults beside their fields. */
export const settingFaults = (page: PlanPage, wrong: readonly DraftFinding[]): { id: string; words: string }[] =>
  wrong.flatMap(({ setting, fix }) => (setting === undefined ? [] : [{ id: settingId(page, setting), words: fix }]));
