import { readdirSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inspectTables } from '../../core/crm/inspect';
import type { InspectedTable } from '../../core/crm/opened';
import { gridsIn } from './support/grids';

/** What a room expects of one sheet. Whatever is not named is not asked. */
interface ExpectedTable extends Partial<Omit<InspectedTable, 'leftOut' | 'findings'>> {
  /** Rows left out, by reason. */
  readonly leftOut?: Readonly<Record<string, number>>;
  /** Fields that are the same for every row. */
  readonly constants?: Readonly<Record<string, string>>;
  /** Codes of findings that must be among them. */
  readonly findings?: readonly string[];
  /** Codes of the findings that ask. */
  readonly asks?: readonly string[];
}

interface Expected {
  readonly about: string;
  readonly owners: readonly string[];
  readonly tables: Readonly<Record<string, ExpectedTable>>;
}

const here = dirname(fileURLToPath(import.meta.url));
const rooms = readdirSync(here).filter((name) => existsSync(join(here, name, 'expected.json')));

describe.each(rooms)('an export of the kind %s is read as its folder says', (room) => {
  const folder = join(here, room);
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;

  it(expected.about, async () => {
    const { tables, opened } = inspectTables(await gridsIn(folder));
    expect(tables.map((table) => table.sheet).sort()).toEqual(Object.keys(expected.tables).sort());
    for (const table of tables) {
      const { leftOut, constants, findings, asks, ...plain } = expected.tables[table.sheet]!;
      const codes = table.findings.map((finding) => finding.code).sort();
      const asked = table.findings.filter((one) => one.severity === 'ask').map((one) => one.code);
      const said = `${table.sheet}: ${JSON.stringify(table.findings, null, 1)}`;
      expect({ ...table }, said).toMatchObject(plain);
      if (plain.fields) expect(table.fields).toEqual(plain.fields);
      if (leftOut) expect(Object.fromEntries(table.leftOut.map((one) => [one.code, one.count])), said).toEqual(leftOut);
      if (findings) expect(codes, said).toEqual(expect.arrayContaining([...findings]));
      if (asks) expect(asked.sort(), said).toEqual([...asks].sort());
      for (const [field, constant] of Object.entries(constants ?? {})) {
        expect(table.proofs.find((one) => one.field === field)?.readsAs).toBe(`always ${constant}`);
      }
      const out = table.leftOut.reduce((sum, one) => sum + one.count, 0);
      if (table.table === 'Activities' || table.table === 'Opportunities') expect(table.usable + out).toBe(table.rows);
    }
    expect(opened.crm.owners).toEqual(expected.owners);
  });
});
