import { describe, expect, it } from 'vitest'
import { cellWidth, cutEnd, wrap } from '../../src/report/cells.ts'

describe('cellWidth', () => {
  it.each([
    ['abc', 3],
    ['皮膚', 4],
    ['🌿', 2],
    ['é', 1],
    ['e\u0301', 1],
    ['👨‍👩‍👧', 2],
    ['“a…”', 4],
    ['', 0],
  ])('%s', (text, width) => {
    expect(cellWidth(text)).toBe(width)
  })
})

describe('cutEnd', () => {
  it.each([
    ['short', 5, 'short'],
    ['longer', 5, 'long…'],
    ['皮膚皮膚', 6, '皮膚…'],
    ['a b c d', 4, 'a b…'],
  ])('%s at %i', (text, width, expected) => {
    expect(cutEnd(text, width)).toBe(expected)
  })
})

describe('wrap', () => {
  it.each([
    ['a bb ccc', 4, ['a bb', 'ccc']],
    ['a  bb', 10, ['a bb']],
    ['toolongword a', 4, ['toolongword', 'a']],
    ['皮膚 皮膚', 8, ['皮膚', '皮膚']],
    ['a a a', 3, ['a a', 'a']],
    ['', 4, []],
  ])('%s at %i', (text, width, expected) => {
    expect(wrap(text, width)).toEqual(expected)
  })
})
