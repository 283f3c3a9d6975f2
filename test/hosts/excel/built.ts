import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOffice } from '../../../office/build.mjs';

let folder: Promise<string> | undefined;

/** The folder that the build makes, ready to be hosted; built once for each test process. */
export const builtOffice = (): Promise<string> =>
  (folder ??= buildOffice({
    url: 'https://leadline.test/',
    out: join(mkdtempSync(join(tmpdir(), 'leadline-office-')), 'office'),
  }));
