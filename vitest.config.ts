import { defineConfig } from 'vitest/config';

const patience = { testTimeout: 60_000, hookTimeout: 60_000, pool: 'forks' } as const;

/** Pages take seconds to build, which only their own tests are worth. `vitest run --mode pictures` draws docs/steps from them. */
export default defineConfig(({ mode }) => ({
  test: {
    projects:
      mode === 'pictures'
        ? [page('pictures', 'test/browser/pictures.ts', 300_000)]
        : [
            {
              test: {
                ...patience,
                name: 'house',
                include: ['test/**/*.test.ts'],
                exclude: ['test/browser/**'],
                globalSetup: ['test/support/build-once.ts'],
                maxWorkers: '100%',
                sequence: { groupOrder: 0 },
              },
            },
            page('pages', 'test/browser/**/*.test.ts', 300_000),
          ],
  },
}));

const page = (name: string, include: string, testTimeout: number) => ({
  test: {
    ...patience,
    name,
    include: [include],
    globalSetup: ['test/support/build-page.ts'],
    testTimeout,
    // A browser is several of them: after the house, one by one.
    maxWorkers: 1,
    sequence: { groupOrder: 1 },
    // A page on a busy machine draws late.
    expect: { poll: { timeout: 15_000 } },
  },
});
