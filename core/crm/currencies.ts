/** Codes of ISO 4217 that money is written with. */
const codes: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK ' +
    'DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF ' +
    'KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP ' +
    'PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU ' +
    'UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW'
  ).split(' '),
);

/** Signs and words that stand for one currency. */
const signs: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['tl', 'TRY'],
  ['₪', 'ILS'],
  ['₩', 'KRW'],
  ['원', 'KRW'],
  ['₫', 'VND'],
  ['đ', 'VND'],
  ['₽', 'RUB'],
  ['руб', 'RUB'],
  ['₴', 'UAH'],
  ['грн', 'UAH'],
  ['₱', 'PHP'],
  ['₦', 'NGN'],
  ['₡', 'CRC'],
  ['₸', 'KZT'],
  ['₲', 'PYG'],
  ['₵', 'GHS'],
  ['₾', 'GEL'],
  ['₼', 'AZN'],
  ['฿', 'THB'],
  ['円', 'JPY'],
  ['元', 'CNY'],
  ['rmb', 'CNY'],
  ['zł', 'PLN'],
  ['zl', 'PLN'],
  ['kč', 'CZK'],
  ['Ft', 'HUF'],
  ['lei', 'RON'],
  ['лв', 'BGN'],
  ['fr', 'CHF'],
  ['sfr', 'CHF'],
  ['rp', 'IDR'],
  ['rm', 'MYR'],
  ['s/', 'PEN'],
  ['us$', 'USD'],
  ['$us', 'USD'],
  ['ca$', 'CAD'],
  ['c$', 'CAD'],
  ['cad$', 'CAD'],
  ['au$', 'AUD'],
  ['a$', 'AUD'],
  ['nz$', 'NZD'],
  ['hk$', 'HKD'],
  ['s$', 'SGD'],
  ['sg$', 'SGD'],
  ['mx$', 'MXN'],
  ['mex$', 'MXN'],
  ['nt$', 'TWD'],
  ['r$', 'BRL'],
  ['cn¥', 'CNY'],
  ['jp¥', 'JPY'],
]);

/** Signs that several countries share. They are kept as they are: a `$` alone does not say which. */
const shared: ReadonlyMap<string, readonly string[]> = new Map([
  [
    '$',
    [
      'USD',
      'CAD',
      'AUD',
      'NZD',
      'SGD',
      'HKD',
      'MXN',
      'TWD',
      'ARS',
      'CLP',
      'COP',
      'UYU',
      'BRL',
      'JMD',
      'BSD',
      'BBD',
      'TTD',
    ],
  ],
  ['¥', ['JPY', 'CNY']],
  ['kr', ['SEK', 'NOK', 'DKK', 'ISK']],
  ['Rs', ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR']],
]);

/** Currencies without a smaller unit: their amounts have no decimals. */
const whole: ReadonlySet<string> = new Set(
  'JPY KRW VND CLP ISK PYG UGX XAF XOF XPF RWF BIF DJF GNF KMF VUV'.split(' '),
);

/** Codes that people also write in small letters; others, such as `all` and `top`, are words then. */
const smallCodes: ReadonlySet<string> = new Set(
  'eur usd gbp chf cad aud nzd jpy cny inr sek nok dkk pln czk huf brl mxn zar sgd hkd'.split(' '),
);

/** Whether amounts of a currency have decimals. */
export const hasDecimals = (currency: string): boolean => !whole.has(currency);

/**
 * The currency that a sign, word or code stands for, as its ISO code; a sign of several countries as it is (`$`, `¥`, `kr`,
 * `Rs`). Undefined when it is none.
 */
export function currencyOf(written: string): string | undefined {
  const word = written.endsWith('.') ? written.slice(0, -1) : written;
  const small = word.toLowerCase();
  if (codes.has(word)) return word;
  if (smallCodes.has(small)) return small.toUpperCase();
  if (small === 'rs') return 'Rs';
  return shared.has(small) ? small : (signs.get(word) ?? signs.get(small));
}

/** One currency of two that stand around the same number (`$ 5 USD`); undefined when they contradict. */
export function oneCurrency(a: string, b: string): string | undefined {
  if (a === b) return a;
  if (shared.get(a)?.includes(b)) return b;
  return shared.get(b)?.includes(a) ? a : undefined;
}
