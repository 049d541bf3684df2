import { describe, expect, it } from 'vitest'
import { unknownNameBefore } from '../../src/tag/unknown-names.ts'
import { frameOf, readingOf } from './sample-rulebook.ts'

function nameIn(text: string): string | undefined {
  const reading = readingOf(text)
  return unknownNameBefore(reading, frameOf(reading).core[0])
}

describe('unknownNameBefore', () => {
  it.each([
    ['Bramblewick Calm is never addictive.', 'bramblewick-calm'],
    ['Bramblewick relieves pain.', 'bramblewick'],
    ['With Bramblewick relieve your pain.', 'bramblewick'],
    ['For years Bramblewick has helped relieve pain.', 'bramblewick'],
    ['They relieve pain.', undefined],
    ['Nothing relieves pain.', undefined],
    ['Kratom relieves pain.', undefined],
    ['In Bramblewick people relieve pain.', undefined],
    ['Dr. Bramblewick relieves pain.', undefined],
    ['It relieves pain, says Bramblewick.', undefined],
    ['We relieve pain. Bramblewick is here.', undefined],
  ])('%s: %s', (text, expected) => {
    expect(nameIn(text)).toBe(expected)
  })
})
