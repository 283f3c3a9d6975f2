import { dayOf, type Day } from '../core/calendar/day';
import type { Finding } from '../core/outcome';
import { atWork, cancelled } from '../core/tasks/door-findings';
import { askTask, type Asked } from '../core/tasks/perform';
import type { Answer } from '../core/tasks/task';
import { madeFrom } from '../xlsx/made-files';
import { openBook, readSheets, type Book } from './read-sheets';
import { hostRefused } from './refusals';
import { workUnder, type Work } from './work';
import { writeSheets } from './write-sheets';

/** How long one piece of work waits for another one to end. */
const patience = 20_000;

/**
 * The one door: what the side panel and the menu ask for goes through here. Reads the sheets that the task reads, thinks,
 * writes. What crosses is JSON; a failure is an answer too, because only the message of an error would cross. With a token,
 * the page can ask how far it is and give it up before anything is written.
 */
export function perform(name: unknown, input: unknown, token?: unknown): Answer<unknown> {
  const asked = askTask(name, input);
  if (!asked.ok) return wired(asked);
  if (asked.answer.inputOnly) return wired(thinkAlone(asked.answer));
  const lock = lockDocument();
  if (lock === 'busy') return wired(refused(atWork));
  try {
    return wired(carryOut(asked.answer, workUnder(token)));
  } catch (error) {
    return wired(refused(hostRefused(error)));
  } finally {
    release(lock);
  }
}

function carryOut(task: Asked, work: Work): Answer<unknown> {
  // The lock may have been waited for.
  if (!work.begins('reading')) return refused(cancelled);
  const book = openBook();
  const cells = readSheets(book, task.reads);
  if (!work.begins('thinking')) return refused(cancelled);
  const done = task.perform(cells, { today: todayIn(book) });
  if (!done.ok) return done;
  const { writes, says } = done.answer;
  if (!work.begins('writing')) return refused(cancelled);
  writeSheets(book, writes);
  // What is still in the write cache has to be in the sheets before anybody else may begin.
  SpreadsheetApp.flush();
  return { ok: true, findings: done.findings, answer: says, ...madeFrom(writes) };
}

/** Without a sheet: no lock to wait for, and only the calls that tell the day. */
function thinkAlone(task: Asked): Answer<unknown> {
  try {
    const done = task.perform({ sheets: [] }, { today: todayIn(openBook()) });
    return done.ok ? { ...done, answer: done.answer.says } : done;
  } catch (error) {
    return refused(hostRefused(error));
  }
}

type DocumentLock = GoogleAppsScript.Lock.Lock | null;

/** No two people write into one spreadsheet at once. Without a lock at hand, the marks on the sheets have to do. */
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
