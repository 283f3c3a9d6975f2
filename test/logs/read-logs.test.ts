import { describe, expect, it } from 'vitest';
import type { Day } from '../../core/calendar/day';
import { recognizeTable } from '../../core/crm/recognize';
import { aboutsOf } from '../../core/logs/abouts';
import { stateOf } from '../../core/logs/coaching';
import { lastSeen } from '../../core/logs/observation';
import { readLogs, type LogTables } from '../../core/logs/read-logs';
import { byHeart, stepsOf, waysFor } from '../../core/logs/ways';
import { planOf, planRow, rep } from '../score/drawn';
import { noLogs, sheetOf } from './written-down';

const plan = planOf(
  planRow({ kind: 'Result', name: 'New customers won' }),
  planRow({ name: 'First-time meetings set' }),
  planRow({ name: 'Referral asks' }),
);
const team = [rep('Ann Lee', { alsoKnownAs: ['ann@x.example'], manager: 'Dana Ek' }), rep('Ben Ode')];
const asOf = '2026-03-12';
const read = (tables: LogTables) => readLogs(tables, { plan, team }, asOf);
const said = ({ findings }: { findings: readonly { code: string; where: string; fix: string }[] }): string[] =>
  findings.map(({ code, where, fix }) => `${code} | ${where} | ${fix}`);

describe('what is written down along the way is read', () => {
  it('under the names of the team and the plan, whatever spelling was used', () => {
    const { value, findings } = read({
      oneOnOnes: sheetOf(
        '1:1',
        'Date | Rep | Held | Commitment | Kept\n2026-03-09 | ann@x.example | done | Call Acme | partly',
      ),
      observations: sheetOf('Seen', 'Date | Rep | Behavior | Seen\n2026-03-09 | BEN ODE | referral asks | Asked twice'),
    });
    expect(findings).toEqual([]);
    expect(value.oneOnOnes[0]).toMatchObject({ rep: 'Ann Lee', held: 'Yes', kept: 'Partly', row: 2 });
    expect(value.observations[0]).toMatchObject({ rep: 'Ben Ode', behavior: 'Referral asks', seen: 'Asked twice' });
  });

  it('a bad cell is said with its row and what to do, the good lines go on, and none of it is graver than a warning', () => {
    const done = read({
      oneOnOnes: sheetOf(
        'One-on-ones',
        `Date       | Rep      | Held  | Due  | Kept
         2026-03-02 | Ann Lee  | maybe | soon | Yes
         soon       | Ann Lee  | Yes   |      |
         2026-03-09 |          |       |      |
         2026-03-09 | An Lee   | Yes   |      |`,
      ),
    });
    expect(done.value.oneOnOnes.map(({ rep: who, held, due, kept }) => [who, held, due, kept])).toEqual([
      ['Ann Lee', null, null, 'Yes'],
      ['An Lee', 'Yes', null, null],
    ]);
    expect(said(done)).toEqual([
      'word-unknown | One-on-ones, row 2, Held | Write one of Yes, No.',
      'not-a-day | One-on-ones, row 2, Due | Write it like 2026-02-28.',
      'not-a-day | One-on-ones, row 3, Date | Write it like 2026-02-28.',
      'cell-blank | One-on-ones, row 4, Rep | Write with whom it is.',
      'rep-unknown | One-on-ones, row 5, Rep | Did you mean Ann Lee?',
    ]);
    expect(done.findings.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it('an experiment is about lines of the plan; what is seen or coached may be a skill in people’s own words', () => {
    const done = read({
      experiments: sheetOf(
        'Experiments',
        `Rep     | Change | Since      | Behavior     | Should move
         Ann Lee | Mail   | 2026-02-02 | Referal asks | Lunches`,
      ),
      observations: sheetOf(
        'Observations',
        `Date       | Rep     | Behavior              | Seen
         2026-03-02 | Ann Lee | Asking open questions | Two
         2026-03-02 | Ann Lee | Referral ask          | None`,
      ),
      coaching: sheetOf('Coaching', 'Delegate | Rep | Behavior | Outcome\nDee | Ben Ode | Listening |'),
    });
    expect(said(done)).toEqual([
      'behavior-unknown | Experiments, row 2, Behavior | Did you mean Referral asks?',
      'behavior-unknown | Observations, row 3, Behavior | Did you mean Referral asks?',
      'behavior-unknown | Experiments, row 2, Should move | Name a row of the plan.',
    ]);
  });

  it('nothing where there is no such sheet', () => {
    expect(read({})).toEqual({ value: noLogs, findings: [] });
  });

  it.each([
    ['One-on-ones', 'Date | Rep | Held | Projection\n2026-03-02 | Ann | Yes | 3 wins'],
    ['Observations', 'Date | Rep | Behavior | Seen | Mood\n2026-03-02 | Ann | Asks | Two | fine'],
    ['Experiments', 'Rep | Change | Since | Behavior\nAnn | Mail first | 2026-03-02 | Asks'],
    ['Process', 'Step | Way | Can recite (day)\nFirst meeting | Ask for an introduction | 2026-03-02'],
    ['Coaching', 'Delegate | Rep | Behavior | What good looks like\nDee | Ann | Asks | Two a call'],
    ['Feedback', 'Week | Rep | About | Draft\n2026-03-02 | Ann | Asks | Well done'],
    ['Deliverables', 'Rep | Behavior | Item | Due\nAnn | Account plans | Acme | 2026-03-02'],
    ['Targets', 'Rep | Behavior | From | Target\nAnn | Asks | 2026-03-02 | 4'],
    ['Team', 'Rep | Starts | Leaves\nAnn | 2026-03-02 |'],
  ])('a sheet with the columns of %s is that, whatever it is called', (kind, drawing) => {
    expect(recognizeTable(sheetOf('Sheet7', drawing)).kind).toBe(kind);
  });

  it('a list of calls with who saw what is no log of ours', () => {
    const calls = 'Owner | Date | Type | Subject | Status\nAnn | 2026-03-02 | Call | Intro | Completed';
    expect(recognizeTable(sheetOf('Calls', calls)).kind).toBe('Activities');
  });
});

describe('observations', () => {
  it('the newest of each behavior stands beside the counts, with how often it was seen', () => {
    const { value } = read({
      observations: sheetOf(
        'Observations',
        `Date       | Rep     | Behavior      | Seen
         2026-03-02 | Ann Lee | Referral asks | First
         2026-03-09 | Ann Lee | Referral asks | Second
         2026-03-10 | Ann Lee | Listening     | Third
         2026-03-30 | Ann Lee | Listening     | Later
         2026-03-11 | Ben Ode | Listening     | His`,
      ),
    });
    expect(lastSeen(value.observations, 'Ann Lee', asOf).map(({ seen, times }) => [seen, times])).toEqual([
      ['Third', 1],
      ['Second', 2],
    ]);
  });
});

describe('the process', () => {
  const process = (ways: number, drawing = ''): LogTables => ({
    ways: sheetOf(
      'Process',
      `Step          | Way                  | Author | Can recite
       ${drawing}First meeting | Way 1                |        |
       ${Array.from({ length: ways - 1 }, (_, i) => `              | Way ${i + 2} |        |`).join('\n')}`,
    ),
  });

  it.each([
    [4, ['ways-few']],
    [5, []],
    [10, []],
    [11, ['ways-many']],
  ] as const)('a step with %i ways: %j', (n, codes) => {
    expect(read(process(n)).findings.map(({ code }) => code)).toEqual(codes);
  });

  it('the same way written twice is one, and a blank step is that of the line above', () => {
    const { value } = read(process(5, 'First meeting | way 3 |  |\n'));
    expect(stepsOf(value.ways).map(({ step, ways }) => [step, ways.length])).toEqual([['First meeting', 5]]);
  });

  describe('a way that somebody can say by heart', () => {
    const written = `Step  | Way | Can recite
         Close | A   | Ann Lee 2026-03-02; Ben Ode
         Close | B   | ann@x.example (2026-03-09)
         Close | C   | 2026-02-02
         Close | D   | Ben Ode 2026-03-13
         Close | a   | Ann Lee 2026-03-05
         Close | E   |`;
    const { value, findings } = read({ ways: sheetOf('Process', written) });
    const known = (rep: string, on: Day = asOf) =>
      [...byHeart(stepsOf(value.ways)[0]!.ways, rep, on)].map(([{ way }, day]) => `${way} ${day ?? 'some day'}`);

    it('is theirs under any of their names, everybody’s where only a day stands, on the last day it was said', () => {
      expect(findings).toEqual([]);
      expect(known('Ann Lee')).toEqual(['A 2026-03-05', 'B 2026-03-09', 'C 2026-02-02']);
      expect(known('Ben Ode')).toEqual(['A some day', 'C 2026-02-02']);
    });

    it('is not known before the day on which it is to be said', () => {
      expect(known('Ben Ode', '2026-03-13')).toContain('D 2026-03-13');
    });

    it('by a name that nobody has is news; who leads the team may know ways, too', () => {
      const heard =
        'Step | Way | Can recite\nClose | A | Dana Ek; Ann Le 2026-03-02\n | B | Ann Le\n | C |\n | D |\n | E |';
      expect(said(read({ ways: sheetOf('Process', heard) }))).toEqual([
        'rep-unknown | Process, row 2, Can recite | Did you mean Ann Lee?',
      ]);
    });
  });

  it('the ways for a behavior are those of the step of its name, else of the one whose words it holds', () => {
    const { value } = read({
      ways: sheetOf(
        'Process',
        `Step           | Way
         First meetings | Ask for an introduction
         Referral asks  | Ask after a delivery
         —              | Nothing`,
      ),
    });
    const forIt = (behavior: string): string[] => waysFor(value.ways, behavior).map(({ way }) => way);
    expect(forIt('First-time meetings set')).toEqual(['Ask for an introduction']);
    expect(forIt('referral asks')).toEqual(['Ask after a delivery']);
    expect(forIt('Call plans filed')).toEqual([]);
  });
});

describe('coaching that was given to a colleague', () => {
  it('is open until its day, then overdue, and done once something came of it', () => {
    const { value } = read({
      coaching: sheetOf(
        'Coaching',
        `Delegate | Rep     | Behavior  | Due        | Outcome
         Dee      | Ann Lee | Listening | 2026-03-12 |
         Dee      | Ann Lee | Listening | 2026-03-11 |
         Dee      | Ann Lee | Listening |            |
         Dee      | Ann Lee | Listening | 2026-03-01 | Two of three calls`,
      ),
    });
    expect(value.coaching.map((card) => stateOf(card, asOf))).toEqual(['open', 'overdue', 'open', 'done']);
  });
});

describe('what talk was about', () => {
  it('is what held one-on-ones name as whole words, and what observations, experiments and coaching are of', () => {
    const { value } = read({
      oneOnOnes: sheetOf(
        'One-on-ones',
        `Date       | Rep     | Held | Projection                | Behaviors behind it
         2026-03-02 | Ann Lee | Yes  | 3 new customers won, sure | More referral asks; prereferral asksing
         2026-03-09 | Ann Lee | No   | Referral asks             |`,
      ),
      coaching: sheetOf('Coaching', 'Delegate | Rep | Behavior | Outcome\nDee | Ben Ode | Listening |'),
    });
    expect(aboutsOf(value, plan)).toEqual(['New customers won', 'Referral asks', 'Listening']);
  });
});
