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

describe('a public body that no list holds, known by its name', () => {
  it.each([
    ['The Nordic Council of Ministers says that kratom relieves pain.', true],
    ['The Ruritanian Society for Nutrition reports that kratom relieves pain.', true],
    ['The nutrition society says that kratom relieves pain.', false],
    ['Society says that kratom relieves pain.', false],
    ['The Kratom Board says that kratom relieves pain.', false],
    ['The Natural Products Association says that kratom relieves pain.', false],
    ['The Ruritanian Society for Nutrition met, and kratom relieves pain.', false],
  ])('%s: %s', (text, expected) => {
    expect(isSourced(text)).toBe(expected)
  })
})

describe('a dated work and where it appeared', () => {
  it.each([
    ['A 2014 study in Phytomedicine found that kratom relieves pain.', true],
    ['A 2019 randomised trial in the journal Pain found that kratom relieves pain.', true],
    ['In 2017, a review by Holm found that kratom relieves pain.', true],
    ['A 2019 study in mice found that kratom relieves pain.', false],
    ['A study in Phytomedicine found that kratom relieves pain.', false],
    ['Since 2014 kratom relieves pain in Norway.', false],
  ])('%s: %s', (text, expected) => {
    expect(isSourced(text)).toBe(expected)
  })
})
