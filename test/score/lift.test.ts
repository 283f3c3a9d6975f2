import { describe, expect, test } from 'vitest';
import { isEnough, liftsOf } from '../../core/score/lift';
import { simulate, type Setting } from './simulated-team';

const runs = (n: number, setting: Omit<Setting, 'seed'>): ReturnType<typeof liftsOf>[] =>
  Array.from({ length: n }, (_, seed) => liftsOf(simulate({ ...setting, seed: seed + 1 })));

const share = <T>(all: readonly T[], holds: (one: T) => boolean): number => all.filter(holds).length / all.length;

describe('whether a behavior moves a result', () => {
  test('where nothing moves anything, a single behavior seldom looks as if it did', () => {
    const all = runs(150, { reps: 20, weeks: 13, behaviors: 3 }).flat();
    expect(share(all, ({ chance }) => chance <= 0.05)).toBeLessThanOrEqual(0.08);
    expect(share(all, ({ standsOut }) => standsOut)).toBeLessThanOrEqual(0.06);
  });

  test('able reps who do more of everything, and seasons, do not make a finding', () => {
    const all = runs(80, { reps: 10, weeks: 26, behaviors: 4 });
    expect(share(all, (lifts) => lifts.some(({ standsOut }) => standsOut))).toBeLessThanOrEqual(0.15);
  });

  test('a behavior that does move the result is found, at the weeks that lie between', () => {
    const all = runs(40, { reps: 20, weeks: 26, behaviors: 3, moves: { deals: 0.6, later: 2 } });
    expect(share(all, ([first]) => first!.standsOut && first!.lag === 2 && first!.strength > 0)).toBeGreaterThan(0.8);
    expect(
      share(
        all.flatMap((lifts) => lifts.slice(1)),
        ({ standsOut }) => standsOut,
      ),
    ).toBeLessThanOrEqual(0.1);
  });

  test('the same numbers give the same answer', () => {
    const team = simulate({ reps: 12, weeks: 26, behaviors: 2, seed: 7 });
    expect(liftsOf(team)).toEqual(liftsOf(team));
  });

  test('weeks that nobody knows say nothing, and a behavior that never varies moves nothing', () => {
    const team = simulate({ reps: 10, weeks: 26, behaviors: 2, seed: 3 });
    const flat = { ...team, behaviors: [team.behaviors[0]!, team.behaviors[1]!.map((weeks) => weeks.map(() => 5))] };
    const withGaps = { ...flat, result: flat.result.map((weeks) => weeks.map((n, week) => (week === 9 ? null : n))) };
    const [, never] = liftsOf(withGaps);
    expect(never).toMatchObject({ strength: 0, chance: 1, standsOut: false });
  });

  test('fewer than 20 reps of 13 weeks, or 10 of 26, are not enough', () => {
    expect([isEnough(20, 13), isEnough(19, 13), isEnough(10, 26), isEnough(9, 52), isEnough(50, 12)]).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
  });
});
