import { beforeAll, describe, expect, it } from 'vitest';
import type { Cells } from '../../core/cells';
import { functions, isMistake } from '../../core/functions/index';
import type { Home } from '../../core/setup/home';
import { home } from '../../core/tasks/home';
import { refresh } from '../../core/tasks/refresh';
import { unfinishedMark, unsavedMark, type SheetCells, type WorkbookCells } from '../../core/tasks/workbook';
import { makeSample } from '../../sample/make-sample';
import { csvRows } from '../sample/sample-rows';
import { codesOf, drawn, kept, world, written } from '../setup/book';

const asOf = '2026-11-19';
const sample: WorkbookCells = {
  sheets: [...makeSample()].map(([file, text]): SheetCells => ({
    name: file.replace('.csv', ''),
    cells: csvRows(text).map((row) => row.map((cell) => (cell === '' ? null : cell))),
  })),
};
const cellsOf = (name: string): Cells => sample.sheets.find((one) => one.name === name)!.cells;

const calls = drawn(
  'Calls',
  'Owner | Type | Subject | Date\nAda Lund | Call | Hi | 2026-11-17\nAda Lund | Call | Ho | 2026-11-18',
);
const plan = drawn(
  'Plan',
  'Kind | Name | Counts | From | Where | Target | Per\nBehavior | Calls | Count | Activities | Type = Call | 4 | week',
);
const team = drawn('Team', 'Rep | Manager\nAda Lund | Dana Ek');

function at(sheets: readonly SheetCells[], day: typeof asOf | undefined = asOf) {
  const done = home({ sheets }, world, day === undefined ? {} : { asOf: day });
  if (!done.ok) throw new Error(codesOf(done.findings).join());
  return { ...done.answer.says, writes: done.answer.writes.sheets, codes: codesOf(done.findings) };
}
const drawnBy = (sheets: readonly SheetCells[]): readonly SheetCells[] => {
  const done = refresh({ sheets }, world, { asOf });
  if (!done.ok) throw new Error(codesOf(done.findings).join());
  return written({ sheets }, done.answer.writes).sheets;
};

describe('what comes next', () => {
  const unclear = drawn('Calls', 'Owner | Type | Subject | Date\nAda Lund | Call | Hi | 03/04/2026');
  it.each<[string, readonly SheetCells[], Home['stage']]>([
    ['an empty workbook needs data', [], 'no data'],
    ['so does one with people’s own sheets alone', [plan, team], 'no data'],
    ['rows nobody has looked at are looked at first', [calls], 'sources'],
    ['and so are rows with an open question, whoever is on the team', [unclear, plan, team], 'sources'],
    ['where the cells prove all and the team is known, a plan is made', [calls, team], 'plan'],
    ['a plan without a scorecard is scored', [calls, plan, team], 'refresh'],
  ])('%s', (_, sheets, stage) => expect(at(sheets).stage).toBe(stage));

  it('after Start comes the plan, and after a refresh the week', () => {
    expect(at(kept({ sheets: [calls] }).sheets).stage).toBe('plan');
    expect(at(drawnBy([calls, plan, team])).stage).toBe('week');
  });

  it('a scorecard that was not drawn to its end is drawn again', () => {
    const half = [calls, plan, team, { name: 'Scorecard', cells: [[unfinishedMark]] }];
    expect(at(half)).toMatchObject({ stage: 'refresh', glance: { reps: 1 } });
  });

  it('a plan whose save was stopped is made again, and what stands there is not believed', () => {
    const half: SheetCells = { name: 'Plan', cells: [[unsavedMark], ...plan.cells.slice(1)] };
    expect(at([calls, half, team])).toMatchObject({ stage: 'plan', glance: null });
    expect(at([calls, half, team]).codes).toContain('save-unfinished');
  });

  it('an answer that stands in the way of the week is asked for, even where a Sources sheet is', () => {
    const sources = drawn('Sources', 'Sheet | Table | Field | Column | Reads as\nOld | Activities | Date | Date |');
    expect(at([unclear, plan, team, sources])).toMatchObject({ stage: 'sources', glance: null });
  });

  it('the week is shown as soon as a plan can be counted, also while questions are open', () => {
    expect(at(sample.sheets)).toMatchObject({ stage: 'sources', glance: { asOf } });
  });

  it('is said without writing anything', () => expect(at([calls, plan, team]).writes).toEqual([]));
});

describe('the week at a glance', () => {
  let says: ReturnType<typeof at>;
  beforeAll(() => {
    says = at(sample.sheets);
  });

  it('has the CRM sheets with their rows, and the names of all sheets', () => {
    expect(says.sheets).toEqual([
      { sheet: 'Activities', table: 'Activities', rows: 3663 },
      { sheet: 'Opportunities', table: 'Opportunities', rows: 385 },
      { sheet: 'Accounts', table: 'Accounts', rows: 903 },
    ]);
    expect(says.sheetNames).toEqual(sample.sheets.map(({ name }) => name));
  });

  it('lists for Thursday what the formula lists', () => {
    const formula = functions.find(({ name }) => name === 'THURSDAY_LIST')!;
    const others = ['Activities', 'Opportunities', 'Accounts', 'Team', 'Targets', 'Time off', 'Deliverables'].map(
      cellsOf,
    );
    const rows = formula.compute([null, null, asOf, cellsOf('Plan'), ...others]);
    if (isMistake(rows)) throw new Error(rows.mistake);
    const items = says.glance!.thursday.map(({ rep, about, toGo, workdaysLeft, status }) => [
      rep,
      about,
      toGo,
      workdaysLeft,
      status,
    ]);
    expect(items.length).toBeGreaterThan(10);
    expect(items).toEqual(rows.slice(1).map((row) => row.filter((_, column) => column !== 4)));
  });

  it('says what the sheet This week says, in the same order', () => {
    const sheet = drawnBy(sample.sheets).find(({ name }) => name === 'This week')!.cells;
    const said = sheet.map((row) => String(row[3] ?? '')).filter((text) => text !== '');
    const items = says.glance!.groups.flatMap(({ items }) => items.map((item) => item.says));
    expect(items.length).toBeGreaterThan(20);
    expect(said.slice(1)).toEqual(items);
  });

  it('counts who is on target and how far the data can be trusted', () => {
    const { onTarget, health, reps, week, weekEnds } = says.glance!;
    expect({ reps, week, weekEnds }).toEqual({ reps: 8, week: '2026-11-16', weekEnds: '2026-11-22' });
    const met = says.glance!.groups.find(({ code }) => code === 'wins')!;
    expect(onTarget.met).toBeGreaterThanOrEqual(met.items.length);
    expect(onTarget.counted).toBeLessThanOrEqual(8 * 9);
    expect(health.freshReps).toBeLessThanOrEqual(health.reps);
  });
});
