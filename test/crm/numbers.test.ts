import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnOf, type Cell, type Column } from '../../core/cells';
import { amountReader, decimalText, looksLikeNumber, proveNumbers } from '../../core/crm/numbers';
import type { Decimal } from '../../core/crm/source';
import { bestMs } from '../support/best-ms';

const rowNumber = (row: number): number => row + 2;
const prove = (...cells: Cell[]) => proveNumbers(columnOf(cells), rowNumber);
const readAs = (decimal: Decimal, cell: Cell): string | null => {
  const amount = amountReader(decimal)(cell);
  return amount && [amount.text, amount.currency].join(' ').trim();
};

/** Text, read with a decimal point, read with a decimal comma; `-` where it cannot be read so. */
const cases: readonly (readonly [string, string, string])[] = [
  // Whole numbers
  ['0', '0', '0'],
  ['7', '7', '7'],
  ['1234', '1234', '1234'],
  ['007', '7', '7'],
  ['+5', '5', '5'],
  ['-5', '-5', '-5'],
  ['- 5', '-5', '-5'],
  ['\u22125', '-5', '-5'],
  ['\u20135', '-5', '-5'],
  ['\uff0d5', '-5', '-5'],
  ['5-', '-5', '-5'],
  ['(5)', '-5', '-5'],
  ['( 5 )', '-5', '-5'],
  ['-0', '0', '0'],
  ['  12  ', '12', '12'],
  ['\u00a012\u202f', '12', '12'],
  ['\ufeff12', '12', '12'],
  ['9007199254740993', '9007199254740993', '9007199254740993'],
  // Decimals
  ['0.5', '0.5', '-'],
  ['0,5', '-', '0.5'],
  ['.5', '0.5', '-'],
  [',5', '-', '0.5'],
  ['-.5', '-0.5', '-'],
  ['12.50', '12.50', '-'],
  ['12,50', '-', '12.50'],
  ['0.005', '0.005', '-'],
  ['0,005', '-', '0.005'],
  ['-0.00', '0.00', '-'],
  ['1234.5', '1234.5', '-'],
  ['1234,5', '-', '1234.5'],
  ['1234.567', '1234.567', '-'],
  ['1234,567', '-', '1234.567'],
  ['3.14159', '3.14159', '-'],
  ['3,14159', '-', '3.14159'],
  ['0.1', '0.1', '-'],
  ['33.3333333333333333', '33.3333333333333333', '-'],
  // One separator and three digits: two readings
  ['1.234', '1.234', '1234'],
  ['1,234', '1234', '1.234'],
  ['12.345', '12.345', '12345'],
  ['12,345', '12345', '12.345'],
  ['999.999', '999.999', '999999'],
  ['100,000', '100000', '100.000'],
  ['-9.876', '-9.876', '-9876'],
  ['(3.500)', '-3.500', '-3500'],
  ['1.000', '1.000', '1000'],
  // Groups of three
  ['1,234.50', '1234.50', '-'],
  ['1.234,50', '-', '1234.50'],
  ['1,234,567', '1234567', '-'],
  ['1.234.567', '-', '1234567'],
  ['1,234,567.891', '1234567.891', '-'],
  ['1.234.567,891', '-', '1234567.891'],
  ['-1,234.50', '-1234.50', '-'],
  ['1.234,50-', '-', '-1234.50'],
  ['(1.234,50)', '-', '-1234.50'],
  ['1 234', '1234', '1234'],
  ['1 234 567', '1234567', '1234567'],
  ['1\u00a0234,50', '-', '1234.50'],
  ['1\u202f234,50', '-', '1234.50'],
  ['1\u2009234.50', '1234.50', '-'],
  ['1 234,567', '-', '1234.567'],
  ['1 234.567', '1234.567', '-'],
  ["1'234.50", '1234.50', '-'],
  ['1\u2019234.50', '1234.50', '-'],
  ["1'234", '1234', '1234'],
  ["1'234'567,5", '-', '1234567.5'],
  // The Indian way
  ['12,34,567', '1234567', '-'],
  ['12,34,567.89', '1234567.89', '-'],
  ['1,00,000', '100000', '-'],
  ['1,00,00,000', '10000000', '-'],
  ['-98,76,543.21', '-9876543.21', '-'],
  // Digits and separators of other scripts
  ['١٬٢٣٤٫٥٠', '1234.50', '1234.50'],
  ['٠٫٥', '0.5', '0.5'],
  ['\u061c-١٬٢٣٤٫٥٦', '-1234.56', '-1234.56'],
  ['۱٬۲۳۴', '1234', '1234'],
  ['\u200e\u2212۱۲', '-12', '-12'],
  ['१२३', '123', '123'],
  ['๑๒.๕', '12.5', '-'],
  ['１２３', '123', '123'],
  ['１，２３４．５', '1234.5', '-'],
  // Currencies
  ['$5', '5 $', '5 $'],
  ['$22,700.00', '22700.00 $', '-'],
  ['-$1,234.56', '-1234.56 $', '-'],
  ['$-5', '-5 $', '-5 $'],
  ['($1,234.56)', '-1234.56 $', '-'],
  ['$ (5)', '-5 $', '-5 $'],
  ['€5', '5 EUR', '5 EUR'],
  ['5 €', '5 EUR', '5 EUR'],
  ['1.234,50 €', '-', '1234.50 EUR'],
  ['€ -1.234,50', '-', '-1234.50 EUR'],
  ['(1,00 €)', '-', '-1.00 EUR'],
  ['1.234,50 EUR', '-', '1234.50 EUR'],
  ['EUR 1.234,50', '-', '1234.50 EUR'],
  ['eur 5', '5 EUR', '5 EUR'],
  ['5 Euro', '5 EUR', '5 EUR'],
  ['£1,234.00', '1234.00 GBP', '-'],
  ['CHF 1’234.50', '1234.50 CHF', '-'],
  ['CHF-1.00', '-1.00 CHF', '-'],
  ['Fr. 5.50', '5.50 CHF', '-'],
  ['Rs. 1,50,000', '150000 Rs', '-'],
  ['Rs.500', '500 Rs', '500 Rs'],
  ['₹12,34,567.89', '1234567.89 INR', '-'],
  ['R$ 1.234,56', '-', '1234.56 BRL'],
  ['US$ 5', '5 USD', '5 USD'],
  ['$5 USD', '5 USD', '5 USD'],
  ['CA$5', '5 CAD', '5 CAD'],
  ['¥5', '5 ¥', '5 ¥'],
  ['￥5', '5 ¥', '5 ¥'],
  ['5円', '5 JPY', '5 JPY'],
  ['1 234,00 kr', '-', '1234.00 kr'],
  ['SEK 5', '5 SEK', '5 SEK'],
  ['5 zł', '5 PLN', '5 PLN'],
  ['5 Kč', '5 CZK', '5 CZK'],
  ['5 Ft', '5 HUF', '5 HUF'],
  ['5 лв.', '5 BGN', '5 BGN'],
  ['₺1.234,56', '-', '1234.56 TRY'],
  ['\u200f1,234.00\u00a0\u200f₪', '1234.00 ILS', '-'],
  ['500,-', '-', '500'],
  ['kr 500,-', '-', '500 kr'],
  ['CHF 5.–', '5 CHF', '-'],
  // A currency without decimals proves its separator
  ['JPY 1,234', '1234 JPY', '-'],
  ['₩1.234', '-', '1234 KRW'],
  ['1.234 ₫', '-', '1234 VND'],
  ['¥1,234', '1234 ¥', '1.234 ¥'],
  // Percent
  ['50%', '0.50', '0.50'],
  ['50 %', '0.50', '0.50'],
  ['%50', '0.50', '0.50'],
  ['12.5%', '0.125', '-'],
  ['12,5 %', '-', '0.125'],
  ['-5%', '-0.05', '-0.05'],
  ['(5%)', '-0.05', '-0.05'],
  ['٥٠٪', '0.50', '0.50'],
  ['123.400%', '1.23400', '1234.00'],
  ['0%', '0.00', '0.00'],
  // Magnitudes
  ['12k', '12000', '12000'],
  ['12K', '12000', '12000'],
  ['1.5M', '1500000', '-'],
  ['1,5 Mio. €', '-', '1500000 EUR'],
  ['2 Mio', '2000000', '2000000'],
  ['2 mn', '2000000', '2000000'],
  ['3B', '3000000000', '3000000000'],
  ['3 bn', '3000000000', '3000000000'],
  ['1,2 Mrd. €', '-', '1200000000 EUR'],
  ['$1.5M', '1500000 $', '-'],
  ['$5m', '5000000 $', '5000000 $'],
  ['£2.5bn', '2500000000 GBP', '-'],
  ['5 k€', '5000 EUR', '5000 EUR'],
  ['5 T€', '5000 EUR', '5000 EUR'],
  ['5 TEUR', '5000 EUR', '5000 EUR'],
  ['2,5 M€', '-', '2500000 EUR'],
  ['5 lakh', '500000', '500000'],
  ['2.5 crore', '25000000', '-'],
  ['1.234M', '1234000', '1234000000'],
  // Powers of ten
  ['1e5', '100000', '100000'],
  ['1E+05', '100000', '100000'],
  ['1.23E+15', '1230000000000000', '-'],
  ['1,23E-03', '-', '0.00123'],
  ['1.234E+05', '123400', '-'],
  ['-2.5e-1', '-0.25', '-'],
  // No numbers
  ['12/25', '-', '-'],
  ['2026-01-05', '-', '-'],
  ['05.01.2026', '-', '-'],
  ['10:15', '-', '-'],
  ['1-2', '-', '-'],
  ['1 - 2', '-', '-'],
  ['1 2', '-', '-'],
  ['12 34', '-', '-'],
  ['1,234,5', '-', '-'],
  ['1.2.3', '-', '-'],
  ['1,,234', '-', '-'],
  ['1..2', '-', '-'],
  ['5.', '-', '-'],
  ['5,', '-', '-'],
  ['1.234,567.8', '-', '-'],
  ['1,23.4', '-', '-'],
  ['0,123,456', '-', '-'],
  ['--5', '-', '-'],
  ['-5-', '-', '-'],
  ['(-5)', '-', '-'],
  ['+-5', '-', '-'],
  ['(5', '-', '-'],
  ['5)', '-', '-'],
  [')5(', '-', '-'],
  ['5%%', '-', '-'],
  ['$5 €', '-', '-'],
  ['USD 5 EUR', '-', '-'],
  ['$', '-', '-'],
  ['EUR', '-', '-'],
  ['abc', '-', '-'],
  ['5 apples', '-', '-'],
  ['5 all', '-', '-'],
  ['5 ft', '-', '-'],
  ['5m', '-', '-'],
  ['30 min', '-', '-'],
  ['2h', '-', '-'],
  ['5 kk', '-', '-'],
  ['A5', '-', '-'],
  ['#5', '-', '-'],
  ['5. Above 40K', '-', '-'],
  ['3. $20,001 - $30K', '-', '-'],
  ['+49 30 1234567', '-', '-'],
  ['1e400', '-', '-'],
  ['NaN', '-', '-'],
  ['Infinity', '-', '-'],
  ['0x1F', '-', '-'],
  ['½', '-', '-'],
  ['=1+1', '-', '-'],
];

describe('a text is the same number for everybody, with each decimal sign', () => {
  it.each(cases)('%s', (text, point, comma) => {
    expect([readAs('.', text) ?? '-', readAs(',', text) ?? '-']).toEqual([point, comma]);
    expect(looksLikeNumber(text)).toBe(point !== '-' || comma !== '-');
    const sameBothWays = point === '-' || comma === '-' || point === comma;
    expect(readAs('ask', text) ?? '-').toBe(sameBothWays ? (point === '-' ? comma : point) : '-');
  });

  it('there are about two hundred of them', () => expect(cases.length).toBeGreaterThan(190));
});

it.each(['', ' ', '\u00a0', '-', '--', '–', '—', 'n/a', 'N/A', '#N/A', 'null', 'None', null])(
  '%s is missing, not zero',
  (cell) => {
    expect(amountReader('.')(cell)).toBeNull();
    expect(prove(cell)).toMatchObject({ blank: 1, readable: 0, unreadable: 0 });
  },
);

it.each<[Cell]>([[true], [{ error: '#DIV/0!' }], [{ day: '2026-01-05' }], [NaN], [Infinity], [-Infinity]])(
  '%s is no number',
  (cell) => {
    for (const decimal of ['.', ',', 'ask'] as const) expect(amountReader(decimal)(cell)).toBeNull();
    expect(prove(cell)).toMatchObject({ unreadable: 1, readable: 0 });
  },
);

describe('the decimal sign is proven by a row that can be read one way only', () => {
  it.each<[string, Cell[], Decimal, string]>([
    ['a point', ['1,234', '$1,234.50'], '.', 'row 3 is "$1,234.50": only a decimal point reads it'],
    ['a comma', ['1.234', '1.234,50'], ',', 'row 3 is "1.234,50": only a decimal comma reads it'],
    ['a fraction that is no group', ['1.234', '12,5'], ',', 'row 3 is "12,5"'],
    ['zero before the sign', ['1,234', '0.5'], '.', 'row 3 is "0.5"'],
    ['two groups', ['1.234', '1.234.567'], ',', 'row 3 is "1.234.567"'],
    ['Indian groups', ['1,234', '1,00,000'], '.', 'row 3 is "1,00,000"'],
    ['four digits before the sign', ['1.234', '1234.567'], '.', 'row 3 is "1234.567"'],
    ['another grouping sign', ['1.234', "1'234.567"], '.', 'row 3'],
    ['a currency without decimals', ['1,234', 'JPY 5,000'], '.', 'row 3 is "JPY 5,000"'],
    ['no separators', ['1', '20', null, '300'], '.', 'no separators'],
    ['real numbers', [1, 2.5, null], '.', 'no separators'],
    ['real numbers beside texts', [1.5, '1,5'], ',', 'row 3 is "1,5"'],
  ])('%s', (_, cells, decimal, proof) => {
    expect(prove(...cells)).toMatchObject({ decimal });
    expect(prove(...cells).proof).toContain(proof);
  });

  it.each<[string, Cell[], string]>([
    [
      'a separator has two meanings',
      ['5', '1.234'],
      'row 3 is "1.234": its separator can be the decimal sign or a thousands separator',
    ],
    ['every row has three digits behind it', ['1,234', '12,345', '100,000'], 'row 2 is "1,234"'],
    ['two rows contradict', ['1.5', '1,5'], 'row 2 is "1.5", but row 3 is "1,5"'],
    ['there is no number', ['x', null], 'no cell of this column is a number'],
  ])('it asks when %s', (_, cells, proof) => {
    expect(prove(...cells).decimal).toBe('ask');
    expect(prove(...cells).proof).toContain(proof);
  });
});

it('every cell is readable, blank or unreadable; currencies and percent signs are counted', () => {
  const proof = prove('$1.50', '€2.50', '3.50 EUR', 'kr 4', '5', 6, '7%', '', 'n/a', 'soon', true);
  expect(proof).toMatchObject({ decimal: '.', readable: 7, blank: 2, unreadable: 2, percent: 1 });
  expect([...proof.currencies]).toEqual([
    ['$', 1],
    ['EUR', 2],
    ['kr', 1],
  ]);
  expect(proof.examples).toEqual([
    { row: 9, text: '"soon"' },
    { row: 10, text: 'TRUE' },
  ]);
});

it('a column with a dictionary is read like the column that it stands for', () => {
  const values: Cell[] = ['1.234,50', null, 'x', '2 €'];
  const codes = Uint32Array.from([0, 1, 0, 2, 3, 3]);
  const column: Column = {
    length: 6,
    at: (row) => values[codes[row] as number] as Cell,
    dictionary: { codes, values },
  };
  expect(proveNumbers(column, rowNumber)).toEqual(
    proveNumbers(columnOf(Array.from(codes, (code) => values[code] as Cell)), rowNumber),
  );
});

it('a number cell is its shortest decimal text, without powers of ten and without a minus on zero', () => {
  expect([0, -0, 0.1, -1234.5, 1e21, 1.5e-7, -2e-10, 123456789012345680000].map(decimalText)).toEqual([
    '0',
    '0',
    '0.1',
    '-1234.5',
    '1000000000000000000000',
    '0.00000015',
    '-0.0000000002',
    '123456789012345680000',
  ]);
  expect(Object.is(amountReader('.')(-0)?.value, 0)).toBe(true);
  expect(Object.is(amountReader('.')('-0.0')?.value, 0)).toBe(true);
});

describe('laws of a column of numbers', () => {
  const amount = fc.record({
    negative: fc.boolean(),
    whole: fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String),
    cents: fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0')),
  });
  const grouped = (digits: string, sign: string): string => digits.replace(/\B(?=(\d{3})+$)/g, sign);
  const styles: Readonly<Record<string, (a: { negative: boolean; whole: string; cents: string }) => string>> = {
    english: (a) => `${a.negative ? '-' : ''}${grouped(a.whole, ',')}.${a.cents}`,
    german: (a) => `${a.negative ? '-' : ''}${grouped(a.whole, '.')},${a.cents} €`,
    french: (a) => `${a.negative ? '\u2212' : ''}${grouped(a.whole, '\u202f')},${a.cents}`,
    swiss: (a) => `CHF ${a.negative ? '-' : ''}${grouped(a.whole, '\u2019')}.${a.cents}`,
    books: (a) => (a.negative ? `($${grouped(a.whole, ',')}.${a.cents})` : `$${grouped(a.whole, ',')}.${a.cents}`),
    wholeEnglish: (a) => grouped(a.whole, ','),
    wholeGerman: (a) => grouped(a.whole, '.'),
  };
  const exact = (a: { negative: boolean; whole: string; cents: string }): string =>
    `${a.negative && !/^0*$/.test(a.whole + a.cents) ? '-' : ''}${a.whole}.${a.cents}`;

  it('amounts with cents are read exactly, in whatever style they are written', () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('english', 'german', 'french', 'swiss', 'books'),
        (amounts, style) => {
          const written = amounts.map(styles[style] as (typeof styles)[string]);
          const read = amountReader(prove(...written).decimal);
          expect(written.map((text) => read(text)?.text)).toEqual(amounts.map(exact));
        },
      ),
    );
  });

  const cells = fc.array(
    fc.oneof(
      fc.tuple(amount, fc.constantFrom(...Object.values(styles))).map(([a, style]): Cell => style(a)),
      fc.constantFrom<Cell>(null, 'x', 1.5, '7', '50 %'),
    ),
    { maxLength: 8 },
  );

  it('more rows never turn a proven reading of a cell into another: it stays, or the column is asked about', () => {
    fc.assert(
      fc.property(cells, cells, (some, more) => {
        const before = prove(...some).decimal;
        const after = prove(...some, ...more).decimal;
        if (before === 'ask' || after === 'ask') return;
        expect(some.map((cell) => readAs(after, cell))).toEqual(some.map((cell) => readAs(before, cell)));
      }),
      { numRuns: 500 },
    );
  });

  it('the order of the rows makes no difference to the decision', () => {
    fc.assert(
      fc.property(
        cells.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const { decimal, readable, blank, unreadable, percent } = prove(...all);
          expect(prove(...shuffled)).toMatchObject({ decimal, readable, blank, unreadable, percent });
        },
      ),
    );
  });

  it('no text makes it throw, and what is read is a finite number with its exact text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.stringMatching(/^[-+($€% ]{0,3}[0-9.,' ]{0,30}[)%kMeE€+-]{0,3}[0-9]{0,3}$/),
        ),
        (text) => {
          for (const decimal of ['.', ',', 'ask'] as const) {
            const read = amountReader(decimal)(text);
            if (!read) continue;
            expect(Number.isFinite(read.value)).toBe(true);
            expect(read.text).toMatch(/^-?(0|[1-9]\d*)(\.\d+)?$/);
            expect(Number(read.text)).toBe(read.value);
          }
          expect(prove(text).readable + prove(text).blank + prove(text).unreadable).toBe(1);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('the short way for plain figures gives what the careful way gives', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?[0-9]{1,9}(\.[0-9]{1,5})?$/), (text) => {
        expect(amountReader('.')(text)).toEqual(amountReader('.')(` ${text}`));
        expect(prove(text).decimal).toBe(prove(` ${text}`).decimal);
      }),
      { numRuns: 1000 },
    );
  });
});

it('hostile texts of 32,767 characters take no time', () => {
  const hostile = ['1', '1,', '1.', ' ', '1 ', '(', '$', '-', '٣', 'k', "1'", '%'].map((piece) =>
    piece.repeat(32767).slice(0, 32767),
  );
  hostile.push(`${' '.repeat(32700)}12`, `12${' '.repeat(32700)}x`);
  for (const text of hostile) {
    expect(bestMs(() => [proveNumbers(columnOf([text]), rowNumber), amountReader('.')(text)])).toBeLessThan(5);
  }
});
