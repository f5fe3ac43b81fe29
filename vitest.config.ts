import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{contract,src,server,test,bench}/**/*.test.{ts,tsx}'],
    globalSetup: ['test/database-setup.ts'],
    // One worker on two cores, as is usual, leaves a core idle while a test waits for its database.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
