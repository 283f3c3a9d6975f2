import type { Column } from '../cells';
import { at } from '../outcome';
import { fold, quoted } from '../text';
import { inOrder, type Asked } from './asked';
import { sideColumn } from './choose-columns';
import type { Stages } from './lookups';
import type { FieldSource } from './source';
import { FLAG_WORD, statusColumns } from './status-columns';
import { suggestActivityStatuses, suggestStatuses, type StatusColumns } from './statuses';

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

/** What the words of an activity's status mean; drafts, cancelled and scheduled ones are said, not left out. */
export function activityStatus(
  sources: readonly FieldSource[],
  { table, known, odd, lines, findings }: Asked,
): FieldSource[] {
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
