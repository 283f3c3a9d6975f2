import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFiles } from '../../gas/build.mjs';

/** The page as it stands inline in Google Sheets: there every byte is sent anew at each opening. */
const page = async (): Promise<string> => (await buildFiles()).files['Sidebar.html']!;

describe('The size of the page', () => {
  it('stays under 120 KB with all its flows and its look', async () => {
    const bytes = Buffer.byteLength(await page());
    console.log(`page: ${(bytes / 1024).toFixed(1)} KB inline`);
    // More than this is too slow to open, and what comes next has to make room for itself.
    expect(bytes).toBeLessThan(120 * 1024);
  });

  it('leaves the plan checker to the script', async () => {
    expect(await page()).not.toContain('fails the Thursday-Afternoon Test');
    expect((await buildFiles()).files['Code.js']).toContain('fails the Thursday-Afternoon Test');
  });

  it('asks nothing of the network: no address, no import, no request', async () => {
    const style = await readFile(resolve(import.meta.dirname, '../../core/sidebar/sidebar.css'), 'utf8');
    expect(style).not.toMatch(/url\(|@import|https?:/);
    // The one that looks like an address is the name by which a browser knows a drawing.
    expect((await page()).replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:\/\/|\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket/,
    );
  });
});
