import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crmKinds, fields } from '../core/crm/fields';
import { waysToCount } from '../core/plan/plan';
import { logs } from '../core/logs/log';
import { settings } from '../core/plan/settings';
import { templates } from '../core/plan/templates';
import { behaviorStatuses, resultStatuses } from '../core/score/measure';
import { askedSheets, sheetNames } from '../core/sheets/sheet-names';
import { leadline, projectRoot } from './support/leadline';
import { deliverableColumns, planColumns, targetColumns, teamColumns, timeOffColumns } from '../core/own-columns';

const read = (name: string): string => readFileSync(join(projectRoot, name), 'utf8');
const readme = read('README.md');
const planGuide = read('docs/plan.md');
const manifest = JSON.parse(read('package.json')) as {
  scripts: Readonly<Record<string, string>>;
  engines: { node: string };
  license: string;
  version: string;
};

/** What stands between marks of code, line by line where it is a block. */
const codeIn = (page: string): string[] => [
  ...[...page.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap(([, block]) => block!.split('\n')),
  ...[...page.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!),
];

/** A section of a page, from its heading to the next one of the same or a higher rank. */
function section(page: string, heading: string): string {
  const [, marks = ''] = new RegExp(`^(#+) ${heading}$`, 'm').exec(page) ?? [];
  const [, rest = ''] = page.split(new RegExp(`^${marks} ${heading}$`, 'm'));
  return rest.split(new RegExp(`^#{1,${marks.length}} `, 'm'))[0]!;
}

/** The first cells of a table, without the marks of code; a cell may name two: `Starts, Ends`. */
const firstCells = (text: string): string[] =>
  [...text.matchAll(/^\| (.*?) \|/gm)]
    .map(([, cell]) => cell!.replaceAll('`', ''))
    .slice(1)
    .filter((cell) => !/^-+$/.test(cell));

describe('the README keeps its word', () => {
  it('every npm command in it is there', () => {
    const named = codeIn(readme).flatMap((code) =>
      [...code.matchAll(/npm (run [\w:-]+|start|test|ci)/g)].map(([, command]) => command!),
    );
    expect(named).toEqual(expect.arrayContaining(['ci', 'start', 'test', 'run score']));
    for (const command of named.filter((one) => one !== 'ci')) {
      expect(Object.keys(manifest.scripts)).toContain(command.replace(/^run /, ''));
    }
  });

  it('every command and option of leadline in it, and in the guide to the plan, is in the help', () => {
    const help = ['score', 'inspect', 'pack', 'rollup'].map((command) => leadline([command, '--help']).out);
    const known = new Set(help.join('\n').match(/--[a-z][a-z-]+/g));
    const named = [...codeIn(readme), ...codeIn(planGuide)].flatMap((code) => code.match(/--[a-z][a-z-]+/g) ?? []);
    expect(named.length).toBeGreaterThan(3);
    for (const option of named) expect([...known], option).toContain(option);
    for (const [, command] of readme.matchAll(/leadline\.mjs (\w+)/g))
      expect(['score', 'inspect', 'pack', 'rollup']).toContain(command);
  });

  it('every example of a command line in it is one that the program understands', () => {
    const examples = codeIn(readme).filter((line) => line.startsWith('node dist/leadline.mjs'));
    expect(examples.length).toBeGreaterThan(1);
    for (const example of examples) {
      // The files of the examples are not there: that is the only thing wrong with them.
      const { code, out, err } = leadline(example.split(/\s+/).slice(2));
      expect({ example, code }).toEqual({ example, code: 1 });
      expect(out + err).toContain('There is no file of this name.');
    }
  });

  it('every file and folder that it names is there', () => {
    const paths = [
      ...codeIn(readme).filter((code) => /^[\w.-]+(\/[\w.-]*)+$/.test(code)),
      ...[...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, path]) => path!),
    ];
    expect(paths.length).toBeGreaterThan(12);
    // What the commands make is not there before they have run.
    for (const path of paths.filter((one) => !/^(out|dist)\//.test(one)))
      expect({ path, there: existsSync(join(projectRoot, path)) }).toEqual({ path, there: true });
  });

  it('every step that was drawn is shown, with words for those who do not see it', () => {
    const shown = [...read('docs/steps.md').matchAll(/!\[([^\]]+)\]\(steps\/([\w-]+\.png)\)/g)].map(
      ([, , file]) => file!,
    );
    expect(shown.length).toBeGreaterThan(40);
    expect([...shown].sort()).toEqual(readdirSync(join(projectRoot, 'docs/steps')).sort());
    for (const [, words] of readme.matchAll(/!\[(.*?)\]/g)) expect(words!.length).toBeGreaterThan(20);
  });

  it('it asks for the Node that the package asks for, and tells the newest version', () => {
    const [, least] = /Node 20 \((\d+\.\d+) or newer\)/.exec(readme)!;
    expect(manifest.engines.node).toBe(`>=${least}`);
    expect(/^\* \*\*(\d+\.\d+\.\d+)\*\*/m.exec(section(readme, 'Changes'))?.[1]).toBe(manifest.version);
    expect(`${manifest.license} license`).toBe('MIT license');
    expect(read('LICENSE')).toContain('Permission is hereby granted, free of charge');
  });
});

describe('the guide to the week lists what the code knows, no more and no less', () => {
  const guide = read('docs/week.md');
  const rowsOf = (text: string): string[][] =>
    [...text.matchAll(/^\| (.*) \|$/gm)].slice(1).map(([, row]) => row!.split(' | '));

  it('the sheets, whose each is, and what is on it', () => {
    const owners = { Ours: 'ours', Yours: 'yours', Kept: 'kept' } as const;
    expect(rowsOf(section(guide, 'Sheets'))).toEqual(
      [...sheetNames, ...askedSheets].map(({ name, owner, about }) => [name, owners[owner], about]),
    );
  });

  it('the logs with their columns', () => {
    expect(rowsOf(section(guide, 'Logs'))).toEqual(logs.map(({ name, columns }) => [name, columns.join(', ')]));
  });
});

describe('the guide to the plan lists what the code knows, no more and no less', () => {
  it('the columns of the Plan', () => {
    const named = firstCells(section(planGuide, 'Plan').split('### ')[0]!).flatMap((cell) => cell.split(', '));
    expect(named).toEqual([...planColumns]);
  });

  it('the ways to count', () => {
    expect(firstCells(section(planGuide, 'Ways to count'))).toEqual([...waysToCount]);
  });

  it.each(crmKinds)('the fields of %s', (kind) => {
    const [, list = ''] = new RegExp(`(?:Fields of|Of) \\*\\*${kind}\\*\\*: (.*)\\.$`, 'm').exec(planGuide) ?? [];
    const named = list.replace(/ \(.*?\)/g, '').split(', ');
    // An activity's Id only tells its rows apart; nothing is asked about it.
    const known = fields[kind].map(({ name }) => name).filter((name) => kind !== 'Activities' || name !== 'Id');
    expect(named.sort()).toEqual(known.sort());
  });

  it('the columns of the other sheets', () => {
    const columnsOf = (text: string): string[] => text.replaceAll(/\s*\([^()]*\)/g, '').split(', ');
    const [teamLine = ''] = section(planGuide, 'Team').trim().split('\n');
    expect(columnsOf(teamLine.replace(/\.$/, ''))).toEqual([...teamColumns]);
    const others = section(planGuide, 'Targets, Time off, Deliverables');
    for (const [sheet, columns] of Object.entries({
      Targets: targetColumns,
      'Time off': timeOffColumns,
      Deliverables: deliverableColumns,
    })) {
      const [, said = ''] = new RegExp(`\\*\\*${sheet}\\*\\*: ([^.]*)\\.`).exec(others) ?? [];
      expect(columnsOf(said)).toEqual([...columns]);
    }
    expect(firstCells(section(planGuide, 'Sources'))).toEqual(['Sheet', 'Table', 'Field', 'Column', 'Reads as']);
  });

  it('the settings', () => {
    const [said = ''] = section(planGuide, 'Settings').trim().split('. ');
    const named = said.replaceAll(/\s*\([^()]*\)/g, '').split(', ');
    expect(named).toEqual(settings.map(({ name }) => name));
  });

  it('the words of the scorecard', () => {
    const words = section(planGuide, 'The words of the scorecard');
    expect(firstCells(words)).toEqual([...behaviorStatuses]);
    const [, said = ''] = /Results say (.*?)\. /.exec(words) ?? [];
    expect(said.split(/, | or /)).toEqual(resultStatuses.filter((word) => word !== 'No target'));
  });

  it('there are the eight templates of the product', () => {
    expect(templates).toHaveLength(8);
  });
});
