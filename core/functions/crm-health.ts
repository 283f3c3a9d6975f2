import type { Cell, Cells } from '../cells';
import { chosenReps } from './chosen';
import { dayIn } from './days';
import { define, type Defined } from './define';
import type { Counting, Health } from './facts';
import { isMistake } from './mistake';
import { allTables, asOf, plan, tables, who } from './params';
import { findingRows } from './plan-check';

export const crmHealth = (counting: () => Counting): Defined =>
  define({
    name: 'CRM_HEALTH',
    about:
      'How far the CRM can be trusted: what share of each rep’s rows is complete, current and countable, then the rows to fix.',
    params: [
      who,
      { ...asOf, about: 'a cell with the day that the rows are looked at from.' },
      { ...plan, about: 'the Plan sheet with its header row: it decides which fields a row needs.' },
      tables,
    ],
    returns: {
      about: 'A row for each rep below a header; then, below a blank row, what was found with its rows and what to do.',
      spills: true,
    },
    example: '=CRM_HEALTH(, $B$1, Plan!A:T, Team!A:H, Activities!A:M, Opportunities!A:L)',
    compute(values) {
      const day = dayIn(values.as_of, 'as_of');
      if (isMistake(day)) return day;
      const health = counting().health(allTables(values), day);
      if (isMistake(health)) return health;
      const reps = chosenReps(health.facts, values.who);
      return isMistake(reps) ? reps : layOut(health, reps);
    },
  });

const header: readonly Cell[] = ['Rep', 'Rows', 'Complete', 'Newest row', 'Current', 'Countable', 'To fix'];

function layOut({ facts, countable, findings }: Health, reps: readonly number[]): Cells {
  const rows = reps.map((rep): Cell[] => {
    const { rows: all, complete, lastRow, fresh, toFix } = facts.health![rep]!;
    const { usable, all: own } = countable[rep]!;
    return [
      facts.reps[rep]!,
      all,
      complete,
      lastRow === null ? null : { day: lastRow },
      fresh ? 'Fresh' : 'Not fresh',
      own === 0 ? null : Math.round((usable / own) * 1e6) / 1e6,
      toFix + own - usable,
    ];
  });
  const news = findings.filter(({ severity }) => severity !== 'info');
  const below: Cells = news.length === 0 ? [['Nothing to fix.']] : findingRows(news);
  return square([header, ...rows, [], ...below]);
}

/** Every row as wide as the widest, for a spill is a rectangle. */
const square = (rows: Cells): Cells => {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, (): Cell => null)]);
};
