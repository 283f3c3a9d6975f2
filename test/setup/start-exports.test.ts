import { expect, it } from 'vitest';
import type { Start } from '../../core/setup/start';
import type { WorkbookCells } from '../../core/tasks/workbook';
import { gridsIn } from '../crm/support/grids';
import { crmExports, describeWith, pathShared, readSharedJson } from '../support/shared';
import { bookOf, kept, likeliest, started } from './book';

const read = new Map<string, Promise<WorkbookCells>>();
const folder = (name: string): Promise<WorkbookCells> => {
  const known = read.get(name) ?? gridsIn(pathShared(crmExports, name)).then(bookOf);
  read.set(name, known);
  return known;
};
const sheetOf = ({ sheets }: Start, name: string) => sheets.find(({ sheet }) => sheet === name);

describeWith(crmExports, 'Start with real exports', () => {
  it('finds the tables and the people, with the rows that somebody else has counted', async () => {
    const says = started(await folder('zoho_crm_analytics_demo'));
    expect(sheetOf(says, 'Calls')).toMatchObject({ as: 'Activities', crm: 'Zoho', rows: 4100 });
    expect(sheetOf(says, 'Users')).toMatchObject({ as: 'other', about: 'a list of people', open: true });
    const { calls } = readSharedJson<Record<string, { calls: { by_owner: Record<string, number> } }>>(
      crmExports,
      'EXPECTED.json',
    )['zoho_crm_analytics_demo']!;
    const names = says.people.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(calls.by_owner)));
  });

  it.each([
    'hubspot_import_dummy',
    'revops_dashboard_synthetic',
    'revpulse_synthetic',
    'salesforce_api_dbt_seeds',
    'salesforce_api_workshop',
    'zoho_crm_analytics_demo',
  ])('%s reads back the same once every question is answered and saved', async (name) => {
    const book = await folder(name);
    const given = started(book).questions.flatMap(likeliest);
    const before = started(book, given);
    const after = started(kept(book, given));
    const state = ({ questions, people, samples }: Start): unknown => ({ questions, people, samples });
    expect(state(after)).toEqual(state(before));
    expect(after.questions.filter(({ topic, proposed }) => topic !== 'words' && proposed === null)).toEqual([]);
  });
});
