import type { Table } from '../cells';
import { at, type Finding } from '../outcome';
import { quoted } from '../text';
import type { KnownTable } from './choose-columns';
import { hasCells, labelled, sampleOf } from './columns';
import { looksOf, type Looks } from './content';
import type { CrmKind } from './fields';
import type { FieldSource } from './source';
import { fieldsByKey } from './vocabulary';

/** Fields without which a table says little, and what their cells look like. */
const wanted: Readonly<Record<CrmKind, readonly (readonly [field: string, looks: readonly Looks[], cells: string])[]>> =
  {
    Activities: [
      ['Owner', ['name', 'email'], 'names of people'],
      ['Date', ['day'], 'dates'],
    ],
    Opportunities: [
      ['Owner', ['name', 'email'], 'names of people'],
      ['Amount', ['amount'], 'amounts'],
      ['Closed', ['day'], 'dates'],
    ],
    Accounts: [],
  };

/** Numbers that are no money, by their labels. */
const noMoney =
  /(?:^|[^\p{L}])(?:ids?|nr|no|num|number|nummer|numéro|número|probability|wahrscheinlichkeit|probabilit\p{L}+|age|days?|tage|jours|días|count|anzahl|score|phone|telefon\p{L}*|zip|plz|postal|year|jahr|année|año|quarter|quartal|weighted|gewichtet\p{L}*|pondér\p{L}+|ponderad\p{L}+|index)(?:[^\p{L}]|$)|[%#]/iu;

function unfitColumn(table: Table, field: string, index: number, cells: string): Finding {
  const label = table.headers[index] ?? '';
  const [first] = sampleOf(table.column(index), 1);
  return {
    severity: 'warning',
    code: 'field-unfit',
    where: at(table.sheet, table.headerRow, label),
    what: `${quoted(label)} would be ${field} by its label, but its cells (${quoted(first ?? null)}) are no ${cells}.`,
    fix: `Name another column on the Sources sheet (Sheet ${table.sheet}, Field ${field}), or export it in a usual format.`,
  };
}

const LOOKED_AT = 60;
const SHOWN = 3;

/** A field that is not found although it matters, with the columns that may be it. */
export interface MissingField {
  readonly field: string;
  /** What its cells would look like, in words. */
  readonly cells: string;
  /** Columns that nobody has taken and that look like it. */
  readonly alike: readonly number[];
  /** A column that its label makes this field, and its cells do not. */
  readonly unfit?: number;
}

/** The fields without which a table says little and that no column is, by label, by the looks of cells or because somebody said so. */
export function lookForMissing(
  table: Table,
  { kind }: Pick<KnownTable, 'kind'>,
  sources: readonly FieldSource[],
): MissingField[] {
  const missing = wanted[kind].filter(([field]) => !sources.some((one) => one.field === field));
  if (missing.length === 0) return [];
  const taken = new Set(sources.map((one) => one.column));
  const { keys } = labelled(table);
  const meanings = fieldsByKey(kind);
  const free = table.headers
    .map((label, index) => ({ label, index }))
    .filter(({ label, index }) => label.trim() !== '' && !taken.has(index) && !meanings.has(keys[index] ?? ''))
    .slice(0, LOOKED_AT)
    .map(({ label, index }) => ({ label, index, looks: looksOf(table.column(index)) }));
  return missing.map(([field, looks, cells]): MissingField => {
    const unfit = table.headers.findIndex(
      (_, index) => !taken.has(index) && meanings.get(keys[index] ?? '')?.has(field) && hasCells(table.column(index)),
    );
    const alike = free.filter((one) => looks.includes(one.looks) && !(field === 'Amount' && noMoney.test(one.label)));
    return { field, cells, alike: alike.map(({ index }) => index), ...(unfit >= 0 && { unfit }) };
  });
}

/**
 * Asks for a field that no label speaks of, where some column that nobody has taken looks like it. It is never taken silently,
 * and not asked about once somebody has answered.
 */
export function missingFields(
  table: Table,
  known: KnownTable,
  sources: readonly FieldSource[],
  isAnswered: (field: string) => boolean,
): Finding[] {
  return lookForMissing(table, known, sources).flatMap(({ field, cells, alike, unfit }): Finding[] => {
    if (isAnswered(field)) return [];
    if (unfit !== undefined) return [unfitColumn(table, field, unfit, cells)];
    if (alike.length === 0) return [];
    const list = alike.slice(0, SHOWN).map((index) => quoted(table.headers[index] ?? ''));
    return [
      {
        severity: 'ask',
        code: 'field-missing',
        where: at(table.sheet, table.headerRow, field),
        what: `No label says which column is ${field}. ${list.join(', ')} ${alike.length === 1 ? 'holds' : 'hold'} ${cells}.`,
        fix: `Name the column on the Sources sheet (Sheet ${table.sheet}, Field ${field}), or leave it if none is meant.`,
      },
    ];
  });
}
