import { describe, expect, it } from 'vitest'
import { ailmentBefore } from '../../src/tag/antecedents.ts'
import { claimsIn, readingOf } from './sample-rulebook.ts'

describe('a pronoun stands for the ailment named last', () => {
  it.each([
    ['Arthritis hurts. Kratom relieves it.', ['treats arthritis']],
    ['Kratom helps with headaches and eases them.', ['treats headache']],
    ['Arthritis hurts. So do headaches. Birds sing. Kratom relieves it.', ['treats headache']],
    ['Kratom relieves it.', []],
    ['Sleep is scarce. Kratom relieves it.', []],
  ])('%s', (text, expected) => {
    expect(claimsIn(text).map((claim) => `${claim.relation} ${claim.object}`)).toEqual(expected)
  })
})

it('ailmentBefore looks left of the limit alone', () => {
  const reading = readingOf('Pain and arthritis are old.')
  expect([0, 1, 2, 3].map((limit) => ailmentBefore(reading, limit))).toEqual([undefined, 'pain', 'pain', 'arthritis'])
})
