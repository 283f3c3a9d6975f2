import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { leadline, scratch } from '../../support/leadline';
import { activities, machineTalk, plan } from '../../support/tiny';

interface Told {
  readonly severity: string;
  readonly code: string;
  readonly where: string;
  readonly what: string;
  readonly fix: string;
}
interface Table extends Record<string, unknown> {
  readonly findings: readonly Told[];
  readonly leftOut: readonly unknown[];
  readonly proofs: readonly { readonly field: string; readonly readsAs: string; readonly proof: string }[];
}
interface File extends Record<string, unknown> {
  readonly tables: readonly Table[];
  readonly findings: readonly Told[];
}

function inspected(files: Readonly<Record<string, string | Uint8Array>>): readonly File[] {
  const folder = scratch();
  const paths = Object.entries(files).map(([name, content]) => folder.write(name, content));
  const { code, out, err } = leadline(['inspect', ...paths, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const answer = JSON.parse(out) as { files: File[] };
  expect(Object.keys(answer)).toEqual(['files']);
  expect(answer.files.map(({ file }) => file)).toEqual(paths);
  return answer.files;
}

/** What the promise of `--json` says of a table; why it is read so stands beside it, under other names. */
const promised = ({ leftOut, proofs, findings, ...rest }: Table): unknown => {
  expect([Array.isArray(leftOut), Array.isArray(proofs)]).toEqual([true, true]);
  for (const finding of findings) expectFinding(finding);
  return { ...rest, findings: findings.map(({ severity, code, where }) => `${severity} ${code}: ${where}`) };
};

function expectFinding(finding: Told): void {
  expect(Object.keys(finding).sort()).toEqual(['code', 'fix', 'severity', 'what', 'where']);
  expect(finding.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  for (const text of [finding.what, finding.fix]) expect(text).toMatch(/\S[.?)]$/);
  expect(Object.values(finding).join(' ')).not.toMatch(machineTalk);
}

const nothing = {
  fields: {},
  dateOrder: null,
  decimal: '.',
  statuses: { Open: 0, Won: 0, Lost: 0 },
  wonAmount: '',
  firstDay: '',
  lastDay: '',
};

const deals = `Record ID,Deal Name,Deal Stage,Deal owner,Amount,Close Date,Create Date,Next Step
1,Acme: maps,Closed Won,Ada Lund,1200.50,2026-02-25,2026-01-07,
2,Zed: maps,Closed Lost,Bob Ny,800,2026-02-27,2026-01-12,
3,Kilo: maps,Proposal,Ada Lund,,2026-04-30,2026-02-13,Send contract
4,Lima: maps,Closed Won,Bob Ny,99.50,2026-03-02,2026-02-16,
5,Mike: maps,Closed Won,,10.00,2026-03-02,2026-02-16,
Total,,,,2110.00,,,
`;

const german = `ID;Besitzer;Name;Phase;Betrag;Währung;Abschlussdatum;Erstellt am
1;Jörg Öst;Acme: Karten;Gewonnen;1.200,50;EUR;25.02.2026;07.01.2026
2;Ada Lund;Zed: Karten;Verloren;800,00;EUR;27.02.2026;12.01.2026
3;Jörg Öst;Kilo: Karten;Angebot;1.000,00;EUR;30.04.2026;13.02.2026
`;

describe('inspect --json says of every file what it is', () => {
  it('a CSV of deals: fields by their labels, statuses, the won amount to the cent, rows left out with their reason', () => {
    const [file] = inspected({ 'Deals.csv': deals });
    expect(file).toMatchObject({ encoding: 'utf-8', delimiter: ',', findings: [] });
    expect(file!.tables).toHaveLength(1);
    const [table] = file!.tables;
    expect(promised(table!)).toEqual({
      sheet: 'Deals',
      crm: 'HubSpot',
      table: 'Opportunities',
      headerRow: 1,
      rows: 6,
      usable: 4,
      fields: {
        Id: 'Record ID',
        Owner: 'Deal owner',
        Name: 'Deal Name',
        Stage: 'Deal Stage',
        Status: 'Deal Stage',
        Amount: 'Amount',
        Created: 'Create Date',
        Closed: 'Close Date',
        'Next step': 'Next Step',
      },
      dateOrder: 'y-m-d',
      decimal: '.',
      statuses: { Open: 1, Won: 2, Lost: 1 },
      wonAmount: '1300.00',
      firstDay: '2026-02-25',
      lastDay: '2026-04-30',
      findings: ['warning rows-no-owner: Deals, row 6, Deal owner', 'info rows-total: Deals, row 7'],
    });
    expect(table!.leftOut).toEqual([
      { code: 'no-owner', reason: expect.stringContaining('no owner') as string, count: 1, rows: [6] },
      { code: 'total', reason: expect.stringContaining('total') as string, count: 1, rows: [7] },
    ]);
  });

  it('a German export: semicolons, decimal comma, days before months, words of its own', () => {
    const [file] = inspected({ 'Verkaufschancen.csv': german });
    expect(file).toMatchObject({ encoding: 'utf-8', delimiter: ';' });
    expect(promised(file!.tables[0]!)).toEqual({
      sheet: 'Verkaufschancen',
      crm: 'Unknown',
      table: 'Opportunities',
      headerRow: 1,
      rows: 3,
      usable: 3,
      fields: {
        Id: 'ID',
        Owner: 'Besitzer',
        Name: 'Name',
        Stage: 'Phase',
        Status: 'Phase',
        Amount: 'Betrag',
        Currency: 'Währung',
        Created: 'Erstellt am',
        Closed: 'Abschlussdatum',
      },
      dateOrder: 'd-m-y',
      decimal: ',',
      statuses: { Open: 1, Won: 1, Lost: 1 },
      wonAmount: '1200.50',
      firstDay: '2026-02-25',
      lastDay: '2026-04-30',
      findings: ['info csv-read-as: Verkaufschancen'],
    });
    const proofOf = (field: string) => file!.tables[0]!.proofs.find((one) => one.field === field);
    expect(proofOf('Closed')).toMatchObject({
      readsAs: 'day/month/year',
      proof: expect.stringContaining('25.02.2026'),
    });
    expect(proofOf('Amount')).toMatchObject({ readsAs: 'decimal comma', proof: expect.stringContaining('1.200,50') });
    expect(proofOf('Status')?.readsAs).toBe('gewonnen = Won; verloren = Lost; angebot = Open');
  });

  it('a workbook with two sheets: one table for each, in their order, and what is not known is said to be unknown', async () => {
    const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Calls made',
          rows: [
            ['Id', 'Owner', 'Type', 'Status', 'Date'],
            [1, 'Ada Lund', 'Call', 'Completed', day('2026-03-02')],
            [2, 'Bob Ny', 'Call', 'Scheduled', day('2026-03-09')],
          ],
        },
        { name: 'Notes', rows: [['Remember'], ['Bring the projector.']] },
      ],
    });
    const [file] = inspected({ 'Book.xlsx': bytes });
    expect(file).toMatchObject({ encoding: 'xlsx', delimiter: '', findings: [] });
    expect(file!.tables.map(promised)).toEqual([
      {
        ...nothing,
        sheet: 'Calls made',
        crm: 'Unknown',
        table: 'Activities',
        headerRow: 1,
        rows: 2,
        usable: 2,
        fields: { Id: 'Id', Owner: 'Owner', Type: 'Type', Status: 'Status', Date: 'Date' },
        dateOrder: 'serial',
        firstDay: '2026-03-02',
        lastDay: '2026-03-09',
        findings: ['info status-not-completed: Calls made, Status'],
      },
      {
        ...nothing,
        sheet: 'Notes',
        crm: 'Unknown',
        table: 'Unknown',
        headerRow: 1,
        rows: 1,
        usable: 0,
        findings: ['warning table-unknown: Notes, row 1'],
      },
    ]);
  });

  it('dates with two readings: "ask", no day is made up, and every row is listed', () => {
    const [file] = inspected({ 'Calls.csv': activities.replaceAll(/2026-03-0(\d)/g, '0$1/03/2026') });
    expect(promised(file!.tables[0]!)).toEqual({
      ...nothing,
      sheet: 'Calls',
      crm: 'Unknown',
      table: 'Activities',
      headerRow: 1,
      rows: 4,
      usable: 0,
      fields: {
        Id: 'Id',
        Owner: 'Owner',
        Type: 'Type',
        Status: 'Status',
        Subject: 'Subject',
        Date: 'Date',
        Account: 'Account',
      },
      dateOrder: 'ask',
      findings: [
        'info status-not-completed: Calls, Status',
        'ask date-order-ask: Calls, Date',
        'ask rows-date-ask: Calls, row 2, Date',
      ],
    });
    expect(file!.tables[0]!.leftOut).toMatchObject([{ code: 'date-ask', count: 4, rows: [2, 3, 4, 5] }]);
  });

  it('our own sheets by their names, and several files in the order given', () => {
    const files = inspected({ 'the plan.csv': plan, 'Crew.csv': 'Rep,Manager\nAda Lund,Dana\n', 'Deals.csv': deals });
    expect(
      files.map(({ tables }) => tables.map(({ sheet, table, rows, usable }) => [sheet, table, rows, usable])),
    ).toEqual([[['the plan', 'Plan', 2, 2]], [['Crew', 'Team', 1, 1]], [['Deals', 'Opportunities', 6, 4]]]);
  });
});

describe('inspect for a person', () => {
  it('says the same in lines: what it is, which column is which field and why, what is left out', () => {
    const folder = scratch();
    const { code, out } = leadline(['inspect', folder.write('Deals.csv', deals)]);
    expect(code).toBe(0);
    expect(out).not.toMatch(machineTalk);
    expect(out).toContain(
      'Deals: Opportunities, looks like HubSpot. Header in row 1. 6 rows, 4 usable, 2026-02-25 to 2026-04-30.',
    );
    expect(out).toMatch(/Closed +<- Close Date +year-month-day; row 2 is "2026-02-25"/);
    expect(out).toContain('Open 1, Won 2, Lost 1; won amount 1300.00');
    expect(out).toMatch(/Left out: 1 row, no owner.* \(row 6\)/);
  });

  it('one file that cannot be read ends with 1 and does not stop the others', () => {
    const folder = scratch();
    const words = [folder.write('a.csv', ''), folder.write('Deals.csv', deals)];
    const { code, out } = leadline(['inspect', ...words, '--json']);
    const { files } = JSON.parse(out) as { files: File[] };
    expect(code).toBe(1);
    expect(files.map(({ tables, findings }) => [tables.length, findings.map((one) => one.code)])).toEqual([
      [0, ['file-empty']],
      [1, []],
    ]);
  });

  it('a Sources file that cannot be used is said and ends with 1', () => {
    const folder = scratch();
    const file = folder.write('Deals.csv', deals);
    const { code, err } = leadline(['inspect', file, '--sources', file]);
    expect(code).toBe(1);
    expect(err).toContain('so it is no Sources sheet.');
  });
});
