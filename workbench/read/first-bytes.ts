import { openingOf } from './encoding';
import { refuse } from './refusal';
import { bytesOf, type Source } from './source';

/** What a file is, by its first bytes; its name decides nothing. */
export type Kind = 'zip' | 'text';

interface Signature {
  readonly bytes: string;
  readonly what: string;
  readonly fix: string;
}

const EXPORT = 'Export the table from the CRM as CSV or as an Excel workbook (.xlsx).';
const UNPACK = 'Unpack it first and give the file inside.';

/** First bytes of files that are no table, as Latin-1. */
const signatures: readonly Signature[] = [
  { bytes: '%PDF', what: 'This is a PDF, not a table.', fix: EXPORT },
  { bytes: '{\\rtf', what: 'This is a text document (RTF), not a table.', fix: EXPORT },
  { bytes: '\x1f\x8b', what: 'This is a compressed file (gzip).', fix: UNPACK },
  { bytes: 'BZh', what: 'This is a compressed file (bzip2).', fix: UNPACK },
  { bytes: '\xfd7zXZ', what: 'This is a compressed file (xz).', fix: UNPACK },
  { bytes: '\x28\xb5\x2f\xfd', what: 'This is a compressed file (zstd).', fix: UNPACK },
  { bytes: '7z\xbc\xaf', what: 'This is a compressed archive (7z).', fix: UNPACK },
  { bytes: 'Rar!', what: 'This is a compressed archive (RAR).', fix: UNPACK },
  { bytes: '\x89PNG', what: 'This is a picture (PNG), not a table.', fix: EXPORT },
  { bytes: '\xff\xd8\xff', what: 'This is a picture (JPEG), not a table.', fix: EXPORT },
  { bytes: 'GIF8', what: 'This is a picture (GIF), not a table.', fix: EXPORT },
  { bytes: 'II*\0', what: 'This is a picture (TIFF), not a table.', fix: EXPORT },
  { bytes: 'SQLite format 3\0', what: 'This is a database (SQLite), not a table.', fix: EXPORT },
  { bytes: 'PAR1', what: 'This is a Parquet file, which Leadline does not read.', fix: EXPORT },
  { bytes: '\xff\xfe\0\0', what: 'This text is UTF-32, which Leadline does not read.', fix: 'Save it as UTF-8.' },
  { bytes: '\0\0\xfe\xff', what: 'This text is UTF-32, which Leadline does not read.', fix: 'Save it as UTF-8.' },
];

const HEAD = 1 << 16;

/** Tells a workbook from a text, and refuses everything else with a sentence that says what it is and what to do. */
export function kindOf(name: string, source: Source): Kind {
  const head = bytesOf(source, HEAD);
  const latin = Buffer.from(head).toString('latin1');
  if (head.length === 0)
    refuse('file-empty', name, 'The file is empty.', 'Export it again and check that it holds rows.');
  if (latin.startsWith('PK\x03\x04') || latin.startsWith('PK\x05\x06')) {
    if (isTextName(name)) {
      refuse(
        'file-is-workbook',
        name,
        'This is a workbook (or another zip archive), although its name says it is a text file.',
        'If it is a workbook, open it as one: give it a name that ends in .xlsx.',
      );
    }
    return 'zip';
  }
  if (latin.startsWith('\xd0\xcf\x11\xe0')) refuseOldWorkbook(name, source);
  const known = signatures.find(({ bytes }) => latin.startsWith(bytes));
  if (known) refuse('file-not-a-table', name, known.what, known.fix);
  refuseMarkup(name, latin);
  const { encoding } = openingOf(head);
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  if (!isWide && isBinary(head)) {
    refuse('file-binary', name, 'This is neither text nor a workbook.', EXPORT);
  }
  if (isWorkbookName(name) && !isWide && controlsIn(head) > 0) {
    refuse(
      'workbook-damaged',
      name,
      'This is no workbook although its name says so: its beginning is damaged.',
      'Export or download it again.',
    );
  }
  return 'text';
}

const isTextName = (name: string): boolean => /\.(csv|tsv|tab|txt)$/i.test(name);

/** Whether the name promises a workbook; a text under such a name is read, and said. */
export const isWorkbookName = (name: string): boolean => /\.xl[a-z]{1,2}$/i.test(name);

/** The container of old .xls files is also that of a workbook with a password. */
function refuseOldWorkbook(name: string, source: Source): never {
  const isLocked = Buffer.from(bytesOf(source, 1 << 24)).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return isLocked
    ? refuse(
        'workbook-password',
        name,
        'This workbook is protected with a password, so it cannot be read.',
        'Open it in Excel, remove the password (File, Info, Protect Workbook) and save it.',
      )
    : refuse(
        'workbook-old',
        name,
        'This is a workbook in the old .xls format (or another old Office file), which Leadline does not read.',
        'Open it in Excel and save it as .xlsx. If it has a password, remove that first.',
      );
}

function refuseMarkup(name: string, latin: string): void {
  const start = latin
    .replace(/^\xef\xbb\xbf/, '')
    .slice(0, 4096)
    .trimStart()
    .slice(0, 512)
    .toLowerCase();
  if (/^(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body|script|table|meta|style)\b/.test(start)) {
    refuse(
      'file-is-web-page',
      name,
      'This is a web page, not a table: perhaps a sign-in page saved by mistake.',
      'Sign in to the CRM, then export the table as CSV or .xlsx.',
    );
  }
  if (start.startsWith('<?xml') || start.startsWith('<?mso')) {
    refuse(
      'file-is-xml',
      name,
      'This is an XML file (perhaps "XML Spreadsheet 2003"), which Leadline does not read.',
      'Open it in Excel and save it as .xlsx.',
    );
  }
  if (/^(?:\{\s*"|\[\s*[{[])/.test(start)) refuse('file-is-json', name, 'This is a JSON file, not a table.', EXPORT);
}

/** Text hardly ever holds control characters; anything else is full of them. */
function isBinary(head: Uint8Array): boolean {
  const controls = controlsIn(head);
  return controls >= 4 && controls > head.length * 0.03;
}

function controlsIn(head: Uint8Array): number {
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26)) controls += 1;
  return controls;
}
