import { describe, expect, it } from 'vitest'
import { indexMentions } from '../../src/tag/mentions.ts'
import { readingOf } from './sample-rulebook.ts'

const conceptsIn = (text: string) => readingOf(text).mentions.map((mention) => mention.concept)

describe('the longest mention wins, across kinds', () => {
  it.each([
    ['It binds to the opioid receptor.', ['opioid-receptor']],
    ['It binds like an opioid.', ['opioid']],
    ['It is bad in heart disease.', ['heart-disease']],
    ['It is good for the heart.', ['heart']],
    ['It is good for your heart.', ['heart']],
    ['It is bad in your heart disease.', ['heart-disease']],
    ['Breast cancer and cancer.', ['breast-cancer', 'cancer']],
    ['Chronic pain is pain.', ['chronic-pain', 'pain']],
    ['Kratom, CBD and Mitragyna speciosa.', ['kratom', 'cbd', 'kratom']],
    ['Pain-relieving headaches', ['pain', 'headache']],
    ['Nothing of the kind.', []],
  ])('%s', (text, expected) => {
    expect(conceptsIn(text)).toEqual(expected)
  })
})

describe('neighbours forbid a mention', () => {
  it.each([
    ['A cold lasts a week.', ['cold']],
    ['A cold brew lasts a week.', []],
    ['Out in the cold it lasts.', []],
  ])('%s', (text, expected) => {
    expect(conceptsIn(text)).toEqual(expected)
  })
})

describe('quantities are mentions', () => {
  it.each([
    ['Take 5 g daily.', ['quantity']],
    ['Take two capsules with water.', ['quantity']],
    ['The capsules weigh nothing.', ['product']],
    ['It lasts 4 hours.', []],
  ])('%s', (text, kinds) => {
    expect(readingOf(text).mentions.map((mention) => mention.kind)).toEqual(kinds)
  })
})

it('indexMentions points from tokens to the mentions that start and end there', () => {
  const mentions = [
    { concept: 'a', kind: 'drug', from: 1, to: 3 },
    { concept: 'b', kind: 'harm', from: 3, to: 4 },
  ] as const
  expect(indexMentions(mentions, 5)).toEqual({ startsAt: [-1, 0, -1, 1, -1, -1], endsAt: [-1, -1, -1, 0, 1, -1] })
})
