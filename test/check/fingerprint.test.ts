import { describe, expect, it } from 'vitest'
import { fingerprint, normalSentence } from '../../src/check/fingerprint.ts'

const id = 'kratom/pain'
const of = (ruleId: string, text: string, ordinal: number) => fingerprint(ruleId, normalSentence(text), ordinal)
const one = of(id, 'Kratom relieves 5% of pain.', 0)

describe('a fingerprint', () => {
  it('is 16 hex digits', () => {
    expect(one).toMatch(/^[0-9a-f]{16}$/)
  })

  it('keeps its value from release to release, as baselines do', () => {
    expect(one).toBe('d1cbe3faa5c8ecef')
  })

  it.each([
    ['capitals', 'KRATOM relieves 5% of pain.'],
    ['punctuation', 'Kratom, relieves 5% of "pain"!'],
    ['blanks', '  Kratom\n  relieves 5% of   pain. '],
  ])('survives a change of %s', (_, text) => {
    expect(of(id, text, 0)).toBe(one)
  })

  it.each([
    ['the rule', 'kratom/other', 'Kratom relieves 5% of pain.', 0],
    ['a word', id, 'Kratom relieves 5% of pains.', 0],
    ['a figure', id, 'Kratom relieves 6% of pain.', 0],
    ['a percent sign', id, 'Kratom relieves 5 of pain.', 0],
    ['the ordinal', id, 'Kratom relieves 5% of pain.', 1],
  ])('changes with %s', (_, ruleId, text, ordinal) => {
    expect(of(ruleId, text, ordinal)).not.toBe(one)
  })
})
