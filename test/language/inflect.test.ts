import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { irregularSingular } from '../../src/language/inflect.ts'

describe('irregularSingular', () => {
  it.each([
    ['women', 'woman'],
    ['teeth', 'tooth'],
    ['knives', 'knife'],
    ['fungi', 'fungus'],
    ['cortices', 'cortex'],
    ['relieves', undefined],
    ['regimen', undefined],
    ['process', undefined],
  ])('knows %s', (word, singular) => {
    expect(irregularSingular(word)).toBe(singular)
  })

  it('loads no more of the package than its noun rules, and prints nothing', () => {
    const script = `require('natural/lib/natural/inflectors/noun_inflector.js')
      const loaded = Object.keys(require.cache).filter((path) => path.includes('node_modules'))
      process.stderr.write(String(loaded.length))`
    const run = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' })
    expect(run.stdout).toBe('')
    expect(Number(run.stderr)).toBeLessThan(6)
  })
})
