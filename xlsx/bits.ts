/** Writes numbers of some bits each, as a deflated stream wants them: from the lowest bit of each byte up. */
export interface BitWriter {
  /** The lowest bit first, at most 16 of them. */
  put(value: number, count: number): void;
  /** A code: its highest bit first. */
  putCode(code: number, count: number): void;
  /** All that was written; the last byte is filled with zeros. */
  bytes(): Uint8Array;
}

export function bitWriter(expected: number): BitWriter {
  let out = new Uint8Array(Math.max(64, expected >> 2));
  let length = 0;
  let held = 0;
  let count = 0;

  const push = (): void => {
    if (length === out.length) {
      const wider = new Uint8Array(out.length * 2);
      wider.set(out);
      out = wider;
    }
    out[length++] = held & 255;
    held >>>= 8;
    count -= 8;
  };

  const put = (value: number, bits: number): void => {
    held |= value << count;
    count += bits;
    while (count >= 8) push();
  };

  return {
    put,
    putCode(code, bits) {
      let turned = 0;
      for (let bit = 0; bit < bits; bit += 1) turned |= ((code >> bit) & 1) << (bits - 1 - bit);
      put(turned, bits);
    },
    bytes() {
      while (count > 0) push();
      count = 0;
      return out.slice(0, length);
    },
  };
}
