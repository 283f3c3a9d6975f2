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

export const packUnfinished = ({ flow, step, given, plan }: Unfinished): string =>
  JSON.stringify({ version, flow, step, given: given.map(({ id, value }) => ({ id, value })), plan });

/** Null for anything that is not a draft of ours: the text was kept outside the page and is not trusted. */
export function readUnfinished(text: string | null): Unfinished | null {
  const read = text === null ? null : parsed(text);
  if (!isRecord(read) || read.version !== version) return null;
  const { flow, step, given, plan = null } = read;
  if ((flow !== 'start' && flow !== 'plan') || typeof step !== 'string' || !Array.isArray(given)) return null;
  return given.every(isGiven) ? { flow, step, given: given.map(({ id, value }) => ({ id, value })), plan } : null;
}

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
