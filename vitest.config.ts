import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';
import { LongFirst } from './test/harness/long-first.ts';

const databaseTests = '**/*.db.test.ts';
const exclude = [...configDefaults.exclude, 'tools/**', 'data/**', 'dist/**'];

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'rules',
          include: [
            'src/**/*.test.ts',
            'catalogue/**/*.test.ts',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
          exclude: [...exclude, databaseTests],
          environment: 'node',
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'database',
          include: [databaseTests],
          exclude: [...exclude, 'test/faults/**', 'test/system/**'],
          environment: 'node',
          globalSetup: ['test/harness/global-setup.ts'],
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'web',
          include: ['src/**/*.test.tsx'],
          exclude,
          environment: 'jsdom',
          // One page and one set of modules for all files of a worker: making them anew took two thirds of the time.
          isolate: false,
          setupFiles: ['test/harness/web-setup.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'house',
          include: ['test/house/**/*.test.ts'],
          exclude: [...exclude, databaseTests],
          environment: 'node',
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        // They kill servers and fill disks, each its own: with no other kind of test beside them.
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          exclude,
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Other people's servers: Debian's PostgreSQL and PgBouncer, which `.ci/run` installs.
        test: {
          name: 'system',
          include: ['test/system/**/*.test.ts'],
          exclude,
          environment: 'node',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/**/*.test.ts'],
          exclude,
          environment: 'node',
          globalSetup: ['e2e/harness/global-setup.ts'],
          // One connection to the browser for all files of a worker, and one profile that those without wishes share.
          isolate: false,
          maxConcurrency: 2,
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
