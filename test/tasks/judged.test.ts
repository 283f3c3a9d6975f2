import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { judge, type JudgedCell } from '../support/judge';
import { leadline, projectRoot } from '../support/leadline';
import { measuresOf } from '../support/measures';
import { convert, describeWithSoffice } from '../support/soffice';
import { labelledRows, reportDay, type Labelled } from '../sample/sample-rows';

/*
 * The scorecard of the sample against somebody else's arithmetic: its raw cells, with COUNTIFS and SUMIFS beside them, are
 * calculated by other spreadsheets. Nothing here uses the core: criteria become formulas by the few lines below.
 */
const asOf = '11/19/2026';
const rowsOf = (name: string): Labelled[] => labelledRows(readFileSync(join(projectRoot, 'sample', name), 'utf8'));

/** The day as a spreadsheet stores it, blank where the cell is none. */
const serial = (text: string): number | null => {
  const day = reportDay(text);
  return day === undefined ? null : day + 25_569;
};
const day = (text: string): number => serial(text)!;

const reps = rowsOf('Team.csv').map((cell) =>
  [cell('Rep'), ...cell('Also known as').split(';')].map((one) => one.trim()),
);
const names = reps.map(([name]) => name!);
const repOf = (owner: string): string => reps.find((known) => known.includes(owner))?.[0] ?? owner;

/** Of the rows with one id the one modified last counts; where nothing says when, the lowest. */
function newest(rows: readonly Labelled[], id: string): (index: number) => 0 | 1 {
  const winners = new Map<string, number>();
  const modified = (index: number): number => serial(rows[index]!('Last Modified Date')) ?? 0;
  rows.forEach((cell, index) => {
    const other = winners.get(cell(id));
    if (other === undefined || modified(index) >= modified(other)) winners.set(cell(id), index);
  });
  return (index) => (winners.get(rows[index]!(id)) === index ? 1 : 0);
}

/** The columns that criteria are about, by our field names, and where they lie on the judge's sheets. */
const columns = {
  Activities: { Owner: 'A', Type: 'B', Status: 'C', Subject: 'D', Date: 'E', Created: 'F', Account: 'G', newest: 'H' },
  Opportunities: {
    Owner: 'A',
    Type: 'B',
    Status: 'C',
    Amount: 'D',
    Created: 'E',
    Closed: 'F',
    'Next step': 'G',
    newest: 'H',
  },
} as const;
type From = keyof typeof columns;

function sheets(): Record<From, JudgedCell[][]> {
  const [activities, opportunities] = [rowsOf('Activities.csv'), rowsOf('Opportunities.csv')];
  const ownerOfDeal = new Map(opportunities.map((cell) => [cell('Opportunity Name'), cell('Opportunity Owner')]));
  const ownerOfAccount = new Map(rowsOf('Accounts.csv').map((cell) => [cell('Account Name'), cell('Account Owner')]));
  const isNewest = newest(activities, 'Activity ID');
  const isNewestDeal = newest(opportunities, 'Opportunity ID');
  const sorted = (rows: JudgedCell[][]): JudgedCell[][] => {
    const place = new Map(rows.map((row) => [row, `${String(row[0])}/${String(row[6]).toLowerCase()}/${row[4]}`]));
    return rows.sort((a, b) => (place.get(a)! < place.get(b)! ? -1 : 1));
  };
  return {
    Activities: sorted(
      activities.map((cell, i) => [
        repOf(
          [cell('Assigned'), ownerOfDeal.get(cell('Opportunity')), ownerOfAccount.get(cell('Company / Account'))].find(
            (owner) => owner !== undefined && owner !== '',
          ) ?? '',
        ),
        cell('Activity Type'),
        cell('Status'),
        cell('Subject'),
        serial(cell('Date')),
        serial(cell('Created Date')),
        cell('Company / Account'),
        isNewest(i),
      ]),
    ),
    Opportunities: opportunities.map((cell, i) => [
      repOf(cell('Opportunity Owner')),
      cell('Type'),
      cell('Stage'),
      cell('Amount') === '' ? null : Number(cell('Amount')),
      serial(cell('Created Date')),
      serial(cell('Close Date')),
      cell('Next Step'),
      isNewestDeal(i),
    ]),
  };
}

const stages: Readonly<Record<string, readonly string[]>> = {
  Won: ['Closed Won'],
  Lost: ['Closed Lost'],
  Open: ['Qualification', 'Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review'],
};

/** What a Where says, as the arguments of COUNTIFS: one list for each combination of alternatives. */
function argumentsOf(from: From, where: string, range: (column: string) => string): string[] {
  const conditions = where.split(';').map((condition) => {
    const [, field = '', operator = '', values = ''] = /^\s*([A-Za-z ]+?)\s*(<>|>=|<=|=|<|>)\s*(.*?)\s*$/.exec(
      condition,
    )!;
    const words = values.split('|').map((value) => value.trim());
    const theirs = from === 'Opportunities' && field === 'Status' ? words.flatMap((word) => stages[word]!) : words;
    const column = (columns[from] as Readonly<Record<string, string>>)[field]!;
    return theirs.map((word) => `${range(column)},"${operator === '=' && word !== '' ? '' : operator}${word}"`);
  });
  return conditions.reduce<string[]>(
    (lists, one) => lists.flatMap((list) => one.map((next) => `${list},${next}`)),
    [''],
  );
}

interface Asked {
  readonly formula: string;
  readonly rep: string;
  readonly week: string;
  readonly name: string;
}

const mondays = Array.from({ length: 13 }, (_, i) => day('11/16/2026') - 7 * (12 - i));
const quarterStarts = ['7/1/2026', '10/1/2026'].map(day);
const isoDay = (n: number): string => new Date((n - 25_569) * 86_400_000).toISOString().slice(0, 10);

/**
 * Three columns beside the activities, because a spreadsheet has no COUNTIFS of different values. I: the Monday of a row that
 * counts; J: rep, Monday and account of the last such row; K: whether it is the first of its kind, the rows lying sorted.
 */
function distinctColumns(rows: number, where: string): string[][] {
  const conditions = where.split(';').map((one) => one.split('=').map((side) => side.trim()) as [string, string]);
  return Array.from({ length: rows }, (_, i) => {
    const row = i + 1;
    const met = conditions.map(([field, values]) => {
      const column = (columns.Activities as Readonly<Record<string, string>>)[field]!;
      return `OR(${values.split('|').map((value) => `${column}${row}="${value.trim()}"`)})`;
    });
    const counts = `AND(${met},H${row}=1,G${row}<>"",E${row}>${mondays[0]! - 1},E${row}<${day(asOf) + 1})`;
    const above = i === 0 ? '""' : `J${i}`;
    return [
      `=IF(${counts},E${row}-MOD(E${row}-2,7),0)`,
      `=IF(I${row}>0,A${row}&"/"&I${row}&"/"&G${row},${above})`,
      `=IF(I${row}>0,IF(J${row}=${above},0,1),0)`,
    ];
  });
}

/** One formula for each number of the scorecard; distinct accounts lean on three more columns beside the activities. */
function questions(): { readonly beside: string[][]; readonly asked: Asked[] } {
  const data = sheets();
  const last = { Activities: data.Activities.length, Opportunities: data.Opportunities.length };
  const beside: string[][] = [];
  const asked: Asked[] = [];
  for (const cell of rowsOf('Plan.csv')) {
    const from = cell('From') as From;
    if (!['Count', 'Sum', 'Distinct', 'Open items'].includes(cell('Counts'))) continue;
    const whole = (column: string): string => `${from}!$${column}$1:$${column}$${last[from]}`;
    const { Owner, newest: counts } = columns[from];
    const dated = (columns[from] as Readonly<Record<string, string>>)[cell('Dated by')] ?? '';
    const lists = argumentsOf(from, cell('Where'), whole);
    if (cell('Counts') === 'Distinct') beside.push(...distinctColumns(data.Activities.length, cell('Where')));
    for (const monday of mondays) {
      const to = Math.min(monday + 6, day(asOf));
      const start = cell('Per') === 'quarter' ? quarterStarts.filter((n) => n <= to).at(-1)! : monday;
      for (const rep of names) {
        const whose = `,${whole(Owner)},"${rep}",${whole(counts)},1`;
        const when = `,${whole(dated)},">=${start}",${whole(dated)},"<=${to}"`;
        const formula = {
          Count: () => lists.map((list) => `COUNTIFS(${(list + whose + when).slice(1)})`).join('+'),
          Sum: () => lists.map((list) => `SUMIFS(${whole('D')}${list + whose + when})`).join('+'),
          Distinct: () => `SUMIFS(${whole('K')},${whole(Owner)},"${rep}",${whole('I')},${monday})`,
          'Open items': () => lists.map((list) => `COUNTIFS(${(list + whose).slice(1)})`).join('+'),
        }[cell('Counts')]!();
        // What is open is a picture of today: earlier weeks have none.
        if (cell('Counts') === 'Open items' && monday !== mondays.at(-1)) continue;
        asked.push({ formula: `=${formula}`, rep, week: isoDay(monday), name: cell('Name') });
      }
    }
  }
  return { beside, asked };
}

const key = ({ week, rep, name }: Pick<Asked, 'week' | 'rep' | 'name'>): string => `${week} ${rep}: ${name}`;
let folder = '';
let ours: ReadonlyMap<string, number>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadline-'));
  const results = ['--out', join(folder, 'a.xlsx'), '--measures', join(folder, 'a.csv')];
  expect(leadline(['score', 'sample', '--as-of', '2026-11-19', ...results])).toMatchObject({ code: 0 });
  const rows = measuresOf(readFileSync(join(folder, 'a.csv'), 'utf8')).slice(1);
  ours = new Map(
    rows.map(([week, rep, name, actual]) => [key({ week: week!, rep: rep!, name: name! }), Number(actual)]),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every answer beside ours, so that a difference names the rep, the week and the line of the plan. */
function expectSame(asked: readonly Asked[], answers: readonly number[]): void {
  const theirs = new Map(asked.map((one, i) => [key(one), answers[i]!]));
  expect(theirs.size).toBeGreaterThanOrEqual(700);
  expect([...theirs.values()].filter((n) => n > 0).length).toBeGreaterThanOrEqual(400);
  expect(Object.fromEntries([...theirs.keys()].map((one) => [one, ours.get(one)]))).toEqual(Object.fromEntries(theirs));
}

it('every count, distinct count and sum of the sample is what COUNTIFS and SUMIFS give, says an independent engine', () => {
  const { beside, asked } = questions();
  const { Activities, Opportunities } = sheets();
  const answers = judge(
    { Activities: Activities.map((row, i) => [...row, ...beside[i]!]), Opportunities },
    asked.map(({ formula }) => formula),
  );
  expectSame(asked, answers.map(Number));
});

describeWithSoffice('every count, distinct count and sum of the sample', () => {
  it('is what LibreOffice counts, too', async () => {
    const { beside, asked } = questions();
    const data = sheets();
    const formulaCells = (formulas: readonly (readonly [row: number, column: number, formula: string])[]) =>
      new Map(
        formulas.map(([row, column, formula]) => [
          `${row},${column}`,
          { type: 'formula' as const, formula: formula.slice(1) },
        ]),
      );
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Asked', cells: formulaCells(asked.map(({ formula }, row) => [row, 0, formula])) },
        {
          name: 'Activities',
          rows: data.Activities,
          cells: formulaCells(
            beside.flatMap((three, row) => three.map((formula, i) => [row, 8 + i, formula] as const)),
          ),
        },
        { name: 'Opportunities', rows: data.Opportunities },
      ],
    });
    const made = convert(new Map([['asked.xlsx', bytes]]), {
      to: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1',
    });
    const [text] = [...made.values()];
    expectSame(asked, text!.toString('utf8').trim().split('\n').map(Number));
  });
});
