import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../core/cells';
import { planColumns } from '../../core/own-columns';
import type { LineFinding, PlanDraft } from '../../core/setup/draft';
import { keepPlan } from '../../core/tasks/keep-plan';
import { perform } from '../../core/tasks/perform';
import type { WorkbookCells } from '../../core/tasks/workbook';
import { gridsIn } from '../crm/support/grids';
import { bookOf, codesOf, drawn, world, written } from '../setup/book';
import { behavior, cellIn, deskIn, draftOf, grave, refusedIn, result, savedIn, told } from '../setup/plan-book';

/*
 *      Nov 2026   Mon Tue Wed Thu Fri          as of Wed 25 Nov, the newest row: the week begins on the 23rd
 *                  23  24  25
 */
const activities = drawn(
  'Activities',
  `Id | Owner | Type | Status | Date | Created
   1 | Ada Lund | Call | Completed | 2026-11-24 | 2026-11-24
   2 | Bob Ny | Call | Completed | 2026-11-25 | 2026-11-25`,
);
const opportunities = drawn(
  'Opportunities',
  `Id | Owner | Name | Status | Created | Closed
   1 | Ada Lund | X | Won | 2026-10-01 | 2026-11-17`,
);
const team = drawn('Team', 'Rep | Manager\nAda Lund | Dana Ek\nBob Ny | Dana Ek');
const bare: WorkbookCells = { sheets: [activities, opportunities, team] };

const calls = behavior('calls', { Target: '5', Weight: '2', Guard: 'Type = Call at least 50%', Why: 'They begin it' });
const draft = draftOf([result('won', { Target: '4' }), calls], {
  targets: [
    { rep: 'Ada Lund', line: 'calls', from: '2026-11-23', target: '7' },
    { rep: '', line: 'calls', from: '', target: '6.5' },
  ],
  settings: [
    { name: 'Week starts on', value: 'Monday' },
    { name: 'After one miss', value: 'We talk about what got in the way.' },
  ],
});

const sheetOf = ({ sheets }: WorkbookCells, name: string): readonly (readonly Cell[])[] =>
  sheets.find((one) => one.name === name)?.cells ?? [];
/** What a draft says, whatever its lines are called by. */
const saying = ({ lines, targets, settings }: PlanDraft) => ({
  lines: lines.map(({ cells }) => cells),
  targets: targets.map((one) => ({
    ...one,
    line: cellIn(
      lines.find(({ id }) => id === one.line),
      'Name',
    ),
  })),
  settings,
});
const rowsIn = (book: WorkbookCells, name: string, column: string): string[] => {
  const [header = [], ...rows] = sheetOf(book, name);
  return rows.map((row) => {
    const cell = row[header.indexOf(column)] ?? null;
    return cell !== null && typeof cell === 'object' && 'day' in cell ? cell.day : String(cell ?? '');
  });
};

describe('a plan is saved on Plan, Targets and Settings', () => {
  const saved = savedIn(bare, draft);

  it('and nothing else is written', () => {
    const done = keepPlan(bare, world, { draft });
    expect(done.ok && done.answer.says.sheets).toEqual(['Plan', 'Targets', 'Settings']);
    expect(done.ok && done.answer.writes.saves).toBe(true);
  });

  it('what is on the desk afterwards is what was saved', () => {
    const after = saying(deskIn(saved).draft);
    const before = saying(draft);
    expect(after.targets).toEqual(before.targets);
    expect(after.settings).toEqual(expect.arrayContaining([...before.settings]));
    const known = ['Name', 'Where', 'Target', 'Per', 'Weight', 'Guard', 'Why', 'Drives'] as const;
    const desk = deskIn(saved).draft.lines;
    expect(desk.map((line) => known.map((column) => cellIn(line, column)))).toEqual(
      draft.lines.map((line) => known.map((column) => cellIn(line, column) || (column === 'Weight' ? '1' : ''))),
    );
  });

  it('a refresh counts by exactly that plan', () => {
    const refreshed = perform('refresh', {}, saved, world);
    if (!refreshed.ok) throw new Error(told(refreshed.findings).join('\n'));
    const names = refreshed.answer.writes.sheets.map(({ sheet }) => sheet);
    expect(names).toContain('Scorecard');
    expect(names).not.toContain('Plan');
    const after = written(saved, refreshed.answer.writes);
    const measures = sheetOf(after, 'Measures');
    const at = (label: string): number => measures[0]!.indexOf(label);
    const now = measures.filter(
      (row) => row[at('Behavior')] === 'Calls' && JSON.stringify(row[at('Week')]) === '{"day":"2026-11-23"}',
    );
    expect(now.map((row) => [row[at('Rep')], row[at('Actual')], row[at('Target')]])).toEqual([
      ['Ada Lund', 1, 7],
      ['Bob Ny', 1, 6.5],
    ]);
  });

  it('saving the same again writes nothing and asks nothing', () => {
    for (const same of [draft, deskIn(saved).draft]) {
      const again = keepPlan(saved, world, { draft: same });
      expect(again.ok && again.answer.writes.sheets).toEqual([]);
    }
  });

  it('a behavior that is new begins this week: nobody has missed what nobody had been told', () => {
    expect(rowsIn(saved, 'Plan', 'Starts')).toEqual(['', '2026-11-23']);
    const own = draftOf([
      draft.lines[0]!,
      { ...calls, cells: calls.cells.with(planColumns.indexOf('Starts'), '2026-09-01') },
    ]);
    expect(rowsIn(savedIn(bare, own), 'Plan', 'Starts')).toEqual(['', '2026-09-01']);
  });

  it('one that was there before keeps its beginning, also where there was none', () => {
    const old = {
      sheets: [
        ...bare.sheets,
        drawn(
          'Plan',
          'Kind | Name | Counts | From | Where | Per\nBehavior | Calls | Count | Activities | Type = Call | week',
        ),
      ],
    };
    const { lines } = deskIn(old).draft;
    const more = draftOf([...lines, behavior('own:1', { Name: 'Recaps', Drives: '' })]);
    expect(rowsIn(savedIn(old, more), 'Plan', 'Starts')).toEqual(['', '2026-11-23']);
  });
});

describe('a mistake in the draft refuses the save', () => {
  it('with every mistake at its line and column, in words that name the line', () => {
    const lines = [
      result('won'),
      behavior('a', { Where: 'Typ = Call' }),
      behavior('b', { Name: 'More', Target: '1.500' }),
    ];
    const findings = refusedIn(bare, draftOf(lines)) as readonly LineFinding[];
    expect(grave(findings)).toEqual(['ask number-ambiguous @ b, Target', 'error field-unknown @ a, Where']);
    expect(findings.map(({ where }) => where)).toEqual(['Plan: More, Target', 'Plan: Calls, Where']);
  });

  it('an empty plan, a plan too long and a rep whom nobody knows are refused; what is only worth a word is not', () => {
    expect(codesOf(refusedIn(bare, draftOf([])))).toEqual(['plan-empty']);
    const four = [1, 2, 3, 4].map((n) => result(`r${n}`, { Name: `Result ${n}` }));
    expect(codesOf(refusedIn(bare, draftOf(four)))).toEqual(['plan-too-long']);
    const allowed = [{ name: 'More than 3 results or 12 behaviors', value: 'allowed' }];
    expect(rowsIn(savedIn(bare, draftOf(four, { settings: allowed })), 'Plan', 'Name')).toHaveLength(4);
    const targets = [{ rep: 'Bob Nye', line: 'calls', from: '', target: '2' }];
    expect(codesOf(refusedIn(bare, { ...draft, targets }))).toEqual(['rep-unknown']);
    expect(keepPlan(bare, world, { draft: draftOf([calls]) }).ok).toBe(true);
  });
});

describe('a sheet of people’s own is never rewritten without being asked', () => {
  const mine = drawn(
    'My plan',
    `Kind | Name | Counts | From | Where | Target | Per | Who asked | Drives
     Result | Deals won | Count | Opportunities | Status = Won | 4 | quarter | the board |
     Behavior | Calls | Count | Activities | Type = Call | 3 | week | Dana | Deals won
     Behavior | Mails | Count | Activities | Type = Email | 9 | week | nobody | Deals won`,
  );
  const settings = drawn('Settings', 'Name | Value\nWeek starts on | Tuesday\nMy own note | keep me');
  const targets = drawn('Targets', 'Rep | Behavior | From | Target | Since when\nBob Ny | Mails | | 4 | always');
  const there: WorkbookCells = { sheets: [...bare.sheets, mine, settings, targets] };

  it('every sheet that would change is named, with what would be lost', () => {
    const asked = refusedIn(there, draft);
    expect(asked.map(({ severity, code, where }) => `${severity} ${code} ${where}`)).toEqual([
      'ask sheet-there My plan',
      'ask sheet-there Targets',
      'ask sheet-there Settings',
    ]);
    const [plan, target, setting] = asked.map(({ what }) => what);
    expect(plan).toContain('Saving rewrites 2 lines of it, with the columns of your own. Leaving the plan: "Mails".');
    expect(target).toContain('Gone or another number: "Bob Ny, Mails". Not kept: the column "Since when".');
    expect(setting).toContain('Saving changes "Week starts on", "After one miss".');
  });

  it('a sheet that has nothing on it but its labels is not asked about', () => {
    const labels = drawn('Targets', 'Rep | Behavior | From | Target');
    expect(codesOf(refusedIn({ sheets: [...bare.sheets, settings, labels] }, draft))).toEqual(['sheet-there']);
  });

  it('asked for, it is rewritten under the name that people gave it, and no second plan appears', () => {
    const saved = savedIn(there, draft);
    expect(saved.sheets.map(({ name }) => name)).toContain('My plan');
    expect(saved.sheets.map(({ name }) => name)).not.toContain('Plan');
    expect(rowsIn(saved, 'My plan', 'Name')).toEqual(['Deals won', 'Calls']);
  });

  it('columns of people’s own go with their lines, also where a line moves or gets another name', () => {
    const saved = savedIn(there, draftOf([...draft.lines].reverse()));
    expect(rowsIn(saved, 'My plan', 'Who asked')).toEqual(['Dana', 'the board']);
    const desk = deskIn(there).draft;
    const renamed = desk.lines.map((line) =>
      cellIn(line, 'Name') === 'Mails' ? { ...line, cells: line.cells.with(1, 'Letters') } : line,
    );
    const changed = { ...desk, lines: [...renamed, behavior('new', { Name: 'Visits' })] };
    expect(rowsIn(savedIn(there, changed), 'My plan', 'Who asked')).toEqual(['the board', 'Dana', 'nobody', '']);
    expect(told(refusedIn(there, changed))[0]).toContain('Added: "Visits". Under another name: "Mails".');
  });

  it('a line of the Settings sheet that is the person’s own stays', () => {
    const saved = savedIn(there, draft);
    expect(rowsIn(saved, 'Settings', 'Name')).toContain('My own note');
    expect(sheetOf(saved, 'Settings').at(-1)).toEqual(['My own note', 'keep me', null]);
    expect(savedIn(saved, draft)).toEqual(saved);
  });

  it('settings that a draft does not name stay as they are', () => {
    const saved = savedIn(there, draftOf(draft.lines));
    expect(rowsIn(saved, 'Settings', 'Value')[0]).toBe('Tuesday');
  });

  it('a text that somebody took away is gone', () => {
    const saved = savedIn(bare, draft);
    const without = savedIn(saved, { ...draft, settings: [{ name: 'After one miss', value: '' }] });
    const row = rowsIn(saved, 'Settings', 'Name').indexOf('After one miss');
    expect([saved, without].map((book) => rowsIn(book, 'Settings', 'Value')[row])).toEqual([
      'We talk about what got in the way.',
      '',
    ]);
  });

  it('a sheet of the name that holds something else is nobody’s to rewrite', () => {
    const other = drawn('Plan', 'Room | Seats\nBlue | 4\nRed | 6');
    const findings = keepPlan({ sheets: [...bare.sheets, other] }, world, { draft, replace: true });
    expect(codesOf(findings.findings)).toEqual(['sheet-name-taken']);
    expect(findings.ok).toBe(false);
  });
});

describe('names that look like something else', () => {
  it.each(['__proto__', '=1+1', 'Activities, row 3, Where', '<b>x</b>', 'a;b|c', '1.5', "'quoted"])(
    '%s is a name like any other',
    (name) => {
      const lines = [result('won', { Name: name }), behavior('b', { Name: `${name} calls`, Drives: name, Why: name })];
      const named = draftOf(lines, { targets: [{ rep: 'Ada Lund', line: 'b', from: '', target: '3' }] });
      const desk = deskIn(savedIn(bare, named));
      expect(desk.draft.lines.map((line) => cellIn(line, 'Name'))).toEqual([name, `${name} calls`]);
      expect(desk.draft.targets.map(({ line }) => line)).toEqual(['plan:3']);
      expect(savedIn(savedIn(bare, named), desk.draft)).toEqual(savedIn(bare, named));
    },
  );
});

describe('the plan of the sample', () => {
  it('from the desk and back changes no cell that it says, nor what it says the second time', async () => {
    const sample = bookOf(await gridsIn(resolve(import.meta.dirname, '../../sample')));
    const desk = deskIn(sample);
    const saved = savedIn(sample, desk.draft);
    expect(saying(deskIn(saved).draft)).toEqual(saying(desk.draft));
    expect(savedIn(saved, desk.draft)).toEqual(saved);
  });

  it('a proposal is saved as it is proposed, beginning this week', async () => {
    const { sheets } = bookOf(await gridsIn(resolve(import.meta.dirname, '../../sample')));
    const raw = { sheets: sheets.filter(({ name }) => !/^(Plan|Targets|Deliverables)$/.test(name)) };
    const { draft: proposed } = deskIn(raw);
    const saved = savedIn(raw, proposed);
    const starts = planColumns.indexOf('Starts');
    const begun = proposed.lines.map(({ id, cells }) => ({
      id,
      cells: cells[0] === 'Behavior' ? cells.with(starts, '2026-11-16') : cells,
    }));
    expect(saying(deskIn(saved).draft)).toEqual(saying({ ...proposed, lines: begun }));
  });
});

describe('a draft comes from a page and is not trusted', () => {
  it.each([
    {},
    { draft: { lines: [], targets: [] } },
    { draft: { lines: [{ id: 'a', cells: ['Result'] }], targets: [], settings: [] } },
    { draft: { ...draft, lines: Array.from({ length: 501 }, () => calls) } },
    { draft, more: 1 },
  ])('what is not of its shape is not read: %#', (input) => {
    const done = perform('keepPlan', input as never, bare, world);
    expect(codesOf(done.findings)).toEqual(['input-unreadable']);
  });
});
