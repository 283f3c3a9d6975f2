import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Grid } from '../../core/cells';
import type { Finding } from '../../core/outcome';
import { makePack } from '../../core/pack/make-pack';
import { numbersSheet } from '../../core/pack/numbers';
import type { Pack, PackChoices } from '../../core/pack/pack';
import { ownPageIn } from '../../core/pack/own-page';
import { makeRepPack } from '../../core/pack/rep-pack';
import { packTablesIn } from '../../core/rollup/packs-in';
import { saysFormat } from '../../core/rollup/read-pack';
import { sourceOf } from '../../core/tasks/pack';
import type { ScoredWeek } from '../../core/tasks/score-week';
import { fold, nearest } from '../../core/text';
import { writePackFile } from '../../xlsx/write-workbook';
import { readFile } from '../read/read-file';
import { writeTogether } from '../write/whole';
import type { NamedFile } from './files';
import { isSame, unwritable } from './outputs';
import { progressOn } from './progress';
import { refuse, takenFindings } from './score';
import { readChoices, scoreFiles, scoringOptions } from './scoring';
import { UsageError, type Command, type Given } from './usage';

/** Where the pack goes, and the folder for the pages of reps; one of them at least. */
interface Places {
  readonly out: string | undefined;
  readonly pages: string | undefined;
}

function readPlaces(given: Given): Places {
  const [out, pages] = [given.value('out'), given.value('rep-pages')];
  if (out === undefined && pages === undefined)
    throw new UsageError(
      'Where shall the pack go? Say --out PACK.xlsx, or --rep-pages FOLDER for a file for each rep.',
    );
  if (out !== undefined && !/\.xlsx$/i.test(out))
    throw new UsageError(`--out takes a name that ends in .xlsx, not "${out}".`);
  return { out, pages };
}

const listed = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Names as the team and the plan have them: a misspelt one would share somebody else, or everybody. */
function known(option: string, given: Given, names: readonly string[]): string[] {
  const wanted = listed(given.value(option));
  if (wanted.length === 0 && given.value(option) !== undefined)
    throw new UsageError(`--${option} takes names with commas between them.`);
  const plain = (words: readonly string[]): string => fold(words.join(', '));
  const chosen: string[] = [];
  for (let from = 0; from < wanted.length;) {
    let to = wanted.length;
    const isName = (name: string): boolean => plain(listed(name)) === plain(wanted.slice(from, to));
    // The longest first: a CRM may write names with a comma of their own.
    while (to > from && !names.some(isName)) to -= 1;
    const found = names.find(isName);
    if (to === from || found === undefined) throw unknownName(option, wanted[from]!, names);
    chosen.push(found);
    from = to;
  }
  return chosen;
}

function unknownName(option: string, one: string, names: readonly string[]): UsageError {
  const near = nearest(one, names);
  return new UsageError(
    `--${option}: there is no "${one}".${near ? ` Did you mean ${near}?` : ''} Nothing was written.`,
  );
}

const choicesOf = (given: Given, { intent }: ScoredWeek): PackChoices => ({
  reps: known(
    'reps',
    given,
    intent.team.map(({ name }) => name),
  ),
  lines: known(
    'lines',
    given,
    intent.plan.rows.map(({ name }) => name),
  ),
  names: given.has('initials') ? 'Initials' : 'Full',
  repDetail: given.has('detail'),
  notes: given.has('notes'),
});

/** A pack and the file to be. */
interface Made {
  readonly path: string;
  readonly pack: Pack;
}

function make(week: ScoredWeek, choices: PackChoices, { out, pages }: Places): Made[] {
  const source = sourceOf(week);
  const reps = choices.reps.length > 0 ? choices.reps : week.scorecard.reps;
  return [
    ...(out === undefined ? [] : [{ path: out, pack: makePack(source, choices) }]),
    ...(pages === undefined
      ? []
      : numbered(reps.map((rep) => makeRepPack(source, rep, choices.names))).map(({ name, pack }) => ({
          path: join(pages, `${name}.xlsx`),
          pack,
        }))),
  ];
}

/** No two files of one name, also where a file system does not tell large letters from small ones. */
function numbered(packs: readonly Pack[]): { readonly name: string; readonly pack: Pack }[] {
  const taken = new Set<string>();
  return packs.map((pack) => {
    let { name } = pack.file;
    for (let n = 2; taken.has(fold(name)); n += 1) name = `${pack.file.name} (${n})`;
    taken.add(fold(name));
    return { name, pack };
  });
}

/** A pack begins with its cover and ends with its numbers, or it is the page of a rep; a sheet of such a name alone is none. */
function isPack(grids: readonly Grid[]): boolean {
  const [first, last] = [grids[0], grids.at(-1)];
  if (grids.length === 1) return ownPageIn(first!) === 'as made';
  return first?.sheet === 'Cover' && last?.sheet === numbersSheet && packTablesIn([last]).some(saysFormat);
}

/** An earlier pack is replaced, and not kept beside the new one: it may show what shall not be seen. No other file is. */
async function checkThere({ path }: Made): Promise<Finding[]> {
  if (!existsSync(path)) return [];
  const { value } = await readFile(path);
  const grids = value?.grids ?? [];
  if (isPack(grids)) return [];
  const isWrittenOn = grids.length === 1 && ownPageIn(grids[0]!) === 'written on';
  return [
    {
      severity: 'error',
      code: 'output-exists',
      where: basename(path),
      what: isWrittenOn
        ? 'The rep has written into this page, and that would be lost.'
        : 'There is another file of this name, which is no pack.',
      fix: isWrittenOn
        ? 'Move that file away, or give another folder.'
        : 'Give the pack another name, or move that file away.',
    },
  ];
}

/** Who will see what, and what was changed for their safety. Pages of reps are told of in one line: they differ in nothing. */
function told(made: readonly Made[], { out }: Places): string[] {
  const packs = made.filter(({ path }) => path === out);
  const pages = made.length - packs.length;
  const changed = made.flatMap(({ pack }) => pack.harmless);
  const places = changed.slice(0, 5).map(({ sheet, cell }) => `${sheet} ${cell}`);
  return [
    ...packs.map(({ pack }) => pack.who),
    ...(pages === 0
      ? []
      : [
          `${pages === 1 ? 'One file with' : `${pages} files, each with`} the page of one rep: nobody else’s name, numbers or median, and no row of the CRM.`,
        ]),
    changed.length === 0
      ? 'No text looks like a formula.'
      : `${changed.length === 1 ? 'One text looks like a formula and is' : `${changed.length} texts look like formulas and are`} made harmless: ` +
        `${places.join(', ')}${changed.length > places.length ? ', …' : ''}`,
  ];
}

export const packCommand: Command = {
  name: 'pack',
  usage: 'pack FILE... --out PACK.xlsx [--reps NAMES] [options]',
  about:
    'Makes a workbook of the week to hand on: values only, made from nothing, without formulas, CRM rows or notes.\n' +
    'FILE is what score takes. Says who will see what before it writes. With --rep-pages it makes a file for each rep\n' +
    'with that rep’s page and nothing of anybody else’s.',
  options: [
    { name: 'out', value: 'FILE.xlsx', about: 'The pack to write.' },
    { name: 'rep-pages', value: 'FOLDER', about: 'Write a file for each rep into this folder.' },
    { name: 'reps', value: 'NAMES', about: 'Only these reps, with commas between them. Usually all.' },
    { name: 'lines', value: 'NAMES', about: 'Only these results and behaviors. Usually all of the plan.' },
    { name: 'initials', about: 'Initials in place of names.' },
    { name: 'detail', about: 'Also the numbers of each rep by week.' },
    { name: 'notes', about: 'Also the feedback notes that were shared. Never unless you say so.' },
    ...scoringOptions,
  ],
  examples: [
    'leadline pack scorecard.xlsx Activities.csv Deals.csv --out pack.xlsx',
    'leadline pack sample --as-of 2026-11-19 --reps "Maya Okafor, Gavin Strand" --initials --out pack.xlsx',
  ],
  async run(given) {
    if (given.files.length === 0) throw new UsageError('Which files shall I make a pack of?');
    const week = readChoices(given);
    const places = readPlaces(given);
    const progress = progressOn(process.stderr);
    const scored = await scoreFiles(given, week, progress, (read) =>
      read.filter(({ file }) => places.out !== undefined && isSame(file, places.out)).map(overwritten),
    );
    progress.done();
    if (!scored.ok) return refuse(scored.findings);
    const made = make(scored.answer, choicesOf(given, scored.answer), places);
    const there = (await Promise.all(made.map(checkThere))).flat();
    if (there.length > 0) return refuse(there, notWritten);
    // Before it happens, so that it can be stopped.
    console.log(told(made, places).join('\n'));
    try {
      await writeTogether(made.map(({ path, pack }) => ({ path, content: writePackFile(pack.file) })));
    } catch (error) {
      const reason = unwritable(error);
      if (!reason) throw error;
      return refuse([reason], notWritten);
    }
    console.log([...takenFindings(scored.findings), '', ...made.map(written)].join('\n'));
    return 0;
  },
};

const written = ({ path, pack: { file } }: Made): string =>
  file.sheets.length === 1 ? path : `${path}: ${file.sheets.map(({ sheet }) => sheet).join(', ')}`;

const notWritten = 'The pack cannot be written.';

const overwritten = ({ file }: NamedFile): Finding => ({
  severity: 'error',
  code: 'input-overwritten',
  where: basename(file),
  what: 'The pack would be written over this file, which is one of those to be read.',
  fix: 'Give the pack another name.',
});
