const blocks = '▁▂▃▄▅▆▇█';
/** Stands for a week without a number, which is not a zero. */
const gap = '·';

/**
 * A trend in block characters, which work in every cell of every host. The scale begins at zero; the lowest block is zero and
 * nothing else, so that a small number is seen. Values below zero are drawn as zero.
 */
export function sparkline(values: readonly (number | null)[]): string {
  const most = values.reduce<number>((max, value) => Math.max(max, value ?? 0), 0);
  return values
    .map((value) => {
      if (value === null || Number.isNaN(value)) return gap;
      if (value <= 0 || most <= 0) return blocks[0];
      return blocks[Math.max(1, Math.round((value / most) * 7))];
    })
    .join('');
}

/** A share as a bar of ten blocks; above 1 it is full. */
export function bar(share: number): string {
  const full = Math.max(0, Math.min(10, Math.round(share * 10)));
  return '█'.repeat(full) + '░'.repeat(10 - full);
}
