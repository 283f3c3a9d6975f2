import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHeader } from '../../core/crm/header-row';
import { headerKey } from '../../core/crm/header-key';
import { inspectTables } from '../../core/crm/inspect';
import type { InspectedTable } from '../../core/crm/opened';
import { readReadsAs, readsAs } from '../../core/crm/reads-as';
import type { FieldSource } from '../../core/crm/source';
import { readSources } from '../../core/crm/sources-sheet';
import { settledBy } from '../../core/crm/team-names';
import { fold } from '../../core/text';
import { rows, sheet } from './support/grids';

const field = (parts: Partial<FieldSource>): FieldSource => ({ field: 'X', label: 'x', proof: '', ...parts });

describe('labels compare by their words', () => {
  it.each([
    ['OwnerId', 'owner id'],
    ['owner_id', 'owner id'],
    ['Deal Owner.id', 'deal owner id'],
    ['Deal - Owner', 'deal owner'],
    ['Opportunity Owner  ↑', 'opportunity owner'],
    ['property_hs_timestamp', 'hs timestamp'],
    ['Assigned To: Full Name', 'assigned to full name'],
    ['Type__c', 'type'],
    ['Amount (EUR)', 'amount'],
    ['CallDurationInSeconds', 'call duration in seconds'],
    ['ACCOUNTID', 'accountid'],
    ['\ufeffOwner', 'owner'],
  ])('%s is %s', (label, key) => expect(headerKey(label)).toBe(key));
});

describe('the language of "Reads as"', () => {
  it.each([
    ['day/month/year', { dateOrder: 'd-m-y' }],
    ['MM/DD/YYYY', { dateOrder: 'm-d-y' }],
    ['date cells', { dateOrder: 'serial' }],
    ['decimal comma', { decimal: ',' }],
    ['always Call', { constant: 'Call' }],
    ['ignore', { ignore: true }],
    ['ask', {}],
    ['', {}],
  ])('"%s" is understood', (text, reading) => expect(readReadsAs(text)).toEqual({ ...reading, unknown: [] }));

  it('value maps fold their words and keep ours', () => {
    expect([...(readReadsAs('Gewonnen = Won; verloren=Lost; A ~= B = Open').words ?? [])]).toEqual([
      ['gewonnen', 'Won'],
      ['verloren', 'Lost'],
      ['a = b', 'Open'],
    ]);
  });

  it('what it does not know is named', () => expect(readReadsAs('backwards').unknown).toEqual(['backwards']));

  it('what we write is read back the same', () => {
    const word = fc
      .string({ minLength: 1, maxLength: 12 })
      .map((text) => fold(text))
      .filter((text) => text !== '');
    const ours = fc.constantFrom('Won', 'Lost', 'Open', 'Completed', 'Two words; really');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(word, ours), { minLength: 1, maxLength: 5, selector: ([key]) => key }),
        (pairs) => {
          const words = new Map(pairs);
          const read = readReadsAs(readsAs(field({ words })));
          expect(read.unknown).toEqual([]);
          expect([...(read.words ?? [])]).toEqual([...words]);
        },
      ),
    );
    for (const dateOrder of ['d-m-y', 'm-d-y', 'y-m-d', 'serial'] as const) {
      expect(readReadsAs(readsAs(field({ dateOrder }))).dateOrder).toBe(dateOrder);
    }
    for (const decimal of ['.', ','] as const) expect(readReadsAs(readsAs(field({ decimal }))).decimal).toBe(decimal);
    expect(readReadsAs(readsAs(field({ constant: 'Call; or = not' }))).constant).toBe('Call; or = not');
    expect(readReadsAs(readsAs(field({ dateOrder: 'ask' })))).toEqual({ unknown: [] });
  });
});

describe('the Sources sheet', () => {
  const unsure = sheet(
    'Deals',
    `| Wer        | Kunde | Betrag | Am         | Stand  |
     | Ada Byron  | Acme  | 1.200  | 03/04/2026 | fertig |
     | Alan Kay   | Blue  | 2.500  | 05/06/2026 | läuft  |`,
  );
  const answers = sheet(
    'Sources',
    `| Sheet | Table         | Field  | Column | Reads as                     |
     | Deals | Opportunities | Owner  | Wer    |                              |
     | Deals | Opportunities | Amount | Betrag | decimal comma                |
     | Deals | Opportunities | Closed | Am     | day/month/year               |
     | Deals | Opportunities | Status | Stand  | fertig = Won; läuft = Open   |`,
  );

  it('answers what would be asked: table, columns, dates, decimals, words', () => {
    const [deals] = inspectTables([unsure, answers]).tables;
    expect(deals).toMatchObject({
      table: 'Opportunities',
      usable: 2,
      fields: { Owner: 'Wer', Amount: 'Betrag', Closed: 'Am', Status: 'Stand' },
      dateOrder: 'd-m-y',
      decimal: ',',
      statuses: { Open: 1, Won: 1, Lost: 0 },
      wonAmount: '1200.00',
      firstDay: '2026-04-03',
      lastDay: '2026-06-05',
    });
    expect(deals!.findings.filter((one) => one.severity === 'ask')).toEqual([]);
  });

  it('ignore leaves a sheet out', () => {
    const lines = rows('Sources', ['Sheet', 'Table', 'Field', 'Column', 'Reads as'], ['Calls', 'ignore']);
    const calls = rows('Calls', ['Owner', 'Date', 'Type'], ['Ada', '2026-03-02', 'Call']);
    const { opened } = inspectTables([calls, lines]);
    expect(opened.tables[0]!.kind).toBe('Ignored');
    expect(opened.crm.tables).toEqual([]);
  });

  it('a constant stands for a column', () => {
    const lines = rows(
      'Sources',
      ['Sheet', 'Table', 'Field', 'Column', 'Reads as'],
      ['Log', 'Activities', 'Type', '', 'always Visit'],
    );
    const log = rows('Log', ['Owner', 'Date', 'Subject'], ['Ada', '2026-03-02', 'Hello']);
    const { opened } = inspectTables([log, lines]);
    expect(opened.crm.tables[0]!.field('Type')!.at(0)).toBe('Visit');
  });

  it.each([
    [['X', 'Deals', 'Owner', 'a', ''], 'source-table-unknown', 'Sources, row 2, Table'],
    [['X', 'Activities', 'Ownr', 'a', ''], 'source-field-unknown', 'Sources, row 2, Field'],
    [['X', 'Activities', 'Owner', 'a', 'upside down'], 'source-reading-unknown', 'Sources, row 2, Reads as'],
  ])('a line that says nothing we know is an error with its address: %j', (line, code, where) => {
    const grid = rows('Sources', ['Sheet', 'Table', 'Field', 'Column', 'Reads as'], line);
    expect(readSources(findHeader(grid).value).findings).toMatchObject([{ severity: 'error', code, where }]);
  });

  it('a note in parentheses behind a label of Sources or Team takes nothing away from what its lines say', () => {
    const line = ['Log', 'Activities', 'Owner', 'Rep', ''];
    const read = (...labels: string[]) => readSources(findHeader(rows('Sources', labels, line)).value);
    const labels = ['Sheet', 'Table', 'Field', 'Column', 'Reads as'];
    expect(read(...labels.map((label) => `${label} (ask Kim)`))).toEqual(read(...labels));
    expect(read(...labels).value).toMatchObject([{ sheet: 'Log', field: 'Owner', column: 'Rep' }]);

    const team = sheet('Team', '| Rep (in full) | Also known as (CRM) | Manager |\n| Ann Lee | A. Lee; alee | Kim |');
    const isSettled = settledBy([findHeader(team).value]);
    expect([isSettled('Ann Lee', 'alee'), isSettled('Ann Lee', 'Kim')]).toEqual([true, false]);
  });

  it('a column that is not there is named with the nearest label', () => {
    const lines = rows(
      'Sources',
      ['Sheet', 'Table', 'Field', 'Column', 'Reads as'],
      ['Log', 'Activities', 'Owner', 'Ownre', ''],
    );
    const log = rows('Log', ['Owner', 'Date', 'Subject'], ['Ada', '2026-03-02', 'Hello']);
    const [inspected] = inspectTables([log, lines]).tables;
    expect(inspected!.findings).toContainEqual(
      expect.objectContaining({ code: 'source-column-missing', fix: 'Perhaps "Owner" is meant.' }),
    );
    expect(inspected!.fields['Owner']).toBe('Owner');
  });

  it('what we found, written as Sources lines, is read back to the same', () => {
    const deals = sheet(
      'Deals',
      `| Deal Name | Deal owner | Deal Stage  | Amount   | Close Date | Create Date |
       | Alpha     | Ada        | Closed Won  | 1,200.50 | 25/03/2026 | 01/02/2026  |
       | Beta      | Alan       | Proposal    | 900.00   | 28/03/2026 | 02/02/2026  |`,
    );
    const first = inspectTables([deals]).tables[0]!;
    const lines = first.proofs.map(({ field: name, column, readsAs: reads }) => [
      'Deals',
      'Opportunities',
      name,
      column,
      reads,
    ]);
    const again = inspectTables([deals, rows('Sources', ['Sheet', 'Table', 'Field', 'Column', 'Reads as'], ...lines)])
      .tables[0]!;
    const figures = ({ proofs, findings, ...rest }: InspectedTable) => [rest, proofs.length, findings.length];
    expect(figures(again)).toEqual(figures(first));
    const [before, after] = [first.proofs, again.proofs];
    expect(after.map(({ field: name, column, readsAs: reads }) => [name, column, reads])).toEqual(
      before.map(({ field: name, column, readsAs: reads }) => [name, column, reads]),
    );
  });
});

describe('a date column without a proof of its own', () => {
  it('takes the order of a sibling written the same way, and says so', () => {
    const deals = sheet(
      'Deals',
      `| Owner | Stage    | Amount | Close Date | Create Date |
       | Ada   | Proposal | 10     | 03/04/2026 | 25/02/2026  |`,
    );
    const closed = inspectTables([deals]).tables[0]!.proofs.find((one) => one.field === 'Closed')!;
    expect(closed.readsAs).toBe('day/month/year');
    expect(closed.proof).toContain('"Create Date" is written the same way');
  });

  it('asks when no sibling proves anything, or when they contradict each other', () => {
    const alone = sheet('Deals', '| Owner | Stage | Amount | Close Date |\n| Ada | Proposal | 10 | 03/04/2026 |');
    expect(inspectTables([alone]).tables[0]!.dateOrder).toBe('ask');
    const torn = sheet(
      'Deals',
      `| Owner | Stage    | Amount | Close Date | Create Date | Last Activity Date |
       | Ada   | Proposal | 10     | 03/04/2026 | 25/02/2026  | 02/25/2026         |`,
    );
    expect(inspectTables([torn]).tables[0]!.dateOrder).toBe('ask');
  });
});
