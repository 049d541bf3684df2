import { describe, expect, it } from 'vitest'
import type { Measured } from '../../src/model/precision.ts'
import { basisOf, mayBeError, sumFlags, wilson } from '../../src/model/precision.ts'
import type { Rule } from '../../src/model/rule.ts'

describe('the score interval', () => {
  // Reference values: Newcombe 1998, table I, method 3 (score without continuity correction).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is %f to %f', (hits, all, low, high) => {
    const interval = wilson(hits, all)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  it('of nothing is everything', () => {
    expect(wilson(0, 0)).toEqual({ share: Number.NaN, low: 0, high: 1 })
  })

  it('stays within 0 and 1 where all are right', () => {
    expect(wilson(3, 3).high).toBe(1)
  })
})

const measured: Measured = {
  'kratom/often': { kind: 'claim', true: 9, false: 1 },
  'kratom/seldom': { kind: 'claim', true: 2, false: 3 },
  'editorial/wording': { kind: 'phrase', true: 4, false: 0 },
}
const rule = (id: string, look: object) => ({ id, ...look }) as unknown as Rule

describe('what is known of a rule', () => {
  it('is its own flags where there are ten', () => {
    expect(basisOf(measured, rule('kratom/often', { claim: {} }))).toEqual({
      of: 'rule',
      flags: measured['kratom/often'],
    })
  })

  it.each([
    ['kratom/seldom', { claim: {} }, { of: 'claim', flags: { true: 11, false: 4 } }],
    ['kratom/never', { claim: {} }, { of: 'claim', flags: { true: 11, false: 4 } }],
    ['editorial/other', { phrases: [] }, { of: 'phrase', flags: { true: 4, false: 0 } }],
    ['conflicts/new', { conflict: {} }, { of: 'conflict', flags: { true: 0, false: 0 } }],
  ])('%s: is the flags of its kind where there are fewer', (id, look, basis) => {
    expect(basisOf(measured, rule(id, look))).toEqual(basis)
  })

  it('sums the flags of a pack', () => {
    expect(sumFlags(measured, (id) => id.startsWith('kratom/'))).toEqual({ true: 11, false: 4 })
  })
})

describe('an error is allowed', () => {
  it.each<['rule' | 'claim', number, number, boolean]>([
    ['rule', 9, 1, true],
    ['rule', 8, 2, false],
    ['rule', 12, 0, true],
    ['claim', 181, 23, true],
    ['claim', 9, 1, false],
    ['claim', 25, 32, false],
    ['claim', 2, 2, true],
  ])('by the flags of the %s, %i true and %i false: %s', (of, right, wrong, allowed) => {
    expect(mayBeError({ of, flags: { true: right, false: wrong } })).toBe(allowed)
  })
})
