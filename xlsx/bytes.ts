/**
 * Texts as bytes and bytes as text, by hand: Apps Script has neither TextEncoder nor btoa, and what a file holds must not hang
 * on where it was written.
 */

/** UTF-8. Half a character, which has no bytes of its own, is written as �. */
export function utf8Of(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let at = 0;
  for (let i = 0; i < text.length; i += 1) {
    let code = text.charCodeAt(i);
    if (code < 0x80) {
      bytes[at++] = code;
      continue;
    }
    if (code >= 0xd800 && code < 0xe000) {
      const next = text.charCodeAt(i + 1);
      const isPair = code < 0xdc00 && next >= 0xdc00 && next < 0xe000;
      code = isPair ? 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00) : 0xfffd;
      if (isPair) i += 1;
    }
    if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12);
      else {
        bytes[at++] = 0xf0 | (code >> 18);
        bytes[at++] = 0x80 | ((code >> 12) & 63);
      }
      bytes[at++] = 0x80 | ((code >> 6) & 63);
    }
    bytes[at++] = 0x80 | (code & 63);
  }
  return bytes.subarray(0, at);
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** So many bytes at a time: a multiple of three, and few enough texts to put together. */
const stretch = 3 * 1024;

/** Base64, in which a file travels where only text does. */
export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += stretch) {
    let piece = '';
    for (let i = from; i < Math.min(from + stretch, bytes.length); i += 3) {
      const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
      const left = bytes.length - i;
      piece += digits[a >> 2]! + digits[((a & 3) << 4) | (b >> 4)]!;
      piece += left > 1 ? digits[((b & 15) << 2) | (c >> 6)]! : '=';
      piece += left > 2 ? digits[c & 63]! : '=';
    }
    pieces.push(piece);
  }
  return pieces.join('');
}
