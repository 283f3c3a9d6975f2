import type { Finding } from '../outcome';

/** A person gave the work up before anything was written. */
export const cancelled: Finding = {
  severity: 'info',
  code: 'cancelled',
  where: 'Leadline',
  what: 'You stopped this. Nothing was written.',
  fix: 'Begin again whenever you like.',
};

/** There is one piece of work at a time: two hands in one workbook would undo each other. */
export const atWork: Finding = {
  severity: 'info',
  code: 'at-work',
  where: 'Leadline',
  what: 'Leadline is still at work in this file.',
  fix: 'Wait until it has finished, then try again.',
};

/** A fault of the caller: the page and the bundle do not fit together. */
export const doorFinding = (code: string, what: string): Finding => ({
  severity: 'error',
  code,
  where: 'Leadline',
  what,
  fix: 'Reload the page and try again.',
});
