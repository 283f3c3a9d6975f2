/**
 * A short name for a text that cannot be read back: the same for equal texts, and in all likelihood for no others. What has to
 * be kept outside the sheets, such as an answer about a person, is kept under it, so that no cell is ever stored there.
 */
export function printOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) + a;
  }
  return `${text.length.toString(36)}-${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}
