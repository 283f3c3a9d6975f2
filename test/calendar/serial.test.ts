import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayNumber, dayOf } from '../../core/calendar/day';
import { dayOfSerial, serialOf } from '../../core/calendar/serial';
import { corpora, describeWith, readSharedLines } from '../support/shared';

const shown = (serial: number, system: 1900 | 1904): string | null => {
  const n = dayOfSerial(serial, system);
  return n === null ? null : dayOf(n);
};

it.each([
  [1, '1900-01-01', '1904-01-02'],
  [59, '1900-02-28', '1904-02-29'],
  [60, null, '1904-03-01'],
  [61, '1900-03-01', '1904-03-02'],
  [46_085, '2026-03-04', '2030-03-05'],
  [46_345, '2026-11-19', '2030-11-20'],
] as const)('serial %i is %s in the 1900 and %s in the 1904 system', (serial, in1900, in1904) => {
  expect(shown(serial, 1900)).toBe(in1900);
  expect(shown(serial, 1904)).toBe(in1904);
});

it('the fraction of a serial is the time of day', () => {
  expect(shown(46_345.999988, 1900)).toBe('2026-11-19');
  expect(shown(0.5, 1904)).toBe('1904-01-01');
});

it('a serial outside its system is no day', () => {
  for (const serial of [0, 0.5, -1, 60.5, 2_958_466, NaN, Infinity]) expect(dayOfSerial(serial, 1900)).toBeNull();
  for (const serial of [-0.5, 2_957_004, -Infinity]) expect(dayOfSerial(serial, 1904)).toBeNull();
});

it('a day written as a serial reads back as that day in both systems', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayNumber('1904-01-01'), max: dayNumber('9999-12-31') }), (n) => {
      expect(dayOfSerial(serialOf(n), 1900)).toBe(n);
      expect(dayOfSerial(serialOf(n, 1904), 1904)).toBe(n);
    }),
  );
  expect(serialOf(dayNumber('1900-02-28'))).toBe(59);
  expect(serialOf(dayNumber('1900-03-01'))).toBe(61);
});

it('the two systems lie 1,462 days apart', () => {
  expect(serialOf(dayNumber('2026-11-19')) - serialOf(dayNumber('2026-11-19'), 1904)).toBe(1462);
});

describeWith(corpora, 'the list of serials', () => {
  it('reads as listed, but for the day that never was and the one after the year 9999', () => {
    const lines = readSharedLines(corpora, 'dates/serials.csv');
    expect(lines.length).toBe(32);
    for (const [serial, in1900, in1904] of lines) {
      expect(shown(Number(serial), 1900)).toBe(in1900 === '1900-02-29' ? null : in1900);
      expect(shown(Number(serial), 1904)).toBe(in1904!.startsWith('10004') ? null : in1904);
    }
  });
});
