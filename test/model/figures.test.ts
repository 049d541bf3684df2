import { describe, expect, it } from 'vitest'
import { amountKey, amountWords, inMilligrams } from '../../src/model/figures.ts'

const mass = (low: number, high: number, unit: string) => ({ kind: 'mass', low, high, unit }) as const

describe('inMilligrams', () => {
  it.each([
    [mass(0.5, 2, 'g'), 500, 2000],
    [mass(0.3, 0.3, 'g'), 300, 300],
    [mass(400, 400, 'mcg'), 0.4, 0.4],
    [mass(5, 10, 'mg'), 5, 10],
    [mass(0.001, 0.001, 'kg'), 1000, 1000],
  ])('%j: %d to %d mg', (amount, low, high) => {
    expect(inMilligrams(amount)).toEqual({ kind: 'mass', low, high, unit: 'mg' })
  })

  it.each([
    { kind: 'count', low: 2, high: 2, unit: 'capsule' },
    { kind: 'activity', low: 400, high: 400, unit: 'IU' },
  ] as const)('leaves %j as it is', (amount) => {
    expect(inMilligrams(amount)).toEqual(amount)
  })
})

describe('amountKey', () => {
  it.each([
    ['the same mass in two units', mass(0.5, 0.5, 'g'), mass(500, 500, 'mg'), true],
    ['two masses', mass(1, 1, 'g'), mass(1, 1, 'mg'), false],
    ['a day and a dose', { ...mass(1, 1, 'g'), per: 'day' }, { ...mass(1, 1, 'g'), per: 'dose' }, false],
    ['two routes', { ...mass(1, 1, 'g'), route: 'oral' }, mass(1, 1, 'g'), false],
  ])('%s', (_, a, b, equal) => {
    expect(amountKey(a) === amountKey(b)).toBe(equal)
  })
})

it.each([
  [mass(2, 4, 'g'), '2-4 g'],
  [{ ...mass(500, 500, 'mg'), per: 'capsule' }, '500 mg per capsule'],
  [{ ...mass(1, 1, 'g'), frequency: { low: 1, high: 3, per: 'day' } }, '1 g 1-3 times per day'],
])('%j is written as %s', (amount, words) => {
  expect(amountWords(amount)).toBe(words)
})
