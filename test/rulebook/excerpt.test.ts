import { describe, expect, it } from 'vitest'
import { excerptAt, placeAt } from '../../src/rulebook/excerpt.ts'

describe('placeAt', () => {
  it.each([
    ['abc', 0, 1, 1],
    ['abc', 3, 1, 4],
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 2, 1],
    ['a\n\n', 3, 3, 1],
    ['💊 x', 3, 1, 4],
  ])('%j at %d is %d:%d', (text, offset, line, column) => {
    expect(placeAt(text, offset)).toMatchObject({ line, column })
  })
})

describe('excerptAt', () => {
  it('shows the line before and carets beneath', () => {
    expect(excerptAt('a: 1\nb: two\n', 8, 11)).toBe('1 | a: 1\n2 | b: two\n  |    ^^^')
  })

  it('keeps tabs before the caret and leaves out a blank line', () => {
    expect(excerptAt('\n\tb: x', 5, 6)).toBe('2 | \tb: x\n  | \t   ^')
  })

  it('cuts a long line around its fault', () => {
    const text = `${'a '.repeat(100)}fault${' b'.repeat(100)}`
    const [shown = '', carets = ''] = excerptAt(text, 200, 205).split('\n')
    expect(shown.length < 110).toBe(true)
    expect(shown.slice(carets.indexOf('^'), carets.indexOf('^') + 5)).toBe('fault')
  })

  it('marks the end of a file', () => {
    expect(excerptAt('a: [', 4, 4)).toBe('1 | a: [\n  |     ^')
  })
})
