/*
 * What the readers of workbench/read ask of Node's Buffer, for a browser: they walk over bytes and now and then make a text of
 * some. The build puts this in its place; nothing of the page imports it.
 */

type Encoding = 'utf8' | 'latin1' | 'utf16le';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** Up to here a text is made letter by letter; a decoder takes longer to begin than such a text takes. */
const short = 64;

class Bytes extends Uint8Array {
  override toString(encoding: Encoding = 'utf8', start = 0, end = this.length): string {
    const length = end - start;
    if (encoding === 'latin1') return latin(this, start, end);
    if (length <= short) {
      let code = 0;
      for (let i = start; i < end; i += 1) code |= this[i]!;
      if (code < 0x80) return String.fromCharCode(...super.subarray(start, end));
    }
    return utf8.decode(super.subarray(start, end));
  }

  override indexOf(wanted: number | string, from = 0): number {
    if (typeof wanted === 'number') return super.indexOf(wanted, from);
    return indexOfBytes(this, bytesOfText(wanted, 'latin1'), from);
  }

  override includes(wanted: number | string | Uint8Array): boolean {
    if (typeof wanted === 'number') return super.includes(wanted);
    return indexOfBytes(this, typeof wanted === 'string' ? encoder.encode(wanted) : wanted, 0) >= 0;
  }

  readUInt16LE(at: number): number {
    return this[at]! | (this[at + 1]! << 8);
  }

  readUInt32LE(at: number): number {
    return (this.readUInt16LE(at) | (this.readUInt16LE(at + 2) << 16)) >>> 0;
  }

  readBigUInt64LE(at: number): bigint {
    return BigInt(this.readUInt32LE(at)) | (BigInt(this.readUInt32LE(at + 4)) << 32n);
  }
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  // A call takes only so many arguments.
  for (let i = start; i < end; i += 8192) text += String.fromCharCode(...bytes.subarray(i, Math.min(end, i + 8192)));
  return text;
}

function bytesOfText(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf8') return encoder.encode(text);
  const width = encoding === 'utf16le' ? 2 : 1;
  const bytes = new Uint8Array(text.length * width);
  for (let i = 0; i < text.length; i += 1) {
    bytes[i * width] = text.charCodeAt(i) & 0xff;
    if (width === 2) bytes[i * 2 + 1] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}

function indexOfBytes(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const [first] = wanted;
  if (first === undefined) return from;
  for (let at = bytes.indexOf(first, from); at >= 0; at = Uint8Array.prototype.indexOf.call(bytes, first, at + 1)) {
    let i = 1;
    while (i < wanted.length && bytes[at + i] === wanted[i]) i += 1;
    if (i === wanted.length) return at;
  }
  return -1;
}

const copyOf = (bytes: Uint8Array): Bytes => {
  const copy = new Bytes(bytes.length);
  copy.set(bytes);
  return copy;
};

/** Makes bytes from a text or from other bytes (a copy), or looks at those of an array buffer. */
function from(given: string | Uint8Array, encoding?: Encoding): Bytes;
function from(given: ArrayBuffer, start?: number, length?: number): Bytes;
function from(given: string | Uint8Array | ArrayBuffer, more?: Encoding | number, length?: number): Bytes {
  if (given instanceof ArrayBuffer) return new Bytes(given, Number(more ?? 0), length ?? given.byteLength);
  return copyOf(typeof given === 'string' ? bytesOfText(given, (more as Encoding | undefined) ?? 'utf8') : given);
}

export const Buffer = {
  from,
  alloc: (length: number): Bytes => new Bytes(length),
  allocUnsafeSlow: (length: number): Bytes => new Bytes(length),
  concat(pieces: readonly Uint8Array[]): Bytes {
    const whole = new Bytes(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  },
};
