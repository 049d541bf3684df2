import { describe, expect, it } from 'vitest'
import { similarSets } from '../../src/corpus/similar.ts'

/** The sets as lists of indexes. */
function setsOf(sentences: readonly string[], blocks = sentences.map(() => '')): number[][] {
  const sets = new Map<number, number[]>()
  const labels = similarSets(
    sentences.map((sentence) => [...new Set(sentence.split(' '))].sort()),
    blocks,
  )
  for (const [index, label] of labels.entries()) sets.set(label, [...(sets.get(label) ?? []), index])
  return [...sets.values()]
}

describe('sentences that are alike', () => {
  it.each([
    ['equal ones', ['more study need', 'more study need'], [[0, 1]]],
    ['without a common word', ['more study need', 'nobody know'], [[0], [1]]],
    ['with one common word of many', ['more study need soon', 'study bird fly south'], [[0], [1]]],
    ['a chain of them', ['a b c d', 'b c d e', 'c d e f', 'x y z w'], [[0, 1, 2], [3]]],
    ['without any word', ['', ''], [[0, 1]]],
    ['none', [], []],
  ])('%s', (_, sentences, expected) => {
    expect(setsOf(sentences)).toEqual(expected)
  })

  it('are compared within their block alone', () => {
    expect(setsOf(['more study need', 'more study need'], ['kratom', 'cbd'])).toEqual([[0], [1]])
  })
})

it('a word that everybody uses brings nobody together', () => {
  const sentences = Array.from({ length: 600 }, (_, index) => `safe own${index}`)
  expect(setsOf(sentences)).toHaveLength(600)
})
