/** Neighbors with one value. */
export interface Run<T> {
  readonly value: T;
  readonly from: number;
  readonly count: number;
}

/** A list as runs of equal neighbors: hosts take one call for each. */
export function runsOf<T>(list: readonly T[]): Run<T>[] {
  const runs: Run<T>[] = [];
  for (let from = 0; from < list.length;) {
    const value = list[from] as T;
    let end = from + 1;
    while (end < list.length && list[end] === value) end += 1;
    runs.push({ value, from, count: end - from });
    from = end;
  }
  return runs;
}
