import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Route } from 'playwright-core';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
};

/** Answers the requests below an address from a folder, as the web server there would. */
export const fromFolder =
  (folder: string, below: string, headers: Readonly<Record<string, string>> = {}) =>
  async (route: Route): Promise<void> => {
    const path = normalize(new URL(route.request().url()).pathname.slice(below.length));
    try {
      const body = await readFile(join(folder, path));
      await route.fulfill({ body, contentType: types[extname(path)] ?? 'text/plain', headers });
    } catch {
      await route.fulfill({ status: 404, body: '' });
    }
  };
