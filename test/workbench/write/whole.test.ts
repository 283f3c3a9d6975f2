import { mkdtempSync, readdirSync, readFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeTogether } from '../../../workbench/write/whole';

const folder = (): string => mkdtempSync(join(tmpdir(), 'leadline-whole-'));

describe('writing a file', () => {
  it('makes the folder, replaces what was there, and leaves nothing else behind', async () => {
    const path = join(folder(), 'a', 'b', 'out.csv');
    await writeTogether([{ path: path, content: 'first' }]);
    await writeTogether([{ path: path, content: new TextEncoder().encode('second') }]);
    expect(readFileSync(path, 'utf8')).toBe('second');
    expect(readdirSync(join(path, '..'))).toEqual(['out.csv']);
  });

  it('that fails leaves what was there and nothing half written', async () => {
    const place = folder();
    mkdirSync(join(place, 'out.csv'));
    await expect(writeTogether([{ path: join(place, 'out.csv'), content: 'text' }])).rejects.toThrow();
    expect(readdirSync(place)).toEqual(['out.csv']);
  });
});
