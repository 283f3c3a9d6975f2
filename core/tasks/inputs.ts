import * as z from 'zod/mini';
import { isDay, type Day } from '../calendar/day';
import { planColumns } from '../own-columns';
import type { PlanDraft } from '../setup/draft';
import type { Given } from '../setup/start';

/*
 * What a page may send to a task. It comes from outside: what is not of the right shape is undefined, and goes no further.
 */

/** Pace is measured at the end of this day; absent: the day of the Settings sheet, else the newest day in the data. */
export interface WeekInput {
  readonly asOf?: Day;
}

const weekShape = z.strictObject({ asOf: z.optional(z.string().check(z.refine(isDay))) });

export function acceptWeek(input: unknown): WeekInput | undefined {
  const read = weekShape.safeParse(input ?? {});
  if (!read.success) return undefined;
  return read.data.asOf === undefined ? {} : { asOf: read.data.asOf as Day };
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

export function acceptStart(input: unknown): StartInput | undefined {
  const read = startShape.safeParse(input);
  return read.success ? withReplace({ given: read.data.given }, read.data.replace) : undefined;
}

/** A plan as it stands on the page, texts only: they are read as if they stood on the sheets. `replace`: as for Start. */
export interface PlanInput {
  readonly draft: PlanDraft;
  readonly replace?: boolean;
}

/** Far beyond any plan, so that a page gone wrong cannot keep a host at work for minutes. */
const most = 500;

const cells = z.array(z.string()).check(z.length(planColumns.length));
const draftShape = z.strictObject({
  draft: z.strictObject({
    lines: z.array(z.strictObject({ id: z.string(), cells })).check(z.maxLength(most)),
    targets: z
      .array(z.strictObject({ rep: z.string(), line: z.string(), from: z.string(), target: z.string() }))
      .check(z.maxLength(20 * most)),
    settings: z.array(z.strictObject({ name: z.string(), value: z.string() })).check(z.maxLength(most)),
  }),
  replace: z.optional(z.boolean()),
});

export function acceptDraft(input: unknown): PlanInput | undefined {
  const read = draftShape.safeParse(input);
  return read.success ? withReplace({ draft: read.data.draft }, read.data.replace) : undefined;
}

function withReplace<T extends object>(input: T, replace: boolean | undefined): T & { readonly replace?: boolean } {
  return { ...input, ...(replace !== undefined && { replace }) };
}

export const acceptNothing = (input: unknown): Readonly<Record<string, never>> | undefined =>
  z.strictObject({}).safeParse(input ?? {}).success ? {} : undefined;
