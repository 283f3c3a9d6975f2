// The figures of the Google Sheets project, which is built first.
import { writeFiles } from '../../gas/build.mjs';
import { bundleAndRun, root } from './bundle-and-run.mjs';

process.chdir(root);
await writeFiles('dist/gas');
await bundleAndRun('gas');
