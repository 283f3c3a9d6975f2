import type { Table } from '../cells';
import type { Finding } from '../outcome';
import type { KnownTable } from './choose-columns';
import { fields } from './fields';
import type { GivenField } from './given-fields';
import type { OddRows } from './odd-rows';
import type { FieldSource } from './source';

/** A table whose source is being suggested: what is known of it, what people said, and what came up so far. */
export interface Asked {
  readonly table: Table;
  readonly known: KnownTable;
  readonly odd: OddRows;
  readonly lines: ReadonlyMap<string, GivenField>;
  readonly findings: Finding[];
}

/** The columns that tell records from totals and blank rows. */
export function recordColumns(known: Pick<KnownTable, 'kind'>, chosen: ReadonlyMap<string, number>) {
  const of = (reading: string): number[] =>
    fields[known.kind].flatMap((field) => {
      const index = chosen.get(field.name);
      return field.reading === reading && index !== undefined && field.name !== 'Currency' ? [index] : [];
    });
  const owner = chosen.get('Owner');
  return {
    ...(owner !== undefined && { owner }),
    days: [...new Set(of('day'))],
    amounts: [...new Set(of('amount'))],
    others: [...new Set(of('text'))].filter((index) => index !== owner),
  };
}

/** Fields in the order of the product's list. */
export const inOrder = (sources: readonly FieldSource[], known: KnownTable): FieldSource[] =>
  fields[known.kind].flatMap((field) => sources.filter((one) => one.field === field.name));
