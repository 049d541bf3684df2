import { describe, expect, it } from 'vitest'
import { claimsIn } from './sample-rulebook.ts'

/** Substances that a text makes claims about. */
const subjectsIn = (text: string) => claimsIn(text, { format: 'markdown' }).map((claim) => claim.subject)

describe('what bears the name of a substance is none', () => {
  it.each([
    'Kratom is a lurcher of uncertain age. Kratom relieves pain.',
    'Kratom, the Leeds five-piece, relieve pain.',
    'A band called Kratom played. Kratom relieves pain.',
    'They named their terrier Kratom. Kratom relieves pain.',
    'The ferry Kratom relieves pain.',
    'The single, "Kratom", relieves pain.',
    'The hall is painted in Turmeric. Turmeric relieves pain.',
    'Kratom Analytics, a software firm, relieves pain.',
    'Kratom is a dog who relieves pain.',
  ])('%s', (text) => {
    expect(subjectsIn(text).filter((subject) => subject === 'kratom' || subject === 'turmeric')).toEqual([])
  })
})

describe('a substance stays what it is', () => {
  it.each([
    ['Kratom is a shade tree. Kratom relieves pain.', ['kratom']],
    ['Kratom, a plant, relieves pain.', ['kratom']],
    ['Kratom is a game changer. Kratom relieves pain.', ['kratom']],
    ['Kratom is a promising avenue. Kratom relieves pain.', ['kratom']],
    ['Kratom is a friend to those in pain. Kratom relieves pain.', ['kratom']],
    ['Our dog takes kratom. Kratom relieves pain.', ['kratom']],
    // A name is told by its capital, at the start of a sentence only where the substance is never written small.
    ['A band called Kratom played. People who take kratom relax. Kratom relieves pain.', ['kratom']],
    ['A band called Kratom played, and kratom relieves pain.', ['kratom']],
  ])('%s: %j', (text, subjects) => {
    expect(subjectsIn(text)).toEqual(subjects)
  })
})
