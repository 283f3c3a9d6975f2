import type { DayNumber } from '../calendar/day';

/** Days outside these years are taken for mistakes: no CRM row is that old or that far ahead. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;
export const FIRST_DAY: DayNumber = 7305; // 1990-01-01
export const LAST_DAY: DayNumber = 47846; // 2100-12-31
