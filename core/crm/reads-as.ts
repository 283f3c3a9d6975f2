import { fold } from '../text';
import type { DateOrder, Decimal, FieldSource } from './source';

/** What a "Reads as" cell says. Absent parts are left to the proof. */
export interface Reading {
  readonly dateOrder?: DateOrder;
  readonly decimal?: Decimal;
  readonly constant?: string;
  readonly words?: ReadonlyMap<string, string>;
  /** The field is not read at all. */
  readonly ignore?: boolean;
  /** Parts that say nothing we know. */
  readonly unknown: readonly string[];
}

const orders: readonly (readonly [string, DateOrder])[] = [
  ['day/month/year', 'd-m-y'],
  ['month/day/year', 'm-d-y'],
  ['year-month-day', 'y-m-d'],
  ['date cells', 'serial'],
];
const otherOrders: ReadonlyMap<string, DateOrder> = new Map([
  ['d/m/y', 'd-m-y'],
  ['dd/mm/yyyy', 'd-m-y'],
  ['d-m-y', 'd-m-y'],
  ['day-month-year', 'd-m-y'],
  ['day.month.year', 'd-m-y'],
  ['m/d/y', 'm-d-y'],
  ['mm/dd/yyyy', 'm-d-y'],
  ['m-d-y', 'm-d-y'],
  ['month-day-year', 'm-d-y'],
  ['year/month/day', 'y-m-d'],
  ['yyyy-mm-dd', 'y-m-d'],
  ['y-m-d', 'y-m-d'],
  ['date', 'serial'],
  ['dates', 'serial'],
  ['serial', 'serial'],
]);
const decimals: readonly (readonly [string, Decimal])[] = [
  ['decimal comma', ','],
  ['decimal point', '.'],
];

/**
 * Reads what a person wrote under "Reads as". Parts are separated by `;`:
 *
 * * `day/month/year`, `month/day/year`, `year-month-day` for texts; `date cells` where the cells are dates already
 * * `decimal comma`, `decimal point`
 * * `always Call`: the same for every row, whatever the column says
 * * `Gewonnen = Won; Verloren = Lost`: their word = ours
 * * `ignore`: the field is not read
 * * `ask`, or nothing: to be proved from the cells
 *
 * A `;` or `=` that belongs to a word is written `~;` or `~=`, and `~` itself `~~`. `readsAs` writes the same language.
 */
export function readReadsAs(text: string): Reading {
  let dateOrder: DateOrder | undefined;
  let decimal: Decimal | undefined;
  let constant: string | undefined;
  let ignore = false;
  const words = new Map<string, string>();
  const unknown: string[] = [];
  for (const part of split(text, ';')) {
    const sides = split(part, '=');
    const said = fold(plain(part));
    const order = orders.find(([name]) => name === said)?.[1] ?? otherOrders.get(said);
    const sign = decimals.find(([name]) => name === said)?.[1];
    if (said === '' || said === 'ask') continue;
    if (sides.length === 2) words.set(fold(plain(sides[0]!)), plain(sides[1]!).trim());
    else if (order !== undefined) dateOrder = order;
    else if (sign !== undefined) decimal = sign;
    else if (said === 'ignore' || said === 'never') ignore = true;
    else if (/^always\s/.test(said))
      constant = plain(part)
        .trim()
        .replace(/^always\s+/i, '');
    else unknown.push(plain(part).trim());
  }
  return {
    ...(dateOrder !== undefined && { dateOrder }),
    ...(decimal !== undefined && { decimal }),
    ...(constant !== undefined && { constant }),
    ...(words.size > 0 && { words }),
    ...(ignore && { ignore }),
    unknown,
  };
}

/** Writes how a field is read, in the words that `readReadsAs` understands; empty where there is nothing to say. */
export function readsAs(source: FieldSource): string {
  const parts: string[] = [];
  if (source.constant !== undefined) parts.push(`always ${escaped(source.constant)}`);
  if (source.dateOrder !== undefined) parts.push(orders.find(([, order]) => order === source.dateOrder)?.[0] ?? 'ask');
  if (source.decimal !== undefined) parts.push(decimals.find(([, sign]) => sign === source.decimal)?.[0] ?? 'ask');
  for (const [theirs, ours] of source.words ?? []) parts.push(`${escaped(theirs)} = ${escaped(ours)}`);
  return parts.join('; ');
}

const escaped = (text: string): string => text.replace(/[~;=]/g, (sign) => `~${sign}`);
const plain = (text: string): string => text.replace(/~([~;=])/g, '$1');

/** The parts between signs that are not escaped, escapes still in place. */
function split(text: string, sign: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i]!;
    if (letter === '~' && i + 1 < text.length) part += letter + text[(i += 1)]!;
    else if (letter === sign) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part];
}
