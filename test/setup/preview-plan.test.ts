import { describe, expect, it, test } from 'vitest';
import { addDays, type Day } from '../../core/calendar/day';
import type { Cell } from '../../core/cells';
import type { Suggestion } from '../../core/setup/draft';
import type { SheetCells, WorkbookCells } from '../../core/tasks/workbook';
import { drawn } from './book';
import { behavior, draftOf, grave, lineOf, placed, previewIn, previewLine, result } from './plan-book';

/*
 * A retail quarter of thirteen whole weeks begins on Monday 2026-03-30; the one before it on 2025-12-29.
 *
 *      Dec 29 ... Feb 15   40 opportunities are added, and 80 first meetings are set
 *      Feb  9 ... Mar 29   each is decided 42 days after it was added: 10 won, 30 lost
 *      Mar 30              the first day of the quarter, measured at
 */
const quarterBegins: Day = '2026-03-30';
const before: Day = '2025-12-29';
const days = 49;

const day = (text: Day): Cell => ({ day: text });
const deals = (owners: readonly string[]): SheetCells => ({
  name: 'Opportunities',
  cells: [
    ['Id', 'Owner', 'Name', 'Account', 'Status', 'Created', 'Closed'],
    ...Array.from({ length: 40 }, (_, i): Cell[] => {
      const created = addDays(before, i % days);
      const owner = owners[i % owners.length]!;
      return [
        `D${i}`,
        owner,
        `Deal ${i}`,
        `Co ${i}`,
        i % 4 === 0 ? 'Won' : 'Lost',
        day(created),
        day(addDays(created, 42)),
      ];
    }),
  ],
});
const meetings = (owners: readonly string[]): SheetCells => ({
  name: 'Activities',
  cells: [
    ['Id', 'Owner', 'Type', 'Status', 'Subject', 'Date', 'Created', 'Account'],
    ...Array.from({ length: 80 }, (_, i): Cell[] => {
      const on = day(addDays(before, i % days));
      return [
        `M${i}`,
        owners[i % owners.length]!,
        'Meeting',
        i % 2 ? 'Completed' : 'Scheduled',
        'Intro',
        on,
        on,
        `Co ${i}`,
      ];
    }),
    // Everybody has logged something lately, so that nobody's data is stale.
    ...owners.map((owner, i): Cell[] => [
      `N${i}`,
      owner,
      'Call',
      'Completed',
      'Hello',
      day(quarterBegins),
      day(quarterBegins),
      'Co 1',
    ]),
  ],
});
const book = (...owners: readonly string[]): WorkbookCells => ({ sheets: [deals(owners), meetings(owners)] });

const settings = [
  { name: 'As of', value: quarterBegins },
  { name: 'Fiscal calendar', value: '4-4-5' },
];
const won = result('won', { Target: '4' });
const added = behavior('added', {
  Name: 'Opportunities added',
  From: 'Opportunities',
  Where: '',
  'Dated by': 'Created',
  Control: 'shared',
});
const set = behavior('set', {
  Name: 'First meetings set',
  Counts: 'First',
  Of: 'Account',
  Where: 'Type = Meeting',
  'Dated by': 'Created',
  Guard: 'Status = Completed at least 60%',
});

const suggestionIn = (owners: readonly string[], lines = [won, added, set], of = 'set', more = {}): Suggestion =>
  previewLine(previewIn(book(...owners), draftOf(lines, { settings, ...more })), of).suggestion!;

describe('a weekly target is back-solved from what the result asks', () => {
  it('4 wins at 25 % and 50 % in 13 weeks with 6 weeks’ lag are 32 first meetings, 4.6 a week', () => {
    expect(suggestionIn(['Ada Lund'])).toEqual({
      from: 'back-solve',
      target: 4.6,
      goal: 4,
      done: 0,
      result: 'Deals won',
      rates: [
        { name: 'Win rate', rate: 0.25, rows: 40 },
        { name: 'First meetings set that become Opportunities added', rate: 0.5, rows: 80 },
      ],
      reps: 1,
      weeksLeft: 13,
      lagWeeks: 6,
      needed: 32,
      weekly: 4.6,
    });
  });

  it('an opportunity is one step nearer: 16 of them, 2.3 a week', () => {
    expect(suggestionIn(['Ada Lund'], undefined, 'added')).toMatchObject({
      target: 2.3,
      needed: 16,
      rates: [{ rate: 0.25 }],
    });
  });

  it('the goal is that of all reps together, with their own targets, and the weekly number is one rep’s share', () => {
    const targets = [{ rep: 'Bob Ny', line: 'won', from: '', target: '0' }];
    const four = ['Ada Lund', 'Bob Ny', 'Cem Ak', 'Dee Ox'];
    const one = [result('won', { Target: '1' }), added, set];
    expect(suggestionIn(four, one)).toMatchObject({ goal: 4, reps: 4, needed: 32, weekly: 4.6, target: 1.1 });
    expect(suggestionIn(four, one, 'set', { targets })).toMatchObject({ goal: 3, reps: 4, needed: 24, target: 0.86 });
  });

  it('what is won already is no longer needed', () => {
    const more = deals(['Ada Lund']);
    const late: Cell[] = ['D99', 'Ada Lund', 'Deal', 'Co', 'Won', day('2026-02-16'), day(quarterBegins)];
    const sheets = [{ ...more, cells: [...more.cells, late] }, meetings(['Ada Lund'])];
    const preview = previewIn({ sheets }, draftOf([won, added, set], { settings }));
    expect(previewLine(preview, 'added').suggestion).toMatchObject({ goal: 4, done: 1, rates: [{ rows: 41 }] });
  });

  it('without a target of the result, a result it drives, or enough rows nothing is back-solved', () => {
    const sources = (lines: Parameters<typeof draftOf>[0], of = 'set') =>
      suggestionIn(['Ada Lund'], [...lines], of).from;
    expect(sources([won, added, set])).toBe('back-solve');
    expect(sources([result('won'), added, set])).toBe('own history');
    expect(sources([won, added, lineOf('set', { ...cells(set), Drives: '' })])).toBe('own history');
    expect(sources([won, set])).toBe('own history');
    expect(sources([result('won', { Target: '4', Where: 'Status = Won; Account = Co 1*' }), added, set])).toBe(
      'own history',
    );
  });

  it('when the weeks left are fewer than it takes, that is said and the own history is offered', () => {
    const preview = previewIn(
      book('Ada Lund'),
      draftOf([won, added, set], { settings: [{ name: 'As of', value: '2026-06-15' }, settings[1]!] }),
    );
    expect(placed(preview.findings)).toContain('info too-late @ added, Target');
  });

  it('what nobody has ever done is no expectation without a warning', () => {
    const preview = previewIn(book('Ada Lund'), draftOf([result('won', { Target: '40' }), added, set], { settings }));
    expect(previewLine(preview, 'set').suggestion).toMatchObject({ from: 'back-solve', target: 45.7 });
    expect(placed(preview.findings)).toContain('warning out-of-reach @ set, Target');
    const modest = previewIn(book('Ada Lund'), draftOf([won, added, set], { settings }));
    expect(modest.findings.map(({ code }) => code)).not.toContain('out-of-reach');
  });
});

const cells = ({ cells: texts }: typeof set) => ({
  Kind: texts[0]!,
  Name: texts[1]!,
  Counts: texts[3]!,
  Of: texts[4]!,
  From: texts[5]!,
  Where: texts[6]!,
  'Dated by': texts[7]!,
  'Credited to': texts[8]!,
  Per: texts[10]!,
});

describe('else it is suggested from the team’s own history, else not at all', () => {
  it('what each rep reaches in one week of five, and the middle one of these', () => {
    const suggestion = suggestionIn(['Ada Lund', 'Bob Ny'], [result('won'), added, set]);
    expect(suggestion).toMatchObject({
      from: 'own history',
      weeks: 12,
      byRep: [{ rep: 'Ada Lund' }, { rep: 'Bob Ny' }],
    });
    expect(suggestion.target).toBeGreaterThan(0);
  });

  test.each<[string, Parameters<typeof behavior>[1], RegExp]>([
    [
      'a piece of work',
      { Counts: 'Deliverable', From: 'Deliverables', Where: '', Per: 'by date', Due: '2026-06-01' },
      /due day/,
    ],
    [
      'open items',
      { Counts: 'Open items', From: 'Opportunities', Where: 'Status = Open', Better: 'less' },
      /kept at zero/,
    ],
    ['a share', { Counts: 'Rate', Of: 'Type = Call', Where: 'Status = Completed' }, /nobody can know but you/],
    ['what should shrink', { Better: 'less' }, /nobody can know but you/],
    ['what nobody does', { Where: 'Type = Demo' }, /nothing of it/],
  ])('%s has none, and is told why', (_, cells, why) => {
    const suggestion = suggestionIn(['Ada Lund'], [won, behavior('b', cells)], 'b');
    expect(suggestion).toMatchObject({ from: 'none', target: null });
    expect(suggestion.from === 'none' && suggestion.why).toMatch(why);
  });

  it('a few weeks of data are too few', () => {
    const young = drawn(
      'Activities',
      `Id | Owner | Type | Status | Date | Created
       1 | Ada Lund | Call | Completed | 2026-03-20 | 2026-03-20
       2 | Ada Lund | Call | Completed | 2026-03-30 | 2026-03-30`,
    );
    const preview = previewIn({ sheets: [young] }, draftOf([won, behavior('b')], { settings }));
    expect(previewLine(preview, 'b').suggestion).toMatchObject({
      from: 'none',
      why: 'Nobody on the team has 4 closed weeks that say enough yet.',
    });
  });
});

/*
 *      Nov 2026   Mon Tue Wed Thu Fri          as of Thu 26 Nov; the last closed week is 16-20 Nov
 *                  16  17  18  19  20
 *                  23  24  25  26
 */
const week: WorkbookCells = {
  sheets: [
    drawn(
      'Activities',
      `Id | Owner | Type | Status | Outcome | Date | Created | Account
       1 | Ada Lund | Call | Completed | Connected | 2026-11-09 | 2026-11-09 | A
       2 | Ada Lund | Call | Completed | Connected | 2026-11-16 | 2026-11-16 | A
       3 | Ada Lund | Call | Completed | Busy | 2026-11-17 | 2026-11-17 | B
       4 | Ada Lund | Call | Scheduled | | 2026-11-20 | 2026-11-17 | C
       5 | Bob Ny | Call | Completed | Busy | 2026-11-18 | 2026-11-18 | D
       6 | Bob Ny | Call | Completed | Connected | 2026-11-24 | 2026-11-24 | E
       7 | Cem Ak | Call | Completed | Busy | 2026-11-26 | 2026-11-26 | F`,
    ),
    drawn(
      'Opportunities',
      `Id | Owner | Name | Status | Next step | Created | Closed
       1 | Ada Lund | X | Open | | 2026-10-01 | 2026-12-01
       2 | Ada Lund | Y | Open | Call | 2026-10-01 | 2026-12-01
       3 | Bob Ny | Z | Won | | 2026-10-01 | 2026-11-17`,
    ),
    drawn('Time off', 'Rep | From | To\nCem Ak | 2026-11-16 | 2026-11-20'),
    drawn('Team', 'Rep | Manager\nAda Lund | Dana\nBob Ny | Dana\nCem Ak | Dana'),
    drawn(
      'Deliverables',
      `Rep | Behavior | Item | Due | Submitted
       Ada Lund | Account plans | A | 2026-11-20 | 2026-11-18
       Ada Lund | Account plans | B | 2026-11-27 |
       Bob Ny | Account plans | C | 2026-11-20 |`,
    ),
  ],
};
const calls = behavior('calls', { Guard: 'Outcome = Connected at least 20%' });

describe('each line is counted on the real rows', () => {
  const plans = behavior('plans', {
    Name: 'Account plans',
    Counts: 'Deliverable',
    From: 'Deliverables',
    Where: '',
    Per: 'by date',
  });
  const open = behavior('open', {
    Name: 'Deals without a next step',
    Counts: 'Open items',
    From: 'Opportunities',
    Where: 'Status = Open; Next step =',
    Target: '0',
    Better: 'less',
  });
  const preview = previewIn(week, draftOf([result('r'), calls, plans, open]));

  it('last week for each rep with the rows behind it and the share that met the guard; whoever was away has no zero', () => {
    expect(preview.week).toBe('2026-11-16');
    expect(previewLine(preview, 'calls')).toMatchObject({ lastWeek: [2, 1, null], rows: 3, guard: 0.333333333 });
  });

  it('a result by what the week added, pieces of work by those handed in, open items as they stand', () => {
    expect(previewLine(preview, 'r').lastWeek).toEqual([0, 1, 0]);
    expect(previewLine(preview, 'plans')).toMatchObject({ lastWeek: [1, 0, 0], rows: 1, guard: null });
    expect(previewLine(preview, 'open')).toMatchObject({ lastWeek: [1, 0, 0], rows: 1 });
  });

  it('how it is counted is said in words, and what the Thursday test answers', () => {
    const line = previewLine(preview, 'calls');
    expect(line.words).toContain('Counts calls that are completed, on the day they took place, for the owner.');
    expect(line.thursday).toMatchObject({ verdict: 'Pass' });
    expect(line.thursday!.answers).toHaveLength(4);
    expect(previewLine(preview, 'r')).toMatchObject({ thursday: null, suggestion: null });
  });

  it('a line that cannot be read has findings and no numbers, and the others go on', () => {
    const lines = [result('r'), behavior('bad', { Name: 'Bad', Where: 'Typ = Call' }), calls];
    const partly = previewIn(week, draftOf(lines));
    expect(previewLine(partly, 'bad')).toEqual({
      id: 'bad',
      words: '',
      lastWeek: [null, null, null],
      rows: 0,
      guard: null,
      thursday: null,
      suggestion: null,
    });
    expect(grave(partly.findings)).toContain('error field-unknown @ bad, Where');
    expect(previewLine(partly, 'calls').lastWeek).toEqual([2, 1, null]);
  });

  it('a mistake that changes no count takes no number away', () => {
    const partly = previewIn(week, draftOf([result('r'), behavior('b', { Target: 'ten', Guard: 'Outcome = x' })]));
    expect(previewLine(partly, 'b').lastWeek).toEqual([2, 1, null]);
    expect(grave(partly.findings)).toEqual(['error not-a-number @ b, Target', 'error guard-unreadable @ b, Guard']);
  });

  it('what the data lacks is told at each line that needs it', () => {
    const lines = [
      result('r'),
      behavior('a', { Where: 'Type = Demo' }),
      behavior('b', { Name: 'Contacts', Counts: 'Distinct', Of: 'Contact' }),
      behavior('c', { Name: 'Contacts again', Counts: 'Distinct', Of: 'Contact' }),
    ];
    expect(placed(previewIn(week, draftOf(lines)).findings)).toEqual(
      expect.arrayContaining([
        'warning never-met @ a, Where',
        'error field-missing @ b, -',
        'error field-missing @ c, -',
      ]),
    );
  });

  it('a piece of work needs a due day only where no item has one, and a target a rep who is on the team', () => {
    const lines = [result('r'), plans, { ...plans, id: 'others', cells: plans.cells.with(1, 'Other plans') }];
    const targets = [{ rep: 'Bob Nye', line: 'plans', from: '', target: '2' }];
    expect(grave(previewIn(week, draftOf(lines, { targets })).findings)).toEqual([
      'error due-missing @ others, Due',
      'error rep-unknown @ plans, Target',
    ]);
  });

  it('without any data there are words and no numbers', () => {
    const empty = previewIn({ sheets: [] }, draftOf([result('r'), calls]));
    expect(empty.week).toBeNull();
    expect(previewLine(empty, 'calls')).toMatchObject({ lastWeek: [], rows: 0 });
    expect(previewLine(empty, 'calls').words).not.toBe('');
  });
});
