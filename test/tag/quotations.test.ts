import { describe, expect, it } from 'vitest'
import { claimIn, claimsIn } from './sample-rulebook.ts'

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

const isSilenced = (text: string) => claimsIn(text)[0]?.cues.some((cue) => cue.kind === 'reported')

describe('a quotation that is answered', () => {
  it.each([
    ['"Kratom relieves pain for me." No.', true],
    ['"Kratom relieves pain for me." Never.', true],
    ['"Kratom relieves pain for me." The shop is open. No trial has shown that.', true],
    ['"Kratom relieves pain for me," she says. It causes addiction.', true],
    ['"Kratom relieves pain for me." The shop is open.', false],
    ['"Kratom relieves pain for me." It has no side effects.', false],
    ['"Kratom relieves pain for me." "No," he says.', false],
    ['"Kratom relieves pain for me." The shop is open. It is blue. No.', false],
    ['# One\n\n"Kratom relieves pain for me."\n\n# Two\n\nNo.', false],
    ['Kratom relieves pain for me. No.', false],
    ['"Kratom relieves pain for me." It did not: it grew.', true],
    ['"Kratom relieves pain for me." It didn’t.', true],
    ['"Kratom relieves pain for me." It does not only do that, as we say.', false],
    ['"Kratom relieves pain for me." Please don’t copy her.', true],
    ['"Kratom relieves pain for me." The shop is not open; it causes addiction.', true],
    ['"Kratom relieves pain for me." No herb relieves pain.', true],
  ])('%s: %s', (text, expected) => {
    expect(isSilenced(text)).toBe(expected)
  })
})

describe('a quoted block that is answered', () => {
  it.each([
    ['> Kratom relieves pain for me.\n\nNo herb relieves pain.', true],
    ['> Kratom relieves pain for me.\n> Never.', false],
    ['> Kratom relieves pain for me.\n\nThe shop is open.', false],
  ])('%j: %s', (text, expected) => {
    const [claim] = claimsIn(text, { format: 'markdown' })
    expect(claim?.cues.some((cue) => cue.kind === 'reported')).toBe(expected)
  })
})

describe('words that are spoken of', () => {
  it.each([
    ['"Kratom relieves pain" should make you wary.', true],
    ['"Kratom relieves pain" says the label.', false],
    ['We say "kratom relieves pain" and should know.', false],
    ['Then there is "kratom relieves pain".', true],
    ['Then there is "it", and kratom relieves pain.', false],
  ])('%s: %s', (text, expected) => {
    expect(isSilenced(text)).toBe(expected)
  })
})
