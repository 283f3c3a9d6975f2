/** What a cell holds: a date is a number whose format shows a date. */
export type Held = string | number | boolean | null | { readonly error: string };

export interface Typed {
  readonly held: Held;
  readonly formula: string | null;
  /** The format that Sheets gives a cell of the usual format when this is typed into it. */
  readonly format?: string;
}

const text = (held: string): Typed => ({ held, formula: null });
const errorTexts = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!)$/;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ZERO = Date.UTC(1899, 11, 30);
const serial = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - ZERO) / 86_400_000;
const isDayOf = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

// eslint-disable-next-line no-control-regex
const unseen = /^[\s\u0000-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/;

/** A text as Sheets takes it when a script sets it (rules `typed`, `apostrophe`, `text-format`). */
export function typed(said: string, format: string): Typed {
  if (said === '') return { held: null, formula: null };
  if (said.startsWith("'")) return text(said.slice(1));
  // Characters that nobody sees are passed over, as the hardest reading of what Sheets might do.
  const bare = said.replace(unseen, '').trim();
  if (bare.startsWith('=')) return formula(bare);
  if (format === '@') return text(said);
  if (/^[+@]./.test(bare) || (/^-./.test(bare) && numberIn(bare) === undefined)) return formula(`=${bare}`);
  if (errorTexts.test(bare)) return { held: { error: bare }, formula: null };
  if (/^(?:true|false)$/i.test(bare)) return { held: /^t/i.test(bare), formula: null };
  return numberIn(bare) ?? dateIn(bare) ?? text(said);
}

const formula = (said: string): Typed => ({ held: said === '=' ? { error: '#ERROR!' } : 0, formula: said });

function numberIn(said: string): Typed | undefined {
  if (/^[-+]?(?:\d+(?:,\d{3})*|\d*)(?:\.\d*)?(?:e[-+]?\d+)?$/i.test(said) && /\d/.test(said))
    return { held: Number(said.replace(/,/g, '')), formula: null };
  const percent = /^([-+]?\d+(?:\.\d+)?)\s?%$/.exec(said);
  if (percent) return { held: Number(percent[1]) / 100, formula: null, format: '0.00%' };
  const money = /^([-+]?)[$€£]\s?(\d[\d,]*(?:\.\d+)?)$/.exec(said);
  if (money) return { held: Number(`${money[1]}${money[2]!.replace(/,/g, '')}`), formula: null, format: '$#,##0.00' };
  return undefined;
}

function dateIn(said: string): Typed | undefined {
  const date = (year: number, month: number, day: number): Typed | undefined =>
    isDayOf(month, day) ? { held: serial(year, month, day), formula: null, format: 'yyyy-mm-dd' } : undefined;
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(said);
  if (iso) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{2,4}))?$/.exec(said);
  if (parts) return date(Number(parts[3] ?? 2026), Number(parts[1]), Number(parts[2]));
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(said);
  if (time) return { held: (Number(time[1]) * 60 + Number(time[2])) / 1440, formula: null, format: 'hh:mm' };
  const named = /^(?:(\d{1,2})\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,4})(?:,?\s+(\d{4}))?$/i.exec(said);
  const month = named ? months.indexOf(named[2]!.toLowerCase()) + 1 : 0;
  if (named && month > 0) return date(Number(named[4] ?? 2026), month, Number(named[1] ?? named[3]));
  return undefined;
}

/** Whether a number format shows a date, a time or a duration. */
export const isDateFormat = (format: string): boolean =>
  /[ymdhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && !/general/i.test(format);
