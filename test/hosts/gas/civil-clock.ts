/** The clock of a zone, written independently of the one under test: through the text that Intl gives for an instant. */
export interface CivilClock {
  /** Serial of a spreadsheet (days since 1899-12-30) of an instant. */
  serialOf(instant: number): number;
  /** The instant of a serial; a moment that the clocks skip gives the first instant after it. */
  instantOf(serial: number): number;
}

const DAY = 86_400_000;
const ZERO = Date.UTC(1899, 11, 30);
const clocks = new Map<string, CivilClock>();

export function civilClock(zone: string): CivilClock {
  let clock = clocks.get(zone);
  if (clock === undefined) clocks.set(zone, (clock = makeClock(zone)));
  return clock;
}

function makeClock(zone: string): CivilClock {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  const localOf = (instant: number): number => Date.parse(`${format.format(instant).replace(' ', 'T')}Z`);
  const known = new Map<number, number>();
  const instantOf = (local: number): number => {
    let low = local - 15 * 3_600_000;
    let high = local + 15 * 3_600_000;
    // The first instant whose local time is not before the one wanted: exact also where clocks jump.
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (localOf(middle) >= local) high = middle;
      else low = middle;
    }
    return high;
  };
  return {
    serialOf: (instant) => (localOf(Math.round(instant / 1000) * 1000) - ZERO) / DAY,
    instantOf(serial) {
      let instant = known.get(serial);
      if (instant === undefined) {
        const local = ZERO + Math.round(serial * 86_400) * 1000;
        known.set(serial, (instant = instantOf(local)));
      }
      return instant;
    },
  };
}
