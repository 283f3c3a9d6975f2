import type { Cell } from '../cells';
import { quoted } from '../text';
import type { Gathering } from './gather';

/** A cell of a column of numbers with something else in it. */
export const addNoNumber = (gathering: Gathering, column: string, row: number, cell: Cell): void =>
  gathering.add(
    { severity: 'error', code: 'not-a-number', column },
    row,
    `${quoted(cell)} is not a number.`,
    'Write only the number, like 10 or 2.5.',
  );

/** A cell of a column of days with something else in it. */
export const addNoDay = (gathering: Gathering, column: string, row: number, cell: Cell): void =>
  gathering.add(
    { severity: 'error', code: 'not-a-day', column },
    row,
    `${quoted(cell)} is not a date.`,
    'Write it like 2026-02-28.',
  );
