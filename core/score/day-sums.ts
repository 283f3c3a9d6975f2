/** Sums of amounts, place by place (a place is a rep and a day), kept exactly: whole units and millionths are added as integers. */
export interface DaySums {
  add(place: number, amount: number): void;
  /** The sum over the places from one to another, both included. */
  total(from: number, to: number): number;
}

/** The finest decimal step that a binary number of this size can still tell apart, in millionths. */
const stepOf = (size: number): number => (size < 1e9 ? 1 : size < 1e11 ? 100 : size < 1e13 ? 10_000 : 1_000_000);

/** An amount as whole units and millionths. Finer fractions, which no money has, stay as they are. */
export function split(amount: number): { readonly whole: number; readonly millionths: number } {
  const whole = Math.trunc(amount);
  const fraction = (amount - whole) * 1e6;
  const step = stepOf(Math.abs(amount));
  const rounded = Math.round(fraction / step) * step;
  const blur = Math.abs(amount) * 4.5e-10 + 1e-9;
  return {
    whole,
    millionths: Math.abs(fraction - rounded) <= Math.max(blur, step > 1 ? step : 0) ? rounded : fraction,
  };
}

export const joined = (whole: number, millionths: number): number => {
  const carried = Math.trunc(millionths / 1e6);
  return whole + carried + (millionths - carried * 1e6) / 1e6;
};

export function daySums(places: number): DaySums {
  const wholes = new Float64Array(places);
  const fractions = new Float64Array(places);
  return {
    add(place, amount) {
      const { whole, millionths } = split(amount);
      wholes[place]! += whole;
      fractions[place]! += millionths;
    },
    total(from, to) {
      let whole = 0;
      let millionths = 0;
      for (let place = from; place <= to; place += 1) {
        whole += wholes[place]!;
        millionths += fractions[place]!;
      }
      return joined(whole, millionths);
    },
  };
}

/** Running sums per currency, for amounts that may not be added together. */
export interface CurrencySums {
  add(currency: string, amount: number): void;
  readonly sums: ReadonlyMap<string, { readonly total: number; readonly rows: number }>;
}

export function currencySums(): CurrencySums {
  const kept = new Map<string, { whole: number; millionths: number; rows: number }>();
  return {
    add(currency, amount) {
      const { whole, millionths } = split(amount);
      const one = kept.get(currency);
      if (one) {
        one.whole += whole;
        one.millionths += millionths;
        one.rows += 1;
      } else kept.set(currency, { whole, millionths, rows: 1 });
    },
    get sums() {
      return new Map(
        [...kept].map(([name, { whole, millionths, rows }]) => [name, { total: joined(whole, millionths), rows }]),
      );
    },
  };
}
