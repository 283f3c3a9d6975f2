import type { Table } from '../cells';
import { at, outcome, type Outcome } from '../outcome';
import { quoted } from '../text';
import { adoptOrder } from './adopt-order';
import { inOrder, recordColumns, type Asked } from './asked';
import { besideColumn, chooseColumns, type KnownTable } from './choose-columns';
import { proveDates } from './dates';
import { fieldCells } from './field-cells';
import { fieldOf, fields } from './fields';
import { linesFor, readGiven } from './given-fields';
import type { Stages } from './lookups';
import { proveNumbers } from './numbers';
import { oddRowsOf } from './odd-rows';
import { openQuestions } from './open-questions';
import type { FieldSource, Source } from './source';
import type { SourceRow } from './sources-sheet';
import { activityStatus, opportunityStatus } from './suggest-status';

/**
 * Says for each field which column it comes from and how its cells are read, with the proof; asks where two readings are
 * possible. Lines of a Sources sheet hold before anything we find.
 */
export function suggestSource(
  table: Table,
  known: KnownTable,
  given: readonly SourceRow[] = [],
  stages?: Stages,
): Outcome<Source> {
  const { lines, findings } = readGiven(table, known, linesFor(table.sheet, given));
  const named = new Map<string, number | null>();
  for (const [field, line] of lines) if (line.column !== undefined) named.set(field, line.column);
  const chosen = chooseColumns(table, known, named);
  const odd = oddRowsOf(table, recordColumns(known, chosen));
  const found: FieldSource[] = [];
  for (const field of fields[known.kind]) {
    const line = lines.get(field.name);
    if (line?.reading.ignore) continue;
    const index = chosen.get(field.name);
    const base: FieldSource | undefined =
      line?.reading.constant !== undefined
        ? { field: field.name, label: '', constant: line.reading.constant, proof: `${line.where} says so` }
        : index === undefined
          ? constantOf(known, field.name)
          : {
              field: field.name,
              column: index,
              label: table.headers[index] ?? '',
              ...besideColumn(table, known, field.name, index),
              proof: line?.column !== undefined ? `${line.where} says so` : whyColumn(table, known, index),
            };
    if (base === undefined) continue;
    const words = line?.reading.words;
    found.push({ ...base, ...(words && { words }) });
  }
  const asked: Asked = { table, known, odd, lines, findings };
  const read = found.map((source) => proved(source, asked));
  const withStatus =
    known.kind === 'Opportunities' ? opportunityStatus(read, asked, stages) : activityStatus(read, asked);
  const sources = known.kind === 'Opportunities' ? currency(withStatus, asked) : withStatus;
  const adopted = adoptOrder(table, sources, odd);
  findings.push(...openQuestions(table, known, adopted, (field) => named.has(field)));
  return outcome({ sheet: table.sheet, kind: known.kind, crm: known.crm, table, fields: adopted }, findings);
}

const constantOf = (known: KnownTable, field: string): FieldSource | undefined =>
  field === 'Type' && known.kind === 'Activities' && known.type !== undefined
    ? { field, label: '', constant: known.type, proof: `every row of this sheet is a ${known.type.toLowerCase()}` }
    : undefined;

function whyColumn(table: Table, known: KnownTable, index: number): string {
  if ([...(known.byContent?.values() ?? [])].includes(index)) return 'its cells look like it; the label is not known';
  const crm = known.crm === 'Unknown' ? '' : ` (${known.crm})`;
  return `labelled ${quoted(table.headers[index] ?? '')}${crm}`;
}

/** The proof of a column in which nothing is a date: there is nothing to ask. */
export const NO_DATES = 'the column has no dates';

/** A field with the reading of its cells: what people said, else what the column proves. */
function proved(source: FieldSource, { table, known, odd, lines, findings }: Asked): FieldSource {
  const field = fieldOf(known.kind, source.field);
  if (source.column === undefined || !field) return source;
  const said = lines.get(source.field);
  const where = at(table.sheet, undefined, source.label);
  if (field.reading === 'day') {
    const proof = proveDates(odd.records(fieldCells(table, source)!), (row) => table.rowNumber(odd.rowOf(row)));
    if (proof.zoned > 0) {
      const what = `${proof.zoned} times name a time zone; the day is taken as it is written.`;
      findings.push({
        severity: 'info',
        code: 'date-zone',
        where,
        what,
        fix: 'Export in your own time zone if days are off by one.',
      });
    }
    if (said?.reading.dateOrder)
      return { ...source, dateOrder: said.reading.dateOrder, proof: `${said.where} says so` };
    if (proof.readable === 0) return { ...source, dateOrder: 'y-m-d', proof: NO_DATES };
    return { ...source, dateOrder: proof.order, proof: proof.proof };
  }
  if (field.reading === 'amount') {
    const proof = proveNumbers(odd.records(table.column(source.column)), (row) => table.rowNumber(odd.rowOf(row)));
    if (said?.reading.decimal) return { ...source, decimal: said.reading.decimal, proof: `${said.where} says so` };
    if (proof.readable === 0) return { ...source, decimal: '.', proof: 'the column has no numbers' };
    return { ...source, decimal: proof.decimal, proof: proof.proof };
  }
  return source;
}

/** The currency beside the amounts, where no column names one. */
function currency(sources: readonly FieldSource[], { table, known, odd }: Asked): FieldSource[] {
  const amount = sources.find((one) => one.field === 'Amount');
  if (amount?.column === undefined || sources.some((one) => one.field === 'Currency')) return [...sources];
  const proof = proveNumbers(odd.records(table.column(amount.column)), (row) => table.rowNumber(odd.rowOf(row)));
  const inLabel = /[ (](USD|EUR|GBP|CHF|CAD|AUD|JPY|SEK|NOK|DKK|PLN|INR|BRL|MXN|€|\$|£|¥)\)?\s*$/.exec(
    amount.label,
  )?.[1];
  if (proof.currencies.size > 0) {
    const named = [...proof.currencies].map(([sign, rows]) => `${sign} ${rows} times`).join(', ');
    const source: FieldSource = {
      field: 'Currency',
      column: amount.column,
      label: amount.label,
      proof: `beside the amounts: ${named}`,
    };
    return inOrder([...sources, source], known);
  }
  if (inLabel === undefined) return [...sources];
  const proofText = `the label ${quoted(amount.label)} names it`;
  return inOrder([...sources, { field: 'Currency', label: '', constant: inLabel, proof: proofText }], known);
}
