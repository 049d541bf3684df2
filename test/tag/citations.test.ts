import { describe, expect, it } from 'vitest'
import { claimIn } from './sample-rulebook.ts'

const isSourced = (text: string) => claimIn(text).attribution.source === 'named-source'

describe('a work cited by author and year', () => {
  it.each([
    ['Kratom relieves pain (Linares and colleagues, 2019).', true],
    ['Kratom relieves pain (de Vries et al., 2021b).', true],
    ['Kratom relieves pain (Holm et al., 2015a).', true],
    ['As Holm (2015) says, kratom relieves pain.', true],
    ['Kratom relieves pain (2015).', false],
    ['Kratom relieves pain (Updated May 2024).', false],
    ['Kratom relieves pain (12 capsules).', false],
    ['Kratom relieves pain (Holm, a friend of ours who opened this very shop of hers in 2015).', false],
  ])('%s: %s', (text, expected) => {
    expect(isSourced(text)).toBe(expected)
  })
})
