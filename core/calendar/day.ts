/** A civil date as text, year-month-day: `2026-03-02`. It has no time of day and no time zone. */
export type Day = `${number}-${number}-${number}`;

/** Days since 1970-01-01 (negative before). Days are counted with, never instants. */
export type DayNumber = number;
