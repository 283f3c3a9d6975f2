import { shorten } from '../core/text';

const longest = 31;
// eslint-disable-next-line no-control-regex
const forbidden = /[[\]:*?/\\\u0000-\u001f\ufffe\uffff\ud800-\udfff]/gu;

/** Names that a workbook takes: 31 characters, none of [ ] : * ? / \, no apostrophe at the ends, not "History", none twice. */
export function fileSheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const legal = legalName(name);
    let unique = legal;
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) {
      const ending = ` (${n})`;
      unique = shorten(legal, longest - ending.length) + ending;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function legalName(name: string): string {
  const cleaned = shorten(name.replace(forbidden, '_').trim(), longest).replace(/^'+|'+$/g, '_');
  if (cleaned === '') return 'Sheet';
  return cleaned.toLowerCase() === 'history' ? `${cleaned}_` : cleaned;
}
