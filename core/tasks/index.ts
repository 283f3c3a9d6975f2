import { isDay, type Day } from '../calendar/day';
import * as z from 'zod/mini';
import type { LogName } from '../logs/log';
import type { Finding } from '../outcome';
import type { PlanDesk, PlanDraft, Preview } from '../setup/draft';
import type { Changes, Home } from '../setup/home';
import type { LogDesk } from '../setup/log-desk';
import type { NoteSaid, NotesDesk } from '../setup/notes';
import { checkDraft, type DraftCheck } from '../setup/plan-check';
import type { Given, Start } from '../setup/start';
import { acceptDraft } from './accept-draft';
import { acceptEdit, acceptLine } from './accept-log';
import { appendLog } from './append-log';
import { editLog } from './edit-log';
import { acceptNote } from './accept-note';
import { home } from './home';
import { keepPlan } from './keep-plan';
import { keepStart } from './keep-start';
import { logDesk } from './log-desk';
import { editNote, notes } from './notes';
import { planDesk } from './plan-desk';
import { previewPlan } from './preview-plan';
import { refresh } from './refresh';
import { start } from './start';
import type { Answer } from './task';
import { proposePlan, setUp } from './twins';
import { nothingToWrite, type WorkbookCells, type World, type Writes } from './workbook';

/** What a task wants written and what it says to the person. What it says is plain JSON: it crosses the door of every host. */
export interface Performed<Says> {
  readonly writes: Writes;
  readonly says: Says;
}

/** One thing that a person can do. It reads the whole workbook, thinks, and says everything to write. */
export interface Task<Name extends string, Input, Says> {
  readonly name: Name;
  /** What it does, in a sentence for the person. */
  readonly about: string;
  /** Input arrives from outside and is not trusted; undefined when it is not of the right shape. */
  readonly accept: (input: unknown) => Input | undefined;
  /** Sheets of ours that it reads, beside everybody else's: our sheets are drawn from the others and usually not read. */
  readonly readsOurs?: readonly string[];
  /** It thinks about its input alone. No sheet is read or written, so that it may go on beside other work. */
  readonly inputOnly?: boolean;
  readonly perform: (cells: WorkbookCells, world: World, input: Input) => Answer<Performed<Says>>;
}

const defineTask = <const Name extends string, Input, Says>(task: Task<Name, Input, Says>): Task<Name, Input, Says> =>
  task;

/** Says which day to measure at, or nothing. */
export interface WeekInput {
  readonly asOf?: Day;
}

const weekShape = z.strictObject({ asOf: z.optional(z.string().check(z.refine(isDay))) });

function acceptWeek(input: unknown): WeekInput | undefined {
  const read = weekShape.safeParse(input ?? {});
  if (!read.success) return undefined;
  return read.data.asOf === undefined ? {} : { asOf: read.data.asOf as Day };
}

/** What refreshing and checking say: the week in plain lines. The findings stand beside the answer. */
export interface WeekSaid {
  readonly summary: readonly string[];
  readonly changes: Changes;
}

/** What was written on request: the names of the sheets. */
export interface KeptSaid {
  readonly sheets: readonly string[];
}

/** The answers of Start so far. `replace`: the person has said that sheets which are there already may be rewritten. */
export interface StartInput {
  readonly given: readonly Given[];
  readonly replace?: boolean;
}

const startShape = z.strictObject({
  given: z.array(z.strictObject({ id: z.string(), value: z.string() })),
  replace: z.optional(z.boolean()),
});

function acceptStart(input: unknown): StartInput | undefined {
  const read = startShape.safeParse(input);
  if (!read.success) return undefined;
  const { given, replace } = read.data;
  return { given, ...(replace !== undefined && { replace }) };
}

/** A plan as it stands on the page. `replace`: as for Start. */
export interface PlanInput {
  readonly draft: PlanDraft;
  readonly replace?: boolean;
}

/** A new line of a log: texts under the labels of its columns. */
export interface LogInput {
  readonly log: LogName;
  readonly cells: readonly (readonly [label: string, text: string])[];
}

/** Other texts for a line that is there: the number of its row and its print, as the page showed it. */
export interface EditInput extends LogInput {
  readonly row: number;
  readonly print: string;
}

/** Where the line stands now, so that a person can be led there. */
export interface LoggedSaid {
  readonly sheet: string;
  readonly row: number;
}

const acceptNothing = (input: unknown): Readonly<Record<string, never>> | undefined =>
  z.strictObject({}).safeParse(input ?? {}).success ? {} : undefined;

/** Everything that a person can do, in one list; the door of each host is typed from it. */
export const tasks = [
  defineTask({
    name: 'refresh',
    about: 'Counts the week from the CRM sheets of this workbook and redraws the scorecard.',
    accept: acceptWeek,
    readsOurs: ['Measures'],
    perform(cells, world, input): Answer<Performed<WeekSaid>> {
      const done = refresh(cells, world, input);
      if (!done.ok) return done;
      const { writes, summary, changes } = done.answer;
      return { ok: true, findings: done.findings, answer: { writes, says: { summary, changes } } };
    },
  }),
  defineTask({
    name: 'check',
    about: 'Reads the workbook and says what stands in the way of right numbers. Writes nothing.',
    accept: acceptWeek,
    readsOurs: ['Measures'],
    perform(cells, world, input): Answer<Performed<WeekSaid>> {
      const done = refresh(cells, world, input);
      if (!done.ok) return done;
      const { summary, changes } = done.answer;
      return { ok: true, findings: done.findings, answer: { writes: nothingToWrite, says: { summary, changes } } };
    },
  }),
  defineTask({
    name: 'home',
    about: 'Says how far this workbook is, how the week stands and what comes next. Writes nothing.',
    accept: acceptWeek,
    readsOurs: ['Scorecard'],
    perform: (cells, world, input): Answer<Performed<Home>> => home(cells, world, input),
  }),
  defineTask({
    name: 'start',
    about: 'Says what the sheets of this workbook are and asks what cannot be proved. Writes nothing.',
    accept: acceptStart,
    perform: (cells, world, input): Answer<Performed<Start>> => start(cells, world, input),
  }),
  defineTask({
    name: 'keepStart',
    about: 'Writes what was found and answered on the sheets Sources and Team.',
    accept: acceptStart,
    perform: (cells, world, input): Answer<Performed<KeptSaid>> => keepStart(cells, world, input),
  }),
  defineTask({
    name: 'planDesk',
    about: 'Brings the plan of this workbook, or a proposed one, and the library of results. Writes nothing.',
    accept: acceptNothing,
    perform: (cells, world): Answer<Performed<PlanDesk>> => planDesk(cells, world),
  }),
  defineTask({
    name: 'previewPlan',
    about: 'Counts a plan that is being made on the real rows and checks it. Writes nothing.',
    accept: acceptDraft,
    perform: (cells, world, input): Answer<Performed<Preview>> => previewPlan(cells, world, input),
  }),
  defineTask({
    name: 'checkPlan',
    about: 'Checks a plan that is being made by itself, for a page without the checker. Writes nothing.',
    accept: acceptDraft,
    inputOnly: true,
    perform: (_cells, _world, { draft }): Answer<Performed<DraftCheck>> => ({
      ok: true,
      findings: [],
      answer: { writes: nothingToWrite, says: checkDraft(draft) },
    }),
  }),
  defineTask({
    name: 'keepPlan',
    about: 'Writes a plan on the sheets Plan, Targets and Settings.',
    accept: acceptDraft,
    perform: (cells, world, input): Answer<Performed<KeptSaid>> => keepPlan(cells, world, input),
  }),
  defineTask({
    name: 'notes',
    about: 'Brings the notes of the week with what each rests on, and the commitments still open. Writes nothing.',
    accept: acceptWeek,
    perform: (cells, world, input): Answer<Performed<NotesDesk>> => notes(cells, world, input),
  }),
  defineTask({
    name: 'editNote',
    about: 'Writes on the Feedback sheet what a person did with one note. Sends nothing to anybody.',
    accept: acceptNote,
    perform: (cells, world, input): Answer<Performed<NoteSaid>> => editNote(cells, world, input),
  }),
  defineTask({
    name: 'logDesk',
    about: 'Brings what to talk about with each rep, what was promised, and what experiments show. Writes nothing.',
    accept: acceptNothing,
    perform: (cells, world): Answer<Performed<LogDesk>> => logDesk(cells, world),
  }),
  defineTask({
    name: 'appendLog',
    about: 'Adds a line to Feedback, One-on-ones, Observations, Experiments, Process, Coaching or Deliverables.',
    accept: acceptLine,
    perform: (cells, _, input): Answer<Performed<LoggedSaid>> => appendLog(cells, input),
  }),
  defineTask({
    name: 'editLog',
    about: 'Changes cells of one line of such a sheet, unless somebody else has changed that line meanwhile.',
    accept: acceptEdit,
    perform: (cells, _, input): Answer<Performed<LoggedSaid>> => editLog(cells, input),
  }),
  defineTask({
    name: 'setUp',
    about: 'Writes what the cells prove on the sheets Sources and Team, without a question, and says what is open.',
    accept: acceptNothing,
    perform: (cells, world): Answer<Performed<KeptSaid>> => setUp(cells, world),
  }),
  defineTask({
    name: 'proposePlan',
    about: 'Writes a proposed plan where there is none, without a question.',
    accept: acceptNothing,
    perform: (cells, world): Answer<Performed<KeptSaid>> => proposePlan(cells, world),
  }),
] as const;

type Tasks = (typeof tasks)[number];
export type TaskName = Tasks['name'];
type TaskNamed<Name extends TaskName> = Extract<Tasks, { readonly name: Name }>;
export type InputOf<Name extends TaskName> = NonNullable<ReturnType<TaskNamed<Name>['accept']>>;
export type SaysOf<Name extends TaskName> = Extract<
  ReturnType<TaskNamed<Name>['perform']>,
  { readonly ok: true }
>['answer']['says'];

/** A fault of the caller, as a finding: the page and the bundle do not fit together. */
export const doorFinding = (code: string, what: string): Finding => ({
  severity: 'error',
  code,
  where: 'Leadline',
  what,
  fix: 'Reload the page and try again.',
});
