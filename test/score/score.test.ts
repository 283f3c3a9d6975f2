import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, dayOf, type Day } from '../../core/calendar/day';
import type { Cell } from '../../core/cells';
import type { CrmTable } from '../../core/crm/crm-table';
import type { Deliverable, Intent, PlanRow } from '../../core/plan/plan';
import type { Measure } from '../../core/score/measure';
import { score, scored } from '../../core/score/score';
import type { ScoreCell, Scorecard } from '../../core/score/scorecard';
import { suggestTargets } from '../../core/score/suggest-targets';
import { earlyOfTeam } from '../../core/score/time-guard';
import { crmOf, drawn, intentOf, planOf, planRow, rep, settings, tableOf, where } from './drawn';

/*
 *    February 2026            March 2026              April 2026
 * Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su
 *                    1                      1          1  2  3  4  5
 *  2  3  4  5  6  7  8    2  3  4  5  6  7  8    6  7  8  9 10 11 12
 *  9 10 11 12 13 14 15    9 10 11 12 13 14 15
 * 16 17 18 19 20 21 22   16 17 18 19 20 21 22
 * 23 24 25 26 27 28      23 24 25 26 27 28 29
 *                        30 31
 */
const wednesday: Day = '2026-03-11';

/** Activities of one rep: how many on which day, with a row long ago so that the data has begun. */
function days(who: string, counts: Readonly<Record<string, number>>, began: Day = '2025-01-06'): CrmTable {
  const rows = Object.entries({ [began]: 1, ...counts }).flatMap(([day, n]) =>
    Array.from({ length: n }, (): Cell[] => [who, { day: day as Day }, 'Meeting']),
  );
  return tableOf('Activities', ['Owner', 'Date', 'Type'], rows);
}

/** Every workday of the weeks before 9 March 2026 with one row. */
function daily(who: string, weeks: number, perDay = 1): CrmTable {
  const rows: Cell[][] = [];
  for (let week = 1; week <= weeks; week += 1) {
    for (let day = 0; day < 5; day += 1) {
      for (let i = 0; i < perDay; i += 1)
        rows.push([who, { day: dayOf(dayNumber('2026-03-09') - 7 * week + day) }, 'Meeting']);
    }
  }
  return tableOf('Activities', ['Owner', 'Date', 'Type'], rows);
}

function card(intent: Intent, tables: readonly CrmTable[], asOf: Day = wednesday, weeks = 4): Scorecard {
  return score(intent, crmOf(...tables), asOf, weeks).value;
}

function cell(row: PlanRow, tables: readonly CrmTable[], said: Partial<Intent> = {}, asOf: Day = wednesday): ScoreCell {
  const { behaviors, results } = card(intentOf([row], said.team ?? [rep('Ann')], said), tables, asOf);
  return [...behaviors, ...results][0]!.cells[0]!;
}

const measure = (...args: Parameters<typeof cell>): Measure => cell(...args).measure;

describe('a scorecard', () => {
  const activities = drawn(
    'Activities',
    `
    Owner | Type    | Status    | Date       | Account
    Ann   | Meeting | Completed | 2026-03-02 | Acme
    Ann   | Meeting | Completed | 2026-03-03 | Acme
    Ann   | Call    | Completed | 2026-03-09 | Acme
    Ann   | Meeting | Completed | 2026-03-10 | Bolt
    Ben   | Meeting | Completed | 2026-03-11 | Acme
    Cid   | Meeting | Completed | 2026-03-11 | Acme
    Ann   | Meeting | Open      | 2026-03-11 | Acme
    Ann   | Meeting | Completed | 2026-03-12 | Acme
  `,
  );

  test('counts what meets Where, up to as-of, for each rep and week', () => {
    const intent = intentOf([planRow({ where: 'Type = Meeting; Status = Completed' })], [rep('Ann'), rep('Ben')]);
    const { measures, findings } = card(intent, [activities], wednesday, 2);
    expect(
      measures.map(({ week, rep: who, actual, target, expected, gap }) => [week, who, actual, target, expected, gap]),
    ).toEqual([
      ['2026-03-02', 'Ann', 2, 5, 5, 3],
      ['2026-03-02', 'Ben', 0, 5, 5, 5],
      ['2026-03-09', 'Ann', 1, 5, 3, 4],
      ['2026-03-09', 'Ben', 1, 5, 3, 4],
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['not-on-team']);
  });

  test('has the weeks it was asked for, the current one last, and the reps in the order of the team', () => {
    const one = card(intentOf([planRow()], [rep('Zoe'), rep('Ann')]), [activities], wednesday, 3);
    expect(one.weeks).toEqual(['2026-02-23', '2026-03-02', '2026-03-09']);
    expect([one.week, one.weekEnds, one.reps]).toEqual(['2026-03-09', '2026-03-15', ['Zoe', 'Ann']]);
    expect(one.behaviors[0]!.cells[0]!.trend).toHaveLength(3);
  });

  test('a week starts on the day the plan says', () => {
    const intent = intentOf([planRow()], [rep('Ann')], { settings: settings({ weekStartsOn: 3 }) });
    expect(card(intent, [activities], wednesday, 2).weeks).toEqual(['2026-02-26', '2026-03-05']);
  });

  test('is there for no reps, no rows and no plan', () => {
    expect(card(intentOf([], []), []).measures).toEqual([]);
    expect(card(intentOf([planRow()], []), [activities]).behaviors).toHaveLength(1);
    const empty = card(intentOf([planRow()], [rep('Ann')]), [], wednesday, 3);
    expect(empty.measures.map(({ actual, status, data }) => [actual, status, data])).toEqual(
      Array(3).fill([null, 'No fresh data', 'None']),
    );
  });

  test('a rep without activity still has a line of zeros, and it is never called a miss', () => {
    const { behaviors, measures } = card(intentOf([planRow()], [rep('Nil')]), [activities]);
    // The export begins in the third of the four weeks: before it nothing is known.
    expect(measures.map(({ actual, status, data }) => [actual, status, data])).toEqual([
      ...Array(2).fill([null, 'No fresh data', 'None']),
      ...Array(2).fill([0, 'No fresh data', 'None']),
    ]);
    expect(behaviors[0]!.cells[0]!.trend).toEqual([null, null, null, null]);
  });
});

describe('the target', () => {
  const table = [days('Ann', { '2026-03-09': 2 })];

  test('is for all workdays of the week; expected is the elapsed part of it', () => {
    expect(measure(planRow(), table)).toMatchObject({ actual: 2, target: 5, expected: 3, gap: 3, attainment: 0.4 });
  });

  test('shrinks with days off: a holiday on Friday leaves four fifths', () => {
    const timeOff = [{ rep: '', from: '2026-03-13' as Day, to: '2026-03-13' as Day, reason: 'Holiday' }];
    expect(measure(planRow(), table, { timeOff })).toMatchObject({ target: 4, expected: 3 });
  });

  test('shrinks with the ramp', () => {
    const team = [rep('Ann', { starts: '2026-03-02', ramp: [0.25, 0.5, 0.75] })];
    expect(measure(planRow(), table, { team })).toMatchObject({ target: 2.5, expected: 1.5 });
  });

  test('is for the weekdays of the rep: three days a week are a whole week', () => {
    const team = [rep('Ann', { workdays: [0, 1, 2] })];
    expect(measure(planRow(), table, { team })).toMatchObject({ target: 5, expected: 5 });
  });

  test('of a rep who starts on Wednesday is three fifths', () => {
    expect(measure(planRow(), table, { team: [rep('Ann', { starts: '2026-03-11' })] })).toMatchObject({
      target: 3,
      expected: 1,
    });
  });

  test('of somebody away all week is none: Off, not counted anywhere', () => {
    const timeOff = [{ rep: 'Ann', from: '2026-03-09' as Day, to: '2026-03-13' as Day, reason: 'Leave' }];
    const off = cell(planRow(), table, { timeOff });
    expect(off.measure).toMatchObject({ target: null, expected: null, gap: null, status: 'Off' });
    expect(off.stillToDo).toBeNull();
    expect(card(intentOf([planRow()], [rep('Ann')], { timeOff }), table).attainment).toEqual([null]);
  });

  test('of somebody who has not started or has left is Off', () => {
    expect(measure(planRow(), table, { team: [rep('Ann', { starts: '2026-04-01' })] }).status).toBe('Off');
    expect(measure(planRow(), table, { team: [rep('Ann', { leaves: '2026-03-01' })] }).status).toBe('Off');
  });

  test('that is dated holds from its day', () => {
    const targets = [
      { rep: 'Ann', behavior: 'Meetings', from: '2026-03-09' as Day, target: 8 },
      { rep: '', behavior: 'Meetings', from: '2026-04-01' as Day, target: 50 },
    ];
    const { measures } = card(intentOf([planRow()], [rep('Ann')], { targets }), table, wednesday, 2);
    expect(measures.map(({ target }) => target)).toEqual([5, 8]);
  });

  test('per month is for the month: at the end of a week, what the month has so far', () => {
    // 22 workdays in March, 8 of them up to the 11th.
    const month = cell(planRow({ per: 'month', target: 22 }), [
      days('Ann', { '2026-02-27': 9, '2026-03-02': 3, '2026-03-09': 2 }),
    ]);
    expect(month.measure).toMatchObject({ actual: 5, target: 22, expected: 8, gap: 17 });
    expect(month.trend).toEqual([0, 9, 3, 2]);
  });

  test('per quarter follows the fiscal year', () => {
    const fiscal = { settings: settings({ fiscalYearStarts: 2 }) };
    const table2 = [days('Ann', { '2026-01-30': 9, '2026-02-02': 3, '2026-03-09': 2 })];
    expect(measure(planRow({ per: 'quarter', target: 64 }), table2, fiscal).actual).toBe(5);
    expect(measure(planRow({ per: 'quarter', target: 64 }), table2).actual).toBe(14);
  });

  test('of a rate is never prorated', () => {
    const timeOff = [{ rep: 'Ann', from: '2026-03-12' as Day, to: '2026-03-13' as Day, reason: '' }];
    const rate = planRow({ counts: 'Rate', where: 'Type = Meeting', target: 0.6 });
    expect(measure(rate, table, { timeOff })).toMatchObject({
      actual: 1,
      target: 0.6,
      expected: 0.6,
      gap: -0.4,
      status: 'Met',
    });
  });

  test('that nobody set is no gap', () => {
    expect(measure(planRow({ target: null }), table)).toMatchObject({
      actual: 2,
      target: null,
      gap: null,
      status: 'No target',
    });
  });

  test('shows no hair of binary fraction', () => {
    const team = [rep('Ann', { starts: '2026-03-02', ramp: [0.1, 0.1] })];
    expect(measure(planRow({ target: 3 }), table, { team })).toMatchObject({ target: 0.3, expected: 0.18 });
  });
});

describe('the status of a behavior', () => {
  test('Met as soon as the target is reached', () => {
    expect(measure(planRow({ target: 2 }), [days('Ann', { '2026-03-09': 2 })]).status).toBe('Met');
  });

  test('On track when actual is at least expected', () => {
    expect(measure(planRow(), [days('Ann', { '2026-03-09': 3 })]).status).toBe('On track');
  });

  test.each([
    // One a day for 13 weeks: in the two days that are left the median and the best are 2.
    ['Behind, catchable', 5, { '2026-03-11': 2 }],
    ['Out of reach', 5, { '2026-03-11': 1 }],
    ['On track', 5, { '2026-03-11': 3 }],
  ])('%s: against what the rep has done in as many workdays', (status, target, counts) => {
    const began = [daily('Ann', 13), days('Ann', counts)];
    expect(measure(planRow({ target }), began).status).toBe(
      status === 'Behind, catchable' && target === 5 ? 'Out of reach' : status,
    );
    const soft = planRow({ target: 4 });
    if (status === 'Behind, catchable')
      expect(measure(soft, [daily('Ann', 13), days('Ann', { '2026-03-11': 2 })]).status).toBe(status);
  });

  test('a stretch is more than the median and at most the best', () => {
    const tables = [daily('Ann', 13), days('Ann', { '2026-02-03': 4, '2026-03-09': 1 })];
    const one = cell(planRow({ target: 5 }), tables);
    expect(one.stillToDo).toEqual({
      toGo: 4,
      workdaysLeft: 2,
      neededPerDay: 2,
      medianInThatTime: 2,
      bestInThatTime: 6,
    });
    expect(one.measure.status).toBe('Behind, a stretch');
  });

  test('what is to go is in whole pieces', () => {
    const timeOff = [{ rep: 'Ann', from: '2026-03-13' as Day, to: '2026-03-13' as Day, reason: '' }];
    const one = cell(planRow({ target: 6 }), [days('Ann', { '2026-03-09': 1 })], { timeOff });
    expect(one.measure).toMatchObject({ target: 4.8, gap: 3.8 });
    expect(one.stillToDo).toMatchObject({ toGo: 4, workdaysLeft: 1, neededPerDay: 3.8 });
  });

  test('Missed when the week is over, or no workday of it is left', () => {
    const table = [days('Ann', { '2026-03-03': 1, '2026-03-13': 1 })];
    const intent = intentOf([planRow()], [rep('Ann')]);
    expect(card(intent, table, '2026-03-13', 2).measures.map(({ status }) => status)).toEqual(['Missed', 'Missed']);
    expect(cell(planRow(), table, {}, '2026-03-13').stillToDo).toMatchObject({ workdaysLeft: 0, neededPerDay: null });
  });

  test('No fresh data, never Missed, when the newest row of the rep is too old', () => {
    const table = [days('Ann', { '2026-02-23': 1 })];
    const { measures } = card(intentOf([planRow()], [rep('Ann')]), table);
    expect(measures.map(({ week, status, actual, data }) => [week, status, actual, data])).toEqual([
      ['2026-02-16', 'Missed', 0, 'Fresh'],
      ['2026-02-23', 'Missed', 1, 'Fresh'],
      ['2026-03-02', 'No fresh data', 0, 'Stale'],
      ['2026-03-09', 'No fresh data', 0, 'Stale'],
    ]);
  });

  test('Met stays Met: a number that suffices needs no more data', () => {
    expect(measure(planRow({ per: 'month', target: 1 }), [days('Ann', { '2026-03-02': 1 })]).status).toBe('Met');
  });

  test('of a rep whose log is silent the finding names the newest day there is', () => {
    const silent = (...names: string[]) => {
      const team = names.map((name) => rep(name));
      const { findings } = card(intentOf([planRow()], team), [days('Ann', { '2026-02-02': 1 })]);
      return findings.find(({ code }) => code === 'stale-data')?.what;
    };
    expect(silent('Ann')).toContain('The newest row of "Ann" in the CRM is from 2026-02-02;');
    expect(silent('Ben')).toContain('"Ben" has no row in the CRM;');
    expect(silent('Ann', 'Ben')).toContain('"Ann" and "Ben" have no row in the CRM from the last 7 days;');
  });

  test('Off comes before stale', () => {
    const timeOff = [{ rep: 'Ann', from: '2026-03-09' as Day, to: '2026-03-15' as Day, reason: '' }];
    expect(measure(planRow(), [days('Ann', {})], { timeOff }).status).toBe('Off');
  });

  test('a week before the export begins is unknown, not zero', () => {
    const table = [days('Ann', { '2026-03-03': 5, '2026-03-09': 1 }, '2026-03-02')];
    const { measures } = card(intentOf([planRow()], [rep('Ann')]), table);
    expect(measures.map(({ actual, status }) => [actual, status])).toEqual([
      [null, 'No fresh data'],
      [null, 'No fresh data'],
      [6, 'Met'],
      [1, 'Behind, a stretch'],
    ]);
  });

  test('Not started before the row starts; no measure after it ends', () => {
    const table = [days('Ann', { '2026-02-24': 2, '2026-03-09': 2 })];
    const starting = card(intentOf([planRow({ starts: '2026-03-09' })], [rep('Ann')]), table);
    expect(starting.measures.map(({ status, target, actual }) => [status, target, actual]).slice(1)).toEqual([
      ['Not started', null, 2],
      ['Not started', null, 0],
      ['Out of reach', 5, 2],
    ]);
    const ended = card(intentOf([planRow({ ends: '2026-03-01' })], [rep('Ann')]), table);
    expect(ended.measures.map(({ week }) => week)).toEqual(['2026-02-16', '2026-02-23']);
    expect(ended.behaviors).toEqual([]);
  });

  test('less is better: on track within the pace, lost above the target, met when the week is over', () => {
    const less = planRow({ better: 'less', target: 2 });
    expect(measure(less, [days('Ann', { '2026-03-09': 1 })])).toMatchObject({ status: 'On track', attainment: 1 });
    expect(measure(less, [days('Ann', { '2026-03-09': 3 })])).toMatchObject({
      status: 'Out of reach',
      attainment: 0.666666667,
      gap: -1,
    });
    const { measures } = card(
      intentOf([less], [rep('Ann')]),
      [days('Ann', { '2026-03-03': 2, '2026-03-09': 2 })],
      wednesday,
      2,
    );
    expect(measures.map(({ status }) => status)).toEqual(['Met', 'Behind, catchable']);
  });
});

describe('rates', () => {
  const meetings = drawn(
    'Activities',
    `
    Owner | Type    | Outcome | Date       | Duration
    Ann   | Meeting | Held    | 2026-03-09 | 30
    Ann   | Meeting | No show | 2026-03-10 | 10
    Ann   | Call    |         | 2026-03-10 | 5
    Ben   | Meeting | Held    | 2026-03-10 | 20
  `,
  );

  test('a share is the rows that meet Where of those that meet Of', () => {
    const row = planRow({ counts: 'Rate', where: 'Outcome = Held', ofWhere: 'Type = Meeting', target: 0.6 });
    const one = card(intentOf([row], [rep('Ann'), rep('Ben'), rep('Cid')]), [meetings]).behaviors[0]!;
    expect(one.cells.map(({ measure: { actual, rows } }) => [actual, rows])).toEqual([
      [0.5, 2],
      [1, 1],
      [null, 0],
    ]);
    expect(one.team).toMatchObject({ actual: 0.666666667, target: 0.6 });
  });

  test('without Of it is a share of all rows; with a field it is the mean of the field', () => {
    expect(measure(planRow({ counts: 'Rate', where: 'Outcome = Held', target: null }), [meetings]).actual).toBe(
      0.333333333,
    );
    expect(
      measure(planRow({ counts: 'Rate', where: 'Type = Meeting', of: 'Duration', target: null }), [meetings]).actual,
    ).toBe(20);
  });

  test('a rate without rows is nothing, not zero', () => {
    const row = planRow({ counts: 'Rate', where: 'Outcome = Held', ofWhere: 'Type = Demo' });
    expect(measure(row, [meetings])).toMatchObject({ actual: null, gap: null, status: 'No fresh data' });
  });
});

describe('results are monitored', () => {
  const wins = (rows: string): CrmTable =>
    drawn(
      'Opportunities',
      `Owner | Status | Created | Closed\nAnn | Open | 2024-01-01 |\nAnn | Open | 2026-03-10 |\n${rows}`,
    );
  const won = planRow({
    kind: 'Result',
    name: 'Wins',
    from: 'Opportunities',
    where: 'Status = Won',
    datedBy: 'Closed',
    per: 'quarter',
    target: 8,
  });

  test.each([
    // 50 of the 64 workdays of the quarter have passed on 11 March: 6.25 expected.
    [8, 'Met'],
    [7, 'On pace'],
    [6, 'On pace'],
    [5, 'Behind'],
  ])('%d wins of 8 are %s', (n, status) => {
    expect(measure(won, [wins('Ann | Won | 2026-01-02 | 2026-02-02\n'.repeat(n))])).toMatchObject({
      actual: n,
      target: 8,
      status,
    });
  });

  test('ahead is at least one more than expected', () => {
    expect(
      measure({ ...won, target: 4 }, [wins('Ann | Won | 2026-01-28 | 2026-01-29\n'.repeat(3))], {}, '2026-01-30')
        .status,
    ).toBe('Ahead');
  });

  test('a result never has a miss, a streak or something left to do', () => {
    const one = cell(won, [wins('')]);
    expect([one.pattern, one.streak, one.stillToDo]).toEqual(['none', 0, null]);
    const { measures } = card(intentOf([won], [rep('Ann')]), [wins('')], '2026-04-03', 13);
    expect(new Set(measures.map(({ status }) => status))).not.toContain('Missed');
  });

  test('it is too early for a verdict before a sales cycle has passed since the row started', () => {
    // Ten wins, each 84 days after it was created: twelve weeks.
    const cycle = [wins('Ann | Won | 2025-09-01 | 2025-11-24\n'.repeat(10))];
    expect(cell({ ...won, starts: '2026-02-09' }, cycle)).toMatchObject({
      measure: { status: 'Too early' },
      early: { week: 5, of: 12 },
    });
    expect(cell({ ...won, starts: '2025-12-01' }, cycle)).toMatchObject({ measure: { status: 'Behind' }, early: null });
  });

  test('it is too early for a rep who began after the row did, and for nobody else', () => {
    const cycle = [wins('Ben | Won | 2025-09-01 | 2025-11-24\n'.repeat(10))];
    const intent = intentOf([{ ...won, starts: '2025-10-06' }], [rep('Ann', { starts: '2026-02-09' }), rep('Ben')]);
    const [line] = card(intent, cycle, '2026-03-11', 13).results;
    expect(line!.cells.map(({ early }) => early)).toEqual([{ week: 5, of: 12 }, null]);
    expect(line!.cells[0]!.measure.status).toBe('Too early');
    expect([earlyOfTeam(line!.cells), earlyOfTeam(line!.cells.slice(0, 1))]).toEqual([null, { week: 5, of: 12 }]);
  });

  test('without ten wins the lag of the row is the cycle', () => {
    expect(cell({ ...won, starts: '2026-02-09', lagWeeks: 6 }, [wins('')]).early).toEqual({ week: 5, of: 6 });
    expect(cell({ ...won, starts: '2026-02-09' }, [wins('')]).early).toBeNull();
  });
});

describe('deliverables', () => {
  const item = (due: Day | null, submitted: Day | null, who = 'Ann'): Deliverable => ({
    rep: who,
    behavior: 'Account plans',
    item: 'Plan',
    due,
    submitted,
    accepted: null,
    link: '',
    note: '',
    row: 2,
  });
  const plans = planRow({
    name: 'Account plans',
    counts: 'Deliverable',
    from: 'Deliverables',
    target: null,
    per: 'date',
  });

  test('are counted as submitted of due until the end of the quarter, and need no CRM', () => {
    const deliverables = [
      item('2026-03-04', '2026-03-03'),
      item('2026-03-20', null),
      item('2026-04-20', null),
      item('2026-03-20', null, 'Ben'),
    ];
    expect(measure(plans, [], { deliverables })).toMatchObject({
      actual: 1,
      target: 2,
      expected: 1,
      gap: 1,
      status: 'On track',
    });
  });

  test('where none is listed the plan row says how many and when', () => {
    const row = { ...plans, target: 2, due: '2026-03-10' as Day };
    expect(measure(row, [])).toMatchObject({ actual: 0, target: 2, expected: 2, status: 'Missed' });
    expect(measure({ ...row, due: '2026-03-20' }, [])).toMatchObject({ actual: 0, expected: 0, status: 'On track' });
  });

  test('work due on a day off is late only after the first workday back has passed without it', () => {
    // Off from Wednesday the 4th to Tuesday the 10th: what was due in these days may come until Wednesday the 11th.
    const timeOff = [{ rep: 'Ann', from: '2026-03-04' as Day, to: '2026-03-10' as Day, reason: 'Leave' }];
    const on = (asOf: Day, due: Day, submitted: Day | null = null) => {
      const { status, expected } = measure(plans, [], { deliverables: [item(due, submitted)], timeOff }, asOf);
      return [status, expected];
    };
    expect(on('2026-03-10', '2026-03-06')).toEqual(['On track', 0]);
    expect(on('2026-03-11', '2026-03-06')).toEqual(['Behind, catchable', 1]);
    expect(on('2026-03-12', '2026-03-06')).toEqual(['Missed', 1]);
    expect(on('2026-03-10', '2026-03-03')).toEqual(['Missed', 1]);
    const weeksOf = (submitted: Day): unknown => {
      const { pattern, streak } = cell(
        plans,
        [],
        { deliverables: [item('2026-03-06', submitted)], timeOff },
        '2026-03-18',
      );
      return [pattern, streak];
    };
    expect(weeksOf('2026-03-11')).toEqual(['none', 1]);
    expect(weeksOf('2026-03-12')).toEqual(['single', 0]);
  });

  test('what is due on a holiday may come on the next workday of the rep; what somebody else has off moves nothing', () => {
    const until = (due: Day, from: Day, to: Day, who = 'Ann', team = [rep('Ann')]): Day | null =>
      (
        ['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-09', '2026-03-10', '2026-03-11'] as Day[]
      ).find(
        (asOf) =>
          measure(
            plans,
            [],
            { team, deliverables: [item(due, null)], timeOff: [{ rep: who, from, to, reason: '' }] },
            asOf,
          ).status === 'Missed',
      ) ?? null;
    expect(until('2026-03-06', '2026-03-06', '2026-03-06', '')).toBe('2026-03-10');
    expect(until('2026-03-06', '2026-03-06', '2026-03-06', 'Ben')).toBe('2026-03-07');
    expect(until('2026-03-04', '2026-03-03', '2026-03-04')).toBe('2026-03-06');
    expect(until('2026-03-04', '2026-03-03', '2026-03-04', 'Ann', [rep('Ann', { workdays: [0, 4] })])).toBe(
      '2026-03-07',
    );
  });

  test('what is not due yet does not pull the score down', () => {
    expect(card(intentOf([{ ...plans, due: '2026-03-20' }], [rep('Ann')]), []).attainment).toEqual([null]);
  });

  test('can be counted by criteria like any table', () => {
    const row = planRow({ from: 'Deliverables', where: 'Behavior = Account plans', target: 1 });
    expect(
      measure(row, [], { deliverables: [item('2026-03-04', '2026-03-10'), item('2026-03-04', null)] }),
    ).toMatchObject({ actual: 1, status: 'Met' });
  });
});

describe('open items', () => {
  const open = planRow({
    counts: 'Open items',
    from: 'Opportunities',
    where: 'Status = Open; Next step =',
    target: null,
    better: 'less',
  });
  const deals = drawn(
    'Opportunities',
    'Owner | Status | Created | Next step\nAnn | Open | 2026-03-10 |\nAnn | Open | 2026-01-10 |\nAnn | Open | 2026-03-01 | Call\nBen | Open | 2026-03-10 | Call',
  );

  test('are a snapshot of this week, with nothing open as the target', () => {
    const { behaviors } = card(intentOf([open], [rep('Ann'), rep('Ben')]), [deals]);
    expect(
      behaviors[0]!.cells.map(({ measure: { actual, target, gap, status }, trend }) => [
        actual,
        target,
        gap,
        status,
        trend,
      ]),
    ).toEqual([
      [2, 0, -2, 'Behind, a stretch', [null, null, null, 2]],
      [0, 0, 0, 'Met', [null, null, null, 0]],
    ]);
    expect(behaviors[0]!.cells[0]!.stillToDo).toMatchObject({ toGo: 2, workdaysLeft: 2, neededPerDay: 1 });
  });

  test('are in the total of the team and in its trend alike, also those of somebody who is away', () => {
    const timeOff = [{ rep: 'Ann', from: '2026-03-09' as Day, to: '2026-03-15' as Day, reason: '' }];
    const { team, cells } = card(intentOf([open], [rep('Ann'), rep('Ben')], { timeOff }), [deals]).behaviors[0]!;
    expect(cells[0]).toMatchObject({ measure: { status: 'Off', actual: 2 }, trend: [null, null, null, null] });
    expect([team.actual, team.trend.at(-1)]).toEqual([2, 2]);
  });

  test('can be cleared at the speed at which the rep gets rows of the busiest line done', () => {
    const everyDay = Array.from({ length: 65 }, (_, i): [string, number] => [
      dayOf(dayNumber('2025-12-08') + Math.floor(i / 5) * 7 + (i % 5)),
      1,
    ]);
    const busy = days('Ann', Object.fromEntries(everyDay));
    const { behaviors } = card(intentOf([open, planRow()], [rep('Ann')]), [deals, busy]);
    expect(behaviors[0]!.cells[0]!.stillToDo).toMatchObject({ toGo: 2, workdaysLeft: 2, medianInThatTime: 2 });
    expect(behaviors[0]!.cells[0]!.measure.status).toBe('Behind, catchable');
  });
});

describe('patterns over weeks', () => {
  /** Rows on the Mondays of the weeks before 9 March, oldest first; the data begins with the first of them. */
  const weekly = (counts: readonly number[]): CrmTable =>
    tableOf(
      'Activities',
      ['Owner', 'Date'],
      counts.flatMap((n, i) =>
        Array.from({ length: n }, (): Cell[] => [
          'Ann',
          { day: dayOf(dayNumber('2026-03-09') - 7 * (counts.length - i)) },
        ]),
      ),
    );

  test('three misses in a row are a pattern', () => {
    expect(cell(planRow(), [weekly([5, 5, 5, 1, 1, 1])]).pattern).toBe('pattern');
  });

  test('a streak counts the weeks on target up to the last closed one', () => {
    expect(cell(planRow(), [weekly([1, 5, 6, 7])]).streak).toBe(3);
  });

  test('a week on leave and a ramp week are not a miss', () => {
    const timeOff = [{ rep: 'Ann', from: '2026-03-02' as Day, to: '2026-03-08' as Day, reason: '' }];
    expect(cell(planRow(), [weekly([5, 5, 0])], { timeOff })).toMatchObject({ pattern: 'none' });
    const team = [rep('Ann', { starts: '2026-03-02', ramp: [0.5] })];
    expect(cell(planRow(), [weekly([0]), days('Ann', { '2026-03-09': 1 })], { team }).pattern).toBe('none');
  });

  test('a monthly row counts once a month, in the week that ends it', () => {
    const monthly = cell(planRow({ per: 'month', target: 99 }), [daily('Ann', 13)]);
    expect(monthly.pattern).toBe('pattern');
    expect(cell(planRow({ per: 'month', target: 1 }), [daily('Ann', 13)]).streak).toBe(3);
  });

  test('steadiness comes with eight weeks', () => {
    expect(cell(planRow(), [weekly([4, 4, 4, 6, 6, 6, 6, 8])]).steadiness).toMatchObject({
      median: expect.any(Number),
    });
    expect(cell(planRow(), [days('Ann', { '2026-02-23': 3, '2026-03-09': 1 }, '2026-02-16')]).steadiness).toBeNull();
  });
});

describe('guards', () => {
  const meetings = drawn(
    'Activities',
    'Owner | Type | Outcome | Date\nAnn | Meeting | Held | 2026-03-02\nAnn | Meeting | No show | 2026-03-03\nAnn | Meeting | No show | 2026-03-09\nAnn | Call | Held | 2026-03-09',
  );
  const guarded = (atLeast: number): PlanRow => ({
    ...planRow({ where: 'Type = Meeting' }),
    guard: { kind: 'share', where: where('Outcome = Held'), atLeast, text: '' },
  });

  test('a guard is the share of the counted rows of the last weeks that also meet it', () => {
    expect(cell(guarded(0.6), [meetings]).guard).toEqual({ share: 0.333333333, atLeast: 0.6, holds: false, rows: 3 });
    expect(cell(guarded(0.3), [meetings]).guard).toMatchObject({ holds: true });
  });

  test('without rows there is nothing to hold against anybody', () => {
    expect(cell(guarded(0.6), [meetings], { team: [rep('Ben')] }).guard).toEqual({
      share: null,
      atLeast: 0.6,
      holds: true,
      rows: 0,
    });
  });

  test('of first meetings only the first ones count', () => {
    const table = drawn(
      'Activities',
      'Owner | Account | Outcome | Date\nAnn | Acme | Held | 2026-03-02\nAnn | Acme | No show | 2026-03-03\nAnn | Bolt | No show | 2026-03-03',
    );
    const row: PlanRow = { ...guarded(0.5), counts: 'First', where: where('') };
    expect(cell(row, [table]).guard).toEqual({ share: 0.5, atLeast: 0.5, holds: true, rows: 2 });
  });

  test('another row of the plan can be the guard', () => {
    const rate = planRow({
      name: 'Held rate',
      counts: 'Rate',
      where: 'Outcome = Held',
      ofWhere: 'Type = Meeting',
      target: 0.5,
    });
    const row: PlanRow = { ...planRow(), guard: { kind: 'row', name: 'held rate', text: '' } };
    const { behaviors } = card(intentOf([row, rate], [rep('Ann')]), [meetings]);
    expect(behaviors[0]!.cells[0]!.guard).toEqual({ share: 0.333333333, atLeast: 0.5, holds: false, rows: 3 });
  });

  test('a guard that cannot be counted is said, and the volume stands alone', () => {
    const table = drawn('Activities', 'Owner | Type | Date\nAnn | Meeting | 2026-03-09');
    const intent = intentOf([guarded(0.6)], [rep('Ann')]);
    const { behaviors, findings } = card(intent, [table]);
    expect([behaviors[0]!.cells[0]!.guard, behaviors[0]!.cells[0]!.measure.actual]).toEqual([null, 1]);
    expect(findings.map(({ code }) => code)).toEqual(['field-missing', 'guard-not-counted']);
  });
});

describe('team and health', () => {
  const tables = [days('Ann', { '2026-03-09': 5 }), days('Ben', { '2026-03-09': 1 }), days('Cid', {})];
  const team = [rep('Ann'), rep('Ben'), rep('Cid')];

  test('the team is the sum of its members; whoever has no fresh data is not counted', () => {
    const { behaviors } = card(intentOf([planRow()], team), tables);
    expect(behaviors[0]!.team).toMatchObject({
      actual: 6,
      target: 15,
      expected: 9,
      attainment: 0.4,
      onTarget: 1,
      counted: 2,
    });
  });

  test('the score is the weighted mean of capped attainments', () => {
    const rows = [planRow({ name: 'A', target: 1, weight: 3 }), planRow({ name: 'B', target: 10, weight: 1 })];
    const { attainment, teamAttainment } = card(intentOf(rows, team.slice(0, 2)), tables);
    // Ann: min(5, 1.2) x 3 + 0.5 x 1; Ben: 1 x 3 + 0.1 x 1.
    expect(attainment).toEqual([1.025, 0.775]);
    expect(teamAttainment).toBe(0.9);
  });

  test('each rep has the newest row and whether it is fresh', () => {
    const { health, dataHealth } = card(intentOf([planRow()], team), tables);
    expect(health.map(({ rep: who, lastRow, fresh, rows, complete }) => [who, lastRow, fresh, rows, complete])).toEqual(
      [
        ['Ann', '2026-03-09', true, 5, 1],
        ['Ben', '2026-03-09', true, 1, 1],
        ['Cid', '2025-01-06', false, 0, null],
      ],
    );
    expect(dataHealth).toEqual({ freshReps: 2, reps: 3, completeRows: 6, rows: 6 });
  });

  test('an as-of day long after the data is said with a day that would do', () => {
    const { findings } = card(intentOf([planRow()], team), tables, '2026-06-10');
    expect(findings.find(({ code }) => code === 'as-of-after-data')!.fix).toContain('2026-03-09');
  });
});

describe('suggested targets', () => {
  test("are the middle of the reps' own 80th percentiles, as a number people would choose", () => {
    const intent = intentOf([], [rep('Ann'), rep('Ben'), rep('New')]);
    const plan = planOf(
      planRow({ target: null }),
      planRow({ name: 'Set', target: 7 }),
      planRow({ name: 'None', target: null, where: 'Type = Call' }),
    );
    const { value, findings } = suggestTargets(
      plan,
      intent,
      crmOf(daily('Ann', 13, 2), daily('Ben', 13, 1), days('New', { '2026-03-09': 1 }, '2026-03-09')),
      wednesday,
    );
    expect(value.rows.map(({ target }) => target)).toEqual([5, 7, null]);
    expect(findings.map(({ code }) => code)).toEqual(['target-suggested', 'target-unknown']);
  });
});

describe('laws of the scorecard', () => {
  const entry = fc.tuple(
    fc.constantFrom('Ann', 'Ben', 'Cid'),
    fc.integer({ min: dayNumber('2025-12-01'), max: dayNumber('2026-03-12') }).map((n): Cell => ({ day: dayOf(n) })),
    fc.constantFrom('Meeting', 'Call', null),
  );
  const rows = [
    planRow({ name: 'Week', where: 'Type = Meeting', target: 1 }),
    planRow({ name: 'Month', per: 'month', target: 4.5 }),
    planRow({ name: 'Rate', counts: 'Rate', where: 'Type = Meeting', target: 0.4 }),
    planRow({ name: 'Result', kind: 'Result', per: 'quarter', target: 9 }),
    planRow({ name: 'Less', better: 'less', target: 2 }),
  ];
  const team = [rep('Ann'), rep('Ben', { starts: '2026-02-18', ramp: [0.5] }), rep('Cid', { leaves: '2026-03-03' })];
  const of = (entries: readonly (readonly Cell[])[]): Scorecard =>
    card(intentOf(rows, team), [tableOf('Activities', ['Owner', 'Date', 'Type'], entries)], wednesday, 14);

  test('gap + actual = target, and no number is -0 or not a number', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 80 }), (entries) => {
        for (const { actual, target, gap, expected, attainment } of of(entries).measures) {
          if (gap !== null) expect(gap + actual!).toBeCloseTo(target!, 9);
          for (const one of [actual, target, gap, expected, attainment]) {
            expect(Object.is(one, -0) || Number.isNaN(one)).toBe(false);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('the team is the sum of its members', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 80 }), (entries) => {
        const { behaviors } = of(entries);
        for (const { row, cells, team: all } of behaviors) {
          if (row.counts === 'Rate') continue;
          const there = cells.map(({ measure: { actual } }) => actual).filter((actual) => actual !== null);
          expect(all.actual).toBe(there.length === 0 ? null : there.reduce((sum, one) => sum + one, 0));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('every measure has exactly one status of its kind, and only Missed weeks make a miss', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 80 }), (entries) => {
        const one = of(entries);
        expect(one.measures).toHaveLength(14 * team.length * rows.length);
        for (const { row, cells } of one.behaviors.filter(({ row: { per } }) => per === 'week')) {
          cells.forEach(({ pattern }, who) => {
            const own = one.measures.filter(({ name, rep: whose }) => name === row.name && whose === team[who]!.name);
            if (pattern !== 'none') expect(own.some(({ status }) => status === 'Missed')).toBe(true);
          });
        }
      }),
      { numRuns: 50 },
    );
  });

  test('scoring twice gives the same', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
        expect(of(entries)).toEqual(of(entries));
      }),
      { numRuns: 20 },
    );
  });

  test('the account of the rows comes with the score', () => {
    const { accounts } = scored(intentOf(rows, team), crmOf(days('Ann', { '2026-03-09': 2 })), wednesday, 2);
    expect(accounts).toMatchObject([{ rowsInUse: 3, counted: 2, outsideDays: 1 }]);
  });
});
