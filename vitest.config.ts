import { defineConfig } from 'vitest/config';

// Kinds of tests. `unit` needs nothing but Node and is part of `npm run check`; `heavy` is the same with bombs, other
// processes and large inputs, too slow for a check at every save; `database` starts the
// embedded PostgreSQL once and clones a template per file; `journeys` drives a real browser against the built program.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Unit tests keep no state between files; loading the program anew for each of a hundred files was most of the time.
          isolate: false,
          include: ['src/**/*.test.ts', 'tests/house/**/*.test.ts'],
          exclude: ['src/**/*.db.test.ts', 'src/**/*.heavy.test.ts', 'node_modules/**'],
          // Reading the whole house takes a second here and several on a busy machine; a limit is there for what hangs.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'heavy',
          include: ['src/**/*.heavy.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'database',
          include: ['src/**/*.db.test.ts', 'tests/database/**/*.test.ts', 'tests/walls/**/*.db.test.ts'],
          globalSetup: ['tests/support/database-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts', 'tests/walls/**/*.test.ts'],
          exclude: ['tests/walls/**/*.db.test.ts'],
          globalSetup: ['tests/support/journeys-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'trust',
          include: ['tests/trust/**/*.test.ts'],
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'start',
          include: ['tests/start/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
