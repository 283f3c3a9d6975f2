import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf, type Day } from '../../../core/calendar/day';
import type { ClosedRow } from '../../../core/score/history/newly-closed';
import { restatedIn } from '../../../core/score/history/restated';
import type { Scored } from '../../../core/score/score';
import { sampleHistory } from './sample-history';

const { intent, scoredOn, closedBy, historyFrom } = sampleHistory();

/** Everything a scorecard says, asked and made plain. */
const said = ({ scorecard }: Scored): unknown => JSON.parse(JSON.stringify(scorecard));
const dayFrom = fc.integer({ min: dayNumber('2026-09-07'), max: dayNumber('2026-11-20') }).map(dayOf);

describe('closed weeks of the sample', () => {
  it('give the scorecard that the rows give, as long as nothing changed', () => {
    fc.assert(
      fc.property(dayFrom, dayFrom, (a, b) => {
        const [first, later] = a < b ? [a, b] : [b, a];
        const history = historyFrom(closedBy(first));
        expect(said(scoredOn(later, history))).toEqual(said(scoredOn(later)));
        expect(restatedIn(scoredOn(later, history).closed())).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('are written once: what is written on Thursday is not written again on Friday, and says the same', () => {
    const [thursday, friday] = [closedBy('2026-11-19'), closedBy('2026-11-20')];
    const withoutDay = (rows: readonly ClosedRow[]): unknown =>
      rows.map((row) => ({ ...row, 'As of': null, Mark: null }));
    expect(thursday.length).toBeGreaterThan(900);
    expect(withoutDay(friday)).toEqual(withoutDay(thursday));
    expect(closedBy('2026-11-20', historyFrom(thursday))).toEqual([]);
  });

  it('come the same one week at a time as all at once', () => {
    const last: Day = '2026-11-19';
    let rows: ClosedRow[] = [];
    for (let n = dayNumber('2026-10-15'); n <= dayNumber(last); n += 7)
      rows = [...rows, ...closedBy(dayOf(n), historyFrom(rows))];
    const numbers = (all: readonly ClosedRow[]): Set<string> =>
      new Set(all.map((row) => JSON.stringify({ ...row, 'As of': null, Note: null, Mark: null })));
    expect([...numbers(closedBy(last))].filter((row) => !numbers(rows).has(row))).toEqual([]);
  });

  it('say which numbers nobody saw in their own time', () => {
    const rows = closedBy('2026-11-19');
    const late = new Set(rows.filter(({ Note }) => Note !== null).map(({ Week }) => JSON.stringify(Week)));
    expect(late).not.toContain(JSON.stringify({ day: '2026-11-09' }));
    expect(late).toContain(JSON.stringify({ day: '2026-11-02' }));
  });

  it('speak before the rows: an edited number is in the trend, the streak, the measures and the attainment', () => {
    const rows = closedBy('2026-11-19');
    const target = rows.find(
      (row) => row.Status === 'Met' && weekOf(row) === '2026-11-09' && row.Behavior === 'Prospecting calls',
    )!;
    const edited = rows.map((row) => (row === target ? { ...row, Actual: 0, Status: 'Missed' } : row));
    const cellIn = (scored: Scored) => {
      const line = scored.scorecard.behaviors.find((one) => one.row.name === target.Behavior)!;
      return line.cells[scored.scorecard.reps.indexOf(target.Rep as string)]!;
    };
    const [before, after] = [scoredOn('2026-11-19'), scoredOn('2026-11-19', historyFrom(edited))];
    expect(cellIn(before).streak).toBeGreaterThan(0);
    expect(cellIn(after)).toMatchObject({ streak: 0, pattern: 'single' });
    expect(cellIn(after).trend.at(-2)).toBe(0);
    const measure = after.scorecard.measures.find(
      ({ week, rep, name }) => week === '2026-11-09' && rep === target.Rep && name === target.Behavior,
    );
    expect(measure).toMatchObject({ actual: 0, gap: measure!.target, attainment: 0, status: 'Missed' });
    expect(restatedIn(after.closed())).toMatchObject([{ changed: [{ then: 0, now: target.Actual }] }]);
  });

  it('count no week as a miss that somebody was away, whenever that was entered', () => {
    const missed = closedBy('2026-11-19').filter((row) => row['Counts as'] === 'Missed');
    expect(missed.length).toBeGreaterThan(0);
    const history = historyFrom(missed);
    const weekly = new Set(
      intent.plan.rows.filter(({ per, counts }) => per === 'week' && counts !== 'Deliverable').map(({ name }) => name),
    );
    expect(missed.some((row) => weekOf(row) === '2026-11-09' && weekly.has(row.Behavior as string))).toBe(true);
    const week = { from: '2026-11-09', to: '2026-11-15' } as const;
    const away = { ...intent, timeOff: [...intent.timeOff, { rep: '', reason: 'Flood', ...week }] };
    const { scorecard } = sampleHistory(away).scoredOn('2026-11-19', history);
    const statuses = scorecard.measures
      .filter((measure) => measure.week === '2026-11-09' && weekly.has(measure.name))
      .map(({ status }) => status);
    expect(statuses).not.toContain('Missed');
  });

  it('keep their targets: a plan that asks for more today makes no miss of a week that was met', () => {
    const history = historyFrom(closedBy('2026-11-19'));
    const rows = intent.plan.rows.map((row) => (row.target === null ? row : { ...row, target: row.target * 10 }));
    const harder = sampleHistory({ ...intent, targets: [], plan: { ...intent.plan, rows } });
    const streaks = (scored: Scored): number[] =>
      scored.scorecard.behaviors.flatMap(({ cells }) => cells.map(({ streak }) => streak));
    expect(streaks(harder.scoredOn('2026-11-19'))).not.toEqual(streaks(scoredOn('2026-11-19')));
    expect(streaks(harder.scoredOn('2026-11-19', history))).toEqual(streaks(scoredOn('2026-11-19')));
  });
});

const weekOf = ({ Week }: ClosedRow): string => (Week as { day: string }).day;
