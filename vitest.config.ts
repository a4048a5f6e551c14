import { availableParallelism } from 'node:os';

import { defineConfig } from 'vitest/config';

/** Tests that change what belongs to the whole process (environment, rooms of their own) or start big programs. */
const alone = [
  'test/**/*.test.ts',
  'lab/**/*.test.ts',
  'tools/**/*.test.ts',
  'web/**/*.test.ts',
  'src/platform/linux/**/*.test.ts',
  'src/fixes/**/*.test.ts',
  'src/cli/**/*.test.ts',
];

export default defineConfig({
  test: {
    // A starved machine is slow, not wrong; a test that hangs still fails.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many tests wait for sockets, programs and rooms of their own: one worker for two cores, the default, idles.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['src/**/*.test.ts'],
          exclude: alone,
          // Files of pure functions and of sockets of their own need no process each: it halves their processor time.
          isolate: false,
        },
      },
    ],
  },
});
