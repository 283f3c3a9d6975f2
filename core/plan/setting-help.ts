import type { Cell } from '../cells';
import { defaultSettings } from './defaults';
import type { Settings } from './plan';
import { settings } from './settings';

/** What each setting is for. Beside the list of settings, so that who only reads a sheet does not carry its explanations. */
const help: ReadonlyMap<string, string> = new Map([
  ['Week starts on', 'The first day of your sales week. Weeks are named by it.'],
  ['Report moment', 'When you look at the week, for example Friday 15:00. A note for people.'],
  ['Workdays', 'The team’s workdays. A rep’s own stand on the Team sheet.'],
  ['Fiscal year starts', 'First month of the fiscal year; quarters are cut from there.'],
  ['Fiscal calendar', 'Calendar months, or a retail calendar of whole weeks: 4-4-5, 4-5-4 or 5-4-4.'],
  [
    'Fresh within days',
    'A rep whose newest CRM row is older than this has no fresh data; that is never counted as a miss.',
  ],
  [
    'Score cap',
    'The most that one behavior can count in a mean, so that easy volume cannot hide a missing key behavior.',
  ],
  ['Pattern rule', 'How many counted weeks are looked at for miss patterns, trends and medians.'],
  ['As of', 'The day that pace is measured at, to the end of it. Blank: the newest day in the CRM.'],
  [
    'More than 3 results or 12 behaviors',
    'Write allowed to keep a longer plan. Three results and twelve behaviors are what a person can hold in mind.',
  ],
  ['How it is reported', 'How each rep tells where they stand, and when. Agreed with the team beforehand.'],
  ['Peers see', 'What colleagues see of each other’s numbers, for example in the morning meeting.'],
  [
    'Ranking',
    'Write on to rank the huddle by attainment. Off, it stands in the order of names: a ranking shames the last and teaches nobody.',
  ],
  ['After one miss', 'What happens when a week is missed once. Said beforehand, it surprises nobody.'],
  ['After two misses', 'What happens when two weeks in a row are missed.'],
  [
    'After a pattern',
    'What happens after three missed weeks in a row, or when more than half of the weeks are missed.',
  ],
]);

export const settingHelp = (name: string): string => help.get(name) ?? '';

/** The Settings sheet as people see it: name, value, help. */
export const showSettings = (shown: Settings = defaultSettings): readonly (readonly [string, Cell, string])[] =>
  settings.map(({ name, show }) => [name, show(shown), settingHelp(name)]);
