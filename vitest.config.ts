import { availableParallelism } from 'node:os';

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A starved machine is slow, not wrong; a test that hangs still fails.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many tests wait for sockets, programs and rooms of their own: one worker for two cores, the default, idles.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    include: [
      'src/**/*.test.ts',
      'test/**/*.test.ts',
      'lab/**/*.test.ts',
      'tools/**/*.test.ts',
      'web/**/*.test.ts',
    ],
  },
});
