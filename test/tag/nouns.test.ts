import { describe, expect, it } from 'vitest'
import { claimsIn } from './sample-rulebook.ts'

const relationsIn = (text: string) => claimsIn(text).map(({ relation, object }) => `${relation} ${object}`)

describe('words that only look like a relation', () => {
  it.each([
    ['Kratom was linked with elevated focus.', []],
    ['Kratom was linked with harm or elevated focus.', []],
    ['Kratom elevated focus.', ['supports focus']],
    ['Kratom is old and elevated focus.', ['supports focus']],
    ['Kratom is taken with a pain remedy.', []],
    ['Kratom is a pain remedy.', ['treats pain']],
  ])('%s: %j', (text, expected) => {
    expect(relationsIn(text)).toEqual(expected)
  })
})
