import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../core/calendar/day';
import { coverage } from '../../core/crm/coverage';
import { crmHealth } from '../../core/crm/health';
import { inspectTables } from '../../core/crm/inspect';
import { recognizeTable } from '../../core/crm/recognize';
import { findHeader } from '../../core/crm/header-row';
import { ownShapes } from '../../core/crm/vocabulary';
import { rows, sheet } from './support/grids';

const kindOf = (name: string, ...labels: string[]): string =>
  recognizeTable(
    findHeader(
      rows(
        name,
        labels,
        labels.map(() => 'x'),
      ),
    ).value,
  ).kind;

describe('tables are recognized by their labels', () => {
  it.each([
    ['Plan', ['Kind', 'Name', 'Drives', 'Counts', 'Of', 'From', 'Where', 'Target', 'Per']],
    ['Team', ['Rep', 'Also known as', 'Manager', 'Starts', 'Leaves', 'Workdays', 'Ramp', 'Recognition']],
    ['Targets', ['Rep', 'Behavior', 'From', 'Target']],
    ['Time off', ['Rep', 'From', 'To', 'Reason']],
    ['Deliverables', ['Rep', 'Behavior', 'Item', 'Due', 'Submitted', 'Accepted', 'Link', 'Note']],
    ['Sources', ['Sheet', 'Table', 'Field', 'Column', 'Reads as']],
    ['Settings', ['Name', 'Value', 'Help']],
    [
      'Measures',
      ['Week', 'Rep', 'Behavior', 'Actual', 'Target', 'Expected', 'Gap', 'Attainment', 'Status', 'Rows', 'Data'],
    ],
    ['Feedback', ['Week', 'Rep', 'About', 'Kind', 'Draft', 'Your words', 'Shared on', 'Commitment', 'Due', 'Kept']],
    ['Accounts', ['Account ID', 'Account Name', 'Account Owner', 'Industry', 'Website']],
    ['Contacts', ['Contact ID', 'First Name', 'Last Name', 'Email', 'Account Name', 'Job Title']],
    ['People', ['user_id', 'First Name', 'Last Name', 'Email']],
    ['Stages', ['stage_id', 'stage_name', 'win_probability']],
    ['Leads', ['Lead ID', 'Lead Owner', 'Company', 'Lead Status', 'Lead Source']],
    ['Unknown', ['Alpha', 'Beta', 'Gamma']],
  ])('%s', (kind, labels) => expect(kindOf('Sheet1', ...labels)).toBe(kind));

  it('a sheet that Leadline draws is not read', () =>
    expect(kindOf('Scorecard', 'Owner', 'Date', 'Type')).toBe('Ours'));

  it.each(ownShapes.filter(({ exact }) => !exact).map(({ kind, labels }) => [kind, labels] as const))(
    'a sheet of ours is known with a note in parentheses behind its labels, as it is read: %s',
    (kind, labels) => {
      const noted = (label: string): string => `${label} (as agreed)`;
      expect(kindOf('Sheet1', ...labels.map(noted))).toBe(kind);
      for (const one of labels)
        expect(kindOf('Sheet1', ...labels.map((label) => (label === one ? noted(label) : label))), one).toBe(kind);
    },
  );

  it('an unknown table says which labels were looked for', () => {
    const [table] = inspectTables([rows('X', ['Alpha', 'Beta'], ['1', '2'])]).tables;
    expect(table!.findings).toMatchObject([{ severity: 'warning', code: 'table-unknown', where: 'X, row 1' }]);
    expect(table!.findings[0]!.what).toContain('"Alpha", "Beta"');
  });
});

describe('which column is which field', () => {
  const fieldsOf = (drawing: string, name = 'Deals') => inspectTables([sheet(name, drawing)]).tables[0]!.fields;

  it('the name of an owner before the id', () => {
    expect(fieldsOf('| Owner Id | Deal owner | Amount | Stage |\n| 7 | Ada | 1 | New |')).toMatchObject({
      Owner: 'Deal owner',
    });
  });

  it('the day it was closed before the day it may close', () => {
    const drawing =
      '| owner | amount | stage | expected_close_date | closed_at |\n| Ada | 1 | New | 2026-04-01 | 2026-03-01 |';
    expect(fieldsOf(drawing)).toMatchObject({ Closed: 'closed_at' });
  });

  it('a Closed of yes and no is no date', () => {
    const drawing =
      '| Owner | Amount | Stage | Closed | Won | Close Date |\n| Ada | 1 | Done deal | TRUE | TRUE | 2026-03-01 |';
    expect(fieldsOf(drawing)).toMatchObject({ Closed: 'Close Date' });
  });

  it('a blank column gives way to a filled one', () => {
    const drawing =
      '| Owner | Date | Subject | Activity Type | Type |\n| Ada | 2026-03-02 | Hi | | Call |\n| Ada | 2026-03-03 | Ho | | Call |';
    expect(fieldsOf(drawing, 'Activities')).toMatchObject({ Type: 'Type' });
  });

  it('inbound and outbound in a list of calls is a direction, not a type', () => {
    const { opened } = inspectTables([sheet('Calls', '| Owner | Date | Type |\n| Ada | 2026-03-02 | Inbound |')]);
    expect(opened.crm.tables[0]!.field('Type')!.at(0)).toBe('Call');
  });
});

describe('rows', () => {
  it('an account called Total keeps its rows', () => {
    const grid = sheet(
      'Opportunities',
      `| Account Name | Owner | Stage      | Amount | Close Date |
       | Total        | Ada   | Closed Won | 10     | 2026-03-01 |
       | Total        |       |            | 10     |            |`,
    );
    expect(inspectTables([grid]).tables[0]).toMatchObject({
      usable: 1,
      leftOut: [{ code: 'total', count: 1, rows: [3] }],
    });
  });

  it('of two rows with one id the one modified last counts, whatever its place', () => {
    const old = sheet(
      'Deals June',
      '| Deal ID | Deal Owner | Deal Stage | Amount | Last Modified Date |\n| 1 | Ada | Closed Won | 99 | 2026-06-30 |',
    );
    const older = sheet(
      'Deals May',
      '| Deal ID | Deal Owner | Deal Stage | Amount | Last Modified Date |\n| 1 | Ada | Proposal | 10 | 2026-05-31 |',
    );
    for (const grids of [
      [old, older],
      [older, old],
    ]) {
      const tables = inspectTables(grids).tables;
      expect(tables.map((one) => [one.sheet, one.usable]).sort()).toEqual([
        ['Deals June', 1],
        ['Deals May', 0],
      ]);
    }
  });

  it('ids of calls and of meetings are different things', () => {
    const calls = sheet('Calls', '| id | owner | date | subject |\n| 1 | Ada | 2026-03-02 | Hi |');
    const meetings = sheet('Meetings', '| id | owner | date | subject |\n| 1 | Ada | 2026-03-02 | Hi |');
    expect(inspectTables([calls, meetings]).tables.map((one) => one.usable)).toEqual([1, 1]);
  });

  it.each([
    ['up', ['8', '9', '10', '11'], 4],
    ['up, one twice in a row', ['8', '9', '9', '11'], 3],
    ['up, the first again at the end', ['8', '9', '10', '8'], 3],
    ['down, one twice', ['11', '10', '10', '8'], 3],
    ['up and down, all different', ['9', '11', '8', '10'], 4],
    ['with blanks between them', ['8', '', '9', '', '8'], 4],
    ['written as decimals', ['8', '9', '10.0', '10'], 3],
  ])('an id that stands again counts once, however the ids run: %s', (_, ids, usable) => {
    const grid = rows(
      'Deals',
      ['Deal ID', 'Deal Owner', 'Deal Stage', 'Amount'],
      ...ids.map((id, i) => [id, 'Ada', 'Proposal', String(i + 1)]),
    );
    expect(inspectTables([grid]).tables[0]!.usable).toBe(usable);
  });

  it('ids that a spreadsheet has rounded are not used to find duplicates', () => {
    const grid = sheet(
      'Deals',
      '| Deal ID | Deal Owner | Deal Stage | Amount |\n| 5.0E+17 | Ada | Closed Won | 1 |\n| 5.0E+17 | Ada | Proposal | 2 |',
    );
    const [table] = inspectTables([grid]).tables;
    expect(table!.usable).toBe(2);
    expect(table!.findings.map((one) => one.code)).toContain('id-damaged');
  });

  it('cancelled and scheduled activities are kept apart, not left out', () => {
    const grid = sheet(
      'Activities',
      '| Owner | Date | Type | Status |\n| Ada | 2026-03-02 | Call | Done |\n| Ada | 2026-03-03 | Call | Canceled |\n| Ada | 2026-03-04 | Call | Scheduled |',
    );
    const { tables, opened } = inspectTables([grid]);
    const status = opened.crm.tables[0]!.field('Status')!;
    expect([0, 1, 2].map((row) => status.at(row))).toEqual(['Completed', 'Cancelled', 'Scheduled']);
    expect(tables[0]!.usable).toBe(3);
    expect(tables[0]!.findings.map((one) => one.code)).toContain('status-not-completed');
  });

  it('0 in a column of ids points to nothing', () => {
    const grid = sheet(
      'Calls',
      '| Call Owner | Call Start Time | Subject | ACCOUNTID |\n| Ada | 2026-03-02 | Hi | 0 |\n| Ada | 2026-03-02 | Ho | 12 |',
    );
    const account = inspectTables([grid]).opened.crm.tables[0]!.field('Account')!;
    expect([account.at(0), account.at(1)]).toEqual([null, '12']);
  });

  it('the sign beside the amounts is their currency, and two currencies are not added', () => {
    const grid = sheet(
      'Deals',
      '| Deal Owner | Deal Stage | Amount |\n| Ada | Closed Won | $10.50 |\n| Ada | Closed Won | €20.25 |',
    );
    const { tables, opened } = inspectTables([grid]);
    expect(tables[0]).toMatchObject({ wonAmount: null, wonAmounts: { $: '10.50', EUR: '20.25' } });
    expect(opened.crm.tables[0]!.field('Currency')!.at(1)).toBe('EUR');
  });

  it('a column of unsure dates gives no days at all', () => {
    const grid = sheet('Deals', '| Owner | Stage | Amount | Close Date |\n| Ada | Proposal | 10 | 03/04/2026 |');
    const table = inspectTables([grid]).opened.crm.tables[0]!;
    expect(table.days('Closed')).toBeUndefined();
    expect(table.field('Closed')!.at(0)).toBeNull();
    expect(table.inUse[0]).toBe(1);
  });

  it('fields and days read the same', () => {
    const grid = sheet('Activities', '| Owner | Date | Type |\n| Ada | 2026-03-02 10:00 | Call |');
    const table = inspectTables([grid]).opened.crm.tables[0]!;
    expect(table.field('Date')!.at(0)).toEqual({ day: '2026-03-02' });
    expect(table.days('Date')!(0)).toBe(dayNumber('2026-03-02'));
    expect(table.raw(' TYPE ')!.at(0)).toBe('Call');
    expect(table.raw('nothing')).toBeUndefined();
  });
});

describe('CRM health', () => {
  const activities = sheet(
    'Activities',
    `| Owner | Date       | Type | Account |
     | Ada   | 2026-03-02 | Call | Acme    |
     | Ada   | 2026-03-03 | Call |         |
     | Alan  | 2026-01-05 | Call | Blue    |
     | Alan  | soon       | Call | Blue    |
     |       | 2026-03-02 | Call | Blue    |`,
  );
  const deals = sheet(
    'Deals',
    `| Deal Owner | Deal Name | Account Name | Deal Stage | Amount | Close Date | Create Date | Next step |
     | Ada        | Alpha     | Acme         | Proposal   | 10     | 2026-04-01 | 2026-02-01  | Call      |
     | Alan       | Beta      | Crimson      | Proposal   |        | 2026-04-01 | 2025-12-01  |           |
     | Alan       | Gamma     | Dune         | Closed Won | 5      | 2026-02-01 | 2025-12-01  |           |`,
  );
  const { crm } = inspectTables([activities, deals]).opened;
  const health = crmHealth(crm, { asOf: '2026-03-04' });

  it('says owner by owner what is countable, complete and current', () => {
    expect(health.owners.map((one) => ({ ...one, toFix: undefined }))).toEqual([
      { owner: '', rows: 1, countable: 0, complete: 0, newest: null, isCurrent: false, rowsToFix: 1 },
      { owner: 'Ada', rows: 3, countable: 3, complete: 2, newest: '2026-03-03', isCurrent: true, rowsToFix: 1 },
      { owner: 'Alan', rows: 4, countable: 3, complete: 2, newest: '2026-01-05', isCurrent: false, rowsToFix: 2 },
    ]);
    expect([health.rows, health.countable, health.complete]).toEqual([8, 6, 4]);
  });

  it('lists the rows to fix with their reasons', () => {
    expect(health.owners.flatMap((one) => one.toFix)).toEqual([
      { sheet: 'Activities', row: 6, owner: '', reasons: ['no owner'] },
      { sheet: 'Activities', row: 3, owner: 'Ada', reasons: ['no account, contact or opportunity'] },
      { sheet: 'Activities', row: 5, owner: 'Alan', reasons: ['a date that cannot be read'] },
      { sheet: 'Deals', row: 3, owner: 'Alan', reasons: ['no amount', 'open without a next step'] },
    ]);
  });

  it('a field that a whole sheet lacks is no fault of its rows', () => {
    const bare = sheet('Activities', '| Owner | Date | Type |\n| Ada | 2026-03-02 | Call |');
    const found = crmHealth(inspectTables([bare]).opened.crm, { asOf: '2026-03-04' });
    expect(found.complete).toBe(1);
    expect(found.lacking).toEqual([{ sheet: 'Activities', fields: ['Account or Opportunity or Contact'] }]);
  });

  it('coverage: accounts without an opportunity, opportunities without activity, activities without an account', () => {
    const found = coverage(crm, { asOf: '2026-03-04' });
    expect(found.touchedWithoutOpportunity).toEqual({
      count: 1,
      of: 2,
      first: [{ account: 'Blue', owner: 'Alan', activities: 1, last: '2026-01-05' }],
      byOwner: new Map([['Alan', 1]]),
    });
    expect(found.quietOpportunities).toEqual({
      count: 1,
      of: 2,
      first: [{ sheet: 'Deals', row: 3, name: 'Beta', owner: 'Alan', account: 'Crimson', last: null }],
      byOwner: new Map([['Alan', 1]]),
    });
    expect(found.activitiesWithoutAccount).toEqual({ count: 1, of: 3, byOwner: new Map([['Ada', 1]]) });
  });

  it('where nothing links activities to opportunities, coverage is not guessed', () => {
    const bare = sheet('Activities', '| Owner | Date | Type |\n| Ada | 2026-03-02 | Call |');
    expect(coverage(inspectTables([bare, deals]).opened.crm, { asOf: '2026-03-04' })).toEqual({
      touchedWithoutOpportunity: null,
      quietOpportunities: null,
      activitiesWithoutAccount: null,
    });
  });
});
