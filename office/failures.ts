import type { Finding } from '../core/outcome';

interface Words {
  readonly what: string;
  readonly fix: string;
}

const again = 'Refresh again: what was begun is finished then.';

/** What Excel's refusals mean to a person. The codes are those of the API and of our own hand. */
const words: Readonly<Record<string, Words>> = {
  'sheet-protected': {
    what: 'This sheet is protected, so it cannot be redrawn. Nothing was changed.',
    fix: 'Choose Review, Unprotect Sheet, then refresh again.',
  },
  'workbook-protected': {
    what: 'The structure of this workbook is protected, so no sheet can be added. Nothing was changed.',
    fix: 'Choose Review, Protect Workbook to take the protection away, then refresh again.',
  },
  'row-too-long': {
    what: 'A row of this workbook is longer than Excel hands over at once.',
    fix: 'Shorten very long texts, or leave their column out of the export.',
  },
  AccessDenied: {
    what: 'Excel did not allow the change: a sheet is protected, or the workbook is open for reading only.',
    fix: 'Unprotect the sheet or choose Edit Workbook, then refresh again.',
  },
  InvalidOperationInCellEditMode: {
    what: 'A cell is being edited.',
    fix: 'Press Enter to finish it, then refresh again.',
  },
  RequestAborted: { what: 'Excel stopped the work.', fix: again },
  ServiceNotAvailable: { what: 'Excel is not available at the moment.', fix: again },
  Conflict: { what: 'Somebody else changed the workbook at the same moment.', fix: again },
  ItemNotFound: { what: 'A sheet was renamed or deleted during the work.', fix: again },
  RequestPayloadSizeLimitExceeded: {
    what: 'A sheet is larger than Excel on the web takes at once.',
    fix: 'Use Excel on a computer.',
  },
  ResponsePayloadSizeLimitExceeded: {
    what: 'A sheet is larger than Excel on the web hands over at once.',
    fix: 'Use Excel on a computer.',
  },
  FilteredRangeConflict: {
    what: 'A filter on one of our sheets is in the way.',
    fix: 'Clear the filter, then refresh again.',
  },
  MergedRangeConflict: {
    what: 'Merged cells on one of our sheets are in the way.',
    fix: 'Unmerge them, then refresh again.',
  },
  ApiNotFound: {
    what: 'This version of Excel is too old for Leadline.',
    fix: 'Use Excel on the web, Microsoft 365 or Excel 2021 or newer.',
  },
};

/** A refusal as news with its address. It carries a code and never what stands in a cell, which an error message might. */
export function findingOf(refused: unknown): Finding {
  const { code, sheet } = (typeof refused === 'object' && refused !== null ? refused : {}) as {
    readonly code?: unknown;
    readonly sheet?: unknown;
  };
  const known = typeof code === 'string' ? words[code] : undefined;
  return {
    severity: 'error',
    code: typeof code === 'string' ? code : 'host-failed',
    where: typeof sheet === 'string' ? sheet : 'Excel',
    what: known?.what ?? `The work could not be finished${typeof code === 'string' ? ` (${code})` : ''}.`,
    fix: known?.fix ?? again,
  };
}

/** A refusal of ours, before Excel would refuse halfway. */
export const refusal = (code: string, sheet?: string): Error =>
  Object.assign(new Error('The workbook is protected against this change.'), { code, sheet });
