import { isDay, type Day } from '../calendar/day';
import * as z from 'zod/mini';
import type { Finding } from '../outcome';
import { refresh } from './refresh';
import type { Answer } from './task';
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
}

/** Everything that a person can do, in one list; the door of each host is typed from it. */
export const tasks = [
  defineTask({
    name: 'refresh',
    about: 'Counts the week from the CRM sheets of this workbook and redraws the scorecard.',
    accept: acceptWeek,
    perform(cells, world, input): Answer<Performed<WeekSaid>> {
      const done = refresh(cells, world, input);
      if (!done.ok) return done;
      const { writes, summary } = done.answer;
      return { ok: true, findings: done.findings, answer: { writes, says: { summary } } };
    },
  }),
  defineTask({
    name: 'check',
    about: 'Reads the workbook and says what stands in the way of right numbers. Writes nothing.',
    accept: acceptWeek,
    perform(cells, world, input): Answer<Performed<WeekSaid>> {
      const done = refresh(cells, world, input);
      if (!done.ok) return done;
      const { summary } = done.answer;
      return { ok: true, findings: done.findings, answer: { writes: nothingToWrite, says: { summary } } };
    },
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
