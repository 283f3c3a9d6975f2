// Draws the icons of the add-in: a line that leads upward to a point, on a dark tile. No picture file is kept, only this drawing.
import { deflateSync } from 'node:zlib';

const tile = [0x1b, 0x2a, 0x41];
const line = [0xff, 0xff, 0xff];
const lead = [0xf2, 0xb1, 0x34];

/** The line from week to week and the point it leads to, in a square of side 1. */
const path = [
  [0.2, 0.74],
  [0.42, 0.52],
  [0.56, 0.62],
  [0.76, 0.3],
];
const point = path[path.length - 1];

const distanceToSegment = (x, y, [ax, ay], [bx, by]) => {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
};

/** The color and opacity at a place; null outside the tile with its round corners. */
function colorAt(x, y) {
  const radius = 0.2;
  const dx = Math.max(radius - x, 0, x - (1 - radius));
  const dy = Math.max(radius - y, 0, y - (1 - radius));
  if (Math.hypot(dx, dy) > radius) return null;
  if (Math.hypot(x - point[0], y - point[1]) < 0.13) return lead;
  const near = Math.min(...path.slice(1).map((end, index) => distanceToSegment(x, y, path[index], end)));
  return near < 0.055 ? line : tile;
}

/** Each pixel is the mean of 16 places in it, so that slanted edges are smooth. */
function pixels(size) {
  const rows = [];
  for (let row = 0; row < size; row += 1) {
    const bytes = Buffer.alloc(1 + size * 4);
    for (let column = 0; column < size; column += 1) {
      const sum = [0, 0, 0];
      let inside = 0;
      for (let i = 0; i < 16; i += 1) {
        const color = colorAt((column + ((i % 4) + 0.5) / 4) / size, (row + (Math.floor(i / 4) + 0.5) / 4) / size);
        if (color === null) continue;
        inside += 1;
        color.forEach((value, channel) => (sum[channel] += value));
      }
      sum.forEach((value, channel) => (bytes[1 + column * 4 + channel] = inside ? Math.round(value / inside) : 0));
      bytes[1 + column * 4 + 3] = Math.round((inside / 16) * 255);
    }
    rows.push(bytes);
  }
  return Buffer.concat(rows);
}

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const checksum = (bytes) => {
  let c = 0xffffffff;
  for (const byte of bytes) c = table[(c ^ byte) & 0xff] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
};

function chunk(type, content) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(checksum(named), named.length + 4);
  return framed;
}

/** The icon as the bytes of a PNG file: 8 bits a channel, with transparency. */
export function icon(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels(size), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
