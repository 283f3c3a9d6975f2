/** The icon as the bytes of a PNG file: 8 bits a channel, with transparency. */
export function icon(size: number): Uint8Array;
