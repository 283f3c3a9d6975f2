// The figures of packs.
import { bundleAndRun } from './bundle-and-run.mjs';

await bundleAndRun('pack');
