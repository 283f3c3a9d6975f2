// A small export with its plan, for tests that run the command line from end to end.
import { readdirSync } from 'node:fs';

/** Four activities of two reps in the week of Monday, 2 March 2026. */
export const activities = `Id,Owner,Type,Status,Subject,Date,Account
1,Ada Lund,Call,Completed,Intro,2026-03-02,Acme
2,Ada Lund,Call,Completed,Intro,2026-03-03,Acme
3,Bob Ny,Meeting,Completed,First,2026-03-04,Zed
4,Bob Ny,Call,Cancelled,Intro,2026-03-05,Zed
`;

export const plan = `Kind,Name,Drives,Counts,From,Where,Target,Per
Result,First talks,,Count,Activities,Subject = First,1,month
Behavior,Calls,First talks,Count,Activities,Type = Call; Status = Completed,4,week
`;

/** The names of all files below a folder, by their path, so that a test can say "nothing was written". */
export const filesBelow = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[]).map((name) => name.replaceAll('\\', '/')).sort();

/** What no person may ever read: traces, and words of the machine that stand where a value should. */
export const machineTalk =
  /\b(undefined|null|NaN|Infinity)\b|\[object |\bat .+:\d+:\d+|node:internal|Something went wrong/;
