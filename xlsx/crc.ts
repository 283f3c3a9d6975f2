import { once } from '../core/once';

const table = once(() =>
  Int32Array.from({ length: 256 }, (_, byte) => {
    let code = byte;
    for (let bit = 0; bit < 8; bit += 1) code = code & 1 ? 0xedb88320 ^ (code >>> 1) : code >>> 1;
    return code;
  }),
);

/** The checksum that a zip file keeps of each part: CRC-32. */
export function crcOf(bytes: Uint8Array): number {
  const codes = table();
  let crc = -1;
  for (let i = 0; i < bytes.length; i += 1) crc = codes[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
