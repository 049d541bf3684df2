import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/parse/index.ts'
import { documentTopic, headingTopic } from '../../src/tag/topic.ts'
import { readingOf, tag } from './sample-rulebook.ts'

function topicOf(text: string, commercial = false): string | undefined {
  const document = parseDocument(text, { format: 'markdown' })
  return documentTopic(tag(text, { format: 'markdown' }).readings, document, commercial)?.id
}

const filler = (count: number) => 'The shop is open. '.repeat(count)

describe('documentTopic', () => {
  it.each([
    ['the product named most', 'Leaves. CBD is sold. Kratom is sold. Kratom is old.', 'kratom'],
    ['a heading counts more than the body', '# CBD\n\nOne leaf. Kratom is sold. Kratom is old.', 'cbd'],
    ['the first sentence counts as much as a heading', 'CBD is sold. Kratom is sold. Kratom is old.', 'cbd'],
    ['a strain speaks for its substance', 'Red Bali is red.', 'kratom'],
    ['a substance before a generic product', 'Shops. Supplements sell. This supplement and CBD sell.', 'cbd'],
    ['the first of equals', '# Turmeric and CBD', 'turmeric'],
    ['a text without products has none', 'Opioids ease pain.', undefined],
    [
      'the medicine that is named more often than any product',
      'Ibuprofen is old. Ibuprofen is sold. Kratom too. Ibuprofen works. Ibuprofen.',
      'ibuprofen',
    ],
    ['neither product nor medicine where the medicine comes up twice', 'Ibuprofen. Kratom. Ibuprofen.', undefined],
    ['a product named once in a long text is no topic', `${filler(14)}Kratom is sold.`, undefined],
    ['a product named once in a short text is', `${filler(3)}Kratom is sold.`, 'kratom'],
    ['an empty text has none', '', undefined],
  ])('%s', (_, text, expected) => {
    expect(topicOf(text)).toBe(expected)
  })
})

describe('headingTopic', () => {
  it.each([
    ['Supplements with kratom', 'kratom'],
    ['Supplements', undefined],
    ['Opioids', undefined],
  ])('%s: %s', (text, expected) => {
    expect(headingTopic(readingOf(text))?.id).toBe(expected)
  })

  it('is undefined without a heading', () => {
    expect(headingTopic(undefined)).toBeUndefined()
  })
})

it('a seller’s page is about what it sells, however seldom that is named', () => {
  const text = `Leaves. ${filler(40)} Kratom is sold.`
  expect(topicOf(text)).toBeUndefined()
  expect(topicOf(text, true)).toBe('kratom')
})
