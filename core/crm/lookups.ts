import type { Table } from '../cells';
import { fold } from '../text';
import { idOf, textOf } from './cell-text';
import { hasCells, labelled, sampleOf } from './columns';
import { isEmail } from './content';
import { preference, type ShapeKind } from './vocabulary';

/** The column of a list that stands for a field, by its label; the first that is not blank. A name is no e-mail address. */
export function listColumn(table: Table, kind: ShapeKind, field: string): number | undefined {
  const columns = labelled(table);
  const passed = (index: number): boolean => field === 'Name' && sampleOf(table.column(index), 20).every(isEmail);
  for (const rank of preference(kind, 'Unknown', field)) {
    for (const key of rank)
      for (const index of columns.at(key)) if (hasCells(table.column(index)) && !passed(index)) return index;
  }
  return undefined;
}

/** Who is who: names by id and by e-mail address. */
export interface People {
  /** The one name of an id or an e-mail address; undefined when no list knows it. */
  nameOf(idOrEmail: string): string | undefined;
  readonly count: number;
  /** Names that several ids share, with those ids: they stay several people. */
  readonly shared: readonly { readonly name: string; readonly ids: readonly string[]; readonly sheet: string }[];
}

export function readPeople(tables: readonly Table[]): People {
  const names = new Map<string, string>();
  const ids = new Map<string, { name: string; ids: string[]; sheet: string }>();
  for (const table of tables) {
    const column = (field: string): ((row: number) => string) => {
      const index = listColumn(table, 'People', field);
      const cells = index === undefined ? undefined : table.column(index);
      return (row) => (cells ? idOf(cells.at(row)) : '');
    };
    const [id, whole, first, last, email] = ['Id', 'Name', 'First name', 'Last name', 'E-mail'].map(column) as ((
      row: number,
    ) => string)[];
    for (let row = 0; row < table.rowCount; row += 1) {
      const name = whole!(row) || `${first!(row)} ${last!(row)}`.trim() || email!(row);
      if (name === '') continue;
      const key = fold(name);
      const known = ids.get(key) ?? { name, ids: [], sheet: table.sheet };
      ids.set(key, known);
      if (id!(row) !== '' && !known.ids.includes(id!(row))) known.ids.push(id!(row));
      if (id!(row) !== '') names.set(id!(row), name);
      if (email!(row) !== '') names.set(fold(email!(row)), name);
    }
  }
  const shared = [...ids.values()].filter((one) => one.ids.length > 1);
  for (const one of shared) for (const id of one.ids) names.set(id, `${one.name} (${id})`);
  return {
    nameOf: (idOrEmail) => names.get(idOrEmail) ?? names.get(fold(idOrEmail)),
    count: ids.size,
    shared: shared.map(({ name, ids: several, sheet }) => ({ name, ids: several, sheet })),
  };
}

/** What a stage id stands for. */
export interface Stages {
  labelOf(id: string): string | undefined;
  /** Won, Lost or Open where the list itself says so. */
  statusOf(label: string): 'Open' | 'Won' | 'Lost' | undefined;
  readonly count: number;
}

const yes = /^(true|t|yes|1|x|ja|oui|sí|si|wahr|vrai|verdadero)$/i;

export function readStages(tables: readonly Table[]): Stages {
  const labels = new Map<string, string>();
  const statuses = new Map<string, 'Open' | 'Won' | 'Lost'>();
  for (const table of tables) {
    const column = (field: string): ((row: number) => string) | undefined => {
      const index = listColumn(table, 'Stages', field);
      const cells = index === undefined ? undefined : table.column(index);
      return cells && ((row) => idOf(cells.at(row)));
    };
    const [id, name, won, closed] = ['Id', 'Name', 'Is won', 'Is closed'].map(column);
    if (!id || !name) continue;
    for (let row = 0; row < table.rowCount; row += 1) {
      if (id(row) === '' || name(row) === '') continue;
      labels.set(id(row), name(row));
      if (won)
        statuses.set(fold(name(row)), yes.test(won(row)) ? 'Won' : closed && yes.test(closed(row)) ? 'Lost' : 'Open');
    }
  }
  return { labelOf: (id) => labels.get(id), statusOf: (label) => statuses.get(fold(label)), count: labels.size };
}

/** Who owns a thing that an activity points to, by any of the thing's own names: id, e-mail address, name. */
export interface OwnersOf {
  ownerOf(thing: string): string | undefined;
}

/** Collects owners by the names of things. A name that two things with different owners share leads to nobody. */
export function collectOwners(): { add(thing: string, owner: string): void; done(): OwnersOf } {
  const owners = new Map<string, string>();
  return {
    add(thing, owner) {
      if (thing === '' || owner === '') return;
      const key = fold(thing);
      const known = owners.get(key);
      owners.set(key, known === undefined || fold(known) === fold(owner) ? owner : '');
    },
    done: () => ({ ownerOf: (thing) => owners.get(fold(thing)) || undefined }),
  };
}

/** Owners of contacts: their own, else that of the account they belong to. */
export function readContacts(tables: readonly Table[], people: People, accounts: OwnersOf): OwnersOf {
  const owners = collectOwners();
  for (const table of tables) {
    const column = (field: string): ((row: number) => string) => {
      const index = listColumn(table, 'Contacts', field);
      const cells = index === undefined ? undefined : table.column(index);
      return (row) => (cells ? textOf(cells.at(row)) : '');
    };
    const [id, name, first, last, email, owner, account] = [
      'Id',
      'Name',
      'First name',
      'Last name',
      'E-mail',
      'Owner',
      'Account',
    ].map(column) as ((row: number) => string)[];
    for (let row = 0; row < table.rowCount; row += 1) {
      const said = owner!(row);
      const who = (said !== '' ? (people.nameOf(said) ?? said) : undefined) ?? accounts.ownerOf(account!(row)) ?? '';
      for (const thing of [id!(row), email!(row), name!(row) || `${first!(row)} ${last!(row)}`.trim()])
        owners.add(thing, who);
    }
  }
  return owners.done();
}
