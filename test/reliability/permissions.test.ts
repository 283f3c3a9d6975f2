import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtOffice } from '../hosts/excel/built';
import { builtProject } from '../hosts/gas/gas-host';

/** All that Leadline may ask for. What is not on this list is not asked for; a line more is a decision of people. */
const allowed = {
  sheets: [
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
  ],
  excel: ['ReadWriteDocument'],
} as const;

describe('what Leadline asks for', () => {
  it('in Google Sheets: this spreadsheet and a panel in it', async () => {
    const manifest = JSON.parse((await builtProject()).files['appsscript.json']) as Record<string, unknown>;
    expect(manifest['oauthScopes']).toEqual(allowed.sheets);
    expect(Object.keys(manifest).sort()).toEqual(['exceptionLogging', 'oauthScopes', 'runtimeVersion', 'timeZone']);
  });

  it('in Excel: to read and write the document', async () => {
    const manifest = readFileSync(join(await builtOffice(), 'manifest.xml'), 'utf8');
    expect([...manifest.matchAll(/<Permissions>([^<]*)</g)].map(([, said]) => said)).toEqual(allowed.excel);
    expect(manifest).not.toMatch(/<WebApplicationInfo>|<Scopes?>|AuthorizedHosts?|ExtendedPermission/);
  });
});
