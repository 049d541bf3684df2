import { describe, expect, it } from 'vitest'
import type { ReportDocument, ReportEdit } from '../../src/model/report.ts'
import { applyEdits } from '../../src/run/apply-edits.ts'
import { MOST_ROUNDS, mend } from '../../src/run/mend.ts'
import { document, finding, locationOf } from '../report/sample-report.ts'

const edit = (source: string, words: string, replacement: string, safe = true): ReportEdit => {
  return { location: locationOf(source, words), replacement, safe }
}

describe('applyEdits', () => {
  const source = 'one two three'
  it('makes edits in text order, whatever order they come in', () => {
    const edits = [edit(source, 'three', '3'), edit(source, 'one', '1')]
    expect(applyEdits(source, edits)).toEqual({ source: '1 two 3', made: 2 })
  })

  it('makes the first of two that overlap', () => {
    const edits = [edit(source, 'two three', 'x'), edit(source, 'one two', 'y')]
    expect(applyEdits(source, edits)).toEqual({ source: 'y three', made: 1 })
  })

  it('makes edits that touch', () => {
    expect(applyEdits(source, [edit(source, 'one ', ''), edit(source, 'two', '2')]).source).toBe('2 three')
  })
})

/** Flags each of the words that a text holds, with the edit that takes it out. */
const checker =
  (words: readonly string[], part: Partial<ReportEdit> = {}) =>
  (source: string): ReportDocument => {
    const found = words.filter((word) => source.includes(word))
    const findings = found.map((word) =>
      finding({
        ruleId: `a/${word}`,
        location: locationOf(source, word),
        edit: { ...edit(source, word, ''), ...part },
      }),
    )
    return document({ path: 'a.md', findings })
  }
const all = () => true

describe('mend', () => {
  it('goes on until no safe edit is left', () => {
    const mended = mend('x x x y.', checker(['x']), all)
    expect(mended).toMatchObject({ source: '   y.', made: 3 })
    expect([mended.before.findings.length, mended.after.findings.length]).toEqual([1, 0])
  })

  it('leaves edits that are not safe, or not meant', () => {
    expect(mend('x y', checker(['x'], { safe: false }), all)).toMatchObject({ source: 'x y', made: 0 })
    const meant = mend('x y', checker(['x', 'y']), ({ ruleId }) => ruleId === 'a/y')
    expect(meant).toMatchObject({ source: 'x ', made: 1 })
  })

  it('stops where edits never come to an end', () => {
    const grows = mend('x', checker(['x'], { replacement: 'xx' }), all)
    expect(grows).toMatchObject({ source: 'x'.repeat(MOST_ROUNDS + 1), made: MOST_ROUNDS })
    expect(mend('x', checker(['x'], { replacement: 'x' }), all)).toMatchObject({ made: 0 })
  })
})
