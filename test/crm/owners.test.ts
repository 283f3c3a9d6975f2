import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectTables } from '../../core/crm/inspect';
import { likeness, ownerPairs, proposeOwners } from '../../core/crm/owners';
import { fold } from '../../core/text';
import { corpora, describeWith, readSharedJson } from '../support/shared';
import { rows, sheet } from './support/grids';

describe('two spellings that may be one person are proposed', () => {
  it.each([
    ['Lovelace, Ada', 'Ada Lovelace', 'word order'],
    ['J. Smith', 'John Smith', 'initial'],
    ['Ada Lovelace (inactive)', 'Ada Lovelace', 'suffix'],
    ['ada.lovelace@example.com', 'Ada Lovelace', 'e-mail'],
    ['alovelace@example.com', 'Ada Lovelace', 'e-mail'],
    ['José Núñez', 'Jose Nunez', 'accents'],
    ['İrem', 'irem', 'dotted i'],
    ['Ad\u0430 Lovelace', 'Ada Lovelace', 'look-alike letters'],
  ])('%s and %s: %s', (a, b, why) => {
    expect(likeness(a, b)).toBe(why);
    expect(likeness(b, a)).toBe(why);
  });

  it.each([
    ['Løv', 'Lov'],
    ['Ada Lovelace', 'Ada Byron'],
    ['J. Smith', 'Jane Jones'],
    ['grace@example.com', 'ada@example.com'],
    ['sales@example.com', 'Ada Lovelace'],
  ])('%s and %s stay two, without a word', (a, b) => expect(likeness(a, b)).toBeUndefined());

  it('one finding for each kind of likeness, with the rows of each', () => {
    const findings = proposeOwners(
      ['Ada Lovelace', 'Lovelace, Ada', 'Alan Kay', 'A. Kay'],
      new Map([['Ada Lovelace', 12]]),
    );
    expect(findings.map((one) => [one.severity, one.code])).toEqual([
      ['ask', 'owners-similar'],
      ['ask', 'owners-similar'],
    ]);
    expect(findings[0]!.what).toContain('"Ada Lovelace" (12 rows) and "Lovelace, Ada"');
  });
});

describe('owners in the tables', () => {
  const activities = (owners: readonly string[]) =>
    rows('Activities', ['Owner', 'Date', 'Type'], ...owners.map((owner, i) => [owner, `2026-03-0${i + 1}`, 'Call']));

  it('the same text is one owner, under the spelling of most rows', () => {
    const { opened } = inspectTables([
      activities(['Ada Lovelace', 'ADA LOVELACE', 'Ada\u00a0Lovelace', 'Ada Lovelace ']),
    ]);
    expect(opened.crm.owners).toEqual(['Ada Lovelace']);
    expect(opened.crm.tables[0]!.field('Owner')!.at(1)).toBe('Ada Lovelace');
  });

  it('variants stay apart and are asked about', () => {
    const { opened } = inspectTables([activities(['Ada Lovelace', 'Lovelace, Ada'])]);
    expect(opened.crm.owners).toEqual(['Ada Lovelace', 'Lovelace, Ada']);
    expect(opened.across).toMatchObject([{ severity: 'ask', code: 'owners-similar' }]);
  });

  it('ids and e-mail addresses become names through a list of people', () => {
    const people = sheet(
      'Users',
      '| USER_ID | First Name | Last Name | Email |\n| 7 | Ada | Lovelace | ada@example.com |',
    );
    const { opened } = inspectTables([activities(['7', 'ADA@example.com', 'Ada Lovelace', '8']), people]);
    expect(opened.crm.owners).toEqual(['8', 'Ada Lovelace']);
  });

  it('two people of one name with two ids stay two', () => {
    const people = sheet('Users', '| user_id | user_name |\n| 7 | John Smith |\n| 8 | John Smith |');
    const { opened } = inspectTables([activities(['7', '8']), people]);
    expect(opened.crm.owners).toEqual(['John Smith (7)', 'John Smith (8)']);
    expect(opened.across.map((one) => one.code)).toContain('owner-name-shared');
  });

  it('one name beside two ids is asked about', () => {
    const grid = sheet(
      'Calls',
      `| Call Owner | Call Owner Id | Call Start Time | Subject |
       | John Smith | 7             | 2026-03-02      | Hi      |
       | John Smith | 8             | 2026-03-02      | Ho      |`,
    );
    const [table] = inspectTables([grid]).tables;
    expect(table!.findings).toContainEqual(expect.objectContaining({ severity: 'ask', code: 'owner-name-shared' }));
  });

  it('ids that no list names are said', () => {
    expect(inspectTables([activities(['0051', '0052'])]).tables[0]!.findings.map((one) => one.code)).toContain(
      'owner-ids',
    );
  });

  it('an error of the spreadsheet is never a rep', () => {
    const grid = rows(
      'Activities',
      ['Owner', 'Date', 'Type'],
      [{ error: '#REF!' }, '2026-03-01', 'Call'],
      ['Ada', '2026-03-01', 'Call'],
    );
    const { opened, tables } = inspectTables([grid]);
    expect(opened.crm.owners).toEqual(['Ada']);
    expect(tables[0]!.leftOut).toMatchObject([{ code: 'error-cell', count: 1, rows: [2] }]);
  });
});

describe('looking only where owners can be alike', () => {
  it('finds every pair that comparing each with each finds, in the same order', () => {
    const word = fc.constantFrom(
      'ada',
      'Ada',
      'a',
      'A.',
      'Lovelace',
      'lovelace',
      'José',
      'jose',
      'İpek',
      'ipek',
      'Αda',
      'li',
    );
    const name = fc.tuple(word, fc.constantFrom(' ', ', ', '.', '-'), word).map((parts) => parts.join(''));
    const owner = fc.oneof(
      word,
      name,
      name.map((one) => `${one} (inactive)`),
      name.map((one) => `${one.replace(/\s/g, '')}7@x.example`),
      fc.tuple(word, word).map(([a, b]) => `${a}${b}@x.example`),
    );
    fc.assert(
      fc.property(fc.uniqueArray(owner, { maxLength: 12 }), (owners) => {
        const all = owners.flatMap((a, i) =>
          owners.slice(i + 1).flatMap((b) => {
            const why = likeness(a, b);
            return why === undefined ? [] : [{ a, b, why }];
          }),
        );
        expect(ownerPairs(owners)).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });
});

describeWith(corpora, 'the shared pairs of names', () => {
  interface Pair {
    readonly a: string;
    readonly b: string;
    readonly same: boolean | null;
    readonly why: string;
  }
  it('the same is one; different stays two; unsure is proposed', () => {
    const { pairs } = readSharedJson<{ pairs: Pair[] }>(corpora, 'strings/rep-name-pairs.json');
    expect(pairs).toHaveLength(16);
    for (const { a, b, same, why } of pairs) {
      if (same === true) expect(fold(a), why).toBe(fold(b));
      else if (same === false) {
        expect(fold(a), why).not.toBe(fold(b));
        expect([undefined, 'look-alike letters'], why).toContain(likeness(a, b));
      } else if (a !== b) expect(ownerPairs([a, b]), why).toHaveLength(1);
    }
  });
});
