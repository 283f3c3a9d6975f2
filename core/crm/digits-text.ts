/** The figures of a number as written, with plain digits, and what is said around them. */
export interface Digits {
  /** Digits and separators: `1.234,50`. */
  readonly figures: string;
  readonly negative: boolean;
  /** Places by which the decimal sign moves to the right: 6 for a million, -2 for percent. */
  readonly shift: number;
  /** Written with an exponent: then there is no grouping. */
  readonly scientific: boolean;
}

const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9';

/** The decimal separator of Arabic script: it is always one. */
const ARABIC_DECIMAL = '\u066b';

/** Runs of digits and the separators between them. */
function runsOf(figures: string): { readonly runs: readonly string[]; readonly separators: readonly string[] } {
  const runs: string[] = [];
  const separators: string[] = [];
  let run = '';
  for (const sign of figures) {
    if (isDigit(sign)) run += sign;
    else {
      runs.push(run);
      separators.push(sign);
      run = '';
    }
  }
  runs.push(run);
  return { runs, separators };
}

/** Whether runs of digits can be the groups of one number: in threes, or in twos before the last three as in India. */
function areGroups(runs: readonly string[]): boolean {
  const first = runs[0] ?? '';
  if (runs.length === 1) return true;
  if (first === '' || first.startsWith('0') || runs[runs.length - 1]?.length !== 3) return false;
  const middle = runs.slice(1, -1);
  if (first.length <= 3 && middle.every((run) => run.length === 3)) return true;
  return first.length <= 2 && middle.length > 0 && middle.every((run) => run.length === 2);
}

/** The exact decimal text of figures read with this decimal sign, such as `-1234.50`; null when they cannot be read so. */
export function digitsText(digits: Digits, decimal: '.' | ','): string | null {
  const { runs, separators } = runsOf(digits.figures);
  const last = separators[separators.length - 1];
  const hasFraction = last === decimal || last === ARABIC_DECIMAL;
  const fraction = hasFraction ? (runs[runs.length - 1] as string) : '';
  const groups = hasFraction ? runs.slice(0, -1) : runs;
  const grouping = hasFraction ? separators.slice(0, -1) : separators;
  if (digits.scientific && grouping.length > 0) return null;
  if (grouping.some((sign) => sign !== grouping[0] || sign === decimal || sign === ARABIC_DECIMAL)) return null;
  if (!areGroups(groups) || (groups[0] === '' && !hasFraction)) return null;
  return moved(groups.join(''), fraction, digits.shift, digits.negative);
}

/** The decimal text after moving the decimal sign; no needless zeros in front, and no sign on zero. */
function moved(whole: string, fraction: string, shift: number, negative: boolean): string {
  const all = whole + fraction;
  const point = whole.length + shift;
  const padded = point <= 0 ? '0'.repeat(1 - point) + all : all.padEnd(point, '0');
  const cut = Math.max(point, 1);
  let first = 0;
  while (first < cut - 1 && padded[first] === '0') first += 1;
  const rest = padded.slice(cut);
  const text = padded.slice(first, cut) + (rest === '' ? '' : `.${rest}`);
  return negative && /[1-9]/.test(text) ? `-${text}` : text;
}
