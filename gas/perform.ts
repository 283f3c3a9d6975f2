import { dayOf, type Day } from '../core/calendar/day';
import type { Finding } from '../core/outcome';
import { askTask } from '../core/tasks/perform';
import type { Answer } from '../core/tasks/task';
import { shorten } from '../core/text';
import { openBook, readSheets, type Book } from './read-sheets';
import { writeSheets } from './write-sheets';

/** How long one refresh waits for another one to end. */
const patience = 20_000;

/**
 * The one door: what the side panel and the menu ask for goes through here. Reads all sheets, thinks, writes. What crosses is
 * JSON; a failure is an answer too, because only the message of an error would cross.
 */
export function perform(name: unknown, input: unknown): Answer<unknown> {
  const asked = askTask(name, input);
  if (!asked.ok) return wired(asked);
  const lock = lockDocument();
  if (lock === 'busy') return wired(refused(busy));
  try {
    const book = openBook();
    const done = asked.answer.perform(readSheets(book), { today: todayIn(book) });
    if (!done.ok) return wired(done);
    writeSheets(book, done.answer.writes);
    // What is still in the write cache has to be in the sheets before anybody else may begin.
    SpreadsheetApp.flush();
    return wired({ ok: true, findings: done.findings, answer: done.answer.says });
  } catch (error) {
    return wired(refused(hostRefused(error)));
  } finally {
    release(lock);
  }
}

type DocumentLock = GoogleAppsScript.Lock.Lock | null;

/** No two people refresh one spreadsheet at once. Without a lock at hand, the marks on the sheets have to do. */
function lockDocument(): DocumentLock | 'busy' {
  try {
    const lock = LockService.getDocumentLock() as DocumentLock;
    return lock === null || lock.tryLock(patience) ? lock : 'busy';
  } catch {
    return null;
  }
}

/** A lock that cannot be released ends with the script: no reason to call a finished refresh a failure. */
function release(lock: DocumentLock): void {
  try {
    lock?.releaseLock();
  } catch {
    return;
  }
}

const todayIn = ({ zone }: Book): Day => dayOf(zone.momentOf(Date.now()).day);

/** Only JSON crosses: what is not JSON is dropped here, where a test can see it, and not on the way. */
const wired = (answer: Answer<unknown>): Answer<unknown> => JSON.parse(JSON.stringify(answer)) as Answer<unknown>;

const refused = (finding: Finding): Answer<never> => ({ ok: false, findings: [finding] });

const busy: Finding = {
  severity: 'error',
  code: 'refresh-running',
  where: 'This spreadsheet',
  what: 'Somebody else is refreshing it at this moment.',
  fix: 'Wait a minute and look again; then refresh if it is still needed.',
};

/** What the host said, with what a person can do about it. */
function hostRefused(error: unknown): Finding {
  const fault = ownFault(error);
  if (fault !== undefined) return fault;
  const said = shorten(error instanceof Error ? error.message : String(error), 300);
  const known = refusals.find(({ words }) => words.test(said));
  return {
    severity: 'error',
    code: known?.code ?? 'host-refused',
    where: 'Google Sheets',
    what: known?.what ?? `Google Sheets refused a step: ${said}`,
    fix: known?.fix ?? 'Try again. Nothing on your own sheets has changed.',
  };
}

/** A fault of ours is not blamed on Google. It is named by its kind alone: its words could quote a cell. */
function ownFault(error: unknown): Finding | undefined {
  const { code, name } = (typeof error === 'object' && error !== null ? error : {}) as {
    code?: unknown;
    name?: unknown;
  };
  const kind = typeof code === 'string' ? code : name;
  if (typeof code !== 'string' && !languageErrors.has(String(name))) return undefined;
  return {
    severity: 'error',
    code: 'own-fault',
    where: 'Leadline',
    what: `Leadline itself failed (${String(kind)}). Nothing on your own sheets has changed.`,
    fix: 'Please report it with these words.',
  };
}

const languageErrors: ReadonlySet<string> = new Set([
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'URIError',
]);

interface Refusal {
  readonly words: RegExp;
  readonly code: string;
  readonly what: string;
  readonly fix: string;
}

const refusals: readonly Refusal[] = [
  {
    words: /protected (?:cell|range|sheet)|trying to edit a protected/i,
    code: 'sheet-protected',
    what: 'One of the sheets that are redrawn is protected, and you may not edit it.',
    fix: 'Ask its owner to give you the right to edit it, or to remove the protection.',
  },
  {
    words: /do not have permission|PERMISSION_DENIED|Authorization is required|not sufficient to call/i,
    code: 'not-allowed',
    what: 'Google did not allow this. It happens when several Google accounts are open in one browser.',
    fix: 'Use the menu instead of the side panel, or open the file in a window with only one account.',
  },
  {
    words: /timed? ?out|maximum execution time|Service invoked too many times|too many (?:scripts|simultaneous)/i,
    code: 'too-slow',
    what: 'Google stopped the work because it took too long or too much was asked at once.',
    fix: 'Wait a minute and refresh again.',
  },
  {
    words: /10000000 cells|limit of 10,?000,?000|number of cells in the workbook/i,
    code: 'too-many-cells',
    what: 'The spreadsheet has reached the most cells that Google allows, ten million.',
    fix: 'Remove sheets, empty rows or empty columns that nobody needs.',
  },
];
