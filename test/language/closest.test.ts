import { describe, expect, it } from 'vitest'
import { closest } from '../../src/language/closest.ts'

describe('closest', () => {
  const known = ['kratom', 'kava', 'dependence', 'side-effect', 'cbd']
  it.each([
    ['kratm', 'kratom'],
    ['karva', 'kava'],
    ['krtaom', 'kratom'],
    ['Kratom', 'kratom'],
    ['dependance', 'dependence'],
    ['side-effects', 'side-effect'],
    ['kratom', undefined],
    ['melatonin', undefined],
    ['x'.repeat(10_000), undefined],
  ])('%s → %s', (word, expected) => {
    expect(closest(word, known)).toBe(expected)
  })
})
