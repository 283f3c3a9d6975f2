import type { Finding } from '../core/outcome';
import { shorten } from '../core/text';

/** What the host said, with what a person can do about it. */
export function hostRefused(error: unknown): Finding {
  const fault = ownFault(error);
  if (fault !== undefined) return fault;
  const said = shorten(error instanceof Error ? error.message : String(error), 300);
  const known = refusals.find(({ words }) => words.test(said));
  return {
    severity: 'error',
    code: known?.code ?? 'host-refused',
    where: 'Google Sheets',
    what: known?.what ?? `Google Sheets refused a step: ${said}`,
    fix: known?.fix ?? 'Try again: what was begun is finished then.',
  };
}

/** A fault of ours is not blamed on Google. It is named by its kind alone: its words could quote a cell. */
function ownFault(error: unknown): Finding | undefined {
  const { code, name } = (typeof error === 'object' && error !== null ? error : {}) as {
    code?: unknown;
    name?: unknown;
  };
  const kind = typeof code === 'string' ? code : name;
  if (typeof code !== 'string' && !languageErrors.has(String(name))) return undefined;
  return {
    severity: 'error',
    code: 'own-fault',
    where: 'Leadline',
    what: `Leadline itself failed (${String(kind)}).`,
    fix: 'Please report it with these words.',
  };
}

const languageErrors: ReadonlySet<string> = new Set([
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'URIError',
]);

interface Refusal {
  readonly words: RegExp;
  readonly code: string;
  readonly what: string;
  readonly fix: string;
}

const refusals: readonly Refusal[] = [
  {
    words: /protected (?:cell|range|sheet)|trying to edit a protected/i,
    code: 'sheet-protected',
    what: 'One of the sheets to be written is protected, and you may not edit it.',
    fix: 'Ask its owner to give you the right to edit it, or to remove the protection.',
  },
  {
    words: /do not have permission|PERMISSION_DENIED|Authorization is required|not sufficient to call/i,
    code: 'not-allowed',
    what: 'Google did not allow this. It happens when several Google accounts are open in one browser.',
    fix: 'Use the menu instead of the side panel, or open the file in a window with only one account.',
  },
  {
    words: /timed? ?out|maximum execution time|Service invoked too many times|too many (?:scripts|simultaneous)/i,
    code: 'too-slow',
    what: 'Google stopped the work because it took too long or too much was asked at once.',
    fix: 'Wait a minute, then try again.',
  },
  {
    words: /10000000 cells|limit of 10,?000,?000|number of cells in the workbook/i,
    code: 'too-many-cells',
    what: 'The spreadsheet has reached the most cells that Google allows, ten million.',
    fix: 'Remove sheets, empty rows or empty columns that nobody needs.',
  },
];
