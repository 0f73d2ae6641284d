import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/spark/**'],
    globalSetup: ['tests/build.ts'],
    testTimeout: 20_000,
  },
});
