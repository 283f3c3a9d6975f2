import { describe, expect, it } from 'vitest';
import { perform } from '../../core/tasks/perform';
import { ownerIn, type SheetCells } from '../../core/tasks/workbook';
import { cellsOf, type DrawnPack } from '../rollup/drawn-pack';
import { codesOf, drawn, world, written } from '../setup/book';

const packOf = (team: string, value: number): DrawnPack => ({
  team,
  lines: [
    { name: 'Meetings set', reps: [[value, 6]] },
    { name: 'New business won', kind: 'Result', reps: [[value, 6]] },
  ],
});
const tab = (name: string, pack: DrawnPack): SheetCells => ({ name, cells: cellsOf(pack) });
const tabs = [tab('Numbers', packOf('Team Dana', 5)), tab('Copy of Numbers', packOf('Team Ben', 7))];
const asked = (...sheets: SheetCells[]) => perform('rollup', {}, { sheets }, world);
const textOn = (sheets: readonly SheetCells[], name: string): string =>
  sheets
    .find((one) => one.name === name)!
    .cells.flat()
    .join('\n');

describe('the task rollup', () => {
  it('lays the tables of packs in the workbook over each other, whatever their sheets are called', () => {
    const done = asked(...tabs);
    if (!done.ok) throw new Error(codesOf(done.findings).join());
    const { says, writes } = done.answer;
    expect(says).toEqual({
      sheet: 'Roll-up',
      asOf: '2026-11-19',
      teams: [
        { team: 'Team Ben', sheet: 'Copy of Numbers', agrees: true },
        { team: 'Team Dana', sheet: 'Numbers', agrees: true },
      ],
    });
    expect(writes.sheets.map((layout) => [layout.sheet, ownerIn(writes, layout)])).toEqual([['Roll-up', 'Ours']]);
    expect(textOn(written({ sheets: tabs }, writes).sheets, 'Roll-up')).toContain('12 / 12');
  });

  it('reads no raw row: a CRM beside the packs changes nothing', () => {
    const calls = drawn('Calls', 'Owner | Type | Subject | Date\nAda Lund | Call | Hi | 2026-11-17');
    expect(asked(calls, ...tabs)).toEqual(asked(...tabs));
  });

  it('draws its sheet again when it is there, and is the same', () => {
    const first = asked(...tabs);
    if (!first.ok) throw new Error();
    const { sheets } = written({ sheets: tabs }, first.answer.writes);
    expect(asked(...sheets)).toEqual(first);
  });

  it('never writes over a sheet called Roll-up that somebody else has made', () => {
    const done = asked(...tabs, drawn('roll-up', 'Region | Quota\nNorth | 12'));
    expect(done.ok).toBe(false);
    expect(codesOf(done.findings)).toEqual(['sheet-name-taken']);
  });

  it('says what to do where there is no pack', () => {
    const done = asked(drawn('Calls', 'Owner | Type | Subject | Date\nAda Lund | Call | Hi | 2026-11-17'));
    expect(done.ok).toBe(false);
    expect(codesOf(done.findings)).toEqual(['pack-missing']);
  });

  it('a pack that cannot be read is said on the page, and the others go on', () => {
    const old = drawn('Old', 'Section | Rep | About | Kind | Value\nPack | | Format | | 0');
    const done = asked(...tabs, old);
    if (!done.ok) throw new Error(codesOf(done.findings).join());
    expect(codesOf(done.findings)).toEqual(['pack-format']);
    expect(done.answer.says.teams).toHaveLength(2);
    expect(textOn(written({ sheets: tabs }, done.answer.writes).sheets, 'Roll-up')).toContain('Old');
  });
});

describe('the workbook of a leader', () => {
  it('asks of the results in the packs which objective they support', () => {
    const goals = drawn('Company', 'Objective | Results\nGrow | New business won\nStay | Renewals');
    const done = perform('company', {}, { sheets: [...tabs, goals] }, world);
    if (!done.ok) throw new Error(codesOf(done.findings).join());
    expect(done.answer.says.objectives.map(({ results }) => results)).toEqual([['New business won'], []]);
    expect(codesOf(done.findings)).toContain('objective-result-unknown');
    expect(codesOf(done.findings)).not.toContain('result-without-objective');
  });
});
