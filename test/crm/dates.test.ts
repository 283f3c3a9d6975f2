import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf, type Day, type DayNumber } from '../../core/calendar/day';
import { serialOf } from '../../core/calendar/serial';
import { columnOf, type Cell, type Column } from '../../core/cells';
import { NO_DAY } from '../../core/crm/crm-table';
import { readDateText } from '../../core/crm/date-text';
import { dayReader, looksLikeDate, proveDates } from '../../core/crm/dates';
import { isoDay } from '../../core/crm/iso-day';
import type { DateOrder } from '../../core/crm/source';
import { bestMs } from '../support/best-ms';

/** Row 0 of a table stands in row 2 of its sheet, below the header. */
const rowNumber = (row: number): number => row + 2;
const prove = (...cells: Cell[]) => proveDates(columnOf(cells), rowNumber);
const shown = (day: DayNumber): string => (day === NO_DAY ? '' : dayOf(day));
const readAs = (order: DateOrder, cell: Cell): string => shown(dayReader(order)(cell));

describe('a text with one meaning is that day, whatever the order of its column', () => {
  it.each([
    ['2026-01-05', '2026-01-05'],
    ['2026-1-5', '2026-01-05'],
    ['2026/01/05', '2026-01-05'],
    ['2026.01.05.', '2026-01-05'],
    ['2026. 1. 5.', '2026-01-05'],
    ['2026 01 05', '2026-01-05'],
    ['20260105', '2026-01-05'],
    ['20260105T101500Z', '2026-01-05'],
    ['20260105101500', '2026-01-05'],
    ['2026-01-05 23:59:59', '2026-01-05'],
    ['2026-01-05T23:59', '2026-01-05'],
    ['2021-01-07 6:49:18', '2021-01-07'],
    ['2020-07-09 15:25:37.054', '2020-07-09'],
    ['2024-01-23T17:50:51.000+0000', '2024-01-23'],
    ['2026-01-05T00:30:00-05:00', '2026-01-05'],
    ['2026-01-05 10:00:00 PM', '2026-01-05'],
    ['2026-01-05T10:00:00Z', '2026-01-05'],
    ['2026-01-05 10:00 UTC', '2026-01-05'],
    ['16 Apr, 2021 00:02:00', '2021-04-16'],
    ['May 2, 2024 3:04 PM', '2024-05-02'],
    ['Wednesday, 6 May 2026 at 10:00', '2026-05-06'],
    ['5th January 2026', '2026-01-05'],
    ['January 5th, 2026', '2026-01-05'],
    ['16-Apr-21', '2021-04-16'],
    ['5. Mai 2026', '2026-05-05'],
    ['5. März 2026, 15:30 Uhr', '2026-03-05'],
    ['1er janvier 2026', '2026-01-01'],
    ['le 5 août 2026 à 15h30', '2026-08-05'],
    ['5 de enero de 2026', '2026-01-05'],
    ['25 lip 2026', '2026-07-25'],
    ['5 Şub 2026', '2026-02-05'],
    ['2026. gada 5. janv.', '2026-01-05'],
    ['5 січня 2026 р.', '2026-01-05'],
    ['5 בינו׳ 2026', '2026-01-05'],
    ['٥ يناير ٢٠٢٦', '2026-01-05'],
    ['۵ ژانویهٔ ۲۰۲۶', '2026-01-05'],
    ['५ जनवरी २०२६', '2026-01-05'],
    ['๕ ม.ค. ๒๐๒๖', '2026-01-05'],
    ['5 tháng 1, 2026', '2026-01-05'],
    ['ngày 5 tháng 1 năm 2026', '2026-01-05'],
    ['2026年1月5日', '2026-01-05'],
    ['2026年1月5日(月)', '2026-01-05'],
    ['2026년 1월 5일 월요일', '2026-01-05'],
    ['２０２６／０１／０５', '2026-01-05'],
    ['\u200e2026-01-05\u200f', '2026-01-05'],
    ['  2026-01-05\u00a0', '2026-01-05'],
  ])('%s', (text, day) => {
    for (const order of ['y-m-d', 'd-m-y', 'm-d-y', 'serial', 'ask'] as const) expect(readAs(order, text)).toBe(day);
  });
});

describe('figures are read in the order of their column, and in no other', () => {
  it.each([
    ['05/01/2026', '', '2026-01-05', '2026-05-01'],
    ['5.1.2026', '', '2026-01-05', '2026-05-01'],
    ['05-01-26', '2005-01-26', '2026-01-05', '2026-05-01'],
    ['28.12.26', '2028-12-26', '2026-12-28', ''],
    ['12/28/26', '', '', '2026-12-28'],
    ['25/12/2025 10:15', '', '2025-12-25', ''],
    ['1/5/26', '', '2026-05-01', '2026-01-05'],
    ['10:15 05.01.2026', '', '2026-01-05', '2026-05-01'],
    ['01 02 2026', '', '2026-02-01', '2026-01-02'],
    ['Mo 05.01.2026', '', '2026-01-05', '2026-05-01'],
    ['31/12/99', '', '1999-12-31', ''],
    ['\u0660\u0665\u200f/\u0660\u0661\u200f/\u0662\u0660\u0662\u0666', '', '2026-01-05', '2026-05-01'],
  ] as string[][])('%s', (text = '', ymd, dmy, mdy) => {
    expect([readAs('y-m-d', text), readAs('d-m-y', text), readAs('m-d-y', text)]).toEqual([ymd, dmy, mdy]);
  });
});

describe('what is no day between 1990 and 2100 is not read', () => {
  it.each([
    '2026-02-30',
    '2025-02-29',
    '31/31/2025',
    '2026-13-01',
    '1989-12-31',
    '2101-01-01',
    '9999-12-31',
    '1404/10/15',
    '5 มกราคม 2300',
    '26年1月5日',
    'Apr-21',
    'January 2026',
    '2026-W05',
    '12.5',
    '1.234.567',
    '10.11.12.13',
    '01 02 03',
    '5 of 6 2026',
    '5-6 Jan 2026',
    '05/01-2026',
    '05/01/2026/',
    'OPP-2024-001',
    'Call 5 May 2026',
    '2026-01-05 25:00',
    '5. lip 2026.',
    'T 05-01-2026',
    'yesterday',
    '\u0000',
    '٠',
  ])('%s', (text) => {
    expect(prove(text)).toMatchObject({ readable: 0, unreadable: 1, order: 'ask' });
    for (const order of ['y-m-d', 'd-m-y', 'm-d-y', 'serial', 'ask'] as const) expect(readAs(order, text)).toBe('');
    expect(looksLikeDate(text)).toBe(false);
  });

  it.each([
    [true],
    [{ error: '#REF!' }],
    [NaN],
    [Infinity],
    [-1],
    [60],
    [61],
    [32873],
    [73416],
    [{ day: '1899-12-30' as Day }],
  ])('%s', (cell) => {
    expect(prove(cell)).toMatchObject({ readable: 0, unreadable: 1 });
    expect(readAs('serial', cell)).toBe('');
  });
});

describe('the order is proven by a row that can be read in one order only', () => {
  it.each<[string, Cell[], DateOrder, string]>([
    ['day first', ['05/01/2025', '25/12/2025'], 'd-m-y', 'row 3 is "25/12/2025": there is no month 25'],
    ['month first', ['05/01/2025', '12/25/2025'], 'm-d-y', 'row 3 is "12/25/2025": there is no month 25'],
    ['year first', ['2025-12-25'], 'y-m-d', 'row 2 is "2025-12-25": the year comes first'],
    [
      'a day before the month by name',
      ['16 Apr, 2021 00:02:00'],
      'd-m-y',
      'row 2 is "16 Apr, 2021 00:02:00": the day stands before the name of the month',
    ],
    [
      'a month by name before the day',
      ['Apr 16, 2021'],
      'm-d-y',
      'row 2 is "Apr 16, 2021": the name of the month comes first',
    ],
    ['date cells', [null, { day: '2026-01-05' }], 'serial', 'row 3 is 2026-01-05, a real date'],
    ['serials', [46027.25], 'serial', "row 2 is 46027.25, a spreadsheet's number of a day"],
    ['serials as texts', ['46027'], 'serial', 'row 2 is "46027", a spreadsheet\'s number of a day'],
    [
      'a year of two digits',
      ['5/1/26', '28/12/26'],
      'd-m-y',
      'row 3 is "28/12/26": there is no month 28; row 2 is "5/1/26": 5 is no year',
    ],
  ])('%s', (_, cells, order, proof) => {
    expect(prove(...cells)).toMatchObject({ order });
    expect(prove(...cells).proof).toContain(proof);
  });

  it.each<[string, Cell[], string]>([
    [
      'every date can be read both ways',
      ['05/01/2025', '06/02/2025'],
      'each of 2 dates can be read as day/month/year or month/day/year; row 2 is "05/01/2025"',
    ],
    [
      'two rows contradict',
      ['25/12/2025', '12/25/2025'],
      'row 2 is "25/12/2025": there is no month 25, but row 3 is "12/25/2025": there is no month 25',
    ],
    [
      'real dates beside figures may have been swapped',
      [{ day: '2025-01-05' }, '25/12/2025'],
      'may have swapped day and month',
    ],
    [
      'a year stands first and last',
      ['28/12/1', '12/28/26'],
      'row 2 is "28/12/1": there is no month 28, but row 3 is "12/28/26": there is no month 28',
    ],
    ['there is no date', ['', 'hello', null], 'no cell of this column is a date'],
    ['there is no cell', [], 'no cell of this column is a date'],
    ['a year of two digits may come first', ['28.12.26', '05.01.26'], 'year/month/day or day/month/year'],
  ])('it asks when %s', (_, cells, proof) => {
    expect(prove(...cells).order).toBe('ask');
    expect(prove(...cells).proof).toContain(proof);
  });

  it('a number of two digits that comes with sixteen different others is the year', () => {
    const days = Array.from({ length: 16 }, (_, i) => `${String(i + 10).padStart(2, '0')}.06.26`);
    expect(prove(...days)).toMatchObject({ order: 'd-m-y' });
    expect(prove(...days).proof).toContain('its year is the number that comes with many different others');
    expect(prove(...days.slice(1))).toMatchObject({ order: 'ask' });
    const yearFirst = Array.from({ length: 16 }, (_, i) => `26.06.${String(i + 10).padStart(2, '0')}`);
    expect(prove(...yearFirst)).toMatchObject({ order: 'y-m-d' });
    expect(prove(...days, ...yearFirst)).toMatchObject({ order: 'ask' });
  });

  it('real dates that cannot have been swapped leave the figures to prove their order', () => {
    expect(prove({ day: '2025-01-15' }, '25/12/2025')).toMatchObject({ order: 'd-m-y' });
  });
});

it('every cell is readable, blank or unreadable, and the first unreadable ones are named', () => {
  const column = columnOf(['2026-01-05', null, ' ', '-', 'n/a', '0000-00-00', 'soon', 'later', true, '2026-01-06Z']);
  expect(proveDates(column, rowNumber)).toMatchObject({
    readable: 2,
    blank: 5,
    unreadable: 3,
    zoned: 1,
    examples: [
      { row: 6, text: '"soon"' },
      { row: 7, text: '"later"' },
      { row: 8, text: 'TRUE' },
    ],
  });
});

it('texts with a time zone are counted, and keep the day as written', () => {
  const proof = prove(
    '2026-01-05T00:00:00Z',
    '2026-01-05T23:30:00+0000',
    '2026-01-05 10:00:00',
    '5 Jan 2026 09:30 CET',
  );
  expect(proof).toMatchObject({ readable: 4, zoned: 3 });
  expect(readAs('y-m-d', '2026-01-05T23:30:00-11:00')).toBe('2026-01-05');
});

it('a column with a dictionary is read like the column that it stands for', () => {
  const values: Cell[] = ['25/12/2025', null, 'x'];
  const codes = Uint32Array.from([0, 1, 0, 2, 1]);
  const column: Column = {
    length: 5,
    at: (row) => values[codes[row] as number] as Cell,
    dictionary: { codes, values },
  };
  expect(proveDates(column, rowNumber)).toEqual(
    proveDates(columnOf(Array.from(codes, (code) => values[code] as Cell)), rowNumber),
  );
});

it('a serial is the day that its spreadsheet shows, in both systems', () => {
  expect(shown(dayReader('serial')(46027))).toBe('2026-01-05');
  expect(shown(dayReader('serial', 1904)(46027))).toBe('2030-01-06');
  expect(shown(dayReader('serial')(46027.999))).toBe('2026-01-05');
});

it('a bare number does not look like a date, a date cell and a date text do', () => {
  expect([46027, '46027', '20260105', 'x', null].map(looksLikeDate)).toEqual([false, false, false, false, false]);
  expect([{ day: '2026-01-05' as Day }, '2026-01-05', '5.1.26', 'Jan 5, 2026'].map(looksLikeDate)).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

it('Thai years of the Buddhist era are read right, beside Thai months only', () => {
  expect(readAs('ask', '5 มกราคม 2569')).toBe('2026-01-05');
  expect(readAs('d-m-y', '05/01/2569')).toBe('');
});

describe('laws of a column of dates', () => {
  const day = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2069-12-31') }).map(dayOf);
  const styles: Readonly<Record<string, (d: Day) => Cell>> = {
    iso: (d) => d,
    dmy: (d) => `${d.slice(8)}/${d.slice(5, 7)}/${d.slice(0, 4)}`,
    mdy: (d) => `${Number(d.slice(5, 7))}/${Number(d.slice(8))}/${d.slice(0, 4)}`,
    shortDmy: (d) => `${d.slice(8)}.${d.slice(5, 7)}.${d.slice(2, 4)}`,
    shortYmd: (d) => `${d.slice(2, 4)}-${d.slice(5, 7)}-${d.slice(8)}`,
    cell: (d) => ({ day: d }),
    serial: (d) => serialOf(dayNumber(d)),
    blank: () => null,
    junk: () => 'later',
  };
  const cell = fc.tuple(day, fc.constantFrom(...Object.values(styles))).map(([d, style]) => style(d));
  const cells = fc.array(cell, { maxLength: 12 });

  it('a column in one style is read right, or asked about', () => {
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1, maxLength: 40 }),
        fc.constantFrom('iso', 'dmy', 'mdy', 'shortDmy', 'shortYmd', 'cell', 'serial'),
        (days, style) => {
          const written = days.map(styles[style] as (d: Day) => Cell);
          const { order } = prove(...written);
          if (order !== 'ask') expect(written.map(dayReader(order)).map(shown)).toEqual(days);
        },
      ),
    );
  });

  it('more rows never turn a proven reading of a cell into another: it stays, or the column is asked about', () => {
    fc.assert(
      fc.property(cells, cells, (some, more) => {
        const before = prove(...some).order;
        const after = prove(...some, ...more).order;
        if (before === 'ask' || after === 'ask') return;
        expect(some.map(dayReader(after))).toEqual(some.map(dayReader(before)));
      }),
      { numRuns: 500 },
    );
  });

  it('among columns of figures a proven order stays, or becomes a question', () => {
    const figures = fc.array(
      fc
        .tuple(
          day,
          fc.constantFrom(...['dmy', 'mdy', 'shortDmy', 'shortYmd'].map((s) => styles[s] as (d: Day) => Cell)),
        )
        .map(([d, style]) => style(d)),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(figures, figures, (some, more) => {
        const before = prove(...some).order;
        if (before !== 'ask') expect([before, 'ask']).toContain(prove(...some, ...more).order);
      }),
      { numRuns: 500 },
    );
  });

  it('the order of the rows makes no difference to the decision', () => {
    fc.assert(
      fc.property(
        cells.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const { order, readable, blank, unreadable, zoned } = prove(...all);
          expect(prove(...shuffled)).toMatchObject({ order, readable, blank, unreadable, zoned });
        },
      ),
    );
  });

  it('the fast reading of ISO texts is the same as the careful one', () => {
    const time = fc.constantFrom(
      '',
      ' 10:15',
      'T10:15:30',
      ' 23:59:59.250',
      'T10:15:30Z',
      'T10:15:30.000+0000',
      ' 10:15:30-05:00',
      ' 25:00:00',
      'T1:2',
      ' 10:15:3',
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1980, max: 2110 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        time,
        (y, m, d, clock) => {
          const two = (n: number): string => String(n).padStart(2, '0');
          const text = `${y}-${two(m)}-${two(d)}${clock}`;
          const fast = isoDay(text);
          if (fast !== NO_DAY) expect([text, fast]).toEqual([text, readDateText(text)?.ymd]);
          else if (clock === '') expect(readDateText(text)).toBeUndefined();
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('no text makes it throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9/.\- :TZa-zä年月]{0,40}$/)),
        (text) => {
          expect(prove(text).readable + prove(text).blank + prove(text).unreadable).toBe(1);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

it('hostile texts of 32,767 characters take no time', () => {
  const hostile = ['1', '1/', ' ', '1 ', 'Jan ', '年', '-', '٣', '1:', '(', '2026-01-05 ', '\u200e'].map((piece) =>
    piece.repeat(32767).slice(0, 32767),
  );
  hostile.push(`${' '.repeat(32700)}2026-01-05`, `2026-01-05${' '.repeat(32700)}x`);
  for (const text of hostile) {
    expect(
      bestMs(() => [proveDates(columnOf([text]), rowNumber), dayReader('d-m-y')(text), looksLikeDate(text)]),
    ).toBeLessThan(5);
  }
});
