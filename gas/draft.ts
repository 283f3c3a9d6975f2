import { printOf } from '../core/print';

type Properties = GoogleAppsScript.Properties.Properties;

/** Characters of one piece: a value holds 9 kB, and a character takes three bytes at most, two of a pair four. */
const pieceLength = 2_800;
/** What is longer is not kept: the store has 500 kB, for everything that is kept with the document. */
const mostLength = 90_000;

const first = 'draft';
const pieceOf = (index: number): string => `${first} ${index}`;

/** What was left unfinished in the page, kept with the document; null when there is nothing, or nothing whole. */
export function readDraft(): string | null {
  try {
    const properties = PropertiesService.getDocumentProperties() as Properties | null;
    const { count, print } = headOf(properties);
    if (properties === null || count === 0) return null;
    let text = '';
    for (let index = 0; index < count; index += 1) text += properties.getProperty(pieceOf(index)) ?? '';
    // Two people may keep at the same moment; a mixture of both is nobody's draft.
    return printOf(text) === print ? text : null;
  } catch {
    return null;
  }
}

/** Keeps it in pieces; null takes it away. False where Google refuses or it is too long: the page still has it. */
export function keepDraft(text: unknown): boolean {
  if (text !== null && (typeof text !== 'string' || text.length > mostLength)) return false;
  try {
    const properties = PropertiesService.getDocumentProperties() as Properties | null;
    if (properties === null) return false;
    const before = headOf(properties).count;
    const pieces = text === null ? [] : piecesOf(text);
    const values: Record<string, string> = { [first]: `${pieces.length} ${printOf(text ?? '')}` };
    pieces.forEach((piece, index) => (values[pieceOf(index)] = piece));
    if (text === null) properties.deleteProperty(first);
    else properties.setProperties(values);
    for (let index = pieces.length; index < before; index += 1) properties.deleteProperty(pieceOf(index));
    return true;
  } catch {
    return false;
  }
}

function headOf(properties: Properties | null): { readonly count: number; readonly print: string } {
  const [count = '', print = ''] = (properties?.getProperty(first) ?? '').split(' ');
  return { count: Number(count) || 0, print };
}

/** Never cuts through the two halves of one character, which no store would give back whole. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    let end = Math.min(text.length, from + pieceLength);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last < 0xdc00) end -= 1;
    pieces.push(text.slice(from, end));
    from = end;
  }
  return pieces;
}
