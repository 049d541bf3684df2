import { describe, expect, it } from 'vitest'
import { fillIn } from '../../src/check/wording.ts'
import { candidateOf, claimOf, ruleOf } from './sample-claim.ts'

const rule = ruleOf('claim', { relation: 'treats' })

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
    const candidate = candidateOf(rule, { claim: claimOf({ subject }), objects })
    expect(fillIn('{subject} eases {object}', candidate)).toBe(expected)
  })

  it('fills every place, and takes names as they are', () => {
    const candidate = candidateOf(rule, { claim: claimOf({ subject: '?$&' }), objects: ["$'"] })
    expect(fillIn('{subject} {subject} {object}', candidate)).toBe("$& $& $'")
  })

  it('speaks of the product where no claim stands behind a finding', () => {
    expect(fillIn('{subject}: {object}', candidateOf(rule))).toBe('the product: this')
  })
})
