import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{contract,src,server,test,bench}/**/*.test.{ts,tsx}'],
    globalSetup: ['test/database-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
