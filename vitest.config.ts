import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A starved machine is slow, not wrong; a test that hangs still fails.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'lab/**/*.test.ts', 'tools/**/*.test.ts'],
  },
});
