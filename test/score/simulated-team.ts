/*
 * A sales team as a simulation, written without a look at how lift is found: reps differ in skill and in how hard they work, a
 * good month carries over into the next week, holidays and quarter ends move everybody, and a rep who has a busy week does more
 * of everything. A deal comes from a behavior of some weeks ago only where `moves` says so.
 */
export interface Simulated {
  readonly behaviors: (number | null)[][][];
  readonly result: (number | null)[][];
}

export interface Setting {
  readonly reps: number;
  readonly weeks: number;
  readonly behaviors: number;
  /** How many deals come from one piece of the first behavior, and how many weeks later; absent: it moves nothing. */
  readonly moves?: { readonly deals: number; readonly later: number };
  /** How much a busy week shows in results of the same week, without any behavior behind it. */
  readonly busyDeals?: number;
  readonly seed: number;
}

/** A lagged Fibonacci generator: no relative of the one that deals the permutations. */
function chanceOf(seed: number): () => number {
  const state = Array.from({ length: 55 }, (_, i) => {
    const wave = Math.sin(seed * 12.9898 + i * 78.233) * 43758.5453;
    return wave - Math.floor(wave);
  });
  let at = 0;
  const next = (): number => {
    const value = state[at]! - state[(at + 31) % 55]!;
    state[at] = value < 0 ? value + 1 : value;
    const given = state[at]!;
    at = (at + 1) % 55;
    return given;
  };
  for (let i = 0; i < 500; i += 1) next();
  return next;
}

export function simulate({ reps, weeks, behaviors, moves, busyDeals = 0, seed }: Setting): Simulated {
  const chance = chanceOf(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const poisson = (mean: number): number => {
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = chance(); product > limit; product *= chance()) count += 1;
    return count;
  };
  const season = Array.from({ length: weeks }, (_, week) => 1 + 0.3 * Math.sin(week / 4) + 0.15 * normal());
  const made: Simulated = { behaviors: Array.from({ length: behaviors }, () => []), result: [] };
  for (let rep = 0; rep < reps; rep += 1) {
    const skill = Math.exp(0.5 * normal());
    let mood = normal();
    const busy = Array.from({ length: weeks }, () => (mood = 0.6 * mood + 0.5 * normal()));
    const level = (week: number): number => Math.max(0.2, season[week]!) * skill * Math.exp(0.3 * busy[week]!);
    const done = made.behaviors.map((_, which) =>
      busy.map((__, week) => poisson(Math.min(40, (3 + 2 * which) * level(week)))),
    );
    done.forEach((series, which) => made.behaviors[which]!.push(series));
    made.result.push(
      busy.map((own, week) => {
        const then = moves && week >= moves.later ? done[0]![week - moves.later]! * moves.deals : 0;
        return poisson(Math.max(0.05, skill * Math.max(0.2, season[week]!) + then + busyDeals * Math.max(0, own)));
      }),
    );
  }
  return made;
}
