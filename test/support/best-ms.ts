/**
 * The shortest of several runs, in milliseconds. A busy machine makes single runs long, never the shortest one short: what
 * is slow by its nature stays slow in all of them.
 */
export function bestMs(run: () => unknown, runs = 9): number {
  let best = Infinity;
  for (let i = 0; i < runs; i += 1) {
    const began = performance.now();
    run();
    best = Math.min(best, performance.now() - began);
  }
  return best;
}
