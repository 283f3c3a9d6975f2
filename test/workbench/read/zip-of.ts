import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  /** A size for the directory to claim instead of the true one. */
  readonly claims?: number;
}

/** A zip archive of these parts: small, and written here so that tests can also write wrong ones. */
export function zipOf(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, claims } of parts) {
    const plain = Buffer.from(bytes);
    const packed = deflateRawSync(plain);
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims ?? plain.length, 18);
    common.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, label, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, place, label]));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (list: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${LINKS}/${type}" Target="${target}"/>`;

export interface BookParts {
  /** The inside of `<sheetData>` by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: string;
  readonly styles?: string;
  /** Attributes of `<workbookPr>`. */
  readonly properties?: string;
  /** Attributes of a sheet in the list, by its name. */
  readonly states?: Readonly<Record<string, string>>;
  /** Part kinds other than worksheet, by sheet name. */
  readonly kinds?: Readonly<Record<string, string>>;
}

/** The parts of a workbook with these sheets. */
export function partsOf({ sheets, strings, styles, properties = '', states = {}, kinds = {} }: BookParts): Part[] {
  const names = Object.keys(sheets);
  const links = names.map((name, i) =>
    relation(`rId${i + 1}`, kinds[name] ?? 'worksheet', `worksheets/sheet${i + 1}.xml`),
  );
  if (strings !== undefined) links.push(relation('rId91', 'sharedStrings', 'sharedStrings.xml'));
  if (styles !== undefined) links.push(relation('rId92', 'styles', 'styles.xml'));
  const list = names.map(
    (name, i) => `<sheet name="${name}" sheetId="${i + 1}" ${states[name] ?? ''} r:id="rId${i + 1}"/>`,
  );
  return [
    {
      name: '[Content_Types].xml',
      bytes: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: '_rels/.rels', bytes: relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      bytes: `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><workbookPr ${properties}/><sheets>${list.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', bytes: relations(links) },
    ...names.map((name, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      bytes: `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${sheets[name]}</sheetData></worksheet>`,
    })),
    ...(strings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', bytes: `<sst xmlns="${MAIN}">${strings}</sst>` }]),
    ...(styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', bytes: `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }]),
  ];
}

export const bookOf = (book: BookParts): Buffer => zipOf(partsOf(book));

/** A cell with a text of its own. */
export const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
