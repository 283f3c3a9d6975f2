/** A growing list of numbers in a typed array, eight bytes each: an ordinary array of that length would cost far more. */
export interface Hits {
  readonly length: number;
  push(key: number): void;
  /** The numbers in ascending order. The list is used up by this. */
  sorted(): Float64Array;
}

export function hits(): Hits {
  let keys = new Float64Array(256);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(key) {
      if (length === keys.length) {
        const longer = new Float64Array(keys.length * 2);
        longer.set(keys);
        keys = longer;
      }
      keys[length] = key;
      length += 1;
    },
    sorted: () => keys.subarray(0, length).sort(),
  };
}
