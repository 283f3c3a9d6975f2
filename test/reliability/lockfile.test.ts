import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/leadline';

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const read = (name: string): string => readFileSync(join(projectRoot, name), 'utf8');
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Locked>> };
const manifest = JSON.parse(read('package.json')) as Manifest;
const locked = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('what is installed is what was looked at', () => {
  it('every locked package has its checksum', () => {
    expect(locked.length).toBeGreaterThan(100);
    for (const [path, { integrity, link }] of locked) {
      expect(integrity, path).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
      expect(link, path).toBeUndefined();
    }
  });

  it('the lock file names no place to fetch from, so it works with any registry', () => {
    for (const [path, { resolved }] of locked) expect(resolved, path).toBeUndefined();
  });

  it('no package runs anything while it is installed', () => {
    expect(read('.npmrc').split(/\r?\n/)).toContain('ignore-scripts=true');
    // Two of the scripts ask for money or compare versions, the other only looks whether the program for this machine came along.
    const withScripts = locked.filter(([, one]) => one.hasInstallScript === true).map(([path]) => nameOf(path));
    expect(withScripts.sort()).toEqual(['core-js-pure', 'esbuild', 'protobufjs']);
  });

  it('a person who runs the program depends on two packages at most, and they on none', () => {
    const running = locked.filter(([, { dev }]) => dev !== true).map(([path]) => nameOf(path));
    expect(running.sort()).toEqual(Object.keys(manifest.dependencies).sort());
    expect(running.length).toBeLessThanOrEqual(2);
  });

  it('every version is exact, so that two machines build the same', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  it('the grid of the workbench comes without the parts that its maker sells', () => {
    const sold = locked.map(([path]) => nameOf(path)).filter((name) => name.startsWith('@univerjs-pro/'));
    expect(sold).toEqual([]);
    expect(existsSync(join(projectRoot, 'node_modules/@univerjs-pro'))).toBe(false);
  });

  it('no package that is known to be unsafe or that we left for a reason', () => {
    const refused = [
      'xlsx',
      'exceljs',
      '@univerjs/presets',
      'event-stream',
      'ua-parser-js',
      'node-ipc',
      'colors',
      'faker',
    ];
    expect(locked.map(([path]) => nameOf(path)).filter((name) => refused.includes(name))).toEqual([]);
  });
});
