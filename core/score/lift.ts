import { clean, sum } from './numbers';

/** What one rep did about one line, week by week; null where nothing is known. */
export type Series = readonly (number | null)[];

/** The behaviors that may move one result, for the same reps and weeks. */
export interface LiftAsked {
  /** By behavior, then by rep, then by week. */
  readonly behaviors: readonly (readonly Series[])[];
  /** By rep, then by week. */
  readonly result: readonly Series[];
}

/** What was found for one behavior. */
export interface Lift {
  /** The correlation within reps, at the lag where it is strongest. */
  readonly strength: number;
  /** Weeks from the behavior to the result. */
  readonly lag: number;
  /** How often chance alone looks as strong, over all lags. */
  readonly chance: number;
  /** Whether it stands out among all behaviors asked about. */
  readonly standsOut: boolean;
}

export const LONGEST_LAG = 4;
const DRAWS = 999;
/** The share of findings that may be false, over the behaviors asked about. */
const FALSE_SHARE = 0.1;

/** A smaller team has no number of weeks that would be enough. */
export const FEWEST_REPS = 10;

/** Whether there are reps and weeks enough: 20 of 13 weeks, or 10 of 26. Below that there is only one honest answer. */
export const isEnough = (reps: number, weeks: number): boolean =>
  (reps >= 20 && weeks >= 13) || (reps >= FEWEST_REPS && weeks >= 26);

/**
 * Whether weeks with more of a behavior are followed by weeks with more of the result. Able reps do more of everything, and
 * everybody does more in some weeks: so each rep is compared with no one else (centered and scaled; counts as log(1 + count)),
 * the mean of each week is taken out, and so is all that the other behaviors of the last weeks explain (at one lag alone, a
 * behavior whose busy weeks only came before or after those of the one that counts would be found too). The largest correlation over
 * lags of 0 to 4 weeks is held against those of whole series of results dealt to other reps, which keeps habits, seasons and
 * the search over lags; over the behaviors the false findings are held at one in ten (Benjamini and Hochberg 1995). Never a
 * proof that one causes the other. The same numbers give the same answer: the draws begin from a fixed seed.
 */
export function liftsOf({ behaviors, result }: LiftAsked): Lift[] {
  const y = withoutWeeks(result.map(scaled));
  const x = behaviors.map((reps) => withoutWeeks(reps.map((weeks) => scaled(weeks.map(loud)))));
  const lags = Array.from({ length: LONGEST_LAG + 1 }, (_, lag) => lag);
  const late = x.map((reps) => lags.map((lag) => delayed(reps, lag)));
  const pairs = late.map((perLag, which) => {
    const others = directionsOf(late.filter((_, other) => other !== which).flat());
    return perLag.map((series) => pairsOf(rest(series, others), y));
  });
  const own = y.map((_, rep) => rep);
  const found = pairs.map((perLag) => strongest(perLag, own));
  const asStrong = found.map(() => 0);
  const draw = drawerOf(own.length);
  for (let i = 0; i < DRAWS; i += 1) {
    const dealt = draw();
    pairs.forEach((perLag, which) => {
      if (Math.abs(strongest(perLag, dealt).r) >= Math.abs(found[which]!.r) - 1e-12) asStrong[which]! += 1;
    });
  }
  const chances = asStrong.map((times) => (1 + times) / (1 + DRAWS));
  const limit = limitOf(chances);
  return found.map(({ r, lag }, which) => ({
    strength: clean(r),
    lag,
    chance: chances[which]!,
    standsOut: r !== 0 && chances[which]! <= limit,
  }));
}

const loud = (count: number | null): number | null => (count === null ? null : Math.log1p(Math.max(0, count)));

/** A rep's own weeks around zero, with a spread of one; a week without a number stays out of it as zero later. */
function scaled(series: Series): (number | null)[] {
  const known = series.filter((value) => value !== null);
  const mean = known.length === 0 ? 0 : sum(known) / known.length;
  const spread = Math.sqrt(sum(known.map((value) => (value - mean) ** 2)) / Math.max(1, known.length));
  return series.map((value) => (value === null ? null : spread < 1e-12 ? 0 : (value - mean) / spread));
}

/** What is left when the mean of each week over the reps is taken out. */
function withoutWeeks(reps: readonly (readonly (number | null)[])[]): Float64Array[] {
  const means = (reps[0] ?? []).map((_, week) => {
    const known = reps.map((weeks) => weeks[week] ?? null).filter((value) => value !== null);
    return known.length === 0 ? 0 : sum(known) / known.length;
  });
  return reps.map((weeks) => Float64Array.from(weeks, (value, week) => (value === null ? 0 : value - means[week]!)));
}

/** Everything that any dealing of series to reps needs to know of one behavior at one lag. */
interface Pairs {
  readonly reps: number;
  /** The product of one rep's behavior with another's result, by behavior and result. */
  readonly products: Float64Array;
  readonly size: number;
}

/** The series of all reps in one, each beginning so late that what it says lies `lag` weeks before the result. */
const delayed = (reps: readonly Float64Array[], lag: number): Float64Array =>
  Float64Array.from(reps.flatMap((weeks) => [...weeks.subarray(LONGEST_LAG - lag, weeks.length - lag)]));

function pairsOf(left: Float64Array, y: readonly Float64Array[]): Pairs {
  const reps = y.length;
  const weeks = (y[0]?.length ?? 0) - LONGEST_LAG;
  const products = new Float64Array(reps * reps);
  let results = 0;
  for (let other = 0; other < reps; other += 1) {
    for (let week = 0; week < weeks; week += 1) results += y[other]![week + LONGEST_LAG]! ** 2;
    for (let rep = 0; rep < reps; rep += 1) {
      let product = 0;
      for (let week = 0; week < weeks; week += 1) product += left[rep * weeks + week]! * y[other]![week + LONGEST_LAG]!;
      products[rep * reps + other] = product;
    }
  }
  return { reps, products, size: Math.sqrt(results * dot(left, left)) };
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i += 1) total += a[i]! * b[i]!;
  return total;
}

/** Directions of length one that span the series, each at a right angle to those before it (Gram and Schmidt). */
function directionsOf(all: readonly Float64Array[]): Float64Array[] {
  const directions: Float64Array[] = [];
  for (const one of all) {
    const left = rest(one, directions);
    const length = Math.sqrt(dot(left, left));
    if (length > 1e-9) directions.push(left.map((value) => value / length));
  }
  return directions;
}

/** What is left of a series when all that lies in these directions is taken out. */
function rest(series: Float64Array, directions: readonly Float64Array[]): Float64Array {
  const left = series.slice();
  for (const direction of directions) {
    const share = dot(left, direction);
    for (let i = 0; i < left.length; i += 1) left[i]! -= share * direction[i]!;
  }
  // What others say whole leaves only dust, and dust correlates with anything.
  return dot(left, left) < 1e-9 * dot(series, series) ? left.fill(0) : left;
}

/** The largest correlation over the lags when rep `rep` gets the results of rep `dealt[rep]`. `lag` is a place in the list. */
function strongest(perLag: readonly Pairs[], dealt: readonly number[]): { readonly r: number; readonly lag: number } {
  let best = { r: 0, lag: 0 };
  perLag.forEach(({ products, reps, size }, lag) => {
    let total = 0;
    for (let rep = 0; rep < reps; rep += 1) total += products[rep * reps + dealt[rep]!]!;
    const r = size < 1e-12 ? 0 : total / size;
    if (Math.abs(r) > Math.abs(best.r)) best = { r, lag };
  });
  return best;
}

/** Deals places at random, the same ones each time it is made (mulberry32; Fisher and Yates). */
function drawerOf(length: number): () => readonly number[] {
  let state = 0x5eed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const places = Array.from({ length }, (_, place) => place);
  return () => {
    for (let i = length - 1; i > 0; i -= 1) {
      const j = Math.floor(next() * (i + 1));
      [places[i], places[j]] = [places[j]!, places[i]!];
    }
    return places;
  };
}

/** The largest chance that still stands out among so many. */
function limitOf(chances: readonly number[]): number {
  const sorted = [...chances].sort((a, b) => a - b);
  return sorted.reduce((limit, chance, i) => (chance <= (FALSE_SHARE * (i + 1)) / sorted.length ? chance : limit), -1);
}
