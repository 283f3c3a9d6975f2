import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { actions, openCaption } from '../../../core/tasks/actions';
import { icon } from '../../../office/icons.mjs';
import { projectRoot } from '../../support/leadline';
import { buildOffice } from '../../../office/build.mjs';
import { builtOffice } from './built';
import { openExcel, type Excel } from './excel-host';
import { manifestMistakes } from './manifest';

let folder: string;
let excel: Excel;
beforeAll(async () => {
  folder = await builtOffice();
  excel = await openExcel();
});
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };

describe('the folder to be hosted', () => {
  it('holds these files and no other', () => {
    expect(readdirSync(folder, { recursive: true }).map(String).sort()).toEqual([
      'functions.json',
      'help.html',
      'icons',
      'icons/icon-16.png',
      'icons/icon-32.png',
      'icons/icon-64.png',
      'icons/icon-80.png',
      'leadline.css',
      'leadline.js',
      'manifest.xml',
      'taskpane.html',
    ]);
  });

  it('is the same, byte for byte, when it is built again', async () => {
    const again = await buildOffice({
      url: 'https://leadline.test/',
      out: join(mkdtempSync(join(tmpdir(), 'leadline-office-')), 'office'),
    });
    for (const file of readdirSync(folder).filter((name) => name !== 'icons'))
      expect(readFileSync(join(again, file)).equals(readFileSync(join(folder, file))), file).toBe(true);
  });

  it('is not built for an address that is not https', async () => {
    await expect(buildOffice({ url: 'http://leadline.test/' })).rejects.toThrow('https');
  });

  it('can lie in a folder of a site', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'leadline-office-')), 'office');
    await buildOffice({ url: 'https://example.com/tools/leadline', out });
    expect(manifestMistakes(out, buttons())).toEqual([]);
    expect(readFileSync(join(out, 'manifest.xml'), 'utf8')).toContain(
      'https://example.com/tools/leadline/taskpane.html',
    );
  });

  it('asks nothing of anybody: no request, no evaluated text, no markup from data', () => {
    const script = read('leadline.js');
    for (const word of [
      /\bfetch\(/,
      /XMLHttpRequest/,
      /sendBeacon/,
      /WebSocket/,
      /\beval\(/,
      /\.innerHTML\b/,
      /insertAdjacentHTML/,
      /localStorage/,
      /setStartupBehavior/,
    ])
      expect(script, String(word)).not.toMatch(word);
  });
});

const buttons = (): string[] => [...excel.window.actions.keys()];

describe('the manifest', () => {
  it('has no mistake that our checker knows', () => {
    expect(manifestMistakes(folder, buttons())).toEqual([]);
  });

  it('has a button for every action, with its words, and one that opens the pane', () => {
    const xml = read('manifest.xml');
    const said = new Map(
      Array.from(xml.matchAll(/<bt:String id="([^"]+)" DefaultValue="([^"]*)"/g), ([, id, words]) => [id!, words!]),
    );
    const controls = Array.from(xml.matchAll(/<Control [\s\S]*?<\/Control>/g), ([control]) => ({
      caption: said.get(/<Label resid="([^"]+)"/.exec(control)![1]!),
      about: said.get(/<Description resid="([^"]+)"/.exec(control)![1]!),
      command: /<FunctionName>([^<]+)</.exec(control)?.[1],
    }));
    expect(controls.map(({ caption }) => caption)).toEqual([openCaption, ...actions.map(({ caption }) => caption)]);
    expect(controls.slice(1)).toEqual(actions.map(({ caption, about, command }) => ({ caption, about, command })));
    expect(controls[0]!.command).toBeUndefined();
  });

  it.each([
    ['resid="Icon.80"', 'resid="Icon.81"', 'resid Icon.81 leads nowhere'],
    [
      '<Page>\n              <SourceLocation resid="Page.Url"',
      '<Page>\n              <SourceLocation resid="Help.Url"',
      'one page',
    ],
    ['https://leadline.test/icons/icon-64.png', 'http://leadline.test/icons/icon-64.png', 'is not https'],
    ['icon-64.png', 'icon-16.png', 'is no icon of 64 pixels'],
    ['refreshScorecard', 'refreshEverything', 'no work is tied'],
    ['<bt:Image size="80" resid="Icon.80"/>', '', 'icon of 80 pixels is missing'],
    [`${version}.0`, version, 'four parts'],
    ['functions.json', 'formulas.json', 'is not in the folder'],
  ])('is refused when it is spoiled: %s', (from, to, mistake) => {
    const spoiled = mkdtempSync(join(tmpdir(), 'leadline-manifest-'));
    cpSync(folder, spoiled, { recursive: true });
    expect(read('manifest.xml')).toContain(from);
    writeFileSync(join(spoiled, 'manifest.xml'), read('manifest.xml').replace(from, to));
    expect(manifestMistakes(spoiled, buttons()).join('\n')).toContain(mistake);
  });

  const schemas = resolve(projectRoot, '../shared/hosts/office-xsd');
  const there = existsSync(schemas);
  it.skipIf(!there)(`follows the schema${there ? '' : ' (skipped: no schema)'}`, async () => {
    const main = 'OfficeAppManifestV1_1.xsd';
    const named = (fileName: string) => ({ fileName, contents: readFileSync(join(schemas, fileName), 'utf8') });
    const others = readdirSync(schemas).filter((name) => name.endsWith('.xsd') && name !== main);
    const { valid, errors } = await validateXML({
      xml: [{ fileName: 'manifest.xml', contents: read('manifest.xml') }],
      schema: [named(main)],
      preload: others.map(named),
    });
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(valid).toBe(true);
  });
});

describe('the pane', () => {
  it('has a strict policy, no script or style of its own, and office.js from Microsoft', () => {
    const html = read('taskpane.html');
    const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' https://appsforoffice.microsoft.com",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'none'",
      "font-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html).toContain('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|style="/);
    // Browsers keep files for long: their addresses change with what they hold.
    expect(html).toMatch(/src="leadline\.js\?v=[0-9a-f]{10}"/);
    expect(html).toMatch(/href="leadline\.css\?v=[0-9a-f]{10}"/);
  });

  it('names every formula in its help, with an example', () => {
    const help = read('help.html');
    for (const { id } of (JSON.parse(read('functions.json')) as { functions: { id: string }[] }).functions)
      expect(help).toContain(`=${id}(`);
    expect(help).not.toContain('<!-- formulas -->');
  });
});

describe('an icon', () => {
  it.each([16, 32, 64, 80])('of %i pixels is a PNG of that size, see-through only at its corners', (size) => {
    const bytes = Buffer.from(icon(size));
    expect(bytes.readUInt32BE(16)).toBe(size);
    const start = bytes.indexOf('IDAT') + 4;
    const rows = inflateSync(bytes.subarray(start, start + bytes.readUInt32BE(start - 8)));
    expect(rows.length).toBe(size * (1 + size * 4));
    const alpha = (x: number, y: number): number => rows[y * (1 + size * 4) + 1 + x * 4 + 3]!;
    expect(alpha(0, 0)).toBe(0);
    expect(alpha(size / 2, size / 2)).toBe(255);
  });
});
