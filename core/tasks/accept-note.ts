import * as z from 'zod/mini';
import { isDay } from '../calendar/day';
import { keptWords } from '../feedback/kept';
import type { NoteInput } from '../setup/notes';

/** Far beyond what anybody says at once, and well within what a cell holds. */
const words = z.string().check(z.maxLength(4000));

const noteShape = z.strictObject({
  sheet: z.string(),
  row: z.number().check(z.int(), z.positive()),
  print: z.string(),
  change: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('words'), words }),
    z.strictObject({ kind: z.literal('share'), words }),
    z.strictObject({ kind: z.literal('skip') }),
    z.strictObject({
      kind: z.literal('commit'),
      commitment: words,
      due: z.string().check(z.refine((text) => text === '' || isDay(text))),
    }),
    z.strictObject({ kind: z.literal('kept'), kept: z.enum(keptWords) }),
  ]),
});

/** A change of one note as a page sends it. */
export const acceptNote = (input: unknown): NoteInput | undefined => noteShape.safeParse(input).data;
