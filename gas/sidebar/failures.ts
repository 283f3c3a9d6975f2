import type { Finding } from '../../core/outcome';

/** Several accounts in one browser: the panel belongs to one of them, what it asks for runs as another. */
const otherAccountWords = /PERMISSION_DENIED|Authorization is required|reading from storage|refused to connect/i;

/** What went wrong between the page and the script. Google's own words are not shown: they could be anything. */
export function findingOf(error: unknown): Finding {
  const said = error instanceof Error ? error.message : String(error);
  return otherAccountWords.test(said) ? otherAccount : gotLost;
}

const otherAccount: Finding = {
  severity: 'error',
  code: 'other-account',
  where: 'Google Sheets',
  what: 'Google took another of your accounts for this panel.',
  fix: 'Use the menu Extensions, Leadline instead: it can do all this too. Or open the file in a window where only one account is signed in.',
};

/** Not heard is not done, and not undone either. */
export const gotLost: Finding = {
  severity: 'error',
  code: 'no-answer',
  where: 'Google Sheets',
  what: 'Google did not answer.',
  fix: 'Look at the sheets, then try again, or use the menu Extensions, Leadline.',
};
