import { describe, expect, it } from 'vitest';
import { resolve } from 'node:path';
import type { WorkbookCells } from '../../core/tasks/workbook';
import { planDesk } from '../../core/tasks/plan-desk';
import { gridsIn } from '../crm/support/grids';
import { bookOf, codesOf, drawn, world } from './book';
import { cellIn, deskIn } from './plan-book';

const activities = drawn(
  'Aktivitäten',
  `Id | Owner | Type | Status | Subject | Date | Created | Account
   1 | Ada Lund | Besuch | Completed | Intro | 2026-11-02 | 2026-11-01 | Nord AG
   2 | Ada Lund | Besuch | Completed | Intro | 2026-11-03 | 2026-11-01 | Sued AG
   3 | Ada Lund | Anruf | Completed | Intro | 2026-11-04 | 2026-11-04 | West AG
   4 | Bob Ny | Termin | Scheduled | Demo | 2026-11-25 | 2026-11-05 | Ost AG
   5 | Bob Ny | Anruf | Completed | Empfehlung | 2026-11-06 | 2026-11-06 | Ost AG`,
);
const plan = drawn(
  'Plan',
  `Kind | Name | Drives | Counts | From | Where | Target | Per | Due
   Result | Deals won | | Count | Opportunities | Status = Won | 4 | quarter
   Behavior | Calls | Deals won | Count | Activities | Type = Anruf | 5 | weekly
   Behavior | Visits | Deals won | Cuont | Activities | Type = Besuch | 3 | week
   Behavior | List | Deals won | Deliverable | | | 1 | by date | 31/02/2026`,
);
const targets = drawn(
  'Targets',
  `Rep | Behavior | From | Target
   lund, ada | calls | 2026-11-02 | 7
   Bob Ny | Visits | | a few
   Bob Ny | Something else | | 2`,
);
const team = drawn('Team', 'Rep | Also known as\nAda Lund | Lund, Ada\nBob Ny');
const settings = drawn(
  'Settings',
  'Name | Value\nWeek starts on | Wednesday\nScore cap | a lot\nMy own note | keep me',
);
const book: WorkbookCells = { sheets: [activities, plan, targets, team, settings] };

describe('the plan of a workbook lies on the desk as its sheet says it', () => {
  const desk = deskIn(book);

  it('every line under the id of its row, with defaults as the sheet would show them', () => {
    expect(desk.from).toBe('sheet');
    expect(desk.draft.lines.map(({ id }) => id)).toEqual(['plan:2', 'plan:3', 'plan:4', 'plan:5']);
    const [, calls] = desk.draft.lines;
    expect(
      ['Name', 'Per', 'Target', 'Dated by', 'Credited to', 'Better'].map((c) => cellIn(calls, c as 'Name')),
    ).toEqual(['Calls', 'week', '5', 'Date', 'Owner', 'more']);
  });

  it('a line that cannot be read keeps what somebody wrote, so that the mistake is seen and nothing is lost', () => {
    const [, , visits, list] = desk.draft.lines;
    expect([cellIn(visits, 'Counts'), cellIn(visits, 'Name'), cellIn(visits, 'Target')]).toEqual([
      'Cuont',
      'Visits',
      '3',
    ]);
    expect(cellIn(list, 'Due')).toBe('31/02/2026');
  });

  it('targets go with their lines under the rep’s own name; one for a line that is not there is left out', () => {
    expect(desk.draft.targets).toEqual([
      { rep: 'Ada Lund', line: 'plan:3', from: '2026-11-02', target: '7' },
      { rep: 'Bob Ny', line: 'plan:4', from: '', target: 'a few' },
    ]);
  });

  it('every setting is there with its help, as it holds; one that cannot be read as it was written', () => {
    const values = new Map(desk.settings.map(({ name, value }) => [name, value]));
    expect(values.get('Week starts on')).toBe('Wednesday');
    expect(values.get('Score cap')).toBe('a lot');
    expect(values.get('After a pattern')).toBe('');
    expect(values.has('My own note')).toBe(false);
    expect(desk.draft.settings).toEqual(desk.settings.map(({ name, value }) => ({ name, value })));
    expect(desk.settings.every(({ help, like }) => help !== '' && like !== '')).toBe(true);
  });

  it('the reps of the Team sheet and the day are named', () => {
    expect([desk.reps, desk.asOf]).toEqual([['Ada Lund', 'Bob Ny'], '2026-11-06']);
  });
});

describe('the library speaks the words of the workbook', () => {
  const desk = deskIn(book);
  const line = (template: string, name: string) => {
    const of = desk.library.find((one) => one.template === template)!;
    return [...of.results, ...of.behaviors].find((one) => cellIn(one.line, 'Name') === name)!;
  };

  it('brings all eight templates, each line under an id of its own', () => {
    expect(desk.library).toHaveLength(8);
    const ids = desk.library.flatMap(({ results, behaviors }) => [...results, ...behaviors].map((one) => one.line.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('asks for meetings and calls by their names here, and says how many rows that counts', () => {
    const meetings = line('New customer acquisition', 'First-time meetings set');
    expect(cellIn(meetings.line, 'Where')).toBe('Type = Besuch | Termin');
    expect([meetings.rows, meetings.lacks]).toEqual([3, '']);
    const touched = line('New customer acquisition', 'New accounts touched');
    expect(cellIn(touched.line, 'Where')).toBe('Type = Anruf | Besuch | Termin; Status = Completed');
    expect(touched.rows).toBe(4);
  });

  it('says what is lacking: a sheet, a field, a column, a word', () => {
    expect(line('New customer acquisition', 'New customers won').lacks).toBe('no sheet of opportunities');
    expect(line('Strategic accounts', 'Contacts met').lacks).toBe('no field Contact');
    expect(line('New customer acquisition', 'Referral asks')).toMatchObject({
      rows: 0,
      lacks: 'no row ever met Subject = *referral*: the subjects are Intro (3), Demo (1), Empfehlung (1)',
    });
  });

  it('a piece of work is counted by nobody’s rows and lacks nothing', () => {
    expect(line('New customer acquisition', 'Territory plan')).toMatchObject({ rows: null, lacks: '' });
  });

  it('does not ask for a status, nor guard by one, where no sheet has any', () => {
    const bare = drawn(
      'Activities',
      `Id | Owner | Type | Subject | Date | Created | Account
       1 | Ada Lund | Meeting | Intro | 2026-11-02 | 2026-11-01 | Nord AG`,
    );
    const library = deskIn({ sheets: [bare] }).library[0]!.behaviors.map((one) => one.line);
    const named = (name: string) => library.find((one) => cellIn(one, 'Name') === name);
    expect(cellIn(named('First-time meetings set'), 'Guard')).toBe('');
    expect(cellIn(named('New accounts touched'), 'Where')).toBe('Type = Meeting');
  });
});

describe('without a plan', () => {
  it('one is proposed from the data, and when it begins is left open until it is saved', async () => {
    const sample = bookOf(await gridsIn(resolve(import.meta.dirname, '../../sample')));
    const raw = { sheets: sample.sheets.filter(({ name }) => !/^(Plan|Targets|Deliverables)$/.test(name)) };
    const desk = deskIn(raw);
    expect(desk.from).toBe('proposal');
    expect(desk.draft.lines.length).toBeGreaterThan(5);
    expect(desk.draft.lines.every(({ id }) => id.startsWith('proposed:'))).toBe(true);
    expect(desk.draft.lines.map((line) => cellIn(line, 'Starts')).join('')).toBe('');
    const asked = desk.draft.lines.find((line) => cellIn(line, 'Name') === 'Accounts touched');
    expect(Number(cellIn(asked, 'Target'))).toBeGreaterThan(0);
    expect(desk.draft.targets).toEqual([]);
  });

  it('a workbook with nothing in it still has a desk, a library and the day of today', () => {
    const done = planDesk({ sheets: [] }, world);
    expect(done.ok && done.answer.says).toMatchObject({ asOf: world.today, reps: [], from: 'proposal' });
    expect(done.ok && done.answer.says.draft.lines).toEqual([]);
    expect(codesOf(done.findings)).toContain('no-plan-possible');
  });
});
