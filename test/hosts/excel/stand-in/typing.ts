/** What a cell of the stand-in holds. `prefix`: the apostrophe in front that says "this is text" and is no part of it. */
export interface Stored {
  readonly value: string | number | boolean;
  readonly type: 'String' | 'Double' | 'Boolean' | 'Error';
  readonly formula?: string;
  readonly prefix?: boolean;
}

const text = (value: string, prefix = false): Stored => ({ value, type: 'String', ...(prefix && { prefix: true }) });

export const errorTexts = [
  '#N/A',
  '#DIV/0!',
  '#REF!',
  '#VALUE!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
];

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const looksLikeDate = [
  /^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?( \d{1,2}:\d{2}.*)?$/,
  new RegExp(`^\\d{1,2}[ -]?(${months})[a-z]*[ -]?\\d{0,4}$`, 'i'),
  new RegExp(`^(${months})[a-z]*[ -]?\\d{1,4}(, ?\\d{2,4})?$`, 'i'),
  /^\d{1,2}:\d{2}(:\d{2})?( ?[ap]m?)?$/i,
];
const looksLikeNumber = /^[-+(]?\s?[$€£¥]?\s?[\d,]*\.?\d+(e[-+]?\d+)?\s?%?\s?[$€£¥]?\)?$/i;

/** Characters that some reader of cells steps over before it looks for a formula. */
// eslint-disable-next-line no-control-regex
const disguises = /^[\s\u0000-\u001f\u007f\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/;

/**
 * What Excel makes of a value that is handed over for a cell. Where no source says what Excel does, the answer is the one that
 * would hurt most: a formula, a date or a number instead of the text that was meant. Evidence: EVIDENCE.md, "Typing".
 */
export function typed(entered: string | number | boolean, format: string): Stored {
  if (typeof entered === 'number') return { value: entered, type: 'Double' };
  if (typeof entered === 'boolean') return { value: entered, type: 'Boolean' };
  if (entered.startsWith("'")) return text(entered.slice(1), true);
  const bare = entered.replace(disguises, '');
  if (/^[=＝]/.test(bare) || /^[-+@＋－＠]/.test(bare)) {
    const number = looksLikeNumber.test(bare) && format !== '@' ? numberOf(bare) : undefined;
    if (number !== undefined) return { value: number, type: 'Double' };
    return bare.length > 1 ? { value: 0, type: 'Double', formula: entered } : text(entered);
  }
  if (format === '@') return text(entered);
  const trimmed = bare.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true', type: 'Boolean' };
  if (errorTexts.includes(trimmed.toUpperCase())) return { value: trimmed.toUpperCase(), type: 'Error' };
  if (looksLikeDate.some((shape) => shape.test(trimmed))) return { value: 46_000, type: 'Double' };
  const number = looksLikeNumber.test(trimmed) ? numberOf(trimmed) : undefined;
  return number === undefined ? text(entered) : { value: number, type: 'Double' };
}

function numberOf(entered: string): number | undefined {
  const digits = entered.replace(/[$€£¥,%()\s]/g, '');
  const n = Number(digits);
  if (!Number.isFinite(n)) return undefined;
  return (entered.includes('(') ? -n : n) / (entered.includes('%') ? 100 : 1);
}
