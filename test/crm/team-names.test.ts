import { expect, it } from 'vitest';
import { gridOfCells } from '../../core/cells';
import { openTables } from '../../core/crm/open-tables';

const activities = gridOfCells('Activities', [
  ['Activity ID', 'Assigned', 'Type', 'Subject', 'Date'],
  ['1', 'Maya Okafor', 'Call', 'Intro', '2026-11-16'],
  ['2', 'Okafor, Maya', 'Call', 'Intro', '2026-11-17'],
]);
const team = (...others: string[]) =>
  gridOfCells('Team', [
    ['Rep', 'Also known as', 'Manager', 'Starts'],
    ['Maya Okafor', others.join('; '), 'Dana', null],
  ]);
const asked = (...grids: Parameters<typeof openTables>[0]): string[] =>
  openTables(grids)
    .findings.filter(({ code }) => code === 'owners-similar')
    .map(({ what }) => what);

it('two spellings are asked about until the Team sheet says that they are one rep', () => {
  expect(asked(activities)).toHaveLength(1);
  expect(asked(activities, team())).toHaveLength(1);
  expect(asked(activities, team('Okafor, Maya'))).toEqual([]);
});
