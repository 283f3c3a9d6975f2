import type { Finding } from '../core/outcome';
import { isOnTimeDay, missedWords, onTimeHour, onTimePlace, onTimeWords } from '../core/tasks/on-time';
import { reportOf } from '../core/tasks/report';
import type { SaysOf } from '../core/tasks/index';
import type { Answer } from '../core/tasks/task';
import { tell } from './commands';
import { perform } from './perform';
import { openBook } from './read-sheets';
import { spell } from './values';

type Trigger = GoogleAppsScript.Script.Trigger;

const onTimeFunction = 'refreshOnTime';
const onTimeScope = 'https://www.googleapis.com/auth/script.scriptapp';

/**
 * Menu: refreshes now and, when that works, on Mondays and Thursdays from then on. One trigger that comes every day and looks at
 * the weekday: Google gives an add-on only one of a kind for each person and file.
 */
export function startOnTime(): void {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [onTimeScope]);
  if (ownTriggers().length > 0) return say(onTimeWords.running);
  const answer = perform('refresh', {}) as Answer<SaysOf<'refresh'>>;
  if (!answer.ok) {
    const { title, says } = onTimeWords.notYet;
    return tell({ ...reportOf('refresh', answer), title, lines: [says] });
  }
  ScriptApp.newTrigger(onTimeFunction)
    .timeBased()
    .everyDays(1)
    .atHour(onTimeHour)
    .inTimezone(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone())
    .create();
  say(onTimeWords.started);
}

/** Menu: takes away what this person turned on. */
export function stopOnTime(): void {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [onTimeScope]);
  const own = ownTriggers();
  for (const trigger of own) ScriptApp.deleteTrigger(trigger);
  say(own.length > 0 ? onTimeWords.stopped : onTimeWords.notRunning);
}

/** Trigger: the same refresh as by hand. Nobody looks on, so what goes wrong is written where it will be read. */
export function refreshOnTime(): void {
  const { spreadsheet, zone } = openBook();
  const now = zone.momentOf(Date.now());
  if (!isOnTimeDay(now.day)) return;
  const answer = perform('refresh', {});
  if (answer.ok) return;
  const [finding] = answer.findings;
  // Somebody is at it this very minute: the sheets will be fresh without us.
  if (finding === undefined || finding.code === 'at-work') return;
  leaveWord(spreadsheet, missedWords(now, finding));
}

/** A sheet that is protected or gone takes no word; its old as-of day then says it alone. */
function leaveWord(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, words: string): void {
  try {
    const { value } = spell(words, null, 'Ours');
    spreadsheet.getSheetByName(onTimePlace.sheet)?.getRange(onTimePlace.row, 1).setValue(value);
  } catch {
    return;
  }
}

const ownTriggers = (): Trigger[] =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === onTimeFunction);

const noFindings: readonly Finding[] = [];

const say = ({ title, says }: { readonly title: string; readonly says: string }): void =>
  tell({ title, lines: [says], findings: noFindings });
