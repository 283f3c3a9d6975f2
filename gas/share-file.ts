import type { Finding } from '../core/outcome';
import type { SharedSaid } from '../core/pack/made-file';
import type { Answer } from '../core/tasks/task';

const driveScope = 'https://www.googleapis.com/auth/drive.file';
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const spreadsheetType = 'application/vnd.google-apps.spreadsheet';

/** What may come from the page: beyond this it is a page gone wrong. */
const longestFile = 20_000_000;
const mostReaders = 50;

/**
 * Makes a new spreadsheet of a made workbook, for these readers and nobody else. The permission reaches only files that we
 * make, and Google asks the person for it here, at the first time and not before. This spreadsheet is neither copied nor shared.
 */
export function shareFile(name: unknown, base64: unknown, readers: unknown): Answer<SharedSaid> {
  if (!isText(name, 200) || !isText(base64, longestFile) || !areReaders(readers)) return refused(unreadable);
  // Outside of any catch: Google asks by ending the script.
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [driveScope]);
  try {
    const made = Drive!.Files.create(
      { name: name.replace(/\.xlsx$/i, ''), mimeType: spreadsheetType },
      Utilities.newBlob(Utilities.base64Decode(base64), workbookType, name),
      { fields: 'id,webViewLink' },
    );
    const id = made.id ?? '';
    const missed = readers.filter((reader) => !letRead(id, reader));
    const link = made.webViewLink ?? null;
    return {
      ok: true,
      findings: missed.length === 0 ? [] : [notForAll(missed.length)],
      answer: { readers: readers.filter((reader) => !missed.includes(reader)), link },
    };
  } catch {
    return refused(notShared);
  }
}

function letRead(id: string, emailAddress: string): boolean {
  try {
    Drive!.Permissions.create({ role: 'reader', type: 'user', emailAddress }, id, { sendNotificationEmail: true });
    return true;
  } catch {
    return false;
  }
}

const isText = (given: unknown, most: number): given is string =>
  typeof given === 'string' && given !== '' && given.length <= most;

const areReaders = (given: unknown): given is readonly string[] =>
  Array.isArray(given) &&
  given.length > 0 &&
  given.length <= mostReaders &&
  given.every((one) => isText(one, 254) && /^[^\s@,;<>]+@[^\s@,;<>]+$/.test(one));

const refused = (finding: Finding): Answer<never> => ({ ok: false, findings: [finding] });

const unreadable: Finding = {
  severity: 'error',
  code: 'input-unreadable',
  where: 'Google Sheets',
  what: 'This cannot be shared: it takes a file and the e-mail of each reader.',
  fix: 'Write each reader like ana@example.com, one a line.',
};

const notShared: Finding = {
  severity: 'error',
  code: 'not-shared',
  where: 'Google Drive',
  what: 'Google did not make the new spreadsheet. Nothing was shared.',
  fix: 'Allow Leadline to make files of its own when Google asks, or download the file and send it.',
};

const notForAll = (count: number): Finding => ({
  severity: 'warning',
  code: 'not-for-all',
  where: 'Google Drive',
  what: `${count === 1 ? 'One of them' : `${count} of them`} cannot read it: Google did not take the address, or your organization forbids it.`,
  fix: 'Look at the list of those who can, and open the new spreadsheet to share it with the others.',
});
