import { describe, expect, it } from 'vitest'
import type { Marked } from '../../../../src/report/html/client/segments.ts'
import { segmentsOf } from '../../../../src/report/html/client/segments.ts'

const range = (start: number, end: number, owner: string): Marked<string> => ({ start, end, owner })

/** "cures[a]" for words that a marks, "|a" where its range ends. */
const shown = (text: string, ranges: readonly Marked<string>[]) =>
  segmentsOf(text, ranges).map(
    ({ text: words, owners, ending }) =>
      words + (owners.length === 0 ? '' : `[${owners}]`) + (ending.length === 0 ? '' : `|${ending}`),
  )

describe('segmentsOf', () => {
  it.each<[string, readonly Marked<string>[], readonly string[]]>([
    ['nothing marked', [], ['abcdef']],
    ['one range', [range(1, 3, 'x')], ['a', 'bc[x]|x', 'def']],
    ['the whole text', [range(0, 6, 'x')], ['abcdef[x]|x']],
    ['two ranges that overlap', [range(0, 4, 'x'), range(2, 6, 'y')], ['ab[x]', 'cd[x,y]|x', 'ef[y]|y']],
    ['one within the other', [range(0, 6, 'x'), range(2, 4, 'y')], ['ab[x]', 'cd[x,y]|y', 'ef[x]|x']],
    ['the same range twice', [range(1, 2, 'x'), range(1, 2, 'y')], ['a', 'b[x,y]|x,y', 'cdef']],
    ['ranges beyond the text', [range(4, 9, 'x'), range(3, 3, 'y'), range(-1, 2, 'z')], ['abcdef']],
  ])('%s', (_name, ranges, expected) => {
    expect(shown('abcdef', ranges)).toEqual(expected)
  })

  it('an empty text has none', () => {
    expect(segmentsOf('', [range(0, 0, 'x')])).toEqual([])
  })
})
