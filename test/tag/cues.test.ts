import { describe, expect, it } from 'vitest'
import { readingOf } from './sample-rulebook.ts'

const cuesIn = (text: string) => readingOf(text).cues.map((cue) => `${cue.kind}: ${cue.entry}`)

describe('overlapping cues', () => {
  it.each([
    ['a pseudo-cue takes its words from a negation', 'It not only calms.', ['pseudo: not only']],
    ['a double negation takes its words from its parts', 'It is not without risk.', ['double: not without']],
    ['a quantifier takes its words from a negation', 'It is not every day.', ['quantifier: not every']],
    [
      'a refutation takes its words from a negation',
      'There is no evidence that it works.',
      ['refutation: no evidence that'],
    ],
    [
      'a cancelled caution takes its words from a caution',
      'There is no need to ask your doctor.',
      ['caution-cancelled: no need to ask your doctor'],
    ],
    ['neighbours stand side by side', 'It may not calm.', ['hedge: may', 'negation: not']],
    ['two of one kind stay two', 'No pain, no gain.', ['negation: no', 'negation: no']],
    ['a sentence without cues has none', 'It calms.', []],
  ])('%s', (_, text, expected) => {
    expect(cuesIn(text)).toEqual(expected)
  })

  it('come in text order', () => {
    const { cues } = readingOf('Traditionally it may never calm, according to the agency.')
    expect(cues.map((cue) => cue.kind)).toEqual(['tradition', 'hedge', 'negation', 'named-source'])
  })

  it('of one kind yield to the longest only where scope and direction are the same', () => {
    expect(cuesIn('It is a myth that it calms.')).toEqual(['refutation: it is a myth that', 'refutation: is a myth'])
  })
})
