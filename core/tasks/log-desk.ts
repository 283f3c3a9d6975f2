import { addDays, type Day } from '../calendar/day';
import type { Table } from '../cells';
import { readFeedback } from '../feedback/read-feedback';
import { agendaOf } from '../logs/agenda';
import { commitmentsOf, openCommitments } from '../logs/commitments';
import { linePrint } from '../logs/log-sheet';
import type { LogName } from '../logs/log';
import type { OneOnOne } from '../logs/one-on-one';
import { isHeld, rhythmOf } from '../logs/rhythm';
import { stepsOf, waysFor } from '../logs/ways';
import { openChallenges } from '../plan/challenges';
import { diagnose, type Diagnosis } from '../score/diagnosis';
import type { LineShown, LogDesk, PlannedTalk, RepTalk, RunningExperiment } from '../setup/log-desk';
import { headlineOf, questionsOf, stepWords } from '../sheets/diagnosis-words';
import { fold } from '../text';
import type { ExperimentVerdict } from '../logs/verdict';
import { gridsOf, readableSheets, unsavedSheets } from './readable-sheets';
import { weeksShown } from './refresh';
import { scoreWeek, type ScoredWeek } from './score-week';
import type { Answer, Performed } from './task';
import { nothingToWrite, type WorkbookCells, type World } from './workbook';

/**
 * Brings what the one-on-ones with all reps and the short forms need, in one reading: whoever goes from rep to rep does not wait
 * for the workbook to be counted each time.
 */
export function logDesk(cells: WorkbookCells, { today }: World): Answer<Performed<LogDesk>> {
  const scored = scoreWeek(
    { grids: gridsOf(readableSheets(cells)), findings: unsavedSheets(cells) },
    { today, weeks: weeksShown },
  );
  if (!scored.ok) return scored;
  const { scorecard, logs, verdicts } = scored.answer;
  const says: LogDesk = {
    today,
    talks: talksOf(scored.answer, today),
    lines: [...scorecard.behaviors, ...scorecard.results].map(({ row }) => row.name),
    steps: stepsOf(logs.ways).map(({ step }) => step),
    experiments: verdicts.flatMap((one) => runningIn(logs.tables.experiments, one)),
  };
  return { ok: true, findings: scored.findings, answer: { writes: nothingToWrite, says } };
}

function talksOf({ scorecard, logs, intent, feedback }: ScoredWeek, today: Day): RepTalk[] {
  // A talk of today comes after the newest row of the CRM, and what was promised in it is open at once.
  const asOf = today > scorecard.asOf ? today : scorecard.asOf;
  const said = feedback.there?.table;
  // The sheet as it stands, not as a refresh would leave it: its rows are what the page gives back.
  const commitments = commitmentsOf(logs.oneOnOnes, said === undefined ? [] : readFeedback(said).value, intent.team);
  const challenges = openChallenges(intent.deliverables, intent.team, asOf);
  return diagnose(scorecard).map((diagnosis): RepTalk => {
    const { rep } = diagnosis;
    const { last, next } = rhythmOf(logs.oneOnOnes, rep, asOf);
    const brought = {
      ...lookedAt(diagnosis, (name) => waysFor(logs.ways, name).length > 0),
      commitments,
      challenges,
    };
    return {
      rep,
      last: last?.date ?? null,
      next: next?.date ?? null,
      planned: plannedFor(logs.oneOnOnes, logs.tables.oneOnOnes, rep, today),
      promises: openCommitments(commitments, rep, asOf).map(({ text, due, log, row }) => ({
        ...shownAs(log, log === 'Feedback' ? said : logs.tables.oneOnOnes, row),
        text,
        due,
      })),
      agenda: agendaOf(rep, { ...scorecard, asOf }, logs, brought).parts,
    };
  });
}

/** Where to look first, what that rests on, three questions; and the line among its grounds that there are ways for. */
function lookedAt(diagnosis: Diagnosis, hasWays: (name: string) => boolean) {
  const { first } = diagnosis;
  const names = (first?.grounds ?? []).flatMap((ground) => [
    ground.row.name,
    ...('before' in ground && ground.before !== null ? [ground.before.name] : []),
  ]);
  return {
    diagnosis: [headlineOf(diagnosis), ...(first === null ? [] : [stepWords(first)]), ...questionsOf(diagnosis)],
    weakStep: names.find(hasWays) ?? null,
  };
}

/** A line further away than this is another talk. */
const NEAR = 14;

/** The last one whose day has come, else the first to come, of which nobody has said yet whether it took place. */
function plannedFor(all: readonly OneOnOne[], table: Table | undefined, rep: string, today: Day): PlannedTalk | null {
  const near = all
    .filter((one) => fold(one.rep) === fold(rep) && one.held === null && !isHeld(one))
    .filter(({ date }) => date >= addDays(today, -NEAR) && date <= addDays(today, NEAR))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const come = near.filter(({ date }) => date <= today);
  const one = come[come.length - 1] ?? near[0];
  if (one === undefined) return null;
  const cells = [
    ['Projection', one.projection],
    ['Behaviors behind it', one.behaviors],
    ['Tried', one.tried],
    ['Need', one.need],
    ['Due', one.due ?? ''],
    ['Skill focus', one.skillFocus],
    ['Review on', one.reviewOn ?? ''],
  ] as const;
  return { ...shownAs('One-on-ones', table, one.row), date: one.date, cells };
}

function runningIn(table: Table | undefined, { experiment, verdict }: ExperimentVerdict): RunningExperiment[] {
  const { rep, change, behavior, since, row } = experiment;
  if (experiment.verdict !== null) return [];
  const word = verdict?.word === 'Moved' || verdict?.word === 'Not moved' ? verdict.word : null;
  const why = verdict?.why ?? 'A line that it names is not in the plan, so no number can say.';
  return [{ ...shownAs('Experiments', table, row), rep, change: change || behavior, since, word, why }];
}

const shownAs = (log: LogName, table: Table | undefined, row: number): LineShown => ({
  log,
  row,
  print: table === undefined ? '' : linePrint(table, row),
});
