import { expect, it } from 'vitest';
import { dayOf } from '../../core/calendar/day';
import { amountText, exactSum } from '../../core/decimal';
import type { CrmTable } from '../../core/crm/crm-table';
import { NO_DAY } from '../../core/crm/crm-table';
import { inspectTables } from '../../core/crm/inspect';
import type { InspectedTable, OpenedTables } from '../../core/crm/opened';
import { crmExports, describeWith, pathShared, readSharedJson, readSharedLines } from '../support/shared';
import { gridsIn } from './support/grids';

interface Read {
  readonly tables: readonly InspectedTable[];
  readonly opened: OpenedTables;
}

const read = new Map<string, Promise<Read>>();
const folder = (name: string): Promise<Read> => {
  let known = read.get(name);
  if (!known) read.set(name, (known = gridsIn(pathShared(crmExports, name)).then((grids) => inspectTables(grids))));
  return known;
};
const tableOf = ({ opened }: Read, sheet: string): CrmTable =>
  opened.tables.find((one) => one.table.sheet === sheet)!.crmTable!;
const inspected = ({ tables }: Read, sheet: string): InspectedTable => tables.find((one) => one.sheet === sheet)!;

type Counts = Record<string, number>;
const sorted = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));

/** How many rows in use have each value of a field, or of several fields together. */
function countBy(table: CrmTable, ...fields: string[]): Counts {
  const counts: Counts = {};
  table.inUse.forEach((used, row) => {
    if (used !== 1) return;
    const key = fields.map((field) => String(table.field(field)!.at(row))).join(' / ');
    counts[key] = (counts[key] ?? 0) + 1;
  });
  return sorted(counts);
}

function countByMonth(table: CrmTable, field: string): Counts {
  const counts: Counts = {};
  const days = table.days(field)!;
  table.inUse.forEach((used, row) => {
    const day = days(row);
    if (used !== 1 || day === NO_DAY) return;
    const month = dayOf(day).slice(0, 7);
    counts[month] = (counts[month] ?? 0) + 1;
  });
  return sorted(counts);
}

/** Records, wins, losses and won value of each owner, as the expected figures have them. */
function resultsBy(table: CrmTable): Record<string, unknown> {
  const found = new Map<string, { records: number; won: number; lost: number; sum: ReturnType<typeof exactSum> }>();
  table.inUse.forEach((used, row) => {
    if (used !== 1) return;
    const owner = String(table.field('Owner')!.at(row));
    const one = found.get(owner) ?? { records: 0, won: 0, lost: 0, sum: exactSum() };
    found.set(owner, one);
    one.records += 1;
    const status = table.field('Status')!.at(row);
    if (status === 'Lost') one.lost += 1;
    if (status !== 'Won') return;
    one.won += 1;
    const amount = table.field('Amount')!.at(row);
    if (typeof amount === 'number') one.sum.add(amount);
  });
  return Object.fromEntries(
    [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([owner, { sum, ...one }]) => [
        owner,
        {
          ...one,
          win_rate: Number((one.won / (one.won + one.lost)).toFixed(6)),
          won_value: Number(amountText(sum.total())),
        },
      ]),
  );
}

describeWith(crmExports, 'real exports give the counts that somebody else made of them', () => {
  const expected = <T>(name: string): T => readSharedJson<Record<string, T>>(crmExports, 'EXPECTED.json')[name]!;

  it('Zoho calls: by owner, by month, their direction stays a raw column', async () => {
    const zoho = await folder('zoho_crm_analytics_demo');
    const { calls } = expected<Record<string, Record<string, Counts>>>('zoho_crm_analytics_demo');
    const table = tableOf(zoho, 'Calls');
    expect(inspected(zoho, 'Calls').rows).toBe(calls!['records']);
    expect(countBy(table, 'Owner')).toEqual(calls!['by_owner']);
    expect(countByMonth(table, 'Date')).toEqual(calls!['by_start_month']);
    expect(countBy(table, 'Type')).toEqual({ Call: 4100 });
    const direction: Counts = {};
    table.inUse.forEach((_, row) => {
      const cell = String(table.raw('call type')!.at(row));
      direction[cell] = (direction[cell] ?? 0) + 1;
    });
    expect(sorted(direction)).toEqual(calls!['type']);
    const replicas = 4100 - Number(calls!['distinct_ignoring_TASKID']);
    expect(inspected(zoho, 'Calls').findings).toContainEqual(
      expect.objectContaining({ code: 'rows-alike', what: expect.stringContaining(`${replicas} rows are`) }),
    );
  });

  it('Zoho events: by owner and by month', async () => {
    const zoho = await folder('zoho_crm_analytics_demo');
    const { events } = expected<Record<string, Record<string, Counts>>>('zoho_crm_analytics_demo');
    expect(countBy(tableOf(zoho, 'Events'), 'Owner')).toEqual(events!['by_owner']);
    expect(countByMonth(tableOf(zoho, 'Events'), 'Date')).toEqual(events!['by_start_month']);
    expect(inspected(zoho, 'Events').usable).toBe(events!['records']);
  });

  it('Zoho tasks: by owner and status; equal rows without an id are asked about, not dropped', async () => {
    const zoho = await folder('zoho_crm_analytics_demo');
    const { tasks } = expected<Record<string, Record<string, Counts>>>('zoho_crm_analytics_demo');
    const table = tableOf(zoho, 'Tasks');
    expect(countBy(table, 'Owner')).toEqual(tasks!['by_owner']);
    const status = tasks!['status']!;
    expect(countBy(table, 'Status')).toEqual({
      Completed: status['Completed'],
      Open: status['In Progress']! + status['Not Started']!,
    });
    expect(inspected(zoho, 'Tasks').usable).toBe(2978);
    expect(inspected(zoho, 'Tasks').findings).toContainEqual(
      expect.objectContaining({
        severity: 'ask',
        code: 'rows-repeat',
        what: expect.stringContaining(`${String(tasks!['exact_duplicate_rows'])} rows are`),
      }),
    );
  });

  it('Zoho potentials: stages, wins, losses and won money of each owner', async () => {
    const zoho = await folder('zoho_crm_analytics_demo');
    const { potentials } = expected<Record<string, Record<string, Counts>>>('zoho_crm_analytics_demo');
    const table = tableOf(zoho, 'Potentials');
    expect(resultsBy(table)).toEqual(potentials!['by_owner']);
    expect(countBy(table, 'Stage')).toEqual(potentials!['stage']);
    expect(inspected(zoho, 'Potentials').wonAmount).toBe(Number(potentials!['won_amount']).toFixed(2));
    expect(inspected(zoho, 'Potentials').statuses).toEqual({ Open: 1722, Won: 1425, Lost: 485 });
  });

  it('HubSpot activities: by owner, by type, by both', async () => {
    const hubspot = await folder('hubspot_import_dummy');
    const { activities } = expected<Record<string, Record<string, Counts>>>('hubspot_import_dummy');
    const table = tableOf(hubspot, 'hubspot_activities');
    expect(inspected(hubspot, 'hubspot_activities').usable).toBe(activities!['records']);
    expect(countBy(table, 'Owner')).toEqual(activities!['by_owner']);
    expect(countBy(table, 'Type')).toEqual(activities!['type']);
    const both = Object.entries(activities!['by_owner_and_type']!).flatMap(([owner, types]) =>
      Object.entries(types as unknown as Counts).map(([type, count]): [string, number] => [
        `${owner} / ${type}`,
        count,
      ]),
    );
    expect(countBy(table, 'Owner', 'Type')).toEqual(sorted(Object.fromEntries(both)));
  });

  it('HubSpot deals: wins, losses and won money of each owner', async () => {
    const hubspot = await folder('hubspot_import_dummy');
    const { deals } = expected<Record<string, Record<string, Counts>>>('hubspot_import_dummy');
    expect(inspected(hubspot, 'hubspot_deals').usable).toBe(deals!['records']);
    expect(resultsBy(tableOf(hubspot, 'hubspot_deals'))).toEqual(deals!['by_owner']);
  });

  it('RevPulse: activities reach their rep through the deal; deals by rep', async () => {
    const revpulse = await folder('revpulse_synthetic');
    const said = expected<Record<string, Counts>>('revpulse_synthetic');
    const table = tableOf(revpulse, 'activities');
    expect(inspected(revpulse, 'activities').usable).toBe(said['activities']);
    expect(countBy(table, 'Owner')).toEqual(said['by_rep_through_deal']);
    expect(countBy(table, 'Type')).toEqual(said['type']);
    const reps = readSharedLines(crmExports, 'revpulse_synthetic/sales_reps.csv');
    const named = Object.entries(said['deals']!).map(([id, figures]): [string, unknown] => [
      reps.find(([rep]) => rep === id)![1]!,
      figures,
    ]);
    expect(resultsBy(tableOf(revpulse, 'deals'))).toEqual(Object.fromEntries(named));
  });

  it('RevOps: opportunities by rep', async () => {
    const revops = await folder('revops_dashboard_synthetic');
    const { opportunities } = expected<Record<string, unknown>>('revops_dashboard_synthetic');
    expect(resultsBy(tableOf(revops, 'opportunities'))).toEqual(opportunities);
  });

  it('API exports of Salesforce and HubSpot are recognized, and every row is used or listed', async () => {
    for (const name of ['salesforce_api_dbt_seeds', 'salesforce_api_workshop', 'hubspot_api_dbt_seeds']) {
      const { tables } = await folder(name);
      const crm = name.startsWith('sales') ? 'Salesforce' : 'HubSpot';
      for (const table of tables) {
        if (table.table !== 'Activities' && table.table !== 'Opportunities') continue;
        expect(table.crm, table.sheet).toBe(crm);
        expect(table.fields['Owner'] ?? 'none', table.sheet).toMatch(/owner|none/i);
        expect(table.usable + table.leftOut.reduce((sum, one) => sum + one.count, 0)).toBe(table.rows);
      }
    }
    const workshop = await folder('salesforce_api_workshop');
    expect(inspected(workshop, 'Task').fields['Type']).toBe('Type__c');
    expect(inspected(workshop, 'Opportunity').statuses).toEqual({ Open: 35, Won: 12, Lost: 3 });
  });
});
