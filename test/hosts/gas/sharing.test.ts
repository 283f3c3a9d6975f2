import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { buildFiles, choicesIn, type Built } from '../../../gas/build.mjs';
import type { SharedSaid } from '../../../core/pack/made-file';
import type { Answer } from '../../../core/tasks/task';
import { builtProject } from './gas-host';

let building: Promise<Built> | undefined;
const withSharing = (): Promise<Built> => (building ??= buildFiles({ sharing: true }));

const file = Buffer.from('PK and so on').toString('base64');

/** The built script with a Drive that writes down what it is asked, and takes no address at `closed.example`. */
async function script({ allowed = true, refuses = false } = {}) {
  const { files } = await withSharing();
  const asked: unknown[][] = [];
  const world = createContext({
    ScriptApp: {
      AuthMode: { FULL: 'FULL' },
      requireScopes: (_: unknown, scopes: readonly string[]) => {
        asked.push(['scopes', ...scopes]);
        if (!allowed) throw new Error('Authorization is required to perform that action.');
      },
    },
    Utilities: {
      base64Decode: (text: string) => [...Buffer.from(text, 'base64')],
      newBlob: (bytes: readonly number[], type: string) => ({ text: Buffer.from(bytes).toString(), type }),
    },
    Drive: {
      Files: {
        create(resource: object, blob: { text: string }) {
          if (refuses) throw new Error('Quota of somebody@example.com exceeded');
          asked.push(['create', { ...resource }, blob.text]);
          return { id: 'made-by-us', webViewLink: 'https://docs.google.com/spreadsheets/d/made-by-us/edit' };
        },
      },
      Permissions: {
        create(resource: { emailAddress: string }, id: string, options: object) {
          if (resource.emailAddress.endsWith('@closed.example')) throw new Error('not allowed');
          asked.push(['permission', { ...resource }, id, { ...options }]);
        },
      },
    },
  });
  runInContext(files['Code.js'], world);
  const share = (...given: unknown[]) =>
    JSON.parse(
      JSON.stringify((world as { shareFile: (...all: unknown[]) => unknown }).shareFile(...given)),
    ) as Answer<SharedSaid>;
  return { share, asked };
}

describe('the project that shares with named readers', () => {
  it('asks for one permission more than the usual one, which has no word of it', async () => {
    const scopesOf = ({ files }: Built): string[] =>
      (JSON.parse(files['appsscript.json']) as { oauthScopes: string[] }).oauthScopes;
    const usual = await builtProject();
    expect(scopesOf(await withSharing())).toEqual([...scopesOf(usual), 'https://www.googleapis.com/auth/drive.file']);
    expect(Object.values(usual.files).join('\n')).not.toMatch(
      /drive\.file|\bDrive\.|shareFile|enabledAdvancedServices/,
    );
    expect(choicesIn(['--with-sharing'])).toEqual({ triggers: false, sharing: true });
    expect(choicesIn([])).toEqual({ triggers: false, sharing: false });
  });

  it('reaches no other file, no mail and no address', async () => {
    const text = Object.values((await withSharing()).files).join('\n');
    expect(text).not.toMatch(
      /DriveApp|MailApp|GmailApp|UrlFetchApp|openById|openByUrl|Files\.(?:get|list|update|copy)/,
    );
  });

  it('makes a new spreadsheet of the file and lets these readers read it, once Google has asked the person', async () => {
    const { share, asked } = await script();
    const answer = share('Scorecard 2026-11-19.xlsx', file, ['ana@example.com', 'bo@example.com']);
    const reader = (emailAddress: string) => [
      'permission',
      { role: 'reader', type: 'user', emailAddress },
      'made-by-us',
      { sendNotificationEmail: true },
    ];
    expect(asked).toEqual([
      ['scopes', 'https://www.googleapis.com/auth/drive.file'],
      ['create', { name: 'Scorecard 2026-11-19', mimeType: 'application/vnd.google-apps.spreadsheet' }, 'PK and so on'],
      reader('ana@example.com'),
      reader('bo@example.com'),
    ]);
    expect(answer).toEqual({
      ok: true,
      findings: [],
      answer: {
        readers: ['ana@example.com', 'bo@example.com'],
        link: 'https://docs.google.com/spreadsheets/d/made-by-us/edit',
      },
    });
  });

  it('says who cannot read it, and counts them as readers nowhere', async () => {
    const { share } = await script();
    const answer = share('a.xlsx', file, ['ana@example.com', 'cy@closed.example']);
    expect(answer).toMatchObject({ ok: true, answer: { readers: ['ana@example.com'] } });
    expect(answer.findings.map(({ code }) => code)).toEqual(['not-for-all']);
  });

  it.each([
    ['nobody', []],
    ['a word', ['everybody']],
    ['two in one line', ['ana@example.com, bo@example.com']],
    ['a text', 'ana@example.com'],
    ['a crowd', Array.from({ length: 51 }, (_, i) => `r${i}@example.com`)],
  ])('shares with readers that are named one by one, not with %s', async (_, readers) => {
    const { share, asked } = await script();
    expect(share('a.xlsx', file, readers)).toMatchObject({ ok: false, findings: [{ code: 'input-unreadable' }] });
    expect(asked).toEqual([]);
  });

  it('makes nothing before the person has allowed it', async () => {
    const { share, asked } = await script({ allowed: false });
    expect(() => share('a.xlsx', file, ['ana@example.com'])).toThrow(/Authorization is required/);
    expect(asked).toHaveLength(1);
  });

  it('tells a refusal in words of ours, for Google’s could be anything', async () => {
    const { share } = await script({ refuses: true });
    const answer = share('a.xlsx', file, ['ana@example.com']);
    expect(answer).toMatchObject({ ok: false, findings: [{ code: 'not-shared' }] });
    expect(JSON.stringify(answer)).not.toContain('Quota');
  });
});
