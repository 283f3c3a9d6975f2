import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSample } from './make-sample';

/** Writes the sample's files into the folder given, or into `sample` below the current one. */
const folder = process.argv[2] ?? 'sample';
for (const [name, text] of makeSample()) {
  writeFileSync(join(folder, name), text);
  console.log(`${name}: ${text.split('\n').length - 1} lines`);
}
