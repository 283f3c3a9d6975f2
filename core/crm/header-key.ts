import { fold } from '../text';

const arrows = /[↑↓▲▼⬆⬇⇅*]/g;
const camel = /([a-z0-9])([A-Z])|([A-Z]+)([A-Z][a-z])/g;
const custom = /__c$/i;
const joints = /[_\-–—./\\:|?!"#()[\]{}]+/g;
const money = /^(?<words>\S.*?) (?:(?:in|en|em) )?(?:usd|eur|gbp|chf|cad|aud|jpy|sek|nok|dkk|pln|inr|brl|mxn|[$€£¥])$/;
const prefix = /^propert(?:y|ies) (?=.)/;
const LONGEST = 200;

/**
 * The words of a column label, as they compare between exports: `OwnerId`, `owner_id`, `Owner ID` and `"Owner.id" ↑` are all
 * `owner id`. Sort arrows, stars, quotes, brackets and a currency at the end say nothing about what the column is.
 */
export function headerKey(label: string): string {
  let text = (label.length > LONGEST ? label.slice(0, LONGEST) : label).replace(custom, '').replace(arrows, '').trim();
  if (!/\s/.test(text)) text = text.replace(camel, (_all, a, b, c, d) => (a ? `${a} ${b}` : `${c} ${d}`));
  const words = fold(text.replace(joints, ' ')).replace(prefix, '');
  return money.exec(words)?.groups?.['words'] ?? words;
}

/** Letters without their accents, for people who leave them out. */
export const withoutAccents = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
