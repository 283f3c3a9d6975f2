import * as z from 'zod/mini';
import { planColumns } from '../own-columns';
import type { PlanInput } from './index';

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

/** A plan as a page sends it: texts only. What they say is read as if they stood on the sheets. */
export function acceptDraft(input: unknown): PlanInput | undefined {
  const read = draftShape.safeParse(input);
  if (!read.success) return undefined;
  const { draft, replace } = read.data;
  return { draft, ...(replace !== undefined && { replace }) };
}
