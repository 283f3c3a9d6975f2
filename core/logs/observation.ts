import { dayNumber, type Day } from '../calendar/day';
import type { Table } from '../cells';
import { outcome, type Outcome } from '../outcome';
import { observationColumns } from '../own-columns';
import { openSheet } from '../plan/own-sheet';
import { needText } from '../plan/words';
import { fold } from '../text';
import { needDay } from './need-day';

/** What somebody saw a rep do, which no CRM can know: it stands beside the counts and is never a part of them. */
export interface Observation {
  readonly date: Day;
  readonly rep: string;
  /** A line of the plan, or a skill in people's own words; empty where nobody said. */
  readonly behavior: string;
  readonly seen: string;
  readonly wentWell: string;
  readonly tryNext: string;
  readonly row: number;
}

/** Reads an Observations sheet; a line without its day or its rep is left out. */
export function readObservations(table: Table): Outcome<readonly Observation[]> {
  const { own, missing } = openSheet(table, { needed: ['Date', 'Rep'], optional: observationColumns });
  if (missing.length > 0) return outcome([], missing);
  const observations = own.rows.flatMap((row): Observation[] => {
    const date = needDay(own, row, 'Date', 'Write the day on which it was seen.');
    const rep = needText(own, row, 'Rep', 'Write who was seen.');
    if (date === null || rep === undefined) return [];
    const text = (label: (typeof observationColumns)[number]): string => own.text(row, label);
    return [
      {
        date,
        rep,
        behavior: text('Behavior'),
        seen: text('Seen'),
        wentWell: text('Went well'),
        tryNext: text('Try next'),
        row: own.rowNumber(row),
      },
    ];
  });
  return outcome(observations, own.gathering.findings());
}

/** A rep's newest observation of each behavior up to a day, the newest first, with how many there are of it. */
export function lastSeen(
  observations: readonly Observation[],
  rep: string,
  asOf: Day,
): readonly (Observation & { readonly times: number })[] {
  const own = observations.filter((one) => fold(one.rep) === fold(rep) && one.date <= asOf);
  const of = new Map<string, Observation[]>();
  for (const one of own) of.set(fold(one.behavior), [...(of.get(fold(one.behavior)) ?? []), one]);
  return [...of.values()]
    .map((all) => ({ ...all.reduce((last, one) => (one.date >= last.date ? one : last)), times: all.length }))
    .sort((a, b) => dayNumber(b.date) - dayNumber(a.date) || a.row - b.row);
}
