import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes that can be read piece by piece, so that a large file is never in memory as a whole. */
export interface Source {
  readonly size: number;
  /** Fills `into` from `at` on with the bytes from `position` on; gives how many there were. */
  read(position: number, into: Uint8Array, at: number): number;
}

export const sourceOfBytes = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read(position, into, at) {
    const piece = bytes.subarray(position, position + into.length - at);
    into.set(piece, at);
    return piece.length;
  },
});

/** Opens a file, hands it over as a source and closes it, whatever happens. */
export function withFile<T>(path: string, use: (source: Source) => T): T {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    return use({ size, read: (position, into, at) => readSync(file, into, at, into.length - at, position) });
  } finally {
    closeSync(file);
  }
}

/** The bytes from `from` on, at most `length` of them. */
export function bytesOf(source: Source, length: number, from = 0): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, Math.min(length, source.size - from)));
  let filled = 0;
  while (filled < bytes.length) {
    const count = source.read(from + filled, bytes, filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

/** Gives the next bytes into `into` from `at` on; 0 when there are no more. */
export type Pull = (into: Uint8Array, at: number) => number;

export function pullFrom(source: Source, from: number): Pull {
  let position = from;
  return (into, at) => {
    if (at >= into.length) return 0;
    const count = source.read(position, into, at);
    position += count;
    return count;
  };
}
