import { dayNumber, dayOf, isDay, type Day } from '../../core/calendar/day';
import { readWeekday } from '../../core/calendar/week';
import { FIRST_DAY, LAST_DAY } from '../../core/crm/day-range';
import type { Finding } from '../../core/outcome';
import { scoreWeek, type ScoreChoices, type ScoredWeek } from '../../core/tasks/score-week';
import type { Answer } from '../../core/tasks/task';
import { findingsOf, gridsOf, oursFirst, ourPagesOf, readFiles, type NamedFile } from './files';
import type { Progress } from './progress';
import { UsageError, type Given, type Option } from './usage';

/** What every command that scores a week can be told about it. */
export const scoringOptions: readonly Option[] = [
  { name: 'plan', value: 'FILE', about: 'The plan, CSV or XLSX.' },
  { name: 'team', value: 'FILE', about: 'The team, CSV or XLSX.' },
  { name: 'sources', value: 'FILE', about: 'Which column is which field: Sheet, Table, Field, Column, Reads as.' },
  { name: 'as-of', value: 'DAY', about: 'Pace is measured at the end of this day, like 2026-11-19.' },
  { name: 'week-starts', value: 'WEEKDAY', about: 'First day of the week, like monday.' },
  { name: 'weeks', value: 'N', about: 'Weeks shown, this one included. Usually 13.' },
];

/** The day on this machine's clock and in its zone: only a host may look. */
const clockDay = (): Day => {
  const now = new Date();
  const midnight = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return dayOf(Math.round(midnight / 86_400_000));
};

const mostWeeks = 104;

export function readChoices(given: Given): ScoreChoices {
  const asOf = given.value('as-of');
  if (asOf !== undefined && (!isDay(asOf) || dayNumber(asOf) < FIRST_DAY || dayNumber(asOf) > LAST_DAY))
    throw new UsageError(`--as-of takes a day like 2026-11-19 between 1990 and 2100, not "${asOf}".`);
  const starts = given.value('week-starts');
  const weekStartsOn = starts === undefined ? undefined : readWeekday(starts);
  if (starts !== undefined && weekStartsOn === undefined)
    throw new UsageError(`--week-starts takes a weekday like monday, not "${starts}".`);
  const weeks = Number(given.value('weeks') ?? 13);
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > mostWeeks)
    throw new UsageError(`--weeks takes a whole number from 1 to ${mostWeeks}.`);
  return {
    today: clockDay(),
    weeks,
    ...(asOf !== undefined && { asOf }),
    ...(weekStartsOn !== undefined && { weekStartsOn }),
  };
}

/**
 * Reads the files that were given and scores the week. Nothing is scored where a file is refused, or where `check` finds that a
 * result would be written over what is to be read.
 */
export async function scoreFiles(
  given: Given,
  choices: ScoreChoices,
  progress: Progress,
  check: (read: readonly NamedFile[]) => readonly Finding[],
): Promise<Answer<ScoredWeek>> {
  const named = async (option: string): Promise<NamedFile[]> => {
    const path = given.value(option);
    return path === undefined ? [] : readFiles([path], progress);
  };
  const files = await readFiles(given.files, progress, oursFirst);
  const [plan, team, sources] = [await named('plan'), await named('team'), await named('sources')];
  const all = [...files, ...plan, ...team, ...sources];
  const reading = findingsOf(all);
  const overwriting = check(all);
  if (all.some(({ refused }) => refused) || overwriting.length > 0)
    return { ok: false, findings: [...reading, ...overwriting] };
  progress.say('Counting');
  return scoreWeek(
    {
      grids: gridsOf(files),
      plan: gridsOf(plan),
      team: gridsOf(team),
      sources: gridsOf(sources),
      pages: ourPagesOf([...plan, ...team, ...files]),
      findings: reading,
    },
    choices,
  );
}
