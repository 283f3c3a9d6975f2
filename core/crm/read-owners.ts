import type { Cell } from '../cells';
import { fold } from '../text';
import { idOf } from './cell-text';
import type { OwnersOf, People, Stages } from './lookups';
import type { OddRows } from './odd-rows';
import { remembered } from './remembered';
import type { Source } from './source';

/** What other tables say about this one. */
export interface Lookups {
  readonly people: People;
  readonly stages: Stages;
  readonly opportunities: OwnersOf;
  readonly contacts: OwnersOf;
  readonly accounts: OwnersOf;
}

/** Who owns each row: the owner column, by name, else through the opportunity, contact or account of an activity. */
export function readOwners(source: Source, { people, ...links }: Lookups, odd: OddRows) {
  const { table, kind } = source;
  const owners = new Uint32Array(table.rowCount);
  const ownerNames = [''];
  const codes = new Map<string, number>([['', 0]]);
  const codeOf = (name: string): number => {
    let code = codes.get(name);
    if (code === undefined) {
      codes.set(name, (code = ownerNames.length));
      ownerNames.push(name);
    }
    return code;
  };
  const own = source.fields.find((one) => one.field === 'Owner');
  if (own?.constant !== undefined) owners.fill(codeOf(own.constant));
  else if (own?.column !== undefined) {
    const nameOf = (cell: Cell): number => {
      const id = idOf(cell);
      if (id === '') return 0;
      return codeOf(own.words?.get(fold(id)) ?? people.nameOf(id) ?? id);
    };
    const codeAt = remembered(table.column(own.column), nameOf);
    for (let row = 0; row < table.rowCount; row += 1) owners[row] = codeAt(row);
  }
  let joined = 0;
  if (kind === 'Activities') {
    const ways = [
      ['Opportunity', links.opportunities],
      ['Contact', links.contacts],
      ['Account', links.accounts],
    ] as const;
    const steps = ways.flatMap(([field, found]) => {
      const column = source.fields.find((one) => one.field === field)?.column;
      if (column === undefined) return [];
      return [remembered(table.column(column), (cell) => codeOf(found.ownerOf(idOf(cell)) ?? ''))];
    });
    for (let row = 0; steps.length > 0 && row < table.rowCount; row += 1) {
      if (owners[row] !== 0 || odd.kinds[row] !== 0) continue;
      for (const step of steps) if (owners[row] === 0) owners[row] = step(row);
      if (owners[row] !== 0) joined += 1;
    }
  }
  return { owners, ownerNames, joined };
}
