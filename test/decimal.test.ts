import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAmounts, amountText, centsOf, exactSum, numberOf, readAmount, sumOf, zero } from '../core/decimal';

const text = (written: string | number, places = 2): string => amountText(readAmount(written)!, places);

it('a number is taken by the decimal text that a person sees', () => {
  expect(readAmount(0.1)).toEqual({ units: 1n, places: 1 });
  expect(readAmount('-1234.50')).toEqual({ units: -12345n, places: 1 });
  expect(readAmount('+.5')).toEqual({ units: 5n, places: 1 });
  expect(readAmount('7.')).toEqual({ units: 7n, places: 0 });
  expect(readAmount(1e21)).toEqual({ units: 10n ** 21n, places: 0 });
  expect(readAmount(5e-7)).toEqual({ units: 5n, places: 7 });
  expect(readAmount('90071992547409930.01')).toEqual({ units: 9007199254740993001n, places: 2 });
});

it('what is no plain number is no amount', () => {
  const none = [
    '',
    ' ',
    '.',
    '-',
    'e5',
    '1,5',
    '1 000',
    '12%',
    '$5',
    '0x10',
    '1e',
    '1e9999',
    'NaN',
    NaN,
    Infinity,
    -Infinity,
  ];
  for (const written of none) expect(readAmount(written)).toBeUndefined();
  expect(readAmount('9'.repeat(2000))).toBeUndefined();
});

it('0.1 and 0.2 are 0.3', () => {
  expect(sumOf([0.1, 0.2])).toEqual(readAmount('0.3'));
  expect(amountText(sumOf([5_002_767, 5_002_767]))).toBe('10005534.00');
});

it('an amount is written with its places, halves away from zero, and zero without a sign', () => {
  expect(text('10005534')).toBe('10005534.00');
  expect(text('0.005')).toBe('0.01');
  expect(text('-0.005')).toBe('-0.01');
  expect(text('-0.004')).toBe('0.00');
  expect(text('1.005')).toBe('1.01');
  expect(text('.5', 0)).toBe('1');
  expect(text('12', 0)).toBe('12');
  expect(text(-0)).toBe('0.00');
});

it('an infinite summand is refused, with a code and without the number', () => {
  expect(() => exactSum().add(Infinity)).toThrow(expect.objectContaining({ code: 'amount-invalid' }));
});

describe('for all amounts', () => {
  const cents = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
  const anyNumber = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e18, max: 1e18 }),
    fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((c) => c / 100),
  );

  it('adding is exact, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(anyNumber), (numbers) => {
        const exact = numbers.map((x) => readAmount(x)!).reduce(addAmounts, zero);
        expect(sumOf(numbers)).toEqual(exact);
        expect(sumOf([...numbers].reverse())).toEqual(exact);
      }),
    );
  });

  it('written and read again they are the same', () => {
    fc.assert(
      fc.property(cents, (units) => {
        const written = amountText({ units, places: 2 });
        expect(readAmount(written)).toEqual(addAmounts({ units, places: 2 }, zero));
      }),
    );
    fc.assert(fc.property(anyNumber, (x) => void expect(numberOf(readAmount(x)!)).toBe(x === 0 ? 0 : x)));
  });

  it('hundredths are whole numbers exactly where they can be', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 14), max: 10 ** 14 }),
        (c) => void expect(centsOf(c / 100)).toBe(c === 0 ? 0 : c),
      ),
    );
    fc.assert(
      fc.property(anyNumber, (x) => {
        const c = centsOf(x);
        if (c !== undefined) expect(readAmount(x)).toEqual(addAmounts({ units: BigInt(c), places: 2 }, zero));
      }),
    );
    expect(centsOf(0.001)).toBeUndefined();
    expect(centsOf(1e15)).toBeUndefined();
  });
});

it('the sum of a million amounts is the exact sum', () => {
  let seed = 7;
  let cents = 0n;
  const sum = exactSum();
  for (let i = 0; i < 1_000_000; i += 1) {
    seed = (seed * 48_271) % 2_147_483_647;
    cents += BigInt(seed - 1_000_000_000);
    sum.add((seed - 1_000_000_000) / 100);
  }
  expect(amountText(sum.total())).toBe(amountText({ units: cents, places: 2 }));
});
