import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePage, type Served } from '../../../workbench/serve-page.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

let folder = '';
let served: Served;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leadline-served-'));
  mkdirSync(join(folder, 'dist/parts'), { recursive: true });
  writeFileSync(join(folder, 'dist/index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'dist/page.js'), 'export {};');
  writeFileSync(join(folder, 'dist/parts/one.js'), '1;');
  writeFileSync(join(folder, 'dist/secret.txt'), 'not a part of the page');
  writeFileSync(join(folder, 'outside.js'), 'outside');
  served = await servePage(join(folder, 'dist'), 0);
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answered> =>
  new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port: served.port, path, method, headers }, (answer) => {
      let body = '';
      answer.on('data', (piece: Buffer) => (body += piece.toString()));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    asked.on('error', fail);
    asked.end();
  });

describe('the server of the workbench', () => {
  it('gives the files of the page and nothing else', async () => {
    expect((await ask('/')).body).toBe('<!doctype html>');
    expect((await ask('/page.js')).headers['content-type']).toContain('text/javascript');
    expect((await ask('/parts/one.js?x#y')).body).toBe('1;');
    for (const path of [
      '/secret.txt',
      '/outside.js',
      '/../outside.js',
      '/%2e%2e/outside.js',
      '/parts/',
      '/__proto__',
      '//',
    ])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    expect(await ask('/page.js', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect([method, (await ask('/page.js', {}, method)).status]).toEqual([method, 405]);
  });

  it('answers this machine under its own names only, whoever asks', async () => {
    const port = served.port;
    expect((await ask('/', { host: `localhost:${port}` })).status).toBe(200);
    expect((await ask('/', { host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` })).status).toBe(200);
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
      `127.0.0.1.evil.example:${port}`,
    ])
      expect([host, (await ask('/', { host })).status]).toEqual([host, 403]);
    for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:${port + 1}`, `https://127.0.0.1:${port}`])
      expect([origin, (await ask('/', { origin })).status]).toEqual([origin, 403]);
  });

  it('sends the same policy with every answer, refusals too', async () => {
    for (const answered of [
      await ask('/'),
      await ask('/page.js'),
      await ask('/none'),
      await ask('/', { host: 'evil.example' }),
    ]) {
      const policy = String(answered.headers['content-security-policy']);
      for (const rule of [
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'none'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ])
        expect(policy.split('; ')).toContain(rule);
      expect(policy).not.toContain('unsafe');
      expect(answered.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(answered.headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('is not there for other machines', async () => {
    const outside = await new Promise<string>((done) => {
      // Every address 127.x.x.x is this machine, but only one of them is listened on.
      const socket = connect({ host: '127.0.0.2', port: served.port });
      socket.on('connect', () => done('connected'));
      socket.on('error', () => done('refused'));
    });
    expect(outside).toBe('refused');
  });

  it('takes the next port when one is taken', async () => {
    const other = createServer();
    const taken = await new Promise<number>((done) =>
      other.listen(0, '127.0.0.1', () => done((other.address() as { port: number }).port)),
    );
    const second = await servePage(join(folder, 'dist'), taken);
    expect(second.port).toBeGreaterThan(taken);
    expect(second.address).toBe(`http://127.0.0.1:${second.port}/`);
    await second.close();
    other.close();
  });
});
