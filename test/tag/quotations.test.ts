import { describe, expect, it } from 'vitest'
import { claimIn } from './sample-rulebook.ts'

const isQuoted = (text: string) => claimIn(text).cues.some((cue) => cue.kind === 'quotation')

describe('what stands in quotation marks', () => {
  it.each([
    ['She says "kratom relieves pain for me" and leaves.', true],
    ['She says “kratom relieves pain for me” and leaves.', true],
    ['"Kratom relieves pain for me and goes on.', true],
    ['She says "I am not a doctor" but kratom relieves pain.', false],
    ['Kratom "relieves pain" for me.', false],
    ['Kratom relieves pain.', false],
    ['Kratom relieves pain in a 5" pot.', false],
  ])('%s: %s', (text, expected) => {
    expect(isQuoted(text)).toBe(expected)
  })
})
