import { expect, it } from 'vitest';
import { commitmentsOf } from '../../core/logs/commitments';
import { readLogs } from '../../core/logs/read-logs';
import { besideLogs } from '../../core/sheets/beside-logs';
import { noLogs, sheetOf } from '../logs/written-down';
import { intentOf, planRow, rep } from '../score/drawn';

const intent = intentOf([planRow({ name: 'First-time meetings set' })], [rep('Ann'), rep('Ben')]);

it('what was written down stands beside the counts of its rep, and the ways beside the step and the line they are for', () => {
  const { value } = readLogs(
    {
      oneOnOnes: sheetOf(
        'One-on-ones',
        `Date       | Rep | Commitment | Due        | Skill focus | Review on
         2026-03-05 | Ann | Call Acme  | 2026-03-13 | Listening   | 2026-03-30`,
      ),
      observations: sheetOf('Observations', 'Date | Rep | Behavior | Went well\n2026-03-06 | Ann | Calls | Short'),
      ways: sheetOf('Process', 'Step | Way\nFirst meetings | Ask for an introduction'),
    },
    intent,
    '2026-03-12',
  );
  const { reps, ways } = besideLogs(value, commitmentsOf(value.oneOnOnes, [], intent.team), intent, '2026-03-12');
  expect(reps.get('Ann')).toEqual({
    skill: { what: 'Listening', reviewOn: '2026-03-30' },
    commitments: [{ what: 'Call Acme', due: '2026-03-13' }],
    record: 'One-on-ones: 1 of 1 held in 13 weeks.',
    observations: [{ on: '2026-03-06', about: 'Calls', seen: 'Short' }],
    challenges: [],
  });
  expect(reps.get('Ben')).toEqual({ skill: null, commitments: [], record: '', observations: [], challenges: [] });
  expect([...ways]).toEqual([
    ['first meetings', ['Ask for an introduction']],
    ['first-time meetings set', ['Ask for an introduction']],
  ]);
});

it('where nothing was written down there is nothing beside', () => {
  expect(besideLogs(noLogs, [], intent, '2026-03-12').ways.size).toBe(0);
});
