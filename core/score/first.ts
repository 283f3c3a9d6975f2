import { hits } from './hits';

/** Days that must have passed without the same value for a row to be a first one again. */
export const LOOK_BACK = 365;

/** Collects rows that met the conditions, whoever they belong to, and finds those that were the first with their value. */
export interface FirstHits {
  /** `day` counts from the start of the look-back; `rep` is -1 for somebody outside the team; `also` that the guard holds. */
  push(value: number, rep: number, day: number, also: boolean): void;
  settle(add: (rep: number, day: number, also: boolean) => void): void;
}

/**
 * A row is first when no row of the 365 days before has the same value, team-wide. Of several on one day one counts: that of
 * the rep whose name sorts first, so that the order of the rows never matters.
 */
export function firstHits(names: readonly string[], days: number): FirstHits {
  const inOrder = names
    .map((_, rep) => rep)
    .sort((a, b) => (names[a]! < names[b]! ? -1 : names[a]! > names[b]! ? 1 : a - b));
  const rank = new Int32Array(names.length);
  inOrder.forEach((rep, place) => (rank[rep] = place));
  const stranger = names.length;
  const ranks = names.length + 1;
  const keys = hits();
  return {
    push: (value, rep, day, also) =>
      keys.push(((value * days + day) * ranks + (rep < 0 ? stranger : rank[rep]!)) * 2 + (also ? 0 : 1)),
    settle(add) {
      let lastValue = -1;
      let lastDay = -1;
      for (const key of keys.sorted()) {
        const without = key % 2;
        const place = ((key - without) / 2) % ranks;
        const valueAndDay = Math.floor(key / (2 * ranks));
        const value = Math.floor(valueAndDay / days);
        const day = valueAndDay - value * days;
        const isFirst = value !== lastValue || day - lastDay > LOOK_BACK;
        lastValue = value;
        lastDay = day;
        if (isFirst && place !== stranger) add(inOrder[place]!, day, without === 0);
      }
    },
  };
}
