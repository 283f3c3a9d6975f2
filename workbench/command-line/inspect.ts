import { inspectTables } from '../../core/crm/inspect';
import type { InspectedTable } from '../../core/crm/opened';
import { findHeader } from '../../core/crm/header-row';
import { readSources } from '../../core/crm/sources-sheet';
import type { Finding } from '../../core/outcome';
import { findingsOf, gridsOf, readFiles, type NamedFile } from './files';
import { findingLines } from './findings';
import { progressOn } from './progress';
import { UsageError, type Command } from './usage';

/** The shape of `inspect --json`: one entry a file, in the order given. */
interface InspectedFile {
  readonly file: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly tables: readonly InspectedTable[];
  readonly findings: readonly Finding[];
}

/** A CSV has one table: what came up while reading the file stands with it. */
function inspectedFiles(read: readonly NamedFile[], tables: readonly InspectedTable[]): InspectedFile[] {
  let next = 0;
  return read.map(({ file, encoding, delimiter, grids, findings }) => {
    const own = tables.slice(next, (next += grids.length));
    const alone = own.length === 1;
    return {
      file,
      encoding,
      delimiter,
      tables: alone ? own.map((table) => ({ ...table, findings: [...findings, ...table.findings] })) : own,
      findings: alone ? [] : findings,
    };
  });
}

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

function tableLines(table: InspectedTable): string[] {
  const width = Math.max(0, ...table.proofs.map(({ field }) => field.length));
  const columnWidth = Math.min(34, Math.max(0, ...table.proofs.map(({ column }) => column.length)));
  const { Open, Won, Lost } = table.statuses;
  return [
    `  ${table.sheet}: ${table.table}${table.crm === 'Unknown' ? '' : `, looks like ${table.crm}`}. ` +
      `Header in row ${table.headerRow}. ${plural(table.rows, 'row')}, ${table.usable.toLocaleString('en-US')} usable` +
      `${table.firstDay ? `, ${table.firstDay} to ${table.lastDay}` : ''}.`,
    ...table.proofs.map(({ field, column, readsAs, proof }) =>
      `    ${field.padEnd(width)}  <- ${(column || '(no column)').padEnd(columnWidth)}  ${[readsAs, proof].filter(Boolean).join('; ')}`.trimEnd(),
    ),
    ...(Open + Won + Lost > 0
      ? [`    Open ${Open}, Won ${Won}, Lost ${Lost}${table.wonAmount ? `; won amount ${table.wonAmount}` : ''}`]
      : []),
    ...table.leftOut.map(
      ({ reason, count, rows }) =>
        `    Left out: ${plural(count, 'row')}, ${reason} (${rows.length < count ? 'first: ' : ''}row${rows.length === 1 ? '' : 's'} ${rows.join(', ')})`,
    ),
    ...findingLines(table.findings, '    '),
  ];
}

const fileLines = ({ file, encoding, delimiter, tables, findings }: InspectedFile): string[] => {
  const named: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };
  const kind = [encoding, delimiter && `separated by ${named[delimiter] ?? delimiter}`].filter(Boolean).join(', ');
  return [`${file}${kind ? ` (${kind})` : ''}`, ...tables.flatMap(tableLines), ...findingLines(findings, '  '), ''];
};

export const inspectCommand: Command = {
  name: 'inspect',
  usage: 'inspect FILE... [--json] [--sources SOURCES.csv]',
  about:
    'Says what each CSV or XLSX file is and how its columns would be read, with the proof.\n' +
    'Where two readings are possible it says "ask": answer in a Sources file.',
  options: [
    { name: 'json', about: 'Print one JSON object instead of text.' },
    { name: 'sources', value: 'FILE', about: 'Your answers: columns Sheet, Table, Field, Column, Reads as.' },
  ],
  examples: ['leadline inspect Activities.csv Deals.xlsx', 'leadline inspect export.csv --json'],
  async run(given) {
    if (given.files.length === 0) throw new UsageError('Which file shall I inspect?');
    const progress = progressOn(process.stderr);
    const read = await readFiles(given.files, progress);
    const sources = await readFiles([given.value('sources') ?? []].flat(), progress);
    progress.say('Recognizing tables');
    const answers = gridsOf(sources).map((grid) => readSources(findHeader(grid).value));
    const { tables } = inspectTables(
      gridsOf(read),
      answers.flatMap(({ value }) => value),
    );
    progress.done();
    const wrong = [...findingsOf(sources), ...answers.flatMap(({ findings }) => findings)].filter(
      ({ severity }) => severity === 'error',
    );
    if (wrong.length > 0) console.error(findingLines(wrong).join('\n'));
    const files = inspectedFiles(read, tables);
    if (given.has('json')) console.log(JSON.stringify({ files }, null, 2));
    else console.log(files.flatMap(fileLines).join('\n'));
    return wrong.length > 0 || read.some(({ refused }) => refused) ? 1 : 0;
  },
};
