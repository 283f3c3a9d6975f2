import { CLOSE, END, isNamed, next, OPEN, textOf, TEXT, walk, type Xml } from './xml';

/** The texts that the cells of a workbook share, each made once. */
export function sharedStringsOf(part: Buffer | undefined): readonly string[] {
  if (!part) return [];
  const strings: string[] = [];
  const xml = walk(part);
  for (let token = next(xml); token !== END; token = next(xml)) {
    if (token === OPEN && isNamed(xml, 'si')) strings.push(readText(xml, 'si'));
  }
  return strings;
}

/** The text inside a tag: its own or that of its runs, without the reading aids (rPh) of East Asian texts. */
export function readText(xml: Xml, tag: string): string {
  let text = '';
  let isText = false;
  let isAid = false;
  for (let token = next(xml); token !== END; token = next(xml)) {
    if (token === TEXT) {
      if (isText && !isAid) text += textOf(xml);
    } else if (isNamed(xml, 't')) isText = token === OPEN;
    else if (isNamed(xml, 'rPh')) isAid = token === OPEN;
    else if (token === CLOSE && isNamed(xml, tag)) break;
  }
  return withoutEscapes(text);
}

/** `_x000D_` stands for a character that XML cannot hold. */
export const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
