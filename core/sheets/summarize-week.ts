import type { Deliverable } from '../plan/plan';
import type { Scorecard } from '../score/scorecard';
import { lowerFirst } from '../text';
import { badgeOf, weekWords } from './heading';
import { weekGroups } from './week';
import type { WeekBeside } from './week-beside';
import type { WeekItem } from './week-item';

const linesShown = 6;
const shortsShown = 4;

/**
 * The week in plain lines for a terminal: the same groups as on the sheet, one line for each rep, long groups cut and counted.
 * What is to be fixed in the data is left to the findings, which say it whole.
 */
export function summarizeWeek(
  scorecard: Scorecard,
  deliverables: readonly Deliverable[] = [],
  beside?: WeekBeside,
): string[] {
  const lines = [weekWords(scorecard).replace(/ {2,}/g, ' '), String(badgeOf(scorecard).value)];
  for (const { code, title, items, none } of weekGroups(scorecard, deliverables, beside)) {
    if (code === 'fix' || (items.length === 0 && none === undefined)) continue;
    lines.push('', items.length === 0 ? `${title}: ${lowerFirst(none ?? '')}` : `${title} (${items.length})`);
    const said = byRep(items);
    const width = Math.min(24, Math.max(0, ...said.slice(0, linesShown).map(([who]) => who.length)));
    for (const [who, shorts] of said.slice(0, linesShown)) {
      const more = shorts.length > shortsShown ? `; ${shorts.length - shortsShown} more` : '';
      lines.push(`  ${who.padEnd(width)}  ${shorts.slice(0, shortsShown).join('; ')}${more}`);
    }
    if (said.length > linesShown) lines.push(`  and ${said.length - linesShown} more on the sheet This week`);
  }
  return lines;
}

/** What is said of each rep, in the order of the items; news without a rep stands under its address. */
function byRep(items: readonly WeekItem[]): (readonly [who: string, shorts: readonly string[]])[] {
  const said = new Map<string, string[]>();
  for (const { rep, about, short } of items) {
    const who = rep === '' ? about : rep;
    const shorts = said.get(who);
    if (shorts === undefined) said.set(who, [short]);
    else shorts.push(short);
  }
  return [...said];
}
