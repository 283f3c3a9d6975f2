import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../core/calendar/day';
import type { Cell } from '../../core/cells';
import type { CrmTable } from '../../core/crm/crm-table';
import type { Intent, PlanRow } from '../../core/plan/plan';
import { diagnose, type Diagnosis } from '../../core/score/diagnosis';
import { score } from '../../core/score/score';
import { crmOf, intentOf, planRow, rep, tableOf } from './drawn';

/*
 *     March 2026
 * Mo Tu We Th Fr Sa Su
 *  9 10 11 12 13 14 15     the week meant, looked at on Thursday the 12th, with 13 weeks
 */
const thursday: Day = '2026-03-12';
const monday: Day = '2026-03-09';

/** For each of the last 13 weeks so many meetings on its Monday to Thursday, each held or not. */
const meetings = (who: string, aWeek: number, held = aWeek): Cell[][] =>
  eachWeek(aWeek, (day, k) => [who, { day }, 'Meeting', k < held ? 'Completed' : 'Cancelled', `${who} ${day} ${k}`]);
const calls = (who: string, aWeek: number): Cell[][] =>
  eachWeek(aWeek, (day, k) => [who, { day }, 'Call', 'Completed', `${who} ${day} c${k}`]);

const eachWeek = (aWeek: number, rowOf: (day: Day, k: number) => Cell[]): Cell[][] =>
  Array.from({ length: 13 }, (_, week) =>
    Array.from({ length: aWeek }, (__, k) => rowOf(addDays(monday, -7 * week + (k % 4)), k)),
  ).flat();

const deals = (who: string, aWeek: number, nextStep: string | null = 'Call'): Cell[][] =>
  eachWeek(aWeek, (day) => [who, { day }, 'Open', nextStep]);

const activities = (...rows: readonly Cell[][][]): CrmTable =>
  tableOf('Activities', ['Owner', 'Date', 'Type', 'Status', 'Account'], rows.flat());
const opportunities = (...rows: readonly Cell[][][]): CrmTable =>
  tableOf('Opportunities', ['Owner', 'Created', 'Status', 'Next step'], rows.flat());

const won = 'New customers won';
const set = planRow({ name: 'Meetings set', drives: won, target: 4, weight: 3, where: 'Type = Meeting', row: 3 });
const added = planRow({
  name: 'Opportunities added',
  drives: won,
  from: 'Opportunities',
  target: 2,
  weight: 3,
  row: 4,
});
const asks = planRow({ name: 'Prospecting calls', drives: won, target: 5, where: 'Type = Call', row: 5 });
const open = planRow({
  name: 'Deals without a next step',
  drives: won,
  counts: 'Open items',
  from: 'Opportunities',
  where: 'Status = Open; Next step =',
  target: 0,
  better: 'less',
  row: 6,
});

const names = ['Ann', 'Ben', 'Cat'];
function diagnosed(rows: readonly PlanRow[], tables: readonly CrmTable[], said: Partial<Intent> = {}): Diagnosis {
  const intent = intentOf(
    rows,
    names.map((name) => rep(name)),
    said,
  );
  return diagnose(score(intent, crmOf(...tables), thursday, 13).value)[0]!;
}

const found = ({ steps }: Diagnosis): string => steps.map((step) => `${step.step} ${step.found}`).join(', ');
const others = [...meetings('Ben', 4), ...meetings('Cat', 4), ...calls('Ben', 5), ...calls('Cat', 5)];
const otherDeals = [...deals('Ben', 2), ...deals('Cat', 2)];

describe('where to look first', () => {
  it('is the volume, when what weighs most is missed week after week', () => {
    const one = diagnosed(
      [set, added, asks],
      [activities(meetings('Ann', 1), calls('Ann', 5), others), opportunities(otherDeals)],
    );
    expect(one.first).toMatchObject({ step: 'Volume', found: 'below', also: [] });
    expect(one.first!.grounds.map(({ row }) => row.name)).toEqual(['Meetings set']);
    expect(one.first!.grounds[0]).toMatchObject({
      cell: { overCounted: { done: 12, asked: 48 }, missed: { misses: 12, counted: 12 } },
    });
  });

  it('adds up what was done over the very weeks whose misses it tells, also those before the weeks shown', () => {
    const [set3] = score(
      intentOf([set], [rep('Ann')]),
      crmOf(activities(meetings('Ann', 3), [[...meetings('Ann', 3)[0]!].with(1, { day: addDays(monday, -91) })])),
      thursday,
      13,
    ).value.behaviors;
    expect(set3!.cells[0]).toMatchObject({ overCounted: { done: 37, asked: 52 }, missed: { misses: 13, counted: 13 } });
  });

  it('adds up nothing for a rep whose weeks so far were all of the ramp', () => {
    const ramping = { ...rep('Ann'), starts: addDays(monday, -28), ramp: [0.2, 0.4, 0.6, 0.8, 0.9] };
    const one = diagnose(
      score(intentOf([set], [ramping]), crmOf(activities(meetings('Ann', 4))), thursday, 13).value,
    )[0]!;
    expect(one.steps[0]!.grounds[0]).toMatchObject({ cell: { overCounted: null, missed: { counted: 0 } } });
  });

  it('is not the volume, when only a small part of it is missing: that is said beside it', () => {
    const one = diagnosed(
      [set, asks, planRow({ name: 'Meetings held', target: 4, where: 'Type = Meeting; Status = Completed' })],
      [activities(meetings('Ann', 4), calls('Ann', 1), others)],
    );
    expect(found(one)).toBe('Volume fine, Conversion none, Process step none, Skill none');
    expect(one.steps[0]!.also.map(({ name }) => name)).toEqual(['Prospecting calls']);
  });

  it('is the conversion, when the meetings are there and opportunities do not come of them: opportunities are no volume', () => {
    const one = diagnosed(
      [set, added, asks],
      [activities(meetings('Ann', 5), calls('Ann', 5), others), opportunities(deals('Ann', 1).slice(0, 2), otherDeals)],
    );
    expect(found(one)).toBe('Volume fine, Conversion below, Process step none, Skill none');
    expect(one.first!.grounds[0]).toMatchObject({ sort: 'steps', n: 25, weeks: 5, share: 0.08, median: 0.5, reps: 3 });
  });

  it('is said of no conversion with fewer than ten rows', () => {
    const one = diagnosed(
      [{ ...set, target: 0.5 }, added],
      [activities(meetings('Ann', 1).slice(0, 9), others), opportunities(otherDeals)],
    );
    expect(one.steps[1]).toMatchObject({ step: 'Conversion', found: 'few' });
  });

  it('is no conversion that is on the way up: who is better lately than before is not sent there', () => {
    const lately = deals('Ann', 2).slice(0, 8);
    const one = diagnosed([set, added], [activities(meetings('Ann', 4), others), opportunities(lately, otherDeals)]);
    expect(one.steps[1]!.found).toBe('fine');
  });

  it('is a step left out, when volume and conversion are as agreed and work lies open', () => {
    const one = diagnosed(
      [set, added, open],
      [activities(meetings('Ann', 5), others), opportunities(deals('Ann', 2), deals('Ann', 1, null), otherDeals)],
    );
    expect(found(one)).toBe('Volume fine, Conversion fine, Process step below, Skill none');
    expect(one.first!.grounds).toMatchObject([{ sort: 'open', n: 13 }]);
  });

  it('names a quality once: what conversion has shown is no step left out as well', () => {
    const guarded = planRow({
      name: 'Meetings set',
      drives: won,
      target: 4,
      where: 'Type = Meeting',
      guard: { kind: 'share', where: planRow({ where: 'Status = Completed' }).where, atLeast: 0.9, text: '' },
    });
    const one = diagnosed([guarded], [activities(meetings('Ann', 4, 1), others)]);
    expect(found(one)).toBe('Volume fine, Conversion below, Process step fine, Skill none');
    expect(one.first!.grounds[0]).toMatchObject({ sort: 'guard', share: 0.25, n: 52, median: 1 });
  });

  it('is a quality that the whole team lacks as a step left out, because no middle of the team shows it', () => {
    const guarded = planRow({
      name: 'Meetings set',
      target: 4,
      where: 'Type = Meeting',
      guard: { kind: 'share', where: planRow({ where: 'Status = Completed' }).where, atLeast: 0.9, text: '' },
    });
    const one = diagnosed([guarded], [activities(meetings('Ann', 4, 2), meetings('Ben', 4, 2), meetings('Cat', 4, 2))]);
    expect(found(one)).toBe('Volume fine, Conversion fine, Process step below, Skill none');
  });

  const result = (target: number, lagWeeks: number | null): PlanRow =>
    planRow({
      kind: 'Result',
      name: won,
      from: 'Opportunities',
      where: 'Status = Won',
      target,
      per: 'quarter',
      starts: '2026-01-05',
      lagWeeks,
    });

  it('is the skill, only when all before it is as agreed and a result stays behind', () => {
    const tables = [activities(meetings('Ann', 5), others), opportunities(deals('Ann', 2), otherDeals)];
    expect(found(diagnosed([result(9, null), set, added], tables))).toBe(
      'Volume fine, Conversion fine, Process step none, Skill below',
    );
    const low = [activities(meetings('Ann', 1), others), opportunities(otherDeals)];
    expect(diagnosed([result(9, null), set, added], low).steps[3]!.found).toBe('later');
  });

  it('is never the skill before a result had its time', () => {
    const tables = [activities(meetings('Ann', 5), others), opportunities(deals('Ann', 2), otherDeals)];
    expect(diagnosed([result(9, 26), set, added], tables).first).toBeNull();
  });

  it('is not said of somebody off, nor of a log that is not fresh', () => {
    const timeOff = [{ rep: 'Ann', from: monday, to: addDays(monday, 6), reason: '' }];
    const tables = [activities(meetings('Ann', 1), others)];
    expect(diagnosed([set], tables, { timeOff })).toMatchObject({ unknown: 'away', steps: [], first: null });
    const old = meetings('Ann', 1).filter(([, date]) => (date as { day: Day }).day < '2026-02-01');
    expect(diagnosed([set], [activities(old, others)])).toMatchObject({ unknown: 'stale', steps: [], first: null });
  });
});
