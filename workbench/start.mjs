// `npm start`: builds the workbench and serves it to this machine. Opens nothing by itself.
import { parseArgs } from 'node:util';
import { buildPage, pageFolder } from './build-page.mjs';
import { servePage } from './serve-page.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port takes a number up to 65535, not "${values.port}".`);
  process.exit(2);
}
await buildPage();
const { address } = await servePage(pageFolder, port);
console.log(`The workbench is ready: ${address}\nIt runs on this machine only. Stop it with Ctrl+C.`);
