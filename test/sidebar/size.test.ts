import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../core/sidebar');

const minified = async (options: object): Promise<string> => {
  const built = await build({
    bundle: true,
    minify: true,
    write: false,
    legalComments: 'none',
    logLevel: 'silent',
    ...options,
  });
  return built.outputFiles![0]!.text;
};

/** The page as it stands inline in Google Sheets: there every byte is sent anew at each opening. */
const script = (): Promise<string> =>
  minified({
    entryPoints: [resolve(root, 'start-sidebar.ts')],
    format: 'iife',
    target: 'es2020',
    platform: 'browser',
    supported: { 'template-literal': false },
  });

describe('The size of the page', () => {
  it('stays under 120 KB with all its flows and its look', async () => {
    const style = await minified({
      stdin: { contents: await readFile(resolve(root, 'sidebar.css'), 'utf8'), loader: 'css' },
    });
    const bytes = Buffer.byteLength(await script()) + Buffer.byteLength(style);
    console.log(
      `page: ${(bytes / 1024).toFixed(1)} KB inline, of which style ${(Buffer.byteLength(style) / 1024).toFixed(1)}`,
    );
    expect(bytes).toBeLessThan(120 * 1024);
  });

  it('asks nothing of the network: no address, no import, no request', async () => {
    const style = await readFile(resolve(root, 'sidebar.css'), 'utf8');
    expect(style).not.toMatch(/url\(|@import|https?:/);
    expect(await script()).not.toMatch(/https?:\/\/|\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket/);
  });
});
