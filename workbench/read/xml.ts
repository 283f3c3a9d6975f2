import { decode1252 } from './encoding';

/*
 * A walk over the bytes of an XML part: tags, texts, nothing kept. Names are those behind the prefix, because one writer says
 * <x:row> where another says <row>. A DOCTYPE never opens anything: it stops the walk.
 */

export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;
export type Token = typeof END | typeof OPEN | typeof CLOSE | typeof TEXT;

/** Where the walk is. For a tag, its name and what follows it; for a text, the text. */
export interface Xml {
  readonly bytes: Buffer;
  position: number;
  /** Name (behind the prefix) or text. */
  start: number;
  end: number;
  /** End of the tag: its attributes stand between `end` and here. */
  tagEnd: number;
  isCData: boolean;
  /** An empty tag, <c/>, is opened and then closed. */
  closeNext: boolean;
}

/** What is wrong with an XML part. */
export type XmlFault = 'xml-damaged' | 'xml-doctype' | 'xml-encoding';

function fail(code: XmlFault): never {
  throw Object.assign(new Error(code), { code });
}

export const xmlFaultOf = (error: unknown): XmlFault | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('xml-')
    ? (error.code as XmlFault)
    : undefined;

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const COLON = 58;
const EQUALS = 61;
const DOUBLE = 34;
const SINGLE = 39;

const isBlank = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9;

/** A part ready to be walked over. Its text becomes UTF-8 first, where it is something else. */
export const walk = (part: Buffer): Xml => ({
  bytes: inUtf8(part),
  position: 0,
  start: 0,
  end: 0,
  tagEnd: 0,
  isCData: false,
  closeNext: false,
});

function inUtf8(part: Buffer): Buffer {
  if (part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf) return part.subarray(3);
  if (part[0] === 0xff && part[1] === 0xfe) return wide(part.subarray(2), 'utf-16le');
  if (part[0] === 0xfe && part[1] === 0xff) return wide(part.subarray(2), 'utf-16be');
  if (part[0] === LT && part[1] === 0) return wide(part, 'utf-16le');
  if (part[0] === 0 && part[1] === LT) return wide(part, 'utf-16be');
  const said = /^<\?xml[^>]{0,200}?encoding=["']([\w.-]+)["']/
    .exec(part.toString('latin1', 0, 256))?.[1]
    ?.toLowerCase();
  if (said === undefined || said === 'utf-8' || said === 'utf8' || said === 'us-ascii' || said === 'ascii') return part;
  if (said === 'iso-8859-1' || said === 'windows-1252') return Buffer.from(decode1252(part, 0, part.length));
  return fail('xml-encoding');
}

const wide = (part: Buffer, encoding: string): Buffer => Buffer.from(new TextDecoder(encoding).decode(part));

/** The next tag or text. Comments and instructions are passed over. */
export function next(xml: Xml): Token {
  const { bytes } = xml;
  if (xml.closeNext) {
    xml.closeNext = false;
    return CLOSE;
  }
  for (;;) {
    const at = xml.position;
    if (at >= bytes.length) return END;
    if (bytes[at] !== LT) {
      const end = bytes.indexOf(LT, at);
      xml.start = at;
      xml.end = xml.position = end < 0 ? bytes.length : end;
      xml.isCData = false;
      return TEXT;
    }
    const kind = bytes[at + 1];
    if (kind === BANG) {
      if (bytes.toString('latin1', at, at + 9) === '<![CDATA[') {
        xml.start = at + 9;
        xml.end = after(bytes, ']]>', at + 9) - 3;
        xml.position = xml.end + 3;
        xml.isCData = true;
        return TEXT;
      }
      if (bytes[at + 2] !== 45 || bytes[at + 3] !== 45) fail('xml-doctype');
      xml.position = after(bytes, '-->', at + 4);
    } else if (kind === QUESTION) xml.position = after(bytes, '?>', at + 2);
    else return tag(xml, at);
  }
}

function after(bytes: Buffer, text: string, from: number): number {
  const at = bytes.indexOf(text, from, 'latin1');
  return at < 0 ? fail('xml-damaged') : at + text.length;
}

function tag(xml: Xml, at: number): Token {
  const { bytes } = xml;
  const isClosing = bytes[at + 1] === SLASH;
  let i = isClosing ? at + 2 : at + 1;
  xml.start = i;
  for (; i < bytes.length; i += 1) {
    const byte = bytes[i]!;
    if (byte === COLON) xml.start = i + 1;
    else if (byte === GT || byte === SLASH || isBlank(byte)) break;
  }
  xml.end = i;
  let quote = 0;
  for (; i < bytes.length; i += 1) {
    const byte = bytes[i]!;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === DOUBLE || byte === SINGLE) quote = byte;
    else if (byte === GT) break;
  }
  if (i >= bytes.length || xml.end === xml.start) fail('xml-damaged');
  xml.tagEnd = i;
  xml.position = i + 1;
  if (isClosing) return CLOSE;
  xml.closeNext = bytes[i - 1] === SLASH;
  return OPEN;
}

export const nameOf = (xml: Xml): string => xml.bytes.toString('latin1', xml.start, xml.end);

/** Whether the tag's name is this one; names are ASCII. */
export function isNamed(xml: Xml, name: string): boolean {
  if (xml.end - xml.start !== name.length) return false;
  for (let i = 0; i < name.length; i += 1) if (xml.bytes[xml.start + i] !== name.charCodeAt(i)) return false;
  return true;
}

/** Calls `take` with the places of each attribute of the tag: its name behind the prefix, and its value. */
export function eachAttribute(
  xml: Xml,
  take: (nameStart: number, nameEnd: number, valueStart: number, valueEnd: number) => void,
): void {
  const { bytes, tagEnd } = xml;
  let i = xml.end;
  for (;;) {
    while (i < tagEnd && (isBlank(bytes[i]!) || bytes[i] === SLASH)) i += 1;
    if (i >= tagEnd) return;
    let nameStart = i;
    while (i < tagEnd && bytes[i] !== EQUALS && !isBlank(bytes[i]!)) {
      if (bytes[i] === COLON) nameStart = i + 1;
      i += 1;
    }
    const nameEnd = i;
    while (i < tagEnd && isBlank(bytes[i]!)) i += 1;
    if (bytes[i] !== EQUALS) fail('xml-damaged');
    i += 1;
    while (i < tagEnd && isBlank(bytes[i]!)) i += 1;
    const quote = bytes[i];
    if (quote !== DOUBLE && quote !== SINGLE) fail('xml-damaged');
    const valueStart = i + 1;
    i = bytes.indexOf(quote!, valueStart);
    if (i < 0 || i > tagEnd) fail('xml-damaged');
    take(nameStart, nameEnd, valueStart, i);
    i += 1;
  }
}

/** The value of an attribute of the tag, whatever its prefix. */
export function attributeOf(xml: Xml, name: string): string | undefined {
  let value: string | undefined;
  eachAttribute(xml, (nameStart, nameEnd, valueStart, valueEnd) => {
    if (value === undefined && xml.bytes.toString('latin1', nameStart, nameEnd) === name) {
      value = withoutEntities(xml.bytes.toString('utf8', valueStart, valueEnd));
    }
  });
  return value;
}

/** The text where the walk is. */
export function textOf(xml: Xml): string {
  const text = xml.bytes.toString('utf8', xml.start, xml.end);
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return xml.isCData ? lines : withoutEntities(lines);
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The five entities of XML and characters by number; any other stays as it is written, for nothing may define it. */
function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (name[0] !== '#') return entities.get(name) ?? whole;
    const code = name[1] === 'x' || name[1] === 'X' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Whether the part begins with a DOCTYPE, in whatever encoding and behind whatever comments. */
export function hasDoctype(part: Buffer): boolean {
  const isWide = part[0] === 0xff || part[0] === 0xfe || part[0] === 0 || part[1] === 0;
  if (!isWide && !part.includes('<!DOCTYPE')) return false;
  try {
    const xml = walk(part);
    for (let token = next(xml); token !== END && token !== OPEN; token = next(xml));
    return false;
  } catch (error) {
    return xmlFaultOf(error) === 'xml-doctype';
  }
}
