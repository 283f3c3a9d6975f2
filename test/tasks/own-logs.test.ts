import { describe, expect, it } from 'vitest';
import { addDays } from '../../core/calendar/day';
import { gridOfCells } from '../../core/cells';
import { askedSheets } from '../../core/sheets/sheet-names';
import { refresh } from '../../core/tasks/refresh';
import { scoreWeek } from '../../core/tasks/score-week';
import type { SheetCells } from '../../core/tasks/workbook';
import { codesOf, drawn, world, written } from '../setup/book';

const asOf = '2026-11-19';
/** A call a week on Tuesdays, and three from 20 July on: 40 weeks up to the open one of 16 November. */
const called = Array.from({ length: 40 }, (_, week) => addDays('2026-02-17', 7 * week)).flatMap((day) =>
  Array.from({ length: day < '2026-07-20' ? 1 : 3 }, () => `Ada Lund | Call | Hi | ${day}`),
);
const calls = drawn('Calls', ['Owner | Type | Subject | Date', ...called].join('\n'));
const plan = drawn(
  'Plan',
  'Kind | Name | Counts | From | Where | Target | Per\nBehavior | Calls made | Count | Activities | Type = Call | 4 | week',
);
const team = drawn('Team', 'Rep | Manager\nAda Lund | Dana Ek');
const talks = drawn(
  'Talks',
  `Date       | Rep      | Held  | Commitment      | Due        | Skill focus
   2026-11-12 | Ada Lund | maybe | Call Acme twice | 2026-11-20 | Listening`,
);
const experiments = drawn(
  'Experiments',
  'Rep | Change | Since | Behavior | Should move\nAda Lund | Call before ten | 2026-07-20 | Calls made |',
);

const refreshed = (sheets: readonly SheetCells[]) => {
  const done = refresh({ sheets }, world, { asOf });
  if (!done.ok) throw new Error(codesOf(done.findings).join());
  return done;
};
const textOn = (sheets: readonly SheetCells[], name: string): string =>
  sheets
    .find((one) => one.name === name)!
    .cells.flat()
    .filter((cell) => typeof cell === 'string')
    .join('\n');

describe('a refresh', () => {
  it('makes no log by itself, and writes none that is there', () => {
    const asked = askedSheets.map(({ name }): string => name);
    const names = (sheets: readonly SheetCells[]): string[] =>
      refreshed(sheets).answer.writes.sheets.map(({ sheet }) => sheet);
    expect(names([calls, plan, team]).filter((name) => asked.includes(name))).toEqual([]);
    const there = names([calls, plan, team, talks, experiments]);
    expect(there.filter((name) => asked.includes(name) || name === 'Talks')).toEqual([]);
  });

  it('reads them: what was promised and the one skill stand on the page of the rep', () => {
    const book = { sheets: [calls, plan, team, talks] };
    const { sheets } = written(book, refreshed(book.sheets).answer.writes);
    expect(textOn(sheets, 'Rep pages')).toContain('Call Acme twice');
    expect(textOn(sheets, 'Rep pages')).toContain('Listening');
  });

  it('a cell of a log that cannot be read is news, and the week is scored', () => {
    const { findings } = refreshed([calls, plan, team, talks]);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'word-unknown', severity: 'warning', where: 'Talks, row 2, Held' }),
    );
    expect(codesOf(refreshed([calls, plan, team, talks, { ...talks, name: 'More' }]).findings)).toContain(
      'several-sheets',
    );
  });
});

it('an experiment that began before the weeks shown is judged by as many weeks as it takes', () => {
  const grids = [calls, plan, team, experiments].map(({ name, cells }) => gridOfCells(name, cells));
  const done = scoreWeek({ grids }, { asOf, today: world.today, weeks: 13 });
  if (!done.ok) throw new Error(codesOf(done.findings).join());
  expect(done.answer.scorecard.weeks.length).toBe(13);
  expect(done.answer.verdicts.map(({ verdict }) => verdict!.why)).toEqual([
    'Moved. Calls made: 1 a week before (mostly 1, 8 weeks), 3 since (8 weeks).',
  ]);
});
