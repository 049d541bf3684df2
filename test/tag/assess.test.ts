import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/index.ts'
import { assessSpan } from '../../src/tag/assess.ts'
import { lexicon } from './sample-rulebook.ts'

/** The context of `words` in a text. */
function assessWords(text: string, words: string) {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in "${text}"`)
  return assessSpan(parseDocument(text, { format: 'text' }), lexicon, { start, end: start + words.length })
}

describe('the context of a span', () => {
  it.each([
    ['Kratom heals wounds.', 'heals', 'affirmed', 'asserted'],
    ['Kratom never heals wounds.', 'heals', 'negated', 'asserted'],
    ['Kratom may heal wounds.', 'heal', 'affirmed', 'hedged'],
    ['Kratom may not be sold, but it heals wounds.', 'heals', 'affirmed', 'asserted'],
    ['Does kratom heal wounds?', 'heal', 'affirmed', 'questioned'],
    ['It is a myth that kratom heals wounds.', 'heals wounds', 'negated', 'asserted'],
    ['Kratom never heals wounds.', 'Kratom never heals wounds.', 'negated', 'asserted'],
  ])('%s: %s is %s and %s', (text, words, polarity, certainty) => {
    expect(assessWords(text, words)).toMatchObject({ polarity, certainty })
  })

  it('gathers the cues of all sentences it touches', () => {
    const text = 'Kratom may heal. Kratom never heals.'
    expect(assessWords(text, text).cues.map((cue) => cue.kind)).toEqual(['hedge', 'negation'])
  })

  it('is plain where there is no text', () => {
    const plain = { polarity: 'affirmed', certainty: 'asserted', cues: [] }
    const document = parseDocument('Kratom never heals.', { format: 'text' })
    for (const span of [
      { start: 0, end: 0 },
      { start: 7, end: 8 },
      { start: 90, end: 99 },
      { start: 9, end: 2 },
    ])
      expect(assessSpan(document, lexicon, span)).toMatchObject(plain)
  })
})
