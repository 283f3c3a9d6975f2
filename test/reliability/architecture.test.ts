import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../support/leadline';

const base = ['core', 'core/crm', 'core/plan', 'core/score'] as const;
const said = [...base, 'core/feedback'] as const;
const told = [...said, 'core/logs'] as const;
const inside = [...told, 'core/sheets', 'core/setup', 'core/pack', 'core/rollup', 'core/tasks'] as const;

/** Which rooms each room may look into. Hosts see the core and the palette, and never each other. */
const sees = {
  core: [],
  'core/crm': ['core'],
  'core/plan': ['core', 'core/crm'],
  'core/score': ['core', 'core/crm', 'core/plan'],
  'core/feedback': base,
  'core/logs': said,
  'core/functions': said,
  'core/sheets': told,
  'core/setup': [...told, 'core/sheets'],
  'core/pack': [...told, 'core/sheets'],
  'core/rollup': [...told, 'core/sheets', 'core/pack'],
  'core/tasks': [...told, 'core/sheets', 'core/setup', 'core/pack', 'core/rollup'],
  'core/sidebar': inside,
  palette: [...told, 'core/sheets'],
  xlsx: [...told, 'core/sheets', 'core/pack', 'palette'],
  workbench: [...inside, 'palette', 'xlsx'],
  'workbench/page': [...inside, 'core/functions', 'core/sidebar', 'palette', 'xlsx', 'workbench'],
  gas: [...inside, 'core/functions', 'palette', 'xlsx'],
  'gas/sidebar': [...inside, 'core/sidebar'],
  office: [...inside, 'core/sidebar', 'core/functions', 'palette', 'xlsx'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Room = keyof typeof sees;
const rooms = Object.keys(sees) as Room[];

const maySee = (room: Room, other: Room): boolean => (sees[room] as readonly string[]).includes(other);

const roomOf = (file: string): Room => {
  const [top = '', inner = ''] = file.split('/');
  return rooms.find((room) => room === `${top}/${inner}`) ?? (top as Room);
};

const sources = ['core', 'palette', 'xlsx', 'workbench', 'gas', 'office'].flatMap((top) =>
  (readdirSync(join(projectRoot, top), { recursive: true }) as string[])
    .map((name) => `${top}/${name.split(sep).join('/')}`)
    .filter((name) => name.endsWith('.ts')),
);

/** What a source file imports, by the names that it writes. */
const importsOf = (file: string): string[] => {
  const code = readFileSync(join(projectRoot, file), 'utf8');
  return [
    ...code.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)';/gm),
    ...code.matchAll(/^import '([^']+)';/gm),
  ].map(([, name]) => name!);
};

describe('arrows point one way', () => {
  it('every import of every source goes to its own room or to one that it may look into', () => {
    expect(sources.length).toBeGreaterThan(150);
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => posix.normalize(posix.join(posix.dirname(file), name)))
        .filter((target) => roomOf(target) !== roomOf(file) && !maySee(roomOf(file), roomOf(target)))
        .map((target) => `${file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('the core imports one small package, where input enters; the workbench Node; the add-ins and what writes files none', () => {
    const named = (room: string): Set<string> =>
      new Set(
        sources
          .filter((file) => file.startsWith(`${room}/`))
          .flatMap(importsOf)
          .filter((name) => !name.startsWith('.')),
      );
    expect([...named('core')]).toEqual(['zod/mini']);
    expect([
      ...named('core/functions'),
      ...named('palette'),
      ...named('xlsx'),
      ...named('gas'),
      ...named('office'),
    ]).toEqual([]);
    const page = named('workbench/page');
    expect([...named('workbench')].filter((name) => !name.startsWith('node:') && !page.has(name))).toEqual([]);
  });

  it('the page of the workbench imports the grid, in the few files that open it, and its own sample', () => {
    const files = sources.filter((file) => file.startsWith('workbench/page/'));
    const outside = new Map(
      files.map((file) => [file, importsOf(file).filter((name) => !name.startsWith('.'))] as const),
    );
    const imported = [...new Set([...outside.values()].flat())];
    expect(imported.filter((name) => !name.startsWith('@univerjs/')).sort()).toEqual(['leadline:sample']);
    expect(
      files.filter((file) => outside.get(file)!.some((name) => name.startsWith('@univerjs/'))).length,
    ).toBeLessThan(6);
  });

  it('the compiler is told the same: each room references exactly the rooms that it may look into', () => {
    for (const room of rooms) {
      const { references } = JSON.parse(readFileSync(join(projectRoot, room, 'tsconfig.json'), 'utf8')) as {
        references: { path: string }[];
      };
      expect(references.map(({ path }) => posix.normalize(posix.join(room, path))).sort()).toEqual(
        [...sees[room]].sort(),
      );
    }
  });
});

describe('a wrong arrow does not compile', () => {
  let house = '';
  const put = (path: string, content: string): void => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), content);
  };
  /** The errors of a build, as `file: code`. */
  const build = (): string[] => {
    const tsc = join(projectRoot, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-b', '--pretty', 'false'], { cwd: house, encoding: 'utf8' });
    return [...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error (TS\d+)/gm)].map(([, file, code]) => `${file}: ${code}`);
  };
  const pathTo = (room: Room, other: Room): string => relative(room, `${other}/idea`).split(sep).join('/');
  const importOf = (room: Room, other: Room): string => {
    const path = pathTo(room, other);
    return `import { idea } from '${path.startsWith('.') ? path : `./${path}`}';\nexport const seen = idea;\n`;
  };

  // A house with the real plans (every tsconfig.json as it is) and one idea in each room.
  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'leadline-house-'));
    for (const room of rooms) {
      put(`${room}/idea.ts`, 'export const idea = 1;\n');
      cpSync(join(projectRoot, room, 'tsconfig.json'), join(house, room, 'tsconfig.json'));
    }
    cpSync(join(projectRoot, 'tsconfig.base.json'), join(house, 'tsconfig.base.json'));
    put('tsconfig.json', JSON.stringify({ files: [], references: rooms.map((path) => ({ path })) }));
    symlinkSync(join(projectRoot, 'node_modules'), join(house, 'node_modules'), 'junction');
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it('every right one does', () => {
    for (const room of rooms)
      for (const other of sees[room]) put(`${room}/sees-${other.replace('/', '-')}.ts`, importOf(room, other));
    put('workbench/looks-around.ts', 'export const version = process.version;\n');
    expect(build()).toEqual([]);
  });

  it('and none of the wrong ones, nor a look at the host, the page or the clock’s console from the core', () => {
    const wrong: string[] = [];
    // The sidebar is a page; what it may not ask of one, the lint says.
    const page = ['document', 'console', 'fetch'];
    const putWrong = (path: string, content: string): void => {
      wrong.push(path);
      put(path, content);
    };
    for (const room of rooms)
      for (const other of rooms.filter((one) => one !== room && !maySee(room, one)))
        putWrong(`${room}/wrong-${other.replace('/', '-')}.ts`, importOf(room, other));
    for (const room of rooms.filter((one) => one.startsWith('core')))
      for (const name of ['process', ...(room === 'core/sidebar' ? [] : page), 'SpreadsheetApp', 'Excel'])
        putWrong(`${room}/host-${name}.ts`, `export const host: unknown = ${name};\n`);
    const errors = build();
    expect([...new Set(errors.map((error) => error.split(': ')[0]!))].sort()).toEqual(wrong.sort());
    expect(wrong.length).toBeGreaterThan(100);
  });
});
