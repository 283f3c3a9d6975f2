import { describe, expect, it } from 'vitest';
import { perform } from '../../core/tasks/perform';
import { ownerIn } from '../../core/tasks/workbook';
import type { SheetCells, WorkbookCells } from '../../core/tasks/workbook';
import { codesOf, drawn, world, written } from '../setup/book';

const plan = drawn(
  'Plan',
  `Kind   | Name             | Counts | From          | Where        | Target | Per     | Why
   Result | New business won | Count  | Opportunities | Status = Won | 12     | quarter | Customers for years
   Result | Win rate         | Rate   | Opportunities | Status = Won | 0.3    | quarter |`,
);
const asked = (book: WorkbookCells) => {
  const done = perform('company', {}, book, world);
  if (!done.ok) throw new Error(codesOf(done.findings).join());
  return { ...done.answer, codes: codesOf(done.findings) };
};
const bookOf = (...sheets: SheetCells[]): WorkbookCells => ({ sheets });

describe('the task company', () => {
  it('makes both sheets when asked, from what the plan says; they are people’s own', () => {
    const { writes, says, codes } = asked(bookOf(plan));
    expect(says.made).toEqual(['Company', 'Yearly check']);
    expect(writes.sheets.map((layout) => ownerIn(writes, layout))).toEqual(['Yours', 'Yours']);
    expect(says.objectives).toEqual([
      { name: 'Customers for years', owner: '', byWhen: null, results: ['New business won'] },
    ]);
    expect(says.elements).toHaveLength(7);
    expect(codes).toEqual(['result-without-objective', 'review-unplanned', 'review-unplanned']);
  });

  it('says the same of the sheets it made as when it reads them back, and writes nothing then', () => {
    const first = asked(bookOf(plan));
    const second = asked(written(bookOf(plan), first.writes));
    expect(second.writes.sheets).toEqual([]);
    expect(second.says).toEqual({ ...first.says, made: [] });
    expect(second.codes).toEqual(first.codes);
  });

  it('never writes a sheet that people have filled in, whatever it is called', () => {
    const goals = drawn(
      'Our goals',
      'Objective | Results | Owner | Next review | Mood\nGrow | Win rate; New business won | Dana | 2026-11-29 | fine',
    );
    const { writes, says, codes } = asked(bookOf(plan, goals));
    expect(writes.sheets.map(({ sheet }) => sheet)).toEqual(['Yearly check']);
    expect(says.objectives).toEqual([
      { name: 'Grow', owner: 'Dana', byWhen: null, results: ['Win rate', 'New business won'] },
    ]);
    expect(codes).toEqual(['review-overdue', 'review-unplanned']);
  });

  it('refuses where a sheet of another thing has the name, and says so', () => {
    const accounts = drawn('Company', 'Company name | Owner | Industry\nAcme | Ada | Steel');
    const done = perform('company', {}, bookOf(plan, accounts), world);
    expect(done.ok).toBe(false);
    expect(codesOf(done.findings)).toEqual(['sheet-name-taken']);
  });

  it('measures overdue reviews on the day that the settings name', () => {
    const goals = drawn('Company', 'Objective | Results | Next review\nGrow | Win rate | 2026-11-19');
    const settings = (day: string) => drawn('Settings', `Name | Value\nAs of | ${day}`);
    const overdue = (day: string) => asked(bookOf(plan, goals, settings(day))).codes.includes('review-overdue');
    expect([overdue('2026-11-19'), overdue('2026-11-20')]).toEqual([false, true]);
  });
});

describe('a refresh beside these sheets', () => {
  it('knows them: nothing on them is taken for rows of a CRM', () => {
    const book = written(bookOf(plan), asked(bookOf(plan)).writes);
    const done = perform('check', {}, book, world);
    expect(codesOf(done.findings)).not.toContain('table-unknown');
    expect(codesOf(done.findings)).not.toContain('table-other');
  });
});
