import { defineConfig } from 'vitest/config';

/** `npm run test:spark`: takes minutes and sets up Spark, so it is no part of `npm test`. */
export default defineConfig({
  test: {
    include: ['tests/spark/*.test.ts'],
    globalSetup: ['tests/build.ts'],
    testTimeout: 480_000,
    disableConsoleIntercept: true,
  },
});
