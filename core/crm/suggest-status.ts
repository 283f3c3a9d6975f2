import type { Column } from '../cells';
import { at, type Finding } from '../outcome';
import { fold, quoted } from '../text';
import { inOrder, type Asked } from './asked';
import { sideColumn } from './choose-columns';
import { sampleOf } from './columns';
import type { Stages } from './lookups';
import type { FieldSource } from './source';
import { FLAG_WORD, statusColumns } from './status-columns';
import { lostReader } from './status-flags';
import {
  activityWord,
  opportunityStatusReader,
  suggestActivityStatuses,
  suggestStatuses,
  type StatusColumns,
  type StatusSuggestion,
} from './statuses';

/** Which column decides between Open, Won and Lost, and what its words mean. */
export function opportunityStatus(
  sources: readonly FieldSource[],
  asked: Asked,
  stages: Stages | undefined,
): FieldSource[] {
  const { table, known, odd, lines, findings } = asked;
  const own = sources.find((one) => one.field === 'Status');
  if (own?.constant !== undefined) return [...sources];
  const said = lines.get('Status');
  if (said?.reading.ignore) return [...sources];
  const all = statusColumns(table, 'Opportunities', known.crm, sources, stages, odd.records);
  const byFlags = said?.reading.words?.has(FLAG_WORD) === true;
  const columns: StatusColumns = said?.column !== undefined && all.status && !byFlags ? { status: all.status } : all;
  const { value, findings: unnamed } = suggestStatuses(columns, table.sheet);
  const about = underLabel(unnamed, table.sheet, value.by === 'status' ? own : labelOf(sources, 'Stage'));
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
  const lost = alsoLost(columns, { by: value.by, words: words as StatusSuggestion['words'] });
  if (lost > 0) {
    findings.push({
      severity: 'info',
      code: 'status-archived',
      where: at(table.sheet),
      what: `${lost} opportunities are marked as lost or archived in a column of its own; they are read as Lost, whatever their ${value.by === 'status' ? 'status' : 'stage'}.`,
      fix: 'Nothing to do, if that is right.',
    });
  }
  const counts = `${value.counts.Won} won, ${value.counts.Lost + lost} lost, ${value.counts.Open - lost} open`;
  const status: FieldSource = {
    field: 'Status',
    column,
    label,
    words,
    proof: `the words of ${quoted(label)}: ${counts}`,
  };
  return inOrder([...rest, status], known);
}

const labelOf = (sources: readonly FieldSource[], field: string): FieldSource | undefined =>
  sources.find((one) => one.field === field);

/** Findings about a field under the label that its column has in the sheet. */
const underLabel = (findings: readonly Finding[], sheet: string, source: FieldSource | undefined): Finding[] =>
  findings.map((one) => (source && one.where !== sheet ? { ...one, where: at(sheet, undefined, source.label) } : one));

/** Open rows that another column marks as lost. */
function alsoLost(columns: StatusColumns, suggestion: Pick<StatusSuggestion, 'by' | 'words'>): number {
  const isLost = lostReader(columns);
  const column = columns.status ?? columns.stage ?? columns.isWon;
  if (!isLost || !column) return 0;
  const read = opportunityStatusReader(columns, suggestion);
  let count = 0;
  for (let row = 0; row < column.length; row += 1) if (read(row) === 'Open' && isLost(row)) count += 1;
  return count;
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

/** What the words of an activity's status mean; drafts, cancelled and scheduled ones are said, not left out. */
export function activityStatus(
  sources: readonly FieldSource[],
  { table, known, odd, lines, findings }: Asked,
): FieldSource[] {
  if (known.kind !== 'Activities') return [...sources];
  const all = sources.some((one) => one.field === 'Status')
    ? sources
    : withOutcome(sources, { table, known, odd, lines });
  return all.map((source) => {
    if (source.field !== 'Status' || source.column === undefined) return source;
    const column = odd.records(table.column(source.column));
    const { value, findings: unnamed } = suggestActivityStatuses(column, table.sheet);
    const about = underLabel(unnamed, table.sheet, source);
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
        what: `${Completed === 1 ? '1 row is' : `${Completed} rows are`} completed; ${parts.map(([word, rows]) => `${rows} ${rows === 1 ? 'is' : 'are'} ${word.toLowerCase()}`).join(', ')}. They are kept apart by Status, not left out.`,
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

/**
 * Without a column for it, Status may stand in the outcome: completed, scheduled, no show (as in the meetings of HubSpot). Nearly
 * all of its words must be such statuses, and one of them must say that something has not taken place.
 */
function withOutcome(
  sources: readonly FieldSource[],
  { table, known, odd, lines }: Omit<Asked, 'findings'>,
): readonly FieldSource[] {
  const outcome = sources.find((one) => one.field === 'Outcome');
  if (outcome?.column === undefined || lines.has('Status')) return sources;
  const cells = sampleOf(odd.records(table.column(outcome.column)));
  const statuses = cells.map((cell) => (typeof cell === 'string' ? activityWord(cell) : undefined));
  const mostKnown = statuses.filter((status) => status !== undefined).length >= cells.length * 0.8;
  if (!mostKnown || !statuses.some((status) => status === 'Cancelled' || status === 'Scheduled')) return sources;
  const { column, label } = outcome;
  const proof = `no column of its own; the words of ${quoted(label)} are statuses`;
  return inOrder([...sources, { field: 'Status', column, label, proof }], known);
}
