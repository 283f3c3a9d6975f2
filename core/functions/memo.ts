import type { Cells } from '../cells';

/** What is remembered of one list of ranges. */
interface Node<T> {
  made?: T;
  readonly next: WeakMap<Cells, Node<T>>;
}

const newNode = <T>(): Node<T> => ({ next: new WeakMap() });

/**
 * Remembers what was made of ranges, as long as the very same arrays are handed over in the same order. They are held weakly:
 * when a host drops its ranges, what was made of them goes too.
 */
export function perRanges<T>(make: (ranges: readonly Cells[]) => T): (ranges: readonly Cells[]) => T {
  const root = newNode<T>();
  return (ranges) => {
    let node = root;
    for (const range of ranges) {
      let next = node.next.get(range);
      if (!next) node.next.set(range, (next = newNode()));
      node = next;
    }
    if (ranges.length === 0) return make(ranges);
    return (node.made ??= make(ranges));
  };
}

const KEPT = 8;

/** Remembers the last few answers by a text. */
export function perKey<T>(): (key: string, make: () => T) => T {
  const known = new Map<string, T>();
  return (key, make) => {
    let value = known.get(key);
    if (value === undefined) {
      if (known.size >= KEPT) known.clear();
      known.set(key, (value = make()));
    }
    return value;
  };
}
