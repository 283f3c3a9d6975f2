import type { Day } from '../calendar/day';
import { at, outcome, type Finding, type Outcome } from '../outcome';
import { quoted } from '../text';
import type { PublishedPack } from './published';
import { most } from './sums';

/** The day and the week that a page is for, and whose numbers are of them. */
interface SharedDay {
  readonly asOf: Day;
  readonly week: Day;
  readonly agrees: (pack: PublishedPack) => boolean;
}

/** The as-of day that most packs have, the newest of several; among those the week that most have. Null where there is no pack. */
export function agreeOnDay(packs: readonly PublishedPack[]): Outcome<SharedDay> | null {
  const later = (a: string, b: string): string => (a > b ? a : b);
  const asOf = most(packs, (pack) => pack.asOf, later);
  const ofDay = packs.filter((pack) => pack.asOf === asOf);
  const week = most(ofDay, (pack) => pack.week, later);
  if (asOf === null || week === null) return null;
  const findings = packs.flatMap((pack): Finding[] => {
    if (pack.asOf !== asOf) return [otherDay(pack, asOf)];
    return pack.week === week ? [] : [otherWeek(pack, week)];
  });
  const agrees = (pack: PublishedPack): boolean => pack.asOf === asOf && pack.week === week;
  return outcome({ asOf: asOf as Day, week: week as Day, agrees }, findings);
}

const otherDay = ({ sheet, team, asOf, rows }: PublishedPack, shared: string): Finding => ({
  severity: 'warning',
  code: 'pack-day-differs',
  where: at(sheet, rows.asOf, 'Value'),
  what: `The pack of ${quoted(team)} is as of ${asOf}, this page as of ${shared}. What is measured by the day is left blank.`,
  fix: `Ask for a pack as of ${shared}.`,
});

const otherWeek = ({ sheet, team, week, rows }: PublishedPack, shared: string): Finding => ({
  severity: 'warning',
  code: 'pack-week-differs',
  where: at(sheet, rows.week, 'Value'),
  what: `The week of ${quoted(team)} begins on ${week}, that of this page on ${shared}. What is measured by the week is left blank.`,
  fix: 'Agree on the day that weeks begin on (Settings, Week starts on).',
});
