import { defineConfig } from 'vitest/config'
import { bundledForTests } from './scripts/bundled.mjs'

// The HTML report in a real browser. Apart from the other tests, since not every machine has one, and since these are
// the only tests that look at a clock.
export default defineConfig({
  plugins: [bundledForTests],
  test: {
    include: ['test/browser/**/*.browser.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
