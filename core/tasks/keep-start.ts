import { isCrmKind } from '../crm/table-kind';
import type { Finding } from '../outcome';
import { layKeptSources } from '../setup/kept-sources';
import { keepTeam } from '../setup/kept-team';
import { readStart } from '../setup/read-start';
import type { StartInput } from './inputs';
import { gridsOf, readableSheets } from './readable-sheets';
import { saveSheets, takenBy } from './save-sheets';
import { sourcesThere, teamThere } from './sheet-there';
import type { Answer, KeptSaid, Performed } from './task';
import type { WorkbookCells, World } from './workbook';
import { writtenSheet } from './written-sheets';

/**
 * Writes what was found and answered on the sheets Sources and Team, both or none. A sheet that is there already is rewritten only
 * when the person has said so, and one that holds something else never.
 */
export function keepStart(cells: WorkbookCells, world: World, input: StartInput): Answer<Performed<KeptSaid>> {
  const { answered, people } = readStart(gridsOf(readableSheets(cells)), world.today, input.given);
  const { sheets } = answered;
  if (!sheets.some(({ kind }) => isCrmKind(kind))) return { ok: false, findings: [nothingFound] };
  if (!people.some(({ found }) => found.onTeam)) return { ok: false, findings: [teamEmpty] };

  const [sources, team] = [writtenSheet(sheets, 'Sources'), writtenSheet(sheets, 'Team')];
  const taken = takenBy([
    { kind: 'Sources', there: sources },
    { kind: 'Team', there: team },
  ]);
  if (taken.length > 0) return { ok: false, findings: taken };

  const keptSources = { ...layKeptSources(answered), ...(sources && { sheet: sources.table.sheet }) };
  const keptTeam = keepTeam(team?.table, people);
  return saveSheets(
    [
      { kind: 'Sources', there: sources, layout: keptSources, ask: (there) => sourcesThere(there, keptSources) },
      { kind: 'Team', there: team, layout: keptTeam.layout, ask: (there) => teamThere(there, keptTeam) },
    ],
    input.replace,
  );
}

const nothingFound: Finding = {
  severity: 'error',
  code: 'nothing-to-count',
  where: 'The workbook',
  what: 'No sheet is a table of activities, opportunities or accounts, so there is nothing to write down.',
  fix: 'Bring in an export of your CRM, or say of a sheet which table it is.',
};

const teamEmpty: Finding = {
  severity: 'error',
  code: 'team-empty',
  where: 'Team',
  what: 'Nobody is on the team.',
  fix: 'Keep at least one person on it.',
};
