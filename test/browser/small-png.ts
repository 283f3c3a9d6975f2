import { crc32, deflateSync, inflateSync } from 'node:zlib';

/**
 * A picture of a page in 256 colors: a third of the bytes, for a repository that is drawn anew with each change of a word. Takes
 * what a browser makes: eight bits a channel, not interlaced.
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, rows, channels } = unpacked(png);
  const pixels = width * height;
  // Pixels that nearly agree count as one color, which is their mean.
  const buckets = new Map<number, number[]>();
  const bucketOf = new Uint16Array(pixels);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const [r, g, b] = [0, 1, 2].map((channel) => rows[pixel * channels + channel]!) as [number, number, number];
    const key = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);
    const bucket = buckets.get(key) ?? [0, 0, 0, 0];
    [r, g, b, 1].forEach((one, index) => (bucket[index]! += one));
    buckets.set(key, bucket);
    bucketOf[pixel] = key;
  }
  const colors = [...buckets]
    .sort(([, a], [, b]) => b[3]! - a[3]!)
    .map(([key, [r, g, b, n]]) => ({ key, color: [r! / n!, g! / n!, b! / n!].map(Math.round) }));
  const palette = colors.slice(0, 256);
  const indexOf = new Map(colors.map(({ key, color }) => [key, nearest(color, palette)]));
  const lines = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < pixels; pixel += 1)
    lines[pixel + Math.floor(pixel / width) + 1] = indexOf.get(bucketOf[pixel]!)!;
  const head = Buffer.from(png.subarray(16, 29));
  head[9] = 3;
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(({ color }) => color))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function nearest(color: readonly number[], palette: readonly { readonly color: readonly number[] }[]): number {
  const away = palette.map((one) => one.color.reduce((sum, part, index) => sum + (part - color[index]!) ** 2, 0));
  return away.indexOf(Math.min(...away));
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** The bytes of the pixels, each line's filter undone. */
function unpacked(png: Buffer): { width: number; height: number; rows: Buffer; channels: number } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = png[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const packed = inflateSync(Buffer.concat(parts));
  const wide = width * channels;
  const rows = Buffer.alloc(wide * height);
  for (let y = 0; y < height; y += 1) {
    const filter = packed[y * (wide + 1)]!;
    for (let x = 0; x < wide; x += 1) {
      const at = y * wide + x;
      const left = x < channels ? 0 : rows[at - channels]!;
      const up = y === 0 ? 0 : rows[at - wide]!;
      const corner = x < channels || y === 0 ? 0 : rows[at - wide - channels]!;
      rows[at] =
        (packed[y * (wide + 1) + x + 1]! + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!) & 255;
    }
  }
  return { width, height, rows, channels };
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs) as [number, number, number];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
