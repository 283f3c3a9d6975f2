import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../core/calendar/day';
import { isDateCell, isErrorCell, type Cell, type Cells } from '../../../core/cells';
import { functions, isMistake, type Argument } from '../../../core/functions/index';
import { goldenCases, type GoldenCase } from '../../golden/functions/golden';
import { civilClock } from './civil-clock';
import type { Emulator } from './emulator';
import { openEmulator } from './gas-host';
import type { Realm } from './realm';

const ZERO = Date.UTC(1899, 11, 30);
const serialOf = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - ZERO) / 86_400_000;

/** A cell as Sheets hands it to a formula: a blank as an empty text, a day as an instant by the clock of the spreadsheet. */
function handed(cell: Cell, realm: Realm, zone: string): unknown {
  if (cell === null) return '';
  if (isDateCell(cell))
    return realm.dateOf(civilClock(zone).instantOf(serialOf(cell.day) + (cell.minutes ?? 0) / 1440));
  return isErrorCell(cell) ? cell.error : cell;
}

function argument(given: Argument, realm: Realm, zone: string): unknown {
  if (!Array.isArray(given)) return given === undefined ? '' : handed(given as Cell, realm, zone);
  const rows = (given as Cells).map((row) => realm.arrayFrom(row.map((cell) => handed(cell, realm, zone))));
  // A range of one cell comes as its value.
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : realm.arrayFrom(rows);
}

/** What Sheets shows in the cells of an answer. */
function shown(value: unknown, zone: string): unknown {
  if (Object.prototype.toString.call(value) !== '[object Date]') return value;
  return { day: dayOf(Math.floor(civilClock(zone).serialOf((value as Date).getTime()) + ZERO / 86_400_000)) };
}

const asShown = (cell: Cell): unknown => {
  if (cell === null) return '';
  return isErrorCell(cell) ? cell.error : cell;
};

/** Calls a formula as a cell does: left-out arguments at the end are not there at all. */
function inCell(emulator: Emulator, { formula, args }: Pick<GoldenCase, 'formula' | 'args'>, zone: string): unknown {
  let last = args.length;
  while (last > 0 && args[last - 1] === undefined) last -= 1;
  const { value } = emulator.formula(formula, (realm) => args.slice(0, last).map((one) => argument(one, realm, zone)));
  const rows = Array.isArray(value) ? (value as unknown[][]) : [[value]];
  return rows.map((row) => row.map((cell) => shown(cell, zone)));
}

describe.each(['America/Los_Angeles', 'Pacific/Kiritimati'])('formulas in a file of the zone %s', (zone) => {
  it.each(goldenCases())('$formula: $title', async (one) => {
    const emulator = await openEmulator({ zone, today: '2026-03-06' });
    const { expected } = one;
    if (isMistake(expected)) expect(() => inCell(emulator, one, zone)).toThrow(expected.mistake);
    else expect(inCell(emulator, one, zone)).toEqual(expected.map((row) => row.map(asShown)));
  });
});

describe('a formula in Sheets', () => {
  it('asks Google for nothing but the zone, and for that only when there is a day', async () => {
    const zone = 'Europe/Paris';
    const emulator = await openEmulator({ zone, today: '2026-03-06' });
    for (const one of goldenCases()) {
      try {
        inCell(emulator, one, zone);
      } catch {
        // A mistake is an answer too.
      }
      const called = emulator.last.calls.map(({ name }) => name);
      expect([[], ['SpreadsheetApp.getActiveSpreadsheet', 'Spreadsheet.getSpreadsheetTimeZone']]).toContainEqual(
        called,
      );
      const days = JSON.stringify(one.args).includes('"day"') || JSON.stringify(one.expected).includes('"day"');
      if (!days) expect(called).toEqual([]);
    }
  });

  it('is there under each name of the list, and under no other', async () => {
    const emulator = await openEmulator({ zone: 'Etc/UTC', today: '2026-03-06' });
    for (const { name } of functions) expect(() => emulator.formula(name, () => [])).not.toThrow(/Unknown function/);
    expect(() => emulator.formula('NOT_A_FORMULA', () => [])).toThrow(/Unknown function/);
  });

  it('gives the words of a mistake as the message, which is the note of the cell', async () => {
    const emulator = await openEmulator({ zone: 'Etc/UTC', today: '2026-03-06' });
    expect(() => emulator.formula('WEEKLY_TARGET', () => ['', 1, 2])).toThrow(/^WEEKLY_TARGET: goal is blank/);
  });
});
