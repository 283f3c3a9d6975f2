import { describe, expect, it } from 'vitest';
import { refresh } from '../../core/tasks/refresh';
import { unfinishedMark, unsavedMark, type SheetCells } from '../../core/tasks/workbook';
import { codesOf, drawn, world } from '../setup/book';

const calls = drawn('Calls', 'Owner | Type | Subject | Date\nAda Lund | Call | Hi | 2026-11-17');
const plan = drawn(
  'Plan',
  'Kind | Name | Counts | From | Where | Target | Per\nBehavior | Calls | Count | Activities | Type = Call | 4 | week',
);
const team = drawn('Team', 'Rep | Manager\nAda Lund | Dana Ek');

const refreshed = (...sheets: SheetCells[]) => refresh({ sheets }, world, { asOf: '2026-11-19' });
const namesIn = (...sheets: SheetCells[]): string[] => {
  const done = refreshed(...sheets);
  if (!done.ok) throw new Error(codesOf(done.findings).join());
  return done.answer.writes.sheets.map(({ sheet }) => sheet);
};

describe('a refresh and the sheets of people’s own', () => {
  it('creates those that are missing and leaves those that are there', () => {
    const names = namesIn(calls, plan, team);
    expect(names).toEqual(expect.arrayContaining(['Scorecard', 'Targets', 'Sources']));
    expect(names).not.toContain('Plan');
    expect(names).not.toContain('Team');
  });

  it('puts no second Team beside one that has another name', () => {
    expect(namesIn(calls, plan, { ...team, name: 'My people' })).not.toContain('Team');
  });

  it('draws one again that an earlier refresh could not finish', () => {
    expect(namesIn(calls, plan, { name: 'Team', cells: [[unfinishedMark]] })).toContain('Team');
  });

  it('proposes nothing where a save was stopped: the week is not scored before it is saved again', () => {
    const done = refreshed(calls, { name: 'Plan', cells: [[unsavedMark]] }, team);
    expect(done.ok).toBe(false);
    expect(done.findings).toContainEqual(expect.objectContaining({ code: 'save-unfinished', where: 'Plan' }));
  });
});
