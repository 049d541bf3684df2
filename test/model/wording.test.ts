import { describe, expect, it } from 'vitest'
import { claimWords, fillIn } from '../../src/model/wording.ts'

describe('fillIn', () => {
  it.each([
    ['kratom', ['pain'], 'kratom eases pain'],
    ['red-bali', ['high-blood-pressure'], 'red bali eases high blood pressure'],
    ['?bramblewick-calm', ['pain'], 'bramblewick calm eases pain'],
    ['cbd', ['adhd'], 'CBD eases ADHD'],
    ['kratom', ['pain', 'anxiety'], 'kratom eases pain and anxiety'],
    ['kratom', ['pain', 'anxiety', 'ibs'], 'kratom eases pain, anxiety and IBS'],
    ['kratom', [], 'kratom eases this'],
    ['kratom', [''], 'kratom eases this'],
    ['', ['pain'], 'the product eases pain'],
  ])('%j, %j: %s', (subject, objects, expected) => {
    expect(fillIn('{subject} eases {object}', { subject, objects })).toBe(expected)
  })

  it('fills every place, and takes names as they are', () => {
    const named = { subject: '?$&', objects: ["$'"] }
    expect(fillIn('{subject} {subject} {object}', named)).toBe("$& $& $'")
  })

  it('speaks of the product where no claim stands behind a finding', () => {
    expect(fillIn('{subject}: {object}', { subject: '', objects: [] })).toBe('the product: this')
  })

  it.each([
    [undefined, 'another sentence says no'],
    ['another article', 'another article says no'],
  ])('says what disagrees: %j', (elsewhere, expected) => {
    const named = { subject: 'kratom', objects: [], ...(elsewhere === undefined ? {} : { elsewhere }) }
    expect(fillIn('{elsewhere} says no', named)).toBe(expected)
  })
})

describe('claimWords', () => {
  const claim = {
    subject: 'kratom',
    relation: 'causes',
    object: 'dependence',
    polarity: 'affirmed',
    quantities: [],
  } as const
  it.each([
    [{}, 'kratom causes dependence'],
    [{ polarity: 'negated' }, 'kratom does not cause dependence'],
    [{ subject: '' }, '… causes dependence'],
    [{ relation: 'legal-in', object: '' }, 'kratom is legal in …'],
    [
      { relation: 'dosed-at', object: '', quantities: [{ kind: 'mass', low: 2, high: 4, unit: 'g' }] },
      'kratom is taken at 2-4 g',
    ],
  ] as const)('%j: %s', (facets, expected) => {
    expect(claimWords({ ...claim, ...facets })).toBe(expected)
  })
})
