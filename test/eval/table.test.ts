import { describe, expect, it } from 'vitest'
import type { Accuracy } from '../../eval/measure.ts'
import { accuracyTables, BEGIN, drops, END, withTables } from '../../eval/table.ts'

const accuracy: Accuracy = {
  sentences: {
    all: { hit: 3, missed: 1, false: 1 },
    kratom: { hit: 3, missed: 1, false: 1 },
    contradictions: { hit: 1, missed: 2, false: 0 },
  },
  rules: {
    'kratom/seldom': { kind: 'claim', true: 1, false: 0 },
    'kratom/often': { kind: 'claim', true: 11, false: 1 },
  },
}

describe('the tables', () => {
  it.each([
    'Sentences: 3 of the 4 that must be flagged are (recall .75), and 1 without a label (precision .75).',
    'Contradictions: 1 of 3 are found.',
    '| claim | 13 | 12 | 1 | .92 | .67 to .99 |',
    '| phrase | 0 | 0 | 0 |  |  |',
    '| kratom | 13 | 12 | 1 | .92 | .67 to .99 | 4 | 3 | .75 |',
    '| kratom/often | claim | 12 | 11 | 1 | .92 | .65 to .99 |\n| kratom/seldom | claim | 1 | 1 | 0 | 1.00 | .21 to 1.00 |',
  ])('hold: %s', (line) => {
    expect(accuracyTables(accuracy)).toContain(line)
  })

  it('stand between the markers and leave the rest of the page alone', () => {
    const page = `before\n\n${BEGIN}\nold\n${END}\n\nafter\n`
    expect(withTables(page, 'new')).toBe(`before\n\n${BEGIN}\n\nnew\n\n${END}\n\nafter\n`)
    expect(withTables(withTables(page, 'new'), 'new')).toBe(withTables(page, 'new'))
  })

  it('are written into no page without markers', () => {
    expect(() => withTables('before\n', 'new')).toThrow('needs the lines')
  })
})

describe('a drop', () => {
  const flags = (right: number, wrong: number): Accuracy => ({
    ...accuracy,
    rules: { 'kratom/often': { kind: 'claim', true: right, false: wrong } },
  })
  const sentences = (hit: number, missed: number, wrong: number): Accuracy => ({
    rules: {},
    sentences: { all: { hit, missed, false: wrong } },
  })

  it.each<[string, Accuracy, Accuracy, string[]]>([
    ['the same', flags(8, 2), flags(8, 2), []],
    ['more right ones', flags(8, 2), flags(9, 2), []],
    ['fewer right ones', flags(8, 2), flags(6, 2), ['claim rules: precision was 0.80, is 0.75']],
    ['more false ones', flags(8, 2), flags(20, 3), ['claim rules: false flags was 2, is 3']],
    ['sentences that are missed', sentences(3, 1, 0), sentences(2, 2, 0), ['all: recall was 0.75, is 0.50']],
  ])('%s', (_, before, now, expected) => {
    expect(drops(before, now)).toEqual(expected)
  })
})
