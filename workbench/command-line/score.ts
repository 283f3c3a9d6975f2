import { dayNumber, dayOf, isDay, type Day } from '../../core/calendar/day';
import { readWeekday } from '../../core/calendar/week';
import { FIRST_DAY, LAST_DAY } from '../../core/crm/day-range';
import type { Finding } from '../../core/outcome';
import { scoreWeek, type ScoreChoices } from '../../core/tasks/score-week';
import { findingsOf, gridsOf, oursFirst, readFiles, type NamedFile } from './files';
import { findingLines, gravestFirst } from './findings';
import { checkOverwriting, readOutputs, unwritable, writeOutputs } from './outputs';
import { progressOn } from './progress';
import { UsageError, type Command, type Given } from './usage';

/** The day on this machine's clock and in its zone: only a host may look. */
const clockDay = (): Day => {
  const now = new Date();
  const midnight = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return dayOf(Math.round(midnight / 86_400_000));
};

const mostWeeks = 104;

function readChoices(given: Given): ScoreChoices {
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

/** The gravest few; the rest is on the sheet. */
function shortFindings(findings: readonly Finding[]): string[] {
  const told = gravestFirst(findings.filter(({ severity }) => severity !== 'info'));
  if (told.length === 0) return [];
  const most = 6;
  const more = told.length > most ? [`  and ${told.length - most} more on the sheet CRM health`] : [];
  return ['', 'To look at in the data and the plan', ...findingLines(told.slice(0, most), '  '), ...more];
}

/** What had to be taken because nobody said it: a person must see that before believing a number. */
function takenFindings(findings: readonly Finding[]): string[] {
  const taken = findings.filter(({ code }) => ['plan-proposed', 'team-proposed', 'as-of-taken'].includes(code));
  return taken.length === 0 ? [] : ['', 'Taken, because nothing was said about it', ...findingLines(taken, '  ')];
}

/** Why nothing was written, and what the files lack. */
function refuse(findings: readonly Finding[]): number {
  const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'ask');
  console.error(['This cannot be scored yet. Nothing was written.', ...findingLines(grave, '  ')].join('\n'));
  return 1;
}

export const scoreCommand: Command = {
  name: 'score',
  usage: 'score FILE... --out SCORECARD.xlsx [--plan PLAN] [options]',
  about:
    'Scores the week: counts what the plan says from CRM exports and writes a scorecard workbook.\n' +
    'FILE is a CSV or XLSX export, a Team, Targets, Time off, Deliverables or Settings sheet, or a workbook that\n' +
    'score made before: then its plan and your edits in it are used. Of two sheets of one kind the one named by an option\n' +
    'holds, else the one in such a workbook, else the first.\n' +
    'Without a plan it proposes one that the data can carry, and says so.',
  options: [
    { name: 'out', value: 'FILE.xlsx', about: 'The workbook to write.' },
    { name: 'plan', value: 'FILE', about: 'The plan, CSV or XLSX.' },
    { name: 'team', value: 'FILE', about: 'The team, CSV or XLSX.' },
    { name: 'sources', value: 'FILE', about: 'Which column is which field: Sheet, Table, Field, Column, Reads as.' },
    { name: 'as-of', value: 'DAY', about: 'Pace is measured at the end of this day, like 2026-11-19.' },
    { name: 'week-starts', value: 'WEEKDAY', about: 'First day of the week, like monday.' },
    { name: 'weeks', value: 'N', about: 'Weeks shown, this one included. Usually 13.' },
    { name: 'measures', value: 'FILE.csv', about: 'Also write the numbers as a plain table.' },
  ],
  examples: [
    'leadline score Activities.csv Deals.csv --plan Plan.csv --as-of 2026-11-19 --out scorecard.xlsx',
    'leadline score scorecard.xlsx Activities.csv Deals.csv --out scorecard.xlsx',
  ],
  async run(given) {
    if (given.files.length === 0) throw new UsageError('Which files shall I score?');
    const choices = readChoices(given);
    const outputs = readOutputs(given);
    const progress = progressOn(process.stderr);
    const named = async (option: string): Promise<NamedFile[]> => {
      const path = given.value(option);
      return path === undefined ? [] : readFiles([path], progress);
    };
    const files = await readFiles(given.files, progress, oursFirst);
    const [plan, team, sources] = [await named('plan'), await named('team'), await named('sources')];
    const all = [...files, ...plan, ...team, ...sources];
    const reading = findingsOf(all);
    const overwriting = checkOverwriting(outputs, all);
    if (all.some(({ refused }) => refused) || overwriting.length > 0) {
      progress.done();
      return refuse([...reading, ...overwriting]);
    }
    progress.say('Counting');
    const scored = scoreWeek(
      {
        grids: gridsOf(files),
        plan: gridsOf(plan),
        team: gridsOf(team),
        sources: gridsOf(sources),
        findings: reading,
      },
      choices,
    );
    if (!scored.ok) {
      progress.done();
      return refuse(scored.findings);
    }
    progress.say('Writing the workbook');
    let written: string[];
    try {
      written = await writeOutputs(scored.answer, outputs);
    } catch (error) {
      const reason = unwritable(error);
      if (!reason) throw error;
      progress.done();
      return refuse([reason]);
    }
    progress.done();
    const { answer, findings } = scored;
    console.log([...answer.summary, ...shortFindings(findings), ...takenFindings(findings), '', ...written].join('\n'));
    return 0;
  },
};
