import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../src/parse/index.ts'

const sentencesOf = (text: string): string[] =>
  parseDocument(text, { format: 'text' }).sentences.map((sentence) => sentence.text)

/** A bar marks where one sentence ends and the next begins. */
function expectBoundaries(marked: string): void {
  const parts = marked.split(' | ')
  expect(sentencesOf(parts.join(' '))).toEqual(parts)
}

const CASES: Readonly<Record<string, readonly string[]>> = {
  'letters and initials': [
    'It is rich in vitamin C. | The leaf also holds zinc.',
    'He was tested for hepatitis B. | No trace was found.',
    'The study by J. R. Miller was small.',
    'She trusts Anna K. Berger on this.',
    'The Act put it in Schedule I. | Research went on.',
  ],
  units: [
    'Take no more than 2 g. | Many take less.',
    'Let it steep for 30 min. | Strain the leaves.',
    'Add 1 tsp. | Stir well.',
    'Take 2 tsp. daily with food.',
    'Never exceed 500mg. | Ask a doctor.',
  ],
  numbers: [
    'Scores went up to 400. | Then they fell.',
    'It was banned in 2015. | The ban was lifted later.',
    'A dose of 2.5 g is high.',
  ],
  abbreviations: [
    'Take approx. 5 g of powder.',
    'Kratom vs. opioids is a common question.',
    'Dr. Smith disagrees.',
    'Some herbs, e.g. Valerian, make you sleepy.',
    'St. John’s wort interacts with many drugs.',
    'See No. 5 in the list.',
    'See p. 12 for more.',
    'Is it safe? | No. | Ask first.',
    'It is sold as tea, powder, etc. | Quality varies.',
    'Grundmann et al. | They found little.',
    'Grundmann et al. reported otherwise.',
  ],
  initialisms: [
    'It is legal in the U.S. | Many states object.',
    'The U.S. Food and Drug Administration warned.',
    'It is sold in the U.K. | However, rules differ.',
    'Take it before 9 p.m. | Otherwise you lie awake.',
  ],
  citations: [
    'It helps with sleep.[1] | Others disagree.',
    'It helps with sleep. [2, 3] | Others disagree.',
    'It helps with sleep.¹² | Others disagree.',
    'It helps with sleep.12 | Others disagree.',
    'It helps [4] with sleep.',
  ],
  'quotes and brackets': [
    '“It changed my life.” | She never went back.',
    '“It works!” she said.',
    'It is safe (so they say.) | We doubt it.',
    'He wrote that (it was his first try.) before the test.',
  ],
  ellipses: ['I waited... | Nothing happened.', 'I waited ... and nothing happened.', 'I waited… | Nothing happened.'],
  'ordinary small words': ['The child sat. | Kratom is no toy.', 'We lay in the sun. | It was warm.'],
  'addresses and file names': ['See node.js or john.doe@mail.example for more.'],
  'careless writing': ['it works well. | try it yourself', 'does it work ? | yes it does'],
  'exclamations and questions': ['Does it work? | Yes! | It does.', 'Buy at Vita! in the mall.'],
  'lists on one line': [
    '1) Pick the leaves | 2) Dry them | 3) Grind them',
    '1. Pick the leaves. | 2. Dry them.',
    '• No risk | • No crash',
  ],
}

describe.each(Object.entries(CASES))('sentence ends: %s', (_name, cases) => {
  it.each(cases)('%s', (text) => {
    expectBoundaries(text)
  })
})

describe('a forgotten blank', () => {
  it('still ends the sentence', () => {
    expect(sentencesOf('It brings relief.Kratom is a tree.')).toEqual(['It brings relief.', 'Kratom is a tree.'])
  })
})
