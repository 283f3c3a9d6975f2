import type { Table } from '../cells';
import { once } from '../once';
import { at, type Finding, type Outcome } from '../outcome';
import { quoted } from '../text';
import { idOf } from './cell-text';
import type { Crm } from './crm-table';
import {
  collectOwners,
  readContacts,
  readPeople,
  readStages,
  type OwnersOf,
  type People,
  type Stages,
} from './lookups';
import { aboutCopies, keepNewest } from './newest-export';
import { onlyNames } from './owner-names';
import { proposeOwners } from './owners';
import type { Lookups } from './read-owners';
import { finishTable, readTable, type TableInReading } from './read-table';
import { aboutRows } from './row-findings';
import type { Source } from './source';
import { settledBy } from './team-names';

/** Lists that say who is who and what stands for what. */
export interface Lists {
  readonly people: readonly Table[];
  readonly contacts: readonly Table[];
  readonly stages: readonly Table[];
  /** Team sheets: which spellings are one rep is already written there. */
  readonly teams: readonly Table[];
}

/**
 * What reading gives: the rows, and the findings of each table (same order) beside those between tables. Findings are looked
 * for when somebody asks: a formula asks for the rows only, and looking for copies takes longer than reading them.
 */
export interface ReadCrm {
  readonly crm: Crm;
  readonly byTable: readonly (() => readonly Finding[])[];
  readonly across: () => readonly Finding[];
}

const nobody: OwnersOf = { ownerOf: () => undefined };

/** Reads all CRM tables together: owners get their one name, activities their owner, overlapping exports count once. */
export function readCrm(sources: readonly Source[], lists: Lists): Outcome<ReadCrm> {
  const people = readPeople(lists.people);
  const stages = readStages(lists.stages);
  const alone: Lookups = { people, stages, opportunities: nobody, contacts: nobody, accounts: nobody };
  const read = new Map<Source, TableInReading>();
  const ofKind = (kind: Source['kind']): Source[] => sources.filter((one) => one.kind === kind);
  for (const source of [...ofKind('Opportunities'), ...ofKind('Accounts')]) read.set(source, readTable(source, alone));
  const accounts = ownersOfThings(ofKind('Accounts'), read);
  const lookups: Lookups = {
    ...alone,
    accounts,
    opportunities: ownersOfThings(ofKind('Opportunities'), read),
    contacts: readContacts(lists.contacts, people, accounts),
  };
  for (const source of ofKind('Activities')) read.set(source, readTable(source, lookups));
  const tables = sources.map((source) => read.get(source)!);
  const byTable = new Map<string, Finding[]>(sources.map((source) => [source.sheet, []]));
  const between: Finding[] = [];
  for (const finding of keepNewest(tables)) (sheetOf(finding, byTable) ?? between).push(finding);
  const { oneName, names } = onlyNames(tables);
  const finished = tables.map((one) => finishTable(one, oneName));
  const findings = tables.map((one, i) => {
    const ofNewest = byTable.get(one.source.sheet)?.splice(0) ?? [];
    return once(() => [...ofNewest, ...aboutCopies(one), ...aboutRows(one, finished[i]!)]);
  });
  const owners = ownersOf(tables, oneName);
  const across = once(() => [
    ...between,
    ...aboutPeople(people.shared),
    ...proposeOwners(owners, names, settledBy(lists.teams)),
  ]);
  return {
    value: { crm: { tables: finished, owners }, byTable: findings, across },
    get findings() {
      return [...findings.flatMap((about) => about()), ...across()];
    },
  };
}

/** All owners of rows in use under their one name, sorted. */
function ownersOf(tables: readonly TableInReading[], oneName: (owner: string) => string): string[] {
  const seen = new Set<string>();
  for (const { inUse, owners, ownerNames } of tables) {
    const used = new Uint8Array(ownerNames.length);
    for (let row = 0; row < inUse.length; row += 1) if (inUse[row] === 1) used[owners[row]!] = 1;
    ownerNames.forEach((name, code) => used[code] === 1 && name !== '' && seen.add(oneName(name)));
  }
  return [...seen].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The list of findings that belongs to the sheet a finding names. */
function sheetOf(finding: Finding, sheets: ReadonlyMap<string, Finding[]>): Finding[] | undefined {
  for (const [sheet, list] of sheets)
    if (finding.where === sheet || finding.where.startsWith(`${sheet}, `)) return list;
  return undefined;
}

/** Owners of opportunities or accounts by id and by name. */
function ownersOfThings(sources: readonly Source[], read: ReadonlyMap<Source, TableInReading>): OwnersOf {
  const byName = collectOwners();
  const byId = collectOwners();
  for (const source of sources) {
    const { owners, ownerNames, odd } = read.get(source)!;
    for (const [field, found] of [['Id', byId] as const, ['Name', byName] as const]) {
      const index = source.fields.find((one) => one.field === field)?.column;
      if (index === undefined) continue;
      const column = source.table.column(index);
      for (let row = 0; row < source.table.rowCount; row += 1) {
        if (odd.kinds[row] === 0 && owners[row] !== 0) found.add(idOf(column.at(row)), ownerNames[owners[row]!]!);
      }
    }
  }
  const [ids, names] = [byId.done(), byName.done()];
  return { ownerOf: (thing) => ids.ownerOf(thing) ?? names.ownerOf(thing) };
}

const aboutPeople = (shared: People['shared']): Finding[] =>
  shared.map(({ name, ids, sheet }) => ({
    severity: 'ask',
    code: 'owner-name-shared',
    where: at(sheet),
    what: `${ids.length} people of the list are called ${quoted(name)} (${ids.slice(0, 5).join(', ')}); they are kept apart by their ids.`,
    fix: 'If they are one person, write the others under "Also known as" of the Team sheet.',
  }));

/** Stages as the lists name them, for those who suggest sources before the rows are read. */
export const stagesOf = (lists: Lists): Stages => readStages(lists.stages);
