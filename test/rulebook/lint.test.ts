import { describe, expect, it } from 'vitest'
import { lintRulebook, loadRulebook } from '../../src/rulebook/index.ts'
import { brokenRule, HARMS, LEXICON, SOUND_RULE } from './rule-text.ts'

const TODAY = { today: '2026-11-24', measured: { 'kratom/other': { kind: 'claim', true: 50, false: 2 } } } as const

function codes(from: string, to: string, today: string = TODAY.today): readonly string[] {
  const { data } = loadRulebook([brokenRule(from, to), LEXICON, HARMS])
  return lintRulebook(data, { ...TODAY, today }).map((problem) => `${problem.code} ${problem.place}`)
}

describe('lintRulebook', () => {
  const sources = SOUND_RULE.slice(SOUND_RULE.indexOf('  sources:'), SOUND_RULE.indexOf('  review-by'))
  const cases: readonly [string, string, readonly string[]][] = [
    ['grade: refuted', 'grade: none', []],
    [sources, '  sources: []\n', ['no-source']],
    ['There is no risk of dependence.', 'kratom is  not addictive.', ['duplicate-example']],
    ['Ask a doctor first.', 'Kratom is not addictive.', ['duplicate-example']],
  ]
  it.each(cases)('%j → %j: %j', (from, to, expected) => {
    expect(codes(from, to)).toEqual(expected.map((code) => `${code} packs/kratom/no-risk.yaml`))
  })

  it('wants a review only once its day is past', () => {
    expect(codes('grade: refuted', 'grade: none', '2027-11-22')).toEqual([])
    expect(codes('grade: refuted', 'grade: none', '2027-11-23')).toEqual(['review-due packs/kratom/no-risk.yaml'])
  })

  it('sees thin rules that did not come through the loader', () => {
    const { data } = loadRulebook([brokenRule('grade: refuted', 'grade: none'), LEXICON, HARMS])
    const rules = data.rules.map((rule) => ({
      ...rule,
      severity: 'error' as const,
      examples: { flag: ['One.'], pass: [] },
      evidence: {
        ...rule.evidence,
        sources: rule.evidence.sources.map((source) => ({ ...source, read: 'no' as const })),
      },
    }))
    const found = lintRulebook({ ...data, rules }, TODAY).map((problem) => problem.code)
    expect(found).toEqual(['sources-unread', 'few-examples', 'few-examples'])
  })

  it.each([
    ['ed', 1],
    ['^ED', 0],
    ['=ed', 0],
    ['gas', 0],
    ['7-oh', 0],
    ['b6', 1],
  ])('phrase %j: %d', (phrase, count) => {
    const file = { path: 'concepts/a.yaml', text: `kind: condition\nconcepts:\n  thing: ["${phrase}"]\n` }
    expect(lintRulebook(loadRulebook([file]).data, TODAY).filter(({ code }) => code === 'short-phrase')).toHaveLength(
      count,
    )
  })
})
