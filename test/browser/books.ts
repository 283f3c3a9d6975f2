import { addDays, type Day } from '../../core/calendar/day';
import type { Cell, Cells } from '../../core/cells';
import { sheetOwnerOf } from '../../core/sheets/sheet-names';
import { makeMemoryBook } from '../hosts/memory-book';
import { sampleCells, sampleDay, samplePlan, sampleSheets } from '../hosts/excel/sample-book';
import type { Book } from './host';

/** The last day of the sample. */
export const lastSampleDay = sampleDay as Day;

/** Nothing but the exports of the CRM, as on the first day. */
export const rawSample = (): Book => sampleSheets.map((name) => ({ name, cells: sampleCells(name) }));

/** The sample with the plan that somebody made and with what was found out about its sheets, before anything is drawn. */
export const plannedSample = (): Promise<Book> => (planned ??= makePlannedSample());

let planned: Promise<Book> | undefined;

async function makePlannedSample(): Promise<Book> {
  const memory = await makeMemoryBook({ zone: 'Etc/UTC', today: lastSampleDay });
  for (const name of [...sampleSheets, ...samplePlan]) await memory.put(name, sampleCells(name));
  await memory.perform('refresh', {});
  return (await memory.read()).sheets.filter(({ name }) => sheetOwnerOf(name) !== 'Ours');
}

/** A book with other sheets, in place of those of the same names. */
export const withSheets = (book: Book, sheets: Book): Book => [
  ...book.filter(({ name }) => sheets.every((one) => one.name !== name)),
  ...sheets,
];

/** The words of a small export. Each list is gone through from row to row. */
export interface Said {
  readonly owners: readonly string[];
  readonly creators: readonly string[];
  readonly types: readonly string[];
  readonly subjects: readonly string[];
  readonly accounts: readonly string[];
  readonly stages: readonly string[];
  readonly sheets: readonly [activities: string, opportunities: string];
  /** Labels of further columns, whose cells say what the subjects say. */
  readonly headers: readonly string[];
}

/** Two weeks whose days read as well with the month first: 02/11 to 12/11. */
export const doubtfulDay: Day = '2026-11-12';
const firstDay: Day = '2026-11-02';
const ambiguous = (day: Day): string => day.replace(/^(\d+)-(\d+)-(\d+)$/, '$3/$2/$1');

const turn = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** A small export in which nearly everything has to be asked. */
export function smallBook(said: Said, rows = 60): Book {
  const { owners, creators, types, subjects, accounts, stages, sheets, headers } = said;
  const day = (row: number): Day => addDays(firstDay, [0, 1, 2, 3, 4, 7, 8, 9, 10][row % 9]!);
  const activities: Cells = [
    ['Subject', 'Type', 'Status', 'Due Date', 'Completed Date', 'Owner', 'Created By', 'Account', ...headers],
    ...Array.from({ length: rows }, (_, row): Cell[] => [
      turn(subjects, row),
      turn(types, row),
      row % 5 === 0 ? 'Scheduled' : 'Completed',
      ambiguous(day(row)),
      row % 5 === 0 ? null : ambiguous(day(row + 1)),
      turn(owners, row),
      turn(creators, row),
      turn(accounts, row),
      ...headers.map(() => turn(subjects, row + 1)),
    ]),
  ];
  const opportunities: Cells = [
    ['Opportunity ID', 'Opportunity Name', 'Account', 'Owner', 'Stage', 'Amount', 'Close Date', 'Created Date'],
    ...Array.from({ length: rows / 2 }, (_, row): Cell[] => [
      `006A${String(row).padStart(6, '0')}`,
      turn(subjects, row),
      turn(accounts, row),
      turn(owners, row),
      turn(stages, row),
      1000 + row * 250,
      { day: addDays(doubtfulDay, (row % 5) * 7 - 7) },
      { day: addDays(firstDay, -(row % 5) * 7) },
    ]),
  ];
  return [
    { name: sheets[0], cells: activities },
    { name: sheets[1], cells: opportunities },
  ];
}

/** Who does the work in it: two of them may be one person. */
export const doubtfulTeam = ['Ana Silva', 'Bo Chen', 'Ana Sílva', 'Cy Okafor'] as const;

/** Two day columns, two people a row, days that read both ways, spellings of one person, stages that nobody knows. */
export const doubtfulBook = (): Book =>
  smallBook({
    owners: [...doubtfulTeam, 'Bo Chen'],
    creators: ['Ana Silva', 'Desk'],
    types: ['Meeting', 'Call', 'Email'],
    subjects: ['First meeting', 'Follow-up', 'Demo of routes'],
    accounts: ['Alder Creek', 'Blue Finch', 'Cobalt Bay', 'Dune Works'],
    stages: ['Discovery', 'Proposal', 'Closed Won', 'Signed and sealed', 'Went quiet', 'Closed Lost'],
    sheets: ['Activities', 'Deals'],
    headers: [],
  });
