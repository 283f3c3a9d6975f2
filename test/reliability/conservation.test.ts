import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOfCells, type Cell } from '../../core/cells';
import type { CrmTable } from '../../core/crm/crm-table';
import { inspectTables } from '../../core/crm/inspect';
import type { OpenedTables } from '../../core/crm/opened';
import { anyRow } from '../../core/plan/criteria';
import { defaultSettings, plainRow } from '../../core/plan/defaults';
import type { Intent, PlanRow } from '../../core/plan/plan';
import { proposeTeam } from '../../core/plan/team';
import { scored } from '../../core/score/score';
import { gridsIn } from '../crm/support/grids';
import { projectRoot } from '../support/leadline';
import { crmExports, describeWith } from '../support/shared';

/** An amount as it stands in an export with a decimal point, in hundredths; by these lines, not by the product's. */
function centsIn(cell: Cell): bigint {
  if (typeof cell === 'number') return BigInt(Math.round(cell * 100));
  if (typeof cell !== 'string') return 0n;
  const [, sign = '', whole = '0', fraction = ''] = /^[\s$€]*(-?)[\s$€]*([\d,]+)(?:\.(\d+))?\s*$/.exec(cell) ?? [];
  const cents = BigInt(whole.replaceAll(',', '') + `${fraction}00`.slice(0, 2));
  return sign === '-' ? -cents : cents;
}

const sum = (cents: readonly bigint[]): bigint => cents.reduce((total, one) => total + one, 0n);
const rowsWhere = (table: CrmTable, test: (row: number) => boolean): number[] =>
  Array.from({ length: table.inUse.length }, (_, row) => row).filter(test);

/** Every row with something in it is in use or listed, never both, never twice; and so is every cent. */
function expectConserved(crmTable: CrmTable): void {
  const { source, inUse, leftOut } = crmTable;
  const { table } = source;
  const columns = table.headers.map((_, i) => table.column(i));
  const filled = rowsWhere(crmTable, (row) =>
    columns.some((column) => {
      const cell = column.at(row);
      return cell !== null && String(cell).trim() !== '';
    }),
  );
  const used = rowsWhere(crmTable, (row) => inUse[row] === 1);
  const listed = leftOut.map(({ row }) => row);
  expect([...used, ...listed].sort((a, b) => a - b)).toEqual(filled);
  for (const { code, reason } of leftOut)
    expect([code, reason]).toEqual([expect.stringMatching(/^[a-z-]+$/), expect.stringMatching(/\S/)]);
  const amount = source.fields.find(({ field }) => field === 'Amount');
  if (amount?.column === undefined || amount.decimal !== '.') return;
  const raw = table.column(amount.column);
  const read = crmTable.field('Amount')!;
  expect(sum(used.map((row) => centsIn(read.at(row)))) + sum(listed.map((row) => centsIn(raw.at(row))))).toBe(
    sum(filled.map((row) => centsIn(raw.at(row)))),
  );
}

/** What counting says of the rows that came in: each is in one of six heaps. */
function expectCounted(opened: OpenedTables): void {
  const lines: PlanRow[] = (['Activities', 'Opportunities', 'Accounts'] as const).map((from, i) => ({
    ...plainRow,
    kind: 'Behavior',
    name: from,
    counts: 'Count',
    from,
    where: anyRow,
    datedBy: { Activities: 'Date', Opportunities: 'Created', Accounts: 'Since' }[from],
    row: i + 2,
  }));
  const intent: Intent = {
    plan: { sheet: 'Plan', rows: lines },
    team: proposeTeam(opened.crm.owners.slice(0, 5)),
    targets: [],
    timeOff: [],
    deliverables: [],
    settings: defaultSettings,
  };
  const { accounts } = scored(intent, opened.crm, '2021-04-15', 13);
  expect(accounts).toHaveLength(opened.crm.tables.length);
  for (const one of accounts) {
    const { counted, meetNothing, notOnTeam, outsideDays, withoutDay, notAsked } = one;
    expect(counted + meetNothing + notOnTeam + outsideDays + withoutDay + notAsked).toBe(one.rowsInUse);
  }
}

async function expectFolderConserved(folder: string): Promise<void> {
  const { tables, opened } = inspectTables(await gridsIn(folder));
  expect(opened.crm.tables.length).toBeGreaterThan(0);
  for (const { rows, usable, leftOut, proofs } of tables.filter(({ proofs }) => proofs.length > 0)) {
    expect(proofs.length).toBeGreaterThan(0);
    expect(usable + leftOut.reduce((total, { count }) => total + count, 0)).toBe(rows);
  }
  for (const table of opened.crm.tables) expectConserved(table);
  expectCounted(opened);
}

describe('every row is in use or listed with its reason, and every cent with it', () => {
  it('in the sample', () => expectFolderConserved(join(projectRoot, 'sample')));

  const owner = fc.constantFrom('Ada Lund', 'ada lund ', 'Bob Ny', 'Bob Ny', '', 'Total');
  const day = fc.constantFrom('2026-03-02', '2026-02-27', '2026-01-05', '', 'soon', '2026-02-30', '1850-01-01');
  const cents = fc.integer({ min: -1e9, max: 1e9 }).map((n) => `${n < 0 ? '-' : ''}${(Math.abs(n) / 100).toFixed(2)}`);
  const record = fc.tuple(
    fc.integer({ min: 1, max: 30 }).map(String),
    owner,
    fc.constantFrom('Acme', 'Zed', 'Total Wine', ''),
    fc.constantFrom('Closed Won', 'Closed Lost', 'Proposal', ''),
    cents,
    day,
    day,
  );
  const odd = fc.constantFrom(
    ['', '', '', '', '', '', ''],
    ['Total', '', '', '', '99.00', '', ''],
    ['Grand total', '', '', '', '', '', ''],
    ['Id', 'Owner', 'Name', 'Stage', 'Amount', 'Created', 'Closed'],
    ['Generated by a person', '', '', '', '', '', ''],
  );

  it('in any export of deals, however odd its rows', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 6, arbitrary: record }, odd), { maxLength: 40 }), (rows) => {
        const header = ['Id', 'Owner', 'Name', 'Stage', 'Amount', 'Created', 'Closed'];
        const sure = ['900', 'Ada Lund', 'Sure', 'Closed Won', '12.50', '2026-01-13', '2026-01-14'];
        const { opened } = inspectTables([gridOfCells('Deals', [header, sure, ...rows])]);
        expect(opened.crm.tables).toHaveLength(1);
        expectConserved(opened.crm.tables[0]!);
        expectCounted(opened);
      }),
      { numRuns: 150 },
    );
  });
});

describeWith(
  crmExports,
  'every row of real exports is in use or listed with its reason, and every cent with it',
  () => {
    const folders =
      crmExports === undefined || !existsSync(crmExports) ? [] : readdirSync(crmExports, { withFileTypes: true });

    it.each(folders.filter((one) => one.isDirectory()).map(({ name }) => name))('%s', (name) =>
      expectFolderConserved(join(crmExports!, name)),
    );
  },
);
