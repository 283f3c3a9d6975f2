import { basename } from 'node:path';
import type { Table } from '../../core/cells';
import type { Finding } from '../../core/outcome';
import { layRollUp } from '../../core/rollup/lay-roll-up';
import { packTablesIn, readPacks } from '../../core/rollup/packs-in';
import { rollUp, type RollUp } from '../../core/rollup/roll-up';
import { writeWorkbook } from '../../xlsx/write-workbook';
import { previousOf } from '../write/previous';
import { writeTogether } from '../write/whole';
import { readFiles, type NamedFile } from './files';
import { findingLines } from './findings';
import { checkOverwriting, unwritable } from './outputs';
import { progressOn } from './progress';
import { UsageError, type Command } from './usage';

/** The tables of packs in a file, under the name of the file: that is what the person has given. */
function tablesIn({ file, grids }: NamedFile): readonly Table[] {
  const tables = packTablesIn(grids);
  const named = (table: Table): Table => ({
    ...table,
    sheet: tables.length === 1 ? basename(file) : `${basename(file)}, ${table.sheet}`,
  });
  return tables.map(named);
}

const foreign = ({ file }: NamedFile): Finding => ({
  severity: 'error',
  code: 'pack-missing',
  where: basename(file),
  what: 'There is no table of a pack in this file. It is left out.',
  fix: 'Give the workbook that the manager published, or one with its sheet Numbers.',
});

/** The page alone; what was there under the name is kept, as for a scorecard. */
async function write(rolled: RollUp, findings: readonly Finding[], out: string): Promise<string[]> {
  const { asOf } = rolled;
  const bytes = await writeWorkbook([layRollUp(rolled, findings)], { title: `Roll-up as of ${asOf}`, day: asOf });
  const kept = await previousOf(out, bytes);
  await writeTogether([...(kept === undefined ? [] : [kept]), { path: out, content: bytes }]);
  return [`Roll-up: ${out}`, ...(kept === undefined ? [] : [`What was there is kept as ${kept.path}.`])];
}

function refuse(findings: readonly Finding[]): number {
  console.error(['There is nothing to roll up. Nothing was written.', ...findingLines(findings, '  ')].join('\n'));
  return 1;
}

export const rollupCommand: Command = {
  name: 'rollup',
  usage: 'rollup PACK... --out LEADER.xlsx',
  about:
    'Lays the packs of several managers over each other on one page for their leader.\n' +
    'PACK is a workbook that pack made, a workbook with the sheets Numbers of several, or a folder of either.\n' +
    'Days, weeks and definitions that do not agree are said with their place and left blank. A file that is no pack\n' +
    'is said, too, and the others go on. No row of a CRM is read.',
  options: [{ name: 'out', value: 'FILE.xlsx', about: 'The workbook to write.' }],
  examples: ['leadline rollup north.xlsx south.xlsx --out leader.xlsx'],
  async run(given) {
    if (given.files.length === 0) throw new UsageError('Which packs shall I roll up?');
    const out = given.value('out');
    if (out === undefined) throw new UsageError('Where shall the page go? Say --out LEADER.xlsx.');
    if (!/\.xlsx$/i.test(out)) throw new UsageError(`--out takes a name that ends in .xlsx, not "${out}".`);
    const progress = progressOn(process.stderr);
    const files = await readFiles(given.files, progress);
    progress.done();
    const overwriting = checkOverwriting({ out, measures: undefined }, files);
    if (overwriting.length > 0) return refuse(overwriting);
    const { value: packs, findings: reading } = readPacks(files.flatMap(tablesIn));
    const { value: rolled, findings: rolling } = rollUp(packs);
    const findings = [
      ...files.flatMap((file) =>
        file.refused ? file.findings : packTablesIn(file.grids).length === 0 ? [foreign(file)] : [],
      ),
      ...reading,
      ...rolling,
    ];
    if (rolled === null) return refuse(findings);
    try {
      const { managers, asOf } = rolled;
      const written = await write(rolled, findings, out);
      const teams = managers.map(({ pack }) => pack.team).join(', ');
      console.log([`As of ${asOf}: ${teams}`, ...findingLines(findings), '', ...written].join('\n'));
      return 0;
    } catch (error) {
      const reason = unwritable(error);
      if (!reason) throw error;
      return refuse([reason]);
    }
  },
};
