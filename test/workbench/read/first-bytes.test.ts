import { describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBytes, readFile, sheetNameOf } from '../../../workbench/read/read-file';
import { foundIn } from './grid-cells';
import { bookOf, text, zipOf } from './zip-of';

const ole = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const latin = (bytes: string): Buffer => Buffer.from(bytes, 'latin1');

const refused: readonly (readonly [string, string, Uint8Array, string])[] = [
  ['an empty file', 'a.csv', latin(''), 'file-empty'],
  ['nothing but a mark', 'a.csv', latin('\xef\xbb\xbf'), 'file-empty'],
  ['nothing but line ends', 'a.csv', latin('\r\n\r\n'), 'file-empty'],
  ['nothing but separators', 'a.csv', latin(',,\n,,\n'), 'file-empty'],
  ['a workbook called csv', 'a.csv', bookOf({ sheets: { S: '' } }), 'file-is-workbook'],
  ['an old workbook', 'a.xls', latin(`${ole}${'\0'.repeat(600)}`), 'workbook-old'],
  [
    'a workbook with a password',
    'a.xlsx',
    Buffer.concat([latin(ole), Buffer.from('..EncryptedPackage', 'utf16le')]),
    'workbook-password',
  ],
  ['a PDF called csv', 'a.csv', latin('%PDF-1.7\n'), 'file-not-a-table'],
  ['a picture', 'a.csv', latin('\x89PNG\r\n\x1a\n'), 'file-not-a-table'],
  ['a compressed file', 'a.csv.gz', gzipSync('a,b\n'), 'file-not-a-table'],
  ['a database', 'a.csv', latin('SQLite format 3\0'), 'file-not-a-table'],
  ['a web page', 'a.csv', latin('\n  <!DOCTYPE html><html>'), 'file-is-web-page'],
  [
    'a web page called xls, as some systems export',
    'a.xls',
    latin('<table><tr><td>Owner</td></tr></table>'),
    'file-is-web-page',
  ],
  ['XML', 'a.xls', latin('<?xml version="1.0"?><Workbook/>'), 'file-is-xml'],
  ['JSON', 'a.csv', latin('[{"Owner":"Ada"}]'), 'file-is-json'],
  ['bytes that are no text', 'a.csv', Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256), 'file-binary'],
  ['damaged bytes called xlsx', 'a.xlsx', latin('Q\x03\x04 more, text\n'), 'workbook-damaged'],
  ['a zip archive of something else', 'a.xlsx', zipOf([{ name: 'readme.txt', bytes: 'x' }]), 'file-is-archive'],
  ['OpenDocument', 'a.ods', zipOf([{ name: 'mimetype', bytes: 'x' }]), 'workbook-opendocument'],
  ['Apple Numbers', 'a.numbers', zipOf([{ name: 'Index/Document.iwa', bytes: 'x' }]), 'workbook-numbers'],
  ['a binary workbook', 'a.xlsb', zipOf([{ name: 'xl/workbook.bin', bytes: 'x' }]), 'workbook-binary'],
  ['a Word document', 'a.docx', zipOf([{ name: 'word/document.xml', bytes: 'x' }]), 'file-not-a-table'],
];

describe('what a file is, its first bytes say', () => {
  it.each(refused)('%s is refused with a clear sentence and what to do', (_, name, bytes, code) => {
    const { value, findings } = readBytes(name, bytes);
    expect(value).toBeNull();
    expect(findings).toMatchObject([{ severity: 'error', code, where: name }]);
    expect(findings[0]!.what).toMatch(/^[A-Z].*\.$/);
    expect(findings[0]!.fix).toMatch(/^[A-Z].*\.$/);
  });

  it('a workbook under any other name is read', () => {
    expect(readBytes('export', bookOf({ sheets: { S: `<row>${text('A1', 'x')}</row>` } })).value?.encoding).toBe(
      'xlsx',
    );
  });

  it('a text called xlsx is read as CSV, and said', () => {
    const read = readBytes('a.xlsx', latin('Owner,Amount\nAda,5\n'));
    expect(read.value).toMatchObject({ encoding: 'utf-8', delimiter: ',' });
    expect(foundIn(read)).toEqual(['warning text-named-workbook']);
    expect(readBytes('a.xls', latin('Owner\tAmount\nZo\xeb\t5\n')).value).toMatchObject({
      encoding: 'windows-1252',
      delimiter: '\t',
    });
  });

  it('a header that happens to begin like another format is read', () => {
    expect(readBytes('a.csv', latin('ID;P;{x}\n1;2;3\n')).value?.delimiter).toBe(';');
  });
});

describe('a file on disk', () => {
  it('is read like its bytes, and a missing file or a folder is a finding, never a throw', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'leadline-'));
    try {
      writeFileSync(join(folder, 'Deals.csv'), 'Owner;Amount\nAda;5\n');
      const read = await readFile(join(folder, 'Deals.csv'));
      expect(read.value).toMatchObject({ file: 'Deals.csv', delimiter: ';' });
      expect(read.value?.grids[0]?.sheet).toBe('Deals');
      expect(foundIn(await readFile(join(folder, 'nowhere.csv')))).toEqual(['error file-missing']);
      expect(foundIn(await readFile(folder))).toEqual(['error file-is-folder']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ['/tmp/Activities.csv', 'Activities'],
    ['deals.2026.tsv', 'deals.2026'],
    ['.csv', '.csv'],
    ['no ending', 'no ending'],
    ['Dr. Who', 'Dr. Who'],
  ])('%s has the sheet name %s', (file, sheet) => {
    expect(sheetNameOf(file)).toBe(sheet);
  });
});
