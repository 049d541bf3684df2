import { describe, expect, it } from 'vitest'
import { cellWidth } from '../../src/report/cells.ts'
import { excerptAround, flaggedWithin } from '../../src/report/excerpt.ts'
import { finding, locationOf } from './sample-report.ts'

const spanOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})

describe('excerptAround', () => {
  const long = 'one two three four five six seven eight nine ten eleven twelve'
  const cases: readonly (readonly [string, string, number, string, string])[] = [
    ['all fits', 'CBD cures pain.', 20, 'CBD cures pain.', '    ━━━━━'],
    ['cut on both sides', long, 26, '…five six seven eight…', '          ━━━━━'],
    ['cut on the right', long, 26, 'one two three four five…', '━━━'],
    ['cut on the left', long, 26, '…nine ten eleven twelve', '                 ━━━━━━'],
    ['longer than the line', long, 12, '…three four…', ' ━━━━━━━━━━'],
    ['wide characters', '皮膚 🌿 cures 皮膚', 30, '皮膚 🌿 cures 皮膚', '        ━━━━━'],
    ['wide words flagged', 'It heals 皮膚 rash', 30, 'It heals 皮膚 rash', '         ━━━━'],
    ['a family is one character', 'a 👨‍👩‍👧 cures', 30, 'a 👨‍👩‍👧 cures', '     ━━━━━'],
  ]
  const flagged = ['cures', 'seven', 'one', 'twelve', 'three four five', 'cures', '皮膚', 'cures']
  it.each(cases.map((entry, index) => [...entry, flagged[index] ?? ''] as const))(
    '%s',
    (_name, text, width, line, marks, words) => {
      const excerpt = excerptAround(text, spanOf(text, words), width)
      expect([excerpt.line, excerpt.marks]).toEqual([line, marks])
      expect(cellWidth(excerpt.line) > width).toBe(false)
    },
  )

  it('underlines the whole of a character that is flagged in part', () => {
    expect(excerptAround('a 🌿 b', { start: 3, end: 4 }, 20).marks).toBe('  ━━')
  })
})

describe('flaggedWithin', () => {
  it.each([
    ['the only place', 'It cures.', 'It cures.', 'cures', 3],
    ['the second of two', 'It cures and cures.', 'It cures and cures.', 'and cures', 9],
    ['behind markup', 'It **really** *cures* and cures.', 'It really cures and cures.', 'cures', 10],
    ['not there', 'It cures.', 'It heals.', 'cures', undefined],
  ])('%s', (_name, source, text, words, start) => {
    const location = locationOf(source, words)
    const sentence = { index: 0, text, location: locationOf(source, source) }
    expect(flaggedWithin(finding({ ruleId: 'a/b', excerpt: words, location }), sentence)?.start).toBe(start)
  })
})
