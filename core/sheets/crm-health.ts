import type { Finding, Severity } from '../outcome';
import type { CountAccount } from '../score/count';
import type { RepHealth, Scorecard } from '../score/scorecard';
import type { Coverage } from '../crm/coverage';
import type { LateLogging } from '../crm/late-logging';
import type { RowToFix } from '../crm/health';
import { coverageLines, uncoveredWords, type Uncovered } from './coverage-lines';
import { count, figure, percentReached, weekdayAndDay } from './figures';
import { fixWords } from './fix-words';
import { headingRows, titleOf } from './heading';
import { heightFor, type LaidCell, type LaidRow, type SheetLayout } from './layout';
import { lateWords } from './late-words';
import type { Look } from './looks';
import { sheetOf, type Added } from './pile';

/** What became of the rows of one sheet: rows in = rows used + rows left out, reason by reason. */
export interface SheetAccount {
  readonly sheet: string;
  /** Activities, Opportunities, Accounts; empty when unknown. */
  readonly table?: string;
  /** Rows below the header with something in any cell. */
  readonly rows: number;
  readonly usable: number;
  readonly leftOut: readonly {
    readonly reason: string;
    readonly count: number;
    /** Row numbers as people count them. */
    readonly firstRows: readonly number[];
  }[];
  /** What the plan made of the rows used; absent when nothing was counted from the sheet. */
  readonly use?: RowUse;
}

/** The rows used of one sheet, each in one of these. */
export type RowUse = Pick<
  CountAccount,
  'counted' | 'meetNothing' | 'notOnTeam' | 'outsideDays' | 'withoutDay' | 'notAsked'
>;

/** The state of all CRM rows of one rep: shares of the rows, and the rows to fix. */
export interface TeamHealth extends RepHealth {
  /** Share of the rows that can be counted: they have an owner and a day. */
  readonly countable: number | null;
  readonly rowsToFix: readonly RowToFix[];
  /** What the rep logged this week, and how late; null when nothing tells. */
  readonly logging?: LateLogging | null;
  /** Where customers and activities of the rep's own do not cover each other. */
  readonly uncovered?: Uncovered;
}

/** Everything that the sheet CRM health says beside the scorecard itself. */
export interface CrmHealth {
  readonly health: readonly TeamHealth[];
  readonly coverage: Coverage;
  readonly accounts: readonly SheetAccount[];
  readonly findings: readonly Finding[];
  /** Numbers of closed weeks that the rows say otherwise today, a line each. */
  readonly restated?: readonly string[];
}

const widths = [26, 14, 17, 18, 18, 26, 60] as const;
const columns = widths.length;
const wholeWidth = widths.reduce((sum, width) => sum + width, 0);

/** How far the numbers can be trusted: rep by rep, sheet by sheet, then what was found and what to do about it. */
export function layCrmHealth(
  scorecard: Scorecard,
  crm: CrmHealth,
  options: { readonly team?: string } = {},
): SheetLayout {
  return sheetOf(
    [
      { rows: headingRows(titleOf('CRM health', options.team), scorecard, columns), heights: [28, 18, 19] },
      section('Reps: stale or missing data is never counted as a miss'),
      {
        rows: [header('Rep', 'Rows', 'Newest row', 'Countable', 'Complete', 'Logged this week', 'Rows to fix')],
        heights: [20],
      },
      ...(crm.health.length === 0
        ? [{ rows: [nothing('Nobody is on the team yet.')], heights: [17] }]
        : crm.health.map(repRow)),
      section('Customers and activities: what one says about the other'),
      ...coverageLines(crm.coverage).map((line) => ({ rows: [said(line)], heights: [17] })),
      ...crm.health.flatMap(uncoveredRow),
      section('Rows: every row is counted or listed with its reason'),
      { rows: [header('Sheet', 'Table', 'Rows in', 'Used', 'Left out', '', 'Why')], heights: [20] },
      ...(crm.accounts.length === 0
        ? [{ rows: [nothing('No CRM sheet was read.')], heights: [17] }]
        : crm.accounts.map(accountRow)),
      ...(crm.restated === undefined ? [] : restatedBlock(crm.restated)),
      section(findingsTitle(crm.findings)),
      { rows: [findingHeader], heights: [20] },
      ...(crm.findings.length === 0
        ? [{ rows: [nothing('Nothing to look at. Well kept.')], heights: [17] }]
        : sorted(crm.findings).map(findingRow)),
    ],
    { sheet: 'CRM health', widths, frozenRows: 3, frozenColumns: 0, repeatRows: 3, orientation: 'landscape' },
  );
}

const section = (title: string): Added => ({
  rows: [[{ value: title, look: 'heading', across: columns }]],
  heights: [28],
});

const header = (first: string, ...rest: string[]): LaidRow => [
  { value: first, look: 'corner' },
  ...rest.map((value): LaidCell => ({
    value: value === '' ? null : value,
    look: value === 'Why' || value === 'Rows to fix' ? 'corner' : 'columnHeader',
  })),
];

const nothing = (words: string): LaidRow => [{ value: words, look: 'muted', across: columns }];

const said = (words: string): LaidRow => [{ value: words, look: 'text', across: columns }];

const restatedBlock = (lines: readonly string[]): Added[] => [
  section('Changed after the week closed: what was written then stays'),
  ...(lines.length === 0
    ? ['Nothing: of every week that is written down, the rows say today what they said then.']
    : lines
  ).map((line) => ({
    rows: [said(line)],
    heights: [Math.max(17, heightFor(line, wholeWidth))],
  })),
];

/** What is not covered of one rep's own, where anything is. */
function uncoveredRow({ rep, uncovered }: TeamHealth): Added[] {
  const words = uncovered === undefined ? '' : uncoveredWords(uncovered);
  if (words === '') return [];
  return [
    {
      rows: [
        [
          { value: rep, look: 'rowHeader' },
          { value: words, look: 'text', across: columns - 1 },
        ],
      ],
      heights: [17],
    },
  ];
}

function repRow({ rep, rows, lastRow, fresh, complete, countable, logging, rowsToFix, toFix }: TeamHealth): Added {
  const newest = lastRow === null ? 'no row' : weekdayAndDay(lastRow);
  const why = fixWords(rowsToFix, toFix);
  const late = logging ? lateWords(logging) : '';
  return {
    rows: [
      [
        { value: rep, look: 'rowHeader' },
        { value: rows, look: 'number', format: '#,##0' },
        fresh ? { value: `✓ ${newest}`, look: 'met' } : { value: `? ${newest}`, look: 'noData' },
        { value: percentReached(countable), look: shareLook(countable) },
        { value: percentReached(complete), look: shareLook(complete) },
        { value: late === '' ? null : late, look: 'text' },
        { value: why === '' ? 'nothing to fix' : why, look: 'text' },
      ],
    ],
    heights: [Math.max(17, heightFor(why, widths[6]), heightFor(late, widths[5]))],
  };
}

const shareLook = (share: number | null): Look =>
  share === null ? 'number' : share >= 0.95 ? 'met' : share >= 0.7 ? 'catchable' : 'outOfReach';

const uses = [
  ['counted', 'counted by the plan'],
  ['meetNothing', 'meet no line of the plan'],
  ['notOnTeam', 'of owners who are not on the team'],
  ['outsideDays', 'outside the days looked at'],
  ['withoutDay', 'without the day that the plan asks for'],
  ['notAsked', 'not asked for by the plan'],
] as const satisfies readonly (readonly [keyof RowUse, string])[];

/** `Used: 2,901 counted by the plan; 40 meet no line of the plan`. */
function useWords(use: RowUse): string {
  const said = uses.filter(([key]) => use[key] > 0).map(([key, words]) => `${figure(use[key])} ${words}`);
  return said.length === 0 ? '' : `Used: ${said.join('; ')}`;
}

function accountRow({ sheet, table = '', rows, usable, leftOut, use }: SheetAccount): Added {
  const out = leftOut.reduce((sum, one) => sum + one.count, 0);
  const why = [
    ...leftOut.map((one) => `${count(one.count, 'row')}: ${one.reason}${rowNumbers(one.firstRows, one.count)}`),
    ...(use ? [useWords(use)] : []),
  ]
    .filter((line) => line !== '')
    .join('\n');
  const numbers = [rows, usable, out].map((value): LaidCell => ({ value, look: 'number', format: '#,##0' }));
  return {
    rows: [
      [
        { value: sheet, look: 'rowHeader' },
        { value: table, look: 'number' },
        ...numbers,
        {
          value: rows === usable + out ? '✓ adds up' : '✗ does not add up',
          look: rows === usable + out ? 'met' : 'missed',
        },
        { value: why === '' ? 'every row is used' : why, look: 'text' },
      ],
    ],
    heights: [Math.max(17, heightFor(why, widths[6]))],
  };
}

const rowNumbers = (rows: readonly number[], all: number): string =>
  rows.length === 0 ? '' : ` (row ${rows.slice(0, 5).join(', ')}${all > Math.min(5, rows.length) ? ', …' : ''})`;

const severities: Readonly<Record<Severity, { readonly order: number; readonly word: string; readonly look: Look }>> = {
  error: { order: 0, word: '✗ error', look: 'missed' },
  ask: { order: 1, word: '? please answer', look: 'stretch' },
  warning: { order: 2, word: '▲ look', look: 'catchable' },
  info: { order: 3, word: '● for your notice', look: 'off' },
};

const sorted = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => severities[a.severity].order - severities[b.severity].order);

function findingsTitle(findings: readonly Finding[]): string {
  const open = findings.filter(({ severity }) => severity !== 'info').length;
  return `Findings: ${open === 0 ? 'nothing that needs you' : `${count(open, 'thing')} to look at`}`;
}

const findingHeader: LaidRow = [
  { value: 'Where', look: 'corner', across: 2 },
  { value: 'Weight', look: 'columnHeader' },
  { value: 'What', look: 'corner', across: 3 },
  { value: 'What to do', look: 'corner' },
];

function findingRow({ severity, where, what, fix }: Finding): Added {
  const { word, look } = severities[severity];
  const whatWidth = widths[3] + widths[4] + widths[5];
  const height = Math.max(
    heightFor(what, whatWidth),
    heightFor(fix, widths[6]),
    heightFor(where, widths[0] + widths[1]),
    17,
  );
  return {
    rows: [
      [
        { value: where, look: 'text', across: 2 },
        { value: word, look },
        { value: what, look: 'text', across: 3 },
        { value: fix, look: 'text' },
      ],
    ],
    heights: [height],
  };
}
