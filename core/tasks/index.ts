import type { PlanDesk, Preview } from '../setup/draft';
import type { Home } from '../setup/home';
import type { LogDesk } from '../setup/log-desk';
import type { NoteSaid, NotesDesk } from '../setup/notes';
import type { PackDesk, PackSaid, RepPacksSaid } from '../setup/pack-desk';
import { checkDraft, type DraftCheck } from '../setup/plan-check';
import type { Start } from '../setup/start';
import { pagesWithBoxes } from '../sheets/boxes';
import type { TrendShown } from '../setup/trend-picture';
import { acceptEdit, acceptLine } from './accept-log';
import { acceptNote } from './accept-note';
import { acceptPack, acceptRepPacks } from './accept-pack';
import { appendLog } from './append-log';
import { company, type CompanySaid } from './company';
import { editLog } from './edit-log';
import { home } from './home';
import { acceptDraft, acceptNothing, acceptStart, acceptWeek } from './inputs';
import { keepPlan } from './keep-plan';
import { keepStart } from './keep-start';
import { logDesk } from './log-desk';
import { editNote, notes } from './notes';
import { pack, repPacks } from './pack';
import { packDesk } from './pack-desk';
import { planDesk } from './plan-desk';
import { previewPlan } from './preview-plan';
import { refresh } from './refresh';
import { rollup, type RollUpSaid } from './rollup';
import { start } from './start';
import { takeBack } from './take-back';
import type { Answer, KeptSaid, LoggedSaid, Performed, TakenSaid, Task, WeekSaid } from './task';
import { trend } from './trend';
import { proposePlan, setUp } from './twins';
import { nothingToWrite } from './workbook';

const defineTask = <const Name extends string, Input, Says>(task: Task<Name, Input, Says>): Task<Name, Input, Says> =>
  task;

/** The same work, with nothing written. */
const unwritten = <Says>(done: Answer<Performed<Says>>): Answer<Performed<Says>> =>
  done.ok ? { ...done, answer: { ...done.answer, writes: nothingToWrite } } : done;

/** Everything that a person can do, in one list; the door of each host is typed from it. */
export const tasks = [
  defineTask({
    name: 'refresh',
    about: 'Counts the week from the CRM sheets of this workbook and redraws the scorecard.',
    accept: acceptWeek,
    readsOurs: ['Measures', ...pagesWithBoxes],
    perform: (cells, world, input): Answer<Performed<WeekSaid>> => refresh(cells, world, input),
  }),
  defineTask({
    name: 'check',
    about: 'Reads the workbook and says what stands in the way of right numbers. Writes nothing.',
    accept: acceptWeek,
    readsOurs: ['Measures'],
    perform: (cells, world, input): Answer<Performed<WeekSaid>> => unwritten(refresh(cells, world, input)),
  }),
  defineTask({
    name: 'takeBack',
    about:
      'Takes back what the last refresh wrote down for good: weeks that had closed, and drafts that nobody touched.',
    accept: acceptNothing,
    readsOurs: ['Scorecard'],
    perform: (cells): Answer<Performed<TakenSaid>> => takeBack(cells),
  }),
  defineTask({
    name: 'home',
    about: 'Says how far this workbook is, how the week stands and what comes next. Writes nothing.',
    accept: acceptWeek,
    readsOurs: ['Scorecard'],
    perform: (cells, world, input): Answer<Performed<Home>> => home(cells, world, input),
  }),
  defineTask({
    name: 'trend',
    about: 'Brings thirteen weeks of each result and of the behaviors that drive it. Writes nothing.',
    accept: acceptWeek,
    perform: (cells, world, input): Answer<Performed<readonly TrendShown[]>> => trend(cells, world, input),
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
    name: 'rollup',
    about: 'Draws the sheet Roll-up from the packs of several managers that were copied into this workbook.',
    accept: acceptNothing,
    readsOurs: ['Roll-up'],
    perform: (cells): Answer<Performed<RollUpSaid>> => rollup(cells),
  }),
  defineTask({
    name: 'company',
    about:
      'Makes the sheets Company and Yearly check where there are none, and says what supports what and what is due.',
    accept: acceptNothing,
    perform: (cells, world): Answer<Performed<CompanySaid>> => company(cells, world),
  }),
  defineTask({
    name: 'packDesk',
    about: 'Brings what of the week can be shared with leadership. Writes nothing.',
    accept: acceptNothing,
    perform: (cells, world): Answer<Performed<PackDesk>> => packDesk(cells, world),
  }),
  defineTask({
    name: 'previewPack',
    about: 'Shows cell by cell what a pack would say, and to whom. Writes nothing.',
    accept: acceptPack,
    perform: (cells, world, input): Answer<Performed<PackSaid>> => unwritten(pack(cells, world, input)),
  }),
  defineTask({
    name: 'pack',
    about: 'Makes the chosen part of the week as a workbook of its own, or as a sheet of values in this one.',
    accept: acceptPack,
    perform: (cells, world, input): Answer<Performed<PackSaid>> => pack(cells, world, input),
  }),
  defineTask({
    name: 'repPacks',
    about: 'Makes one workbook for each rep with that rep’s page alone.',
    accept: acceptRepPacks,
    perform: (cells, world, input): Answer<Performed<RepPacksSaid>> => repPacks(cells, world, input),
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
