import { defineConfig } from 'vitest/config'
import { bundledForTests } from './scripts/bundled.mjs'

export default defineConfig({
  plugins: [bundledForTests],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    // No test is timed: a busy machine must not turn one red.
    testTimeout: 120_000,
    setupFiles: ['test/setup.ts'],
    // Snapshots and messages must not depend on who runs the tests, or where.
    env: { NO_COLOR: '1', TZ: 'UTC' },
  },
})
