import { mapColumn, type Column, type Table } from '../cells';
import { at, outcome, type Finding, type Outcome } from '../outcome';
import { fold, nearest, quoted } from '../text';
import { idOf } from './cell-text';
import { chooseColumns, sideColumn, type KnownTable } from './choose-columns';
import { labelled } from './columns';
import { adoptOrder } from './adopt-order';
import { proveDates } from './dates';
import { fieldOf, fields } from './fields';
import { headerKey } from './header-key';
import type { Stages } from './lookups';
import { proveNumbers } from './numbers';
import { oddRowsOf, type OddRows } from './odd-rows';
import { readReadsAs, type Reading } from './reads-as';
import type { FieldSource, Source } from './source';
import { tableNamed, type SourceRow } from './sources-sheet';
import { suggestActivityStatuses, suggestStatuses, type StatusColumns } from './statuses';

/** Lines of a Sources sheet that speak of this sheet. */
export const linesFor = (sheet: string, given: readonly SourceRow[]): SourceRow[] =>
  given.filter((line) => line.sheet === '' || fold(line.sheet) === fold(sheet));

/** The table that the lines make of a sheet: one of the three kinds, `ignore`, or undefined when they do not say. */
export const kindGiven = (lines: readonly SourceRow[]): string | undefined => {
  for (const line of lines) {
    const kind = tableNamed(line);
    if (kind !== undefined) return kind;
  }
  return undefined;
};

interface GivenField {
  readonly column: number | null | undefined;
  readonly reading: Reading;
  readonly where: string;
}

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
  findings.push(...openQuestions(table, known, adopted));
  return outcome({ sheet: table.sheet, kind: known.kind, crm: known.crm, table, fields: adopted }, findings);
}

interface Asked {
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

function readGiven(
  table: Table,
  known: KnownTable,
  lines: readonly SourceRow[],
): { lines: ReadonlyMap<string, GivenField>; findings: Finding[] } {
  const found = new Map<string, GivenField>();
  const findings: Finding[] = [];
  for (const line of lines) {
    const field = line.field === '' ? undefined : fieldOf(known.kind, line.field);
    if (!field) continue;
    const reading = readReadsAs(line.readsAs);
    const column = line.column === '' ? undefined : columnNamed(table, line.column);
    if (column === undefined && line.column !== '') {
      const near = nearest(
        line.column,
        table.headers.filter((label) => label.trim() !== ''),
      );
      findings.push({
        severity: 'error',
        code: 'source-column-missing',
        where: `${line.where}, Column`,
        what: `The sheet ${table.sheet} has no column ${quoted(line.column)}; the field ${field.name} is not read from it.`,
        fix: near === undefined ? 'Write the label as it stands in the header.' : `Perhaps ${quoted(near)} is meant.`,
      });
    }
    found.set(field.name, { column: reading.ignore ? null : column, reading, where: line.where });
  }
  return { lines: found, findings };
}

/** The column with this label: exactly, else in the same words. */
function columnNamed(table: Table, label: string): number | undefined {
  const exact = table.headers.findIndex((header) => fold(header) === fold(label));
  return exact >= 0 ? exact : labelled(table).at(headerKey(label))[0];
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

/** A field with the reading of its cells: what people said, else what the column proves. */
function proved(source: FieldSource, { table, known, odd, lines, findings }: Asked): FieldSource {
  const field = fieldOf(known.kind, source.field);
  if (source.column === undefined || !field) return source;
  const said = lines.get(source.field);
  const where = at(table.sheet, undefined, source.label);
  if (field.reading === 'day') {
    const proof = proveDates(odd.records(table.column(source.column)), (row) => table.rowNumber(odd.rowOf(row)));
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

/** The proof of a column in which nothing is a date: there is nothing to ask. */
export const NO_DATES = 'the column has no dates';

/** The columns that can say Open, Won or Lost; stage ids are read as the names in a list of stages. */
export function statusColumns(
  table: Table,
  kind: 'Opportunities',
  crm: string,
  sources: readonly FieldSource[],
  stages: Stages | undefined,
  view: (column: Column) => Column = (column) => column,
): StatusColumns {
  const of = (index: number | undefined): Column | undefined =>
    index === undefined ? undefined : view(table.column(index));
  const indexOf = (name: string): number | undefined => sources.find((one) => one.field === name)?.column;
  const field = (name: string): Column | undefined => of(indexOf(name));
  const side = (name: string): Column | undefined => of(sideColumn(table, kind, crm, name));
  const [status, stage, isWon, isClosed, probability] = [
    field('Status'),
    field('Stage'),
    side('Is won'),
    side('Is closed'),
    side('Probability'),
  ];
  return {
    ...(status && { status: indexOf('Status') === indexOf('Stage') ? stageNames(status, stages) : status }),
    ...(stage && { stage: stageNames(stage, stages) }),
    ...(isWon && { isWon }),
    ...(isClosed && { isClosed }),
    ...(probability && { probability }),
  };
}

/** A word that only describes the columns Won and Closed: it is in no cell. */
export const FLAG_WORD = 'closed, not won';

/** Stage ids as the names that a list of stages gives them. */
export const stageNames = (stage: Column, stages: Stages | undefined): Column =>
  stages && stages.count > 0 ? mapColumn(stage, (cell) => stages.labelOf(idOf(cell)) ?? cell) : stage;

function opportunityStatus(sources: readonly FieldSource[], asked: Asked, stages: Stages | undefined): FieldSource[] {
  const { table, known, odd, lines, findings } = asked;
  const own = sources.find((one) => one.field === 'Status');
  if (own?.constant !== undefined) return [...sources];
  const said = lines.get('Status');
  const all = statusColumns(table, 'Opportunities', known.crm, sources, stages, odd.records);
  const byFlags = said?.reading.words?.has(FLAG_WORD) === true;
  const columns: StatusColumns = said?.column !== undefined && all.status && !byFlags ? { status: all.status } : all;
  const { value, findings: about } = suggestStatuses(columns, table.sheet);
  const words = new Map<string, string>(value.words);
  for (const [word, status] of stages ? listWords(columns.stage, value.by, stages) : []) words.set(word, status);
  for (const [word, ours] of said?.reading.words ?? []) words.set(word, ours);
  const open = about.filter(
    (one) => !(one.code === 'status-unclear' && value.unknown.every((word) => words.has(fold(word)))),
  );
  findings.push(...open.filter((one) => said?.reading.words === undefined || one.severity !== 'info'));
  const rest = sources.filter((one) => one.field !== 'Status');
  if (words.size === 0) return rest;
  const stage = sources.find((one) => one.field === 'Stage');
  const won = value.by === 'flags' ? sideColumn(table, 'Opportunities', known.crm, 'Is won') : undefined;
  const from = value.by === 'status' ? own : value.by === 'stage' ? stage : undefined;
  const column = from?.column ?? won;
  if (column === undefined) return rest;
  const label = table.headers[column] ?? '';
  const counts = `${value.counts.Won} won, ${value.counts.Lost} lost, ${value.counts.Open} open`;
  const status: FieldSource = {
    field: 'Status',
    column,
    label,
    words,
    proof: `the words of ${quoted(label)}: ${counts}`,
  };
  return inOrder([...rest, status], known);
}

/** What the list of stages itself says of a stage beats what its name sounds like. */
function* listWords(stage: Column | undefined, by: string, stages: Stages): Iterable<[string, string]> {
  if (!stage || by !== 'stage') return;
  for (const cell of new Set(stage.dictionary?.values ?? cellsOf(stage))) {
    const name = typeof cell === 'string' ? cell : '';
    const status = stages.statusOf(name);
    if (status !== undefined) yield [fold(name), status];
  }
}

function* cellsOf(column: Column) {
  for (let row = 0; row < column.length; row += 1) yield column.at(row);
}

const inOrder = (sources: readonly FieldSource[], known: KnownTable): FieldSource[] =>
  fields[known.kind].flatMap((field) => sources.filter((one) => one.field === field.name));

function activityStatus(sources: readonly FieldSource[], { table, known, odd, lines, findings }: Asked): FieldSource[] {
  if (known.kind !== 'Activities') return [...sources];
  return sources.map((source) => {
    if (source.field !== 'Status' || source.column === undefined) return source;
    const column = odd.records(table.column(source.column));
    const { value, findings: about } = suggestActivityStatuses(column, table.sheet);
    const words = new Map<string, string>(value.words);
    for (const [word, ours] of lines.get('Status')?.reading.words ?? []) words.set(word, ours);
    if (!value.unknown.every((word) => words.has(fold(word)))) findings.push(...about);
    const { Completed, ...others } = value.counts;
    const parts = Object.entries(others).filter(([, rows]) => rows > 0);
    const where = at(table.sheet, undefined, source.label);
    if (parts.length > 0) {
      findings.push({
        severity: 'info',
        code: 'status-not-completed',
        where,
        what: `${Completed} rows are completed; ${parts.map(([word, rows]) => `${rows} are ${word.toLowerCase()}`).join(', ')}. They are kept apart by Status, not left out.`,
        fix: 'Write "Status = Completed" into Where to count only what has been done.',
      });
    }
    if (value.blank > 0 && value.blank < column.length) {
      findings.push({
        severity: value.blank * 2 > column.length ? 'warning' : 'info',
        code: 'status-partly-blank',
        where,
        what: `${value.blank} of ${column.length} rows have no status.`,
        fix: 'A condition on Status leaves these rows out; leave Status out of Where if they should count.',
      });
    }
    return { ...source, words };
  });
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

/** What is still to be asked, field by field, and the traps of dates that people should know of. */
function openQuestions(table: Table, known: KnownTable, sources: readonly FieldSource[]): Finding[] {
  const findings: Finding[] = [];
  for (const source of sources) {
    const where = at(table.sheet, undefined, source.label);
    const line = `Sheet ${table.sheet}, Field ${source.field}`;
    if (source.dateOrder === 'ask') {
      const fix = `Write day/month/year or month/day/year under "Reads as" of the Sources sheet (${line}).`;
      findings.push({
        severity: 'ask',
        code: 'date-order-ask',
        where,
        what: `Day and month can be told apart in no row for certain: ${source.proof}.`,
        fix,
      });
    }
    if (source.decimal === 'ask') {
      const fix = `Write decimal comma or decimal point under "Reads as" of the Sources sheet (${line}).`;
      findings.push({
        severity: 'ask',
        code: 'decimal-ask',
        where,
        what: `The decimal sign is not certain: ${source.proof}.`,
        fix,
      });
    }
  }
  const guessed = sources.filter((one) => known.byContent?.get(one.field) === one.column && one.column !== undefined);
  if (guessed.length > 0) {
    const list = guessed.map((one) => `${quoted(one.label)} is taken as ${one.field}`).join(', ');
    findings.push({
      severity: 'ask',
      code: 'field-by-content',
      where: at(table.sheet, table.headerRow),
      what: `No label is known; by the looks of their cells ${list}.`,
      fix: `Confirm it on the Sources sheet: Sheet ${table.sheet}, Table ${known.kind}, a line for each Field and its Column.`,
    });
  }
  const meaning = meaningOfDate(known.crm, sources);
  const label = sources.find((one) => one.field === 'Date')?.label;
  if (meaning !== undefined) {
    const done = sources.find((one) => one.field === 'Completed' && one.column !== undefined && one.label !== label);
    findings.push({
      severity: 'info',
      code: 'date-meaning',
      where: at(table.sheet, undefined, label),
      what: `The date of these activities is the day they were ${meaning}.`,
      fix: `Choose ${done ? `Completed (${done.label})` : 'another field'} under "Dated by" of the plan if that is not the day that should count.`,
    });
  }
  return findings;
}

/** What the date of an activity means where that is easily mistaken; undefined where it says itself. */
function meaningOfDate(crm: string, sources: readonly FieldSource[]): string | undefined {
  const date = sources.find((one) => one.field === 'Date');
  if (date?.column === undefined) return undefined;
  const same = (field: string): boolean => sources.some((one) => one.field === field && one.column === date.column);
  if (same('Due')) return 'due, not the day they were done';
  if (same('Created')) return 'entered into the CRM';
  if (same('Completed')) return 'completed';
  const isTask = crm === 'Salesforce' && /^(activity ?_?date|date)$/i.test(date.label.trim());
  return isTask ? 'due, where they are tasks (so Salesforce has it), and held, where they are events' : undefined;
}
