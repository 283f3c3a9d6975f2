// Serves the built page to this machine and to nobody else: a fixed list of files, by GET and HEAD.
import { createServer } from 'node:http';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Style elements that the grid makes at run time: its theme, and those of its messages, empty at first and then filled. They change with its version. */
const gridStyles = [
  'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=',
  'sha256-qehDXQGi+mtaFkbShaHTjtdxRzE9Ba4Ffh5AsXR+z7s=',
];

const headers = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' ${gridStyles.map((hash) => `'${hash}'`).join(' ')}`,
    "img-src 'self' data:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** The files of the folder by the path they are asked for. Nothing else is ever read. */
async function filesOf(folder) {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map();
  for (const entry of names.filter((one) => one.isFile())) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const type = types[extname(path)];
    if (type) files.set(`/${relative(folder, path).split(sep).join('/')}`, { path, type });
  }
  files.set('/', files.get('/index.html'));
  return files;
}

/** A page elsewhere may make a browser ask here, under a name that points to this machine: so the name is looked at. */
function isOwn({ host, origin }, port) {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  return own.includes(host) && (origin === undefined || own.some((one) => origin === `http://${one}`));
}

/** Serves a folder on a port of this machine; when it is taken, on the next that is free. Port 0: any. */
export async function servePage(folder, port) {
  const files = await filesOf(folder);
  const server = createServer(async ({ method, url, headers: asked }, answer) => {
    const refuse = (status) => answer.writeHead(status, headers).end();
    if (!isOwn(asked, server.address().port)) return refuse(403);
    if (method !== 'GET' && method !== 'HEAD') return refuse(405);
    const file = files.get((url ?? '').split(/[?#]/)[0]);
    if (file === undefined) return refuse(404);
    try {
      const body = await readFile(file.path);
      answer.writeHead(200, { ...headers, 'content-type': file.type, 'content-length': body.length });
      answer.end(method === 'HEAD' ? undefined : body);
    } catch {
      refuse(404);
    }
  });
  for (let wanted = port; ; wanted += 1) {
    const taken = await new Promise((done) => {
      server.once('error', done);
      server.listen(wanted, '127.0.0.1', () => {
        server.off('error', done);
        done(undefined);
      });
    });
    if (taken === undefined) break;
    if (taken.code !== 'EADDRINUSE' || wanted >= port + 20) throw taken;
  }
  const { port: given } = server.address();
  return {
    address: `http://127.0.0.1:${given}/`,
    port: given,
    close: () => new Promise((done) => server.close(done) && server.closeAllConnections()),
  };
}
