// The figures of the formulas.
import { bundleAndRun } from './bundle-and-run.mjs';

await bundleAndRun('functions');
