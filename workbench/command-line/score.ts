import type { Finding } from '../../core/outcome';
import { findingLines, gravestFirst } from './findings';
import { checkOverwriting, readOutputs, unwritable, writeOutputs } from './outputs';
import { progressOn } from './progress';
import { readChoices, scoreFiles, scoringOptions } from './scoring';
import { UsageError, type Command } from './usage';

/** The gravest few; the rest is on the sheet. */
function shortFindings(findings: readonly Finding[]): string[] {
  const told = gravestFirst(findings.filter(({ severity }) => severity !== 'info'));
  if (told.length === 0) return [];
  const most = 6;
  const more = told.length > most ? [`  and ${told.length - most} more on the sheet CRM health`] : [];
  return ['', 'To look at in the data and the plan', ...findingLines(told.slice(0, most), '  '), ...more];
}

/** What had to be taken because nobody said it: a person must see that before believing a number. */
export function takenFindings(findings: readonly Finding[]): string[] {
  const taken = findings.filter(({ code }) => ['plan-proposed', 'team-proposed', 'as-of-taken'].includes(code));
  return taken.length === 0 ? [] : ['', 'Taken, because nothing was said about it', ...findingLines(taken, '  ')];
}

/** What people wrote into boxes that are gone, all of it: it stands on no page any more. */
function lostFindings(lost: readonly Finding[]): string[] {
  return lost.length === 0 ? [] : ['', 'Written into boxes that are gone', ...findingLines(lost, '  ')];
}

/** Why nothing was written, and what the files lack. */
export function refuse(findings: readonly Finding[], what = 'This cannot be scored yet.'): number {
  const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'ask');
  console.error([`${what} Nothing was written.`, ...findingLines(grave, '  ')].join('\n'));
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
    ...scoringOptions,
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
    const scored = await scoreFiles(given, choices, progress, (read) => checkOverwriting(outputs, read));
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
    console.log(
      [
        ...answer.summary,
        ...shortFindings(findings),
        ...lostFindings(answer.lost),
        ...takenFindings(findings),
        '',
        ...written,
      ].join('\n'),
    );
    return 0;
  },
};
