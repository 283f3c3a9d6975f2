// The figures of the add-in for Excel.
import { bundleAndRun, root } from './bundle-and-run.mjs';

/** The build finds its own room by its own address, so it stays where it is. */
const buildStays = {
  name: 'build-stays',
  setup: ({ onResolve }) =>
    onResolve({ filter: /office\/build\.mjs$/ }, () => ({ path: `${root}office/build.mjs`, external: true })),
};

await bundleAndRun('office', { node: ['--max-old-space-size=6000'], plugins: [buildStays] });
