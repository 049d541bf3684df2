import { describe, expect, it } from 'vitest'
import { locator } from '../../src/run/positions.ts'

/** Line and column of an offset. */
const place = (source: string, offset: number) => {
  const { line, column } = locator(source)({ start: offset, end: offset }).start
  return [line, column]
}

describe('locator', () => {
  it.each([
    ['the first character', 'ab', 0, [1, 1]],
    ['the end of the source', 'ab', 2, [1, 3]],
    ['an empty source', '', 0, [1, 1]],
    ['behind a line feed', 'a\nb', 2, [2, 1]],
    ['the line feed itself', 'a\nb', 1, [1, 2]],
    ['behind CRLF', 'a\r\nb', 3, [2, 1]],
    ['between CR and LF', 'a\r\nb', 2, [1, 3]],
    ['behind a lone CR', 'a\rb', 2, [2, 1]],
    ['empty lines', '\n\n\n', 3, [4, 1]],
    ['columns in UTF-16 units', '🌿🌿b', 4, [1, 5]],
    ['no line ends at U+2028', 'a\u2028b', 2, [1, 3]],
  ])('%s', (_, source, offset, expected) => {
    expect(place(source, offset)).toEqual(expected)
  })

  it('locates both ends', () => {
    expect(locator('one\ntwo')({ start: 1, end: 5 })).toEqual({
      start: { line: 1, column: 2, offset: 1 },
      end: { line: 2, column: 2, offset: 5 },
    })
  })
})
