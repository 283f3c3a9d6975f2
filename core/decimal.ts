/**
 * A decimal number held exactly: `units` / 10^`places`. 10.50 is `{ units: 1050n, places: 2 }`.
 *
 * Money is added as these, never as binary fractions, where 0.1 + 0.2 is not 0.3. A cell's number is taken by its shortest
 * decimal text: the number that the spreadsheet shows as 0.1 is exactly one tenth.
 */
export interface Amount {
  readonly units: bigint;
  readonly places: number;
}

export const zero: Amount = { units: 0n, places: 0 };

const plainNumber = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i;
const LONGEST = 1000;

/**
 * The exact amount of a finite number, or of a text such as `-1234.5`, `.5` or `1e-7`: a point as decimal sign, no grouping,
 * no currency. Undefined when it is none, or longer than a thousand digits. How people write amounts is read elsewhere.
 */
export function readAmount(written: string | number): Amount | undefined {
  const text = String(written).trim();
  if (text.length > LONGEST) return undefined;
  const parts = plainNumber.exec(text);
  if (!parts) return undefined;
  const [, sign, whole = '', fraction = '', exponent] = parts;
  if (whole + fraction === '') return undefined;
  const power = Number(exponent ?? 0);
  if (Math.abs(power) > LONGEST) return undefined;
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  const places = fraction.length - power;
  return trimmed(places >= 0 ? { units: digits, places } : { units: digits * 10n ** BigInt(-places), places: 0 });
}

/** Without needless zeros at the end, so that equal amounts are equal values. */
function trimmed(amount: Amount): Amount {
  let { units, places } = amount;
  while (places > 0 && units % 10n === 0n) {
    units /= 10n;
    places -= 1;
  }
  return { units, places };
}

const unitsAt = (amount: Amount, places: number): bigint => amount.units * 10n ** BigInt(places - amount.places);

/** The exact sum of two amounts. */
export function addAmounts(a: Amount, b: Amount): Amount {
  const places = Math.max(a.places, b.places);
  return trimmed({ units: unitsAt(a, places) + unitsAt(b, places), places });
}

/** Below 10^15 a decimal of two places and its nearest binary number stand for each other one to one. */
const SAFE_CENTS = 1e15;

/** A number in hundredths where that is exact and a whole number (1234.5 -> 123450); else undefined: use `readAmount`. */
export function centsOf(x: number): number | undefined {
  const cents = Math.round(x * 100);
  return Math.abs(cents) < SAFE_CENTS && cents / 100 === x ? cents : undefined;
}

/** An exact running sum. */
export interface ExactSum {
  /** Adds a finite number or an amount; not a number and infinity are faults of the caller and throw `amount-invalid`. */
  add(x: number | Amount): void;
  total(): Amount;
}

/** A sum that starts at zero. The common case, hundredths of moderate size, is added without big integers. */
export function exactSum(): ExactSum {
  let cents = 0;
  let rest = zero;
  const total = (): Amount => addAmounts(rest, { units: BigInt(cents), places: 2 });
  return {
    add(x) {
      const small = typeof x === 'number' ? centsOf(x) : undefined;
      if (small === undefined) {
        const amount = typeof x === 'number' ? readAmount(x) : x;
        if (!amount) throw Object.assign(new Error('This is not a finite number.'), { code: 'amount-invalid' });
        rest = addAmounts(rest, amount);
        return;
      }
      cents += small;
      if (Math.abs(cents) > SAFE_CENTS) {
        rest = total();
        cents = 0;
      }
    },
    total,
  };
}

/** The exact sum of finite numbers. */
export function sumOf(numbers: Iterable<number>): Amount {
  const sum = exactSum();
  for (const x of numbers) sum.add(x);
  return sum.total();
}

/**
 * The amount as plain text with that many places: `10005534.00`. Halves are rounded away from zero, as in bookkeeping.
 * Zero never carries a sign.
 */
export function amountText(amount: Amount, places = 2): string {
  const negative = amount.units < 0n;
  const size = { units: negative ? -amount.units : amount.units, places: amount.places };
  const rounded = size.places > places ? roundedTo(size, places) : unitsAt(size, places);
  const digits = String(rounded).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return negative && rounded !== 0n ? `-${text}` : text;
}

function roundedTo(size: Amount, places: number): bigint {
  const divisor = 10n ** BigInt(size.places - places);
  return (size.units + divisor / 2n) / divisor;
}

/** The nearest number, for cells and ratios. */
export const numberOf = (amount: Amount): number => Number(`${amount.units}e-${amount.places}`);
