import * as z from 'zod/mini';
import type { PackChoices } from '../pack/pack';

/** What of the week is shared, and how: as a workbook of its own, or as a sheet of values in this one. */
export interface PackInput extends PackChoices {
  readonly as: 'file' | 'tab';
  /** Of what somebody was shown before: anything else than that does not leave. */
  readonly print?: string;
}

/** Far beyond any team or plan, so that a page gone wrong cannot keep a host at work for minutes. */
const most = 500;
const longestPrint = 40;

const some = z.array(z.string()).check(z.maxLength(most));
const names = z.enum(['Full', 'Initials']);
const packShape = z.strictObject({
  reps: some,
  lines: some,
  names,
  repDetail: z.boolean(),
  notes: z.boolean(),
  as: z.enum(['file', 'tab']),
  print: z.optional(z.string().check(z.maxLength(longestPrint))),
});

/** Nothing is chosen for anybody: what is left out of the input is no choice, and the whole is refused. */
export function acceptPack(input: unknown): PackInput | undefined {
  const read = packShape.safeParse(input);
  if (!read.success) return undefined;
  const { print, ...asked } = read.data;
  return { ...asked, ...(print !== undefined && { print }) };
}

export interface RepPacksInput {
  readonly reps: readonly string[];
  readonly names?: 'Full' | 'Initials';
}

const repPacksShape = z.strictObject({ reps: some, names: z.optional(names) });

export function acceptRepPacks(input: unknown): RepPacksInput | undefined {
  const read = repPacksShape.safeParse(input);
  if (!read.success) return undefined;
  const { reps, names: shown } = read.data;
  return { reps, ...(shown !== undefined && { names: shown }) };
}
