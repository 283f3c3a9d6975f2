// The benchmark of counting, with the garbage collector within reach.
import { bundleAndRun } from './bundle-and-run.mjs';

await bundleAndRun('bench', { node: ['--expose-gc', '--max-old-space-size=6000'] });
