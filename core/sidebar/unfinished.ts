import type { Given } from '../setup/start';

/**
 * What a person left unfinished, as it is kept with the document. It never holds the content of a cell: answers go by ids and
 * prints, a plan by the cells that were changed on the page.
 */
export interface Unfinished {
  readonly flow: 'start' | 'plan';
  /** The key of the screen that was in sight. */
  readonly step: string;
  readonly given: readonly Given[];
  /** The Plan flow's own part, packed and checked by it. Null before it. */
  readonly plan: unknown;
}

/** Drafts of another version are left alone: what they meant is not known any more. */
const version = 1;

/** All that is kept with the document: what was left unfinished, and `typed`, by field, as `packWords` has it. */
export const packUnfinished = (left: Unfinished | null, typed: readonly Given[] = []): string =>
  JSON.stringify({
    version,
    ...(left && { flow: left.flow, step: left.step, given: left.given.map(plainGiven), plan: left.plan }),
    ...(typed.length > 0 && { typed }),
  });

/** Null for anything that is not a draft of ours: the text was kept outside the page and is not trusted. */
export function readUnfinished(text: string | null): Unfinished | null {
  const read = draftIn(text);
  if (read === null) return null;
  const { flow, step, given, plan = null } = read;
  if ((flow !== 'start' && flow !== 'plan') || typeof step !== 'string' || !Array.isArray(given)) return null;
  return given.every(isGiven) ? { flow, step, given: given.map(plainGiven), plan } : null;
}

/** What was typed and not saved, by field. */
export function readTyped(text: string | null): readonly Given[] {
  const typed = draftIn(text)?.typed;
  return Array.isArray(typed) && typed.every(isGiven) ? typed : [];
}

function draftIn(text: string | null): Readonly<Record<string, unknown>> | null {
  const read = text === null ? null : parsed(text);
  return isRecord(read) && read.version === version ? read : null;
}

const plainGiven = ({ id, value }: Given): Given => ({ id, value });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isGiven = (value: unknown): value is Given =>
  isRecord(value) && typeof value.id === 'string' && typeof value.value === 'string';
