import { defineConfig } from 'vitest/config';

/** Beside the tests, `vitest run --mode pictures` draws docs/steps from the same pages. */
export default defineConfig(({ mode }) => ({
  test: {
    include: [mode === 'pictures' ? 'test/browser/pictures.ts' : 'test/**/*.test.ts'],
    globalSetup: ['test/support/build-once.ts'],
    testTimeout: mode === 'pictures' ? 300_000 : 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
}));
