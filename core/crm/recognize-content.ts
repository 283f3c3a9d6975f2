import type { Table } from '../cells';
import { looksOf, type Looks } from './content';
import type { Recognized } from './recognize';
import { typeWords } from './vocabulary/evidence';

const LOOKED_AT = 200;

/**
 * A table whose labels nobody knows, by what its columns hold: one column of activity types and dates is Activities; Won and
 * Lost beside amounts is Opportunities. A field is only taken where exactly one column can be it.
 */
export function byContent(table: Table, sheet: string): Recognized | undefined {
  const looks = new Map<Looks, number[]>();
  for (let index = 0; index < Math.min(LOOKED_AT, table.headers.length); index += 1) {
    const one = looksOf(table.column(index));
    const same = looks.get(one);
    if (same) same.push(index);
    else looks.set(one, [index]);
  }
  const only = (one: Looks): number | undefined => (looks.get(one)?.length === 1 ? looks.get(one)![0] : undefined);
  const found = new Map<string, number>();
  const take = (field: string, index: number | undefined): void =>
    void (index !== undefined && found.set(field, index));
  const owner = only('email') !== undefined && only('name') === undefined ? only('email') : only('name');
  const day = only('day');
  const why = 'no label is known, but the cells of its columns say it';
  if (looks.has('activity type') && looks.has('day')) {
    take('Type', only('activity type'));
    take('Date', day);
    take('Owner', owner);
    take('Status', only('activity status'));
    return { kind: 'Activities', crm: 'Unknown', score: 1, byContent: found, why };
  }
  if (looks.has('status') && looks.has('amount')) {
    take('Status', only('status'));
    take('Amount', only('amount'));
    take('Owner', owner);
    take('Closed', day);
    return { kind: 'Opportunities', crm: 'Unknown', score: 1, byContent: found, why };
  }
  const type = typeWords.find(([, words]) => words.test(sheet))?.[0];
  if (type !== undefined && day !== undefined && owner !== undefined) {
    take('Date', day);
    take('Owner', owner);
    return { kind: 'Activities', crm: 'Unknown', score: 1, type, byContent: found, why };
  }
  return undefined;
}
