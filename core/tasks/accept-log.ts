import * as z from 'zod/mini';
import { logs, type LogName } from '../logs/log';

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

/** As much as a cell holds in either host, and far more labels than any log has. */
const longest = 30_000;
const most = 40;

const text = z.string().check(z.maxLength(longest));
const log = z.enum(logs.map(({ name }) => name) as [LogName, ...LogName[]]);
const cells = z.array(z.tuple([text, text])).check(z.minLength(1), z.maxLength(most));
const lineShape = z.strictObject({ log, cells });
const editShape = z.strictObject({ log, cells, row: z.int(), print: z.string() });

/** A new line of a log, as a form sends it: texts under the labels of its columns. */
export function acceptLine(input: unknown): LogInput | undefined {
  const read = lineShape.safeParse(input);
  return read.success ? read.data : undefined;
}

/** The same for a line that is there. */
export function acceptEdit(input: unknown): EditInput | undefined {
  const read = editShape.safeParse(input);
  return read.success ? read.data : undefined;
}
