import * as z from 'zod/mini';
import type { PlanInput } from './index';

const texts = z.array(z.string());
const draftShape = z.strictObject({
  draft: z.strictObject({
    lines: z.array(z.strictObject({ id: z.string(), cells: texts })),
    targets: z.array(z.strictObject({ rep: z.string(), line: z.string(), from: z.string(), target: z.string() })),
    settings: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  }),
  replace: z.optional(z.boolean()),
});

/** A plan as a page sends it: texts only. What they say is read as if they stood on the sheets. */
export function acceptDraft(input: unknown): PlanInput | undefined {
  const read = draftShape.safeParse(input);
  if (!read.success) return undefined;
  const { draft, replace } = read.data;
  return { draft, ...(replace !== undefined && { replace }) };
}
