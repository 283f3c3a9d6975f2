import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, weekdayOf, type Day } from '../../core/calendar/day';
import type { Cell } from '../../core/cells';
import { notes } from '../../core/feedback/notes';
import type { PlanRow } from '../../core/plan/plan';
import { evidenceLine } from '../../core/setup/evidence-line';
import { planRow, rep, tableOf } from '../score/drawn';
import { activities, drafted, drawn, meetings, monday, thursday, weeks } from './drawn-week';
import { sampleTeam } from './sample-week';

const steady = (n: number, weeksBack = 12): number[] => Array.from({ length: weeksBack }, () => n);
const result = planRow({
  kind: 'Result',
  name: 'New customers won',
  target: 4,
  per: 'quarter',
  from: 'Opportunities',
  where: 'Status = Won',
  datedBy: 'Closed',
});
const deals = tableOf(
  'Opportunities',
  ['Owner', 'Status', 'Created', 'Closed'],
  [
    ['Ann', 'Lost', { day: '2025-01-06' }, { day: '2025-02-02' }],
    ['Ann', 'Won', { day: '2026-02-02' }, { day: '2026-03-11' }],
  ],
);

describe('encouragement', () => {
  it.each([
    ['first time on target', [1, 2, 1, 2, 1, 4], 'first'],
    ['more than in any week before', [...steady(4), 7], 'best'],
    ['three weeks in a row on target', [...steady(1, 9), 4, 4, 4, 4], 'streak'],
    ['on target', [...steady(4, 3), 1, 4], 'met'],
  ])('is for what was done: %s', (_, counts, sort) => {
    const [note] = drafted({ rows: [meetings()], tables: [activities(weeks('Ann', counts))] });
    expect([note!.kind, note!.evidence.sort]).toEqual(['Encourage', sort]);
  });

  it('for better than usual is not given in one breath with the gap of the same behavior', () => {
    const counts = [...steady(1, 10), 3, 1, 3];
    const all = drafted({ rows: [meetings()], tables: [activities(weeks('Ann', counts))] });
    expect(drawn(all)).toEqual(['Gap gap: Meetings held']);
    const early = drafted({
      rows: [meetings({ target: 5 })],
      tables: [activities(weeks('Ann', counts))],
      asOf: '2026-03-13',
    });
    expect(drawn(early)).toEqual(['Encourage improved: Meetings held']);
  });

  it('comes first, at most two of it, the rarest first', () => {
    const row = (name: string, type: string) => meetings({ name, where: `Type = ${type}` });
    const rows = ['Calls', 'Visits', 'Demos'].map((name) => row(name, name));
    const of = (type: string, counts: readonly number[]) =>
      weeks('Ann', counts).map((cells) => cells.map((cell) => (cell === 'Meeting' ? type : cell)));
    const table = activities(
      of('Calls', [...steady(4, 2), 1, 4]),
      of('Visits', [...steady(4), 9]),
      of('Demos', [1, 1, 1, 1, 1, 4]),
    );
    expect(drawn(drafted({ rows, tables: [table] }))).toEqual(['Encourage first: Demos', 'Encourage best: Visits']);
  });

  it('is about last week while this one has hardly begun', () => {
    const table = activities(weeks('Ann', [...steady(1, 6), 4, 0]));
    const at = (asOf: Day) => drafted({ rows: [meetings()], tables: [table], asOf }).map(({ draft }) => draft);
    expect(at(monday)).toEqual([expect.stringContaining('last week')]);
    expect(at(thursday).join()).not.toContain('last week');
  });

  it('says the number, the period and what it is good for', () => {
    const [note] = drafted({
      rows: [meetings()],
      tables: [activities(weeks('Ann', [...steady(4), 7]))],
      asOf: '2026-03-13',
    });
    expect(note!.draft).toContain('7');
    expect(note!.draft).toContain('this week');
    expect(note!.draft).toMatch(/win(ning)? new customers/);
    expect(note!.evidence).toMatchObject({ actual: 7, before: 4, weeks: 13, rows: 7, from: monday, to: '2026-03-13' });
  });

  it('is not given on Monday to last week’s volume whose guard was missed then, however the new week begins', () => {
    const calls = planRow({
      name: 'Calls made',
      drives: 'New customers won',
      target: 4,
      where: 'Type = Call',
      guard: { kind: 'row', name: 'Meetings held', text: 'Meetings held' },
    });
    const held = weeks('Ann', [1, 1, 1, 1, 1, 0]);
    const called = weeks('Ann', [4, 4, 4, 4, 6, 0]).map((row) =>
      row.map((cell) => (cell === 'Meeting' ? 'Call' : cell)),
    );
    const monday = { day: '2026-03-09' } as const;
    const begun = ['Ann', monday, 'Meeting', 'Completed', monday];
    const praised = (name: string) =>
      drafted({
        rows: [{ ...calls, ...(name === '' && { guard: null }) }, meetings({ name: 'Meetings held' })],
        tables: [activities(held, called, [begun])],
        asOf: '2026-03-09',
      }).filter(({ about }) => about === 'Calls made');
    expect(praised('')).not.toEqual([]);
    expect(praised('Meetings held')).toEqual([]);
  });

  it('is never given to volume whose guard is red; the quality is asked about instead', () => {
    const row = meetings({
      guard: { kind: 'share', where: meetings({ where: 'Status = Completed' }).where, atLeast: 0.6, text: '' },
      target: 4,
    });
    const held = activities(weeks('Ann', [...steady(3), 5]), weeks('Ann', steady(0), 'Open'));
    expect(drawn(drafted({ rows: [row], tables: [held] }))[0]).toMatch(/^Encourage/);
    const open = activities(weeks('Ann', [...steady(3), 5], 'Open'));
    const [note, ...others] = drafted({ rows: [row], tables: [open] });
    expect([note!.kind, note?.evidence.sort, others.length]).toEqual(['Gap', 'guard', 0]);
    expect(note!.draft).toContain('0% are marked Completed, and we want at least 60%');
  });

  it('for a month is given once, not each week until the month is over', () => {
    const row = meetings({ per: 'month', target: 4 });
    const table = activities(weeks('Ann', [...steady(0, 10), 4, 1]));
    expect(drawn(drafted({ rows: [row], tables: [table], asOf: '2026-03-05' }))).toEqual([
      'Encourage met: Meetings held',
    ]);
    expect(drawn(drafted({ rows: [row], tables: [table] }))).toEqual([]);
  });
});

describe('a gap', () => {
  const behind = (counts: readonly number[], asOf: Day = thursday, said = {}) =>
    drafted({ rows: [meetings(said)], tables: [activities(weeks('Ann', counts))], asOf });

  it('is named with what was expected, by when, what was seen and what it takes, and ends with a question', () => {
    const [note] = behind([...steady(4), 2], '2026-03-11');
    expect(note!.evidence).toMatchObject({
      sort: 'gap',
      actual: 2,
      target: 4,
      toGo: 2,
      workdaysLeft: 2,
      neededPerDay: 1,
      by: '2026-03-13',
    });
    expect(note!.draft).toMatch(/4 .*Friday|Friday.* 4 /);
    expect(note!.draft).toMatch(/\b2\b.*\b2 (?:more|to go), one a day/);
    expect(note!.draft).toMatch(/\?$/);
  });

  it('is none on the first day, and none once no workday is left', () => {
    expect(behind([...steady(4), 0, 0], monday).filter(({ kind }) => kind === 'Gap')).toEqual([]);
    expect(drawn(behind([...steady(4), 2], '2026-03-13'))).toEqual([]);
    expect(drawn(behind([...steady(4), 2], '2026-03-15'))).toEqual([]);
  });

  it('that is out of reach asks what is realistic, and blames nobody', () => {
    const [note] = behind([...steady(2), 3], thursday, { target: 12 });
    expect(note!.evidence).toMatchObject({ sort: 'gap', reach: 'out of reach' });
    expect(note!.draft).not.toMatch(/\b(?:fail|lazy|bad|should have|disappoint|blame|fault)/i);
  });

  it('is one at a time: what can be caught before a stretch, then what weighs most', () => {
    const row = (name: string, weight: number, target = 4) =>
      meetings({ name, weight, target, where: `Type = ${name}` });
    const of = (type: string, counts: readonly number[]) =>
      weeks('Ann', counts).map((cells) => cells.map((cell) => (cell === 'Meeting' ? type : cell)));
    const table = activities(
      of('Calls', [...steady(5), 3]),
      of('Visits', [...steady(5), 3]),
      of('Demos', [...steady(1), 1]),
    );
    const rows = [row('Calls', 1), row('Visits', 2), row('Demos', 9)];
    expect(drawn(drafted({ rows, tables: [table] }))).toEqual(['Gap gap: Visits']);
    expect(drawn(drafted({ rows: [rows[0]!, rows[2]!], tables: [table] }))).toEqual(['Gap gap: Calls']);
  });

  it('never blames somebody for a piece that was due before they came', () => {
    const row = planRow({
      name: 'Account plans',
      counts: 'Deliverable',
      from: 'Deliverables',
      due: '2026-01-30',
      target: 1,
    });
    const blamed = (starts: Day | null) =>
      drafted({
        rows: [row, meetings()],
        tables: [activities(weeks('Ann', [4, 4, 4, 4]))],
        team: [{ ...rep('Ann'), starts }],
      }).filter(({ about }) => about === 'Account plans');
    expect(blamed('2026-03-02')).toEqual([]);
    expect(blamed(null).map(({ evidence }) => evidence.sort)).toEqual(['late']);
  });

  it('of a promised piece of work is named once it is late, whatever the day', () => {
    const plan = planRow({
      name: 'Account plans',
      counts: 'Deliverable',
      from: 'Deliverables',
      per: 'date',
      drives: 'New customers won',
    });
    const piece = { rep: 'Ann', behavior: 'Account plans', item: 'Acme', accepted: null, link: '', note: '', row: 7 };
    const with_ = (due: Day, submitted: Day | null) =>
      drafted({ rows: [plan], tables: [], said: { deliverables: [{ ...piece, due, submitted }] } });
    const [late] = with_('2026-03-06', null);
    expect(late!.draft).toContain('your account plan (Acme)');
    expect(late!.draft).toMatch(/last Friday.*\?$/);
    expect(late!.evidence.places).toEqual([{ sheet: 'Deliverables', row: 7, column: null }]);
    expect(drawn(with_('2026-03-12', null))).toEqual(['Gap due: Account plans']);
    expect(drawn(with_('2026-03-13', null))).toEqual([]);
    expect(drawn(with_('2026-03-13', '2026-03-10'))).toEqual(['Milestone early: Account plans']);
    expect(drawn(with_('2026-03-10', '2026-03-10'))).toEqual(['Encourage handed: Account plans']);
    expect(drawn(with_('2026-03-09', '2026-03-10'))).toEqual([]);
  });

  it('of work due on a day off waits until the first workday back has passed without it', () => {
    const plan = planRow({ name: 'Account plans', counts: 'Deliverable', from: 'Deliverables', per: 'date' });
    const piece = { rep: 'Ann', behavior: 'Account plans', item: '', accepted: null, link: '', note: '', row: 7 };
    const on = (asOf: Day) =>
      drafted({
        rows: [plan],
        tables: [],
        asOf,
        said: {
          deliverables: [{ ...piece, due: '2026-03-06', submitted: null }],
          timeOff: [{ rep: 'Ann', from: '2026-03-04', to: '2026-03-10', reason: 'Leave' }],
        },
      });
    expect(drawn(on('2026-03-10'))).toEqual([]);
    expect(drawn(on('2026-03-11'))).toEqual([]);
    expect(drawn(on('2026-03-12'))).toEqual(['Gap late: Account plans']);
    expect(on('2026-03-12')[0]!.draft).toMatch(/last Friday/);
  });

  it('is none in the week somebody starts, and none in a week off', () => {
    const tables = [activities(weeks('Ben', steady(4)), weeks('Ann', [...steady(4), 3]))];
    const team = (starts: Day) => [rep('Ann', { starts }), rep('Ben')];
    const of = (all: ReturnType<typeof drafted>) => drawn(all.filter((note) => note.rep === 'Ann'));
    expect(of(drafted({ rows: [meetings()], tables, team: team('2026-03-09') }))).toEqual([]);
    expect(of(drafted({ rows: [meetings()], tables, team: team('2025-03-03') }))).toEqual(['Gap gap: Meetings held']);
    const timeOff = [{ rep: 'Ann', from: monday, to: '2026-03-13' as Day, reason: 'Leave' }];
    expect(of(drafted({ rows: [meetings()], tables, team: [rep('Ann')], said: { timeOff } }))).toEqual([]);
  });
});

describe('a log that says too little', () => {
  it('is asked about instead of a gap: nothing on the last two workdays', () => {
    const [note, ...others] = drafted({
      rows: [meetings()],
      tables: [activities(weeks('Ann', [...steady(4), 1]))],
      asOf: '2026-03-11',
    });
    expect([note!.kind, note?.evidence.sort, others.length]).toEqual(['Ask to log', 'quiet', 0]);
    expect(note!.draft).toMatch(/since Monday/);
    expect(note!.draft).toMatch(/check/);
  });

  it('is asked about once, and nothing is held against anybody, when it is stale', () => {
    const rows = [meetings(), meetings({ name: 'Visits', weight: 3 })];
    const all = drafted({ rows, tables: [activities(weeks('Ann', [4, 4, 4, 0, 0]))] });
    expect(drawn(all)).toEqual(['Ask to log stale: Visits']);
    expect(all[0]!.draft).toMatch(/check/);
  });
});

describe('a result', () => {
  it('is celebrated when it comes in, beside the behavior that fed it', () => {
    const all = drafted({
      rows: [result, meetings()],
      tables: [deals, activities(weeks('Ann', [...steady(4), 7]))],
      asOf: '2026-03-13',
    });
    expect(drawn(all)).toEqual(['Encourage best: Meetings held', 'Milestone won: New customers won']);
    expect(all[1]!.draft).toContain('won one new customer this week');
    expect(all[1]!.draft).toContain('held 55 meetings in the last 13 weeks');
  });

  it('that came in before its period began is not said beside a number of the period that does not hold it', () => {
    const won = (per: PlanRow['per'], target: number, closed: readonly Day[], asOf: Day, counts = 'Count') => {
      const rows = closed.map((day): Cell[] => ['Ann', 'Won', { day }, { day }, 10]);
      const headers = ['Owner', 'Status', 'Created', 'Closed', 'Amount'];
      const old: Cell[] = ['Ann', 'Lost', { day: '2025-01-06' }, { day: '2025-02-02' }, 10];
      const row = { ...result, per, target, counts: counts as PlanRow['counts'], of: counts === 'Sum' ? 'Amount' : '' };
      const [note] = drafted({ rows: [row], tables: [tableOf('Opportunities', headers, [old, ...rows])], asOf });
      const said = / (\w+) this (?:month|quarter)/.exec(note!.draft)?.[1] ?? 'nothing';
      return `${note!.evidence.sort}, ${said}: ${evidenceLine(note!.evidence)}`;
    };
    // Asked on Monday 2 March: the month of March knows nothing of what was won in February, the quarter does.
    const february: Day[] = ['2026-02-25', '2026-02-27'];
    expect(won('month', 4, february, '2026-03-02')).toBe('won, nothing: 2 last week · 23 Feb – 1 Mar · 2 rows');
    expect(won('month', 40, february, '2026-03-02', 'Sum')).toBe('won, nothing: 20 last week · 23 Feb – 1 Mar');
    expect(won('quarter', 4, february, '2026-03-02')).toBe(
      'won, nothing: 2 last week · 2 / 4 · 23 Feb – 1 Mar · 2 rows',
    );
    expect(won('quarter', 4, ['2026-02-05', '2026-02-27'], '2026-03-02')).toBe(
      'won, 2: 1 last week · 2 / 4 · 23 Feb – 1 Mar · 2 rows',
    );
    // A week that begins in one quarter and ends in the next: Tuesday the 31st, and Wednesday the 1st of April.
    expect(won('quarter', 4, ['2026-03-31'], '2026-04-02')).toBe('won, nothing: 1 this week · 30 Mar – 2 Apr · 1 row');
    expect(won('quarter', 1, ['2026-03-31', '2026-04-01'], '2026-04-02')).toBe(
      'reached, one: 1 this week · 1 / 1 · 1 Apr – 2 Apr · 1 row',
    );
  });

  it('never gets a gap note, a miss or a streak, whatever its numbers', () => {
    const none = tableOf(
      'Opportunities',
      ['Owner', 'Status', 'Created', 'Closed'],
      [['Ann', 'Lost', { day: '2025-01-06' }, { day: '2025-02-02' }]],
    );
    expect(drafted({ rows: [result], tables: [none] })).toEqual([]);
  });
});

describe('thanks', () => {
  const counts = [...steady(4, 11), 1, 2];
  const said = { rows: [meetings()], tables: [activities(weeks('Ann', counts))], asOf: '2026-03-10' as Day };

  it('go to whoever has long heard nothing good and has no win this week, for what is steady', () => {
    expect(drawn(drafted(said))).toEqual([]);
    const [note] = drafted({ ...said, extras: { unrecognized: ['ann'] } });
    expect([note!.kind, note!.evidence.sort]).toEqual(['Recognition', 'steady']);
    expect(note!.draft).toContain('12 weeks');
  });
});

describe('on days of six weeks of the sample', () => {
  const { intent, scorecardOn } = sampleTeam();
  const days: Day[] = [];
  for (let day: Day = '2026-10-12'; day <= '2026-11-20'; day = addDays(day, 3))
    if (weekdayOf(dayNumber(day)) < 5) days.push(day);
  const all = days.flatMap((asOf) => {
    const scorecard = scorecardOn(asOf);
    return notes(scorecard, intent, { unrecognized: scorecard.reps }).map((note) => ({ ...note, asOf }));
  });

  it('there is something to say', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(5);
  });

  it('a rep gets at most two encouragements, one milestone or thank you, one gap', () => {
    for (const asOf of days)
      for (const { name } of intent.team) {
        const own = all.filter((note) => note.asOf === asOf && note.rep === name);
        const many = (...kinds: string[]): number => own.filter(({ kind }) => kinds.includes(kind)).length;
        expect(many('Encourage')).toBeLessThanOrEqual(2);
        expect(many('Milestone', 'Recognition')).toBeLessThanOrEqual(1);
        expect(many('Gap')).toBeLessThanOrEqual(1);
        expect(many('Ask to log')).toBeLessThanOrEqual(1);
        expect(new Set(own.map(({ about, kind }) => `${kind} ${about}`)).size).toBe(own.length);
        const order = own.map(({ kind }) =>
          ['Encourage', 'Milestone', 'Recognition', 'Gap', 'Ask to log'].indexOf(kind),
        );
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }
  });

  it('a result is only ever celebrated', () => {
    for (const { kind, evidence } of all) if (evidence.row.kind === 'Result') expect(kind).toBe('Milestone');
  });

  it('nobody hears the same words twice in the same week or from one week to the next', () => {
    const shape = (text: string): string => text.replace(/\d+\w*|one/g, '#');
    for (const { name } of intent.team) {
      const own = all.filter((note) => note.rep === name);
      for (const note of own)
        for (const other of own)
          if (
            other.week !== note.week &&
            other.evidence.sort === note.evidence.sort &&
            other.about === note.about &&
            Math.abs(dayNumber(other.week) - dayNumber(note.week)) === 7
          )
            expect(shape(other.draft)).not.toBe(shape(note.draft));
    }
  });

  it('the same scorecard gives the same words', () => {
    const scorecard = scorecardOn('2026-11-19');
    expect(notes(scorecard, intent)).toEqual(notes(scorecard, intent));
  });
});
