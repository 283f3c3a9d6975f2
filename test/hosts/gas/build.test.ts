import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFiles } from '../../../gas/build.mjs';
import { checkPage, passGates } from '../../../gas/gates.mjs';
import { projectRoot } from '../../support/leadline';
import { builtProject } from './gas-host';

const golden = (name: string): string => join(projectRoot, 'test/golden/gas', name);

/** Holds a text against its file. `LEADLINE_GOLDEN=write` rewrites it: look at the difference before it is kept. */
function matchesGolden(name: string, text: string): void {
  if (process.env['LEADLINE_GOLDEN'] === 'write' || !existsSync(golden(name))) writeFileSync(golden(name), text);
  expect(text).toBe(readFileSync(golden(name), 'utf8'));
}

/** The least that passes all gates. */
const good = `/**
 * @customfunction
 */
function GOOD(cell) {
  return light_.call_('GOOD', arguments);
}
var light_ = (() => ({ call_: () => 1 }))();
function app_() {
  return {};
}
`;

describe('the four gates of the build', () => {
  it('let the least project pass', () => {
    expect(() => passGates(good)).not.toThrow();
  });

  it.each([
    ['a private member', 'class A { #x = 1 }', /Gate 1/],
    ['a static field', 'class A { static x = 1 }', /Gate 1/],
    ['an instance field', 'class A { x = 1 }', /Gate 1/],
    ['an import', "import x from 'x';", /Gate 1/],
    ['an export', 'export const x = 1;', /Gate 1/],
    ['logical assignment', 'var a; a ??= 1;', /Gate 1/],
    ['a statement at the top level', 'light_.start;', /Gate 2/],
    ['a class at the top level', 'class A {}', /Gate 2/],
    ['a formula without its declaration', 'function BAD() {}', /Gate 2/],
    ['a declaration that is not right above', '/** @customfunction */\n\n\nfunction BAD() {}', /Gate 2/],
    ['a formula that no cell can call', '/** @customfunction */\nfunction BAD_() {}', /Gate 2/],
    ['a timer', 'function later() { setTimeout(later, 1); }', /Gate 3/],
    ['a request', 'function out() { return fetch("x"); }', /Gate 3/],
    ['a log', 'function log() { console.log(1); }', /Gate 3/],
    ['an encoder behind a typeof', 'function guarded() { return typeof TextEncoder; }', /Gate 3/],
    ['a service at load', 'var ui = SpreadsheetApp.getUi();', /Gate 4/],
    ['a service at the load of the lazy bundle', 'function app_() { return SpreadsheetApp.getUi(); }', /Gate 4/],
  ])('stop %s', (_, bad, gate) => {
    expect(() => passGates(good + bad)).toThrow(gate);
  });

  it.each([
    ['a backtick', '<script>const a = \u0060b\u0060</script>', /backtick/],
    ['a scriptlet', '<?= name ?>', /scriptlet/],
    ['something from outside', '<script src="https://example.invalid/a.js"></script>', /outside/],
  ])('stop a page with %s', (_, html, words) => {
    expect(() => checkPage('Page.html', html)).toThrow(words);
  });
});

describe('what is pushed', () => {
  it('declares each formula as the golden file says', async () => {
    matchesGolden('declarations.txt', (await builtProject()).declarations);
  });

  it('is these files and no others', async () => {
    matchesGolden('files.json', `${JSON.stringify(Object.keys((await builtProject()).files).sort(), null, 2)}\n`);
  });

  it('asks for two permissions: this spreadsheet, and a panel in it', async () => {
    const manifest = JSON.parse((await builtProject()).files['appsscript.json']) as Record<string, unknown>;
    expect(manifest).toEqual({
      timeZone: 'Etc/UTC',
      runtimeVersion: 'V8',
      exceptionLogging: 'NONE',
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
      ],
    });
  });

  it('names no service that reaches beyond the spreadsheet', async () => {
    const { files } = await builtProject();
    const text = Object.values(files).join('\n');
    for (const name of [
      'UrlFetchApp',
      'MailApp',
      'GmailApp',
      'DriveApp',
      'XMLHttpRequest',
      'sendBeacon',
      'WebSocket',
      'openById',
      'openByUrl',
      'ALLOWALL',
    ])
      expect(text, name).not.toContain(name);
    expect(text).not.toMatch(/\bfetch\s*\(/);
  });

  it('lets a page write text only, never markup', async () => {
    const html = (await builtProject()).files['Sidebar.html'];
    expect(html).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/);
  });

  it('offers the page nothing but what is meant for it', async () => {
    const { declarations } = await builtProject();
    const functions = [...declarations.matchAll(/^function (\w+)/gm)].map((found) => found[1]!);
    expect(functions.filter((name) => !/^[A-Z_]+$/.test(name))).toEqual([
      'onInstall',
      'onOpen',
      'cancelWork',
      'checkData',
      'keepDraft',
      'openLeadline',
      'perform',
      'proposePlan',
      'readDraft',
      'refreshScorecard',
      'setUp',
      'showPlace',
      'thisWeek',
      'workStage',
    ]);
    expect(functions.filter((name) => name.endsWith('_'))).toEqual([]);
  });

  it('is the same, byte for byte, when it is built again', async () => {
    const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
    const again = await buildFiles();
    for (const [name, text] of Object.entries((await builtProject()).files))
      expect(hash(again.files[name as keyof typeof again.files]), name).toBe(hash(text));
  });

  it('keeps the page within 120 KB', async () => {
    expect(Buffer.byteLength((await builtProject()).files['Sidebar.html'])).toBeLessThanOrEqual(120 * 1024);
  });

  it('keeps the part that every formula call evaluates small', async () => {
    expect((await builtProject()).sizes.light).toBeLessThanOrEqual(60 * 1024);
  });

  it('is what clasp would push, where clasp is installed', async ({ skip }) => {
    const clasp = join(projectRoot, 'node_modules/@google/clasp/build/src/index.js');
    if (!existsSync(clasp)) skip('clasp is not installed: it is no part of the tests');
    const folder = mkdtempSync(join(tmpdir(), 'leadline-clasp-'));
    try {
      for (const [name, text] of Object.entries((await builtProject()).files)) writeFileSync(join(folder, name), text);
      writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId: 'X', rootDir: '.' }));
      const ran = spawnSync('node', [clasp, 'show-file-status', '--json'], { cwd: folder, encoding: 'utf8' });
      const { filesToPush } = JSON.parse(ran.stdout) as { filesToPush: string[] };
      expect([...filesToPush].sort()).toEqual(Object.keys((await builtProject()).files).sort());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
