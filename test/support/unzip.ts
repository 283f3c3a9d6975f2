import { inflateRawSync } from 'node:zlib';

/** The parts of a zip file as texts, by their path. Only for files that we wrote ourselves: it trusts the directory. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new Error('This is not a zip file.');
  const parts = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = text(bytes.subarray(at + 46, at + 46 + nameLength!));
    const header = view.getUint32(at + 42, true);
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const packed = bytes.subarray(start, start + view.getUint32(at + 20, true));
    if (parts.has(name)) throw new Error(`The part ${name} is there twice.`);
    parts.set(name, text(view.getUint16(at + 10, true) === 0 ? packed : inflateRawSync(packed)));
    at += 46 + nameLength! + extraLength! + noteLength!;
  }
  return parts;
}

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
