import type { PlanRow } from '../plan/plan';
import type { DraftFinding } from './draft';
import type { Suggested } from './preview-suggestion';

/** What a manager has to hear about a suggested target before taking it over. */
export function saidBeside(line: string, row: PlanRow, { suggestion, tooLate, beyond }: Suggested): DraftFinding[] {
  const about = { line, column: 'Target' } as const;
  const said: DraftFinding[] = [];
  if (tooLate) {
    const { result, weeksLeft, lagWeeks } = tooLate;
    said.push({
      ...about,
      severity: 'info',
      code: 'too-late',
      what: `It is too late for ${row.name} to move ${result} in this period: ${weeksLeft} weeks are left, and it takes ${lagWeeks}.`,
      fix: 'Expect it all the same: what is done now shows in the next one.',
    });
  }
  if (beyond !== null && suggestion.from === 'back-solve') {
    said.push({
      ...about,
      severity: 'warning',
      code: 'out-of-reach',
      what: `What ${suggestion.result} still takes is ${suggestion.target} a ${row.per} from each rep, and the most that anybody has done is ${beyond}.`,
      fix: 'Agree on what is realistic: a lower number here, or a lower target for the result.',
    });
  }
  return said;
}
