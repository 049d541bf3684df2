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

  it('wants an error to rest on a source that was opened, not only quoted elsewhere', () => {
    const { data } = loadRulebook([brokenRule('grade: refuted', 'grade: none'), LEXICON, HARMS])
    const rules = data.rules.map((rule) => ({
      ...rule,
      severity: 'error' as const,
      evidence: {
        ...rule.evidence,
        sources: rule.evidence.sources.map((source) => ({ ...source, read: 'via' as const })),
      },
    }))
    expect(lintRulebook({ ...data, rules }, TODAY).map(({ code }) => code)).toEqual(['sources-unread'])
  })

  it.each([
    ['its own flags are often false', { 'kratom/no-risk': { kind: 'claim', true: 5, false: 5 } }, ['error-unproven']],
    ['its own flags are mostly true', { 'kratom/no-risk': { kind: 'claim', true: 11, false: 1 } }, []],
    [
      'those of its kind are often false',
      { 'kratom/other': { kind: 'claim', true: 30, false: 20 } },
      ['error-unproven'],
    ],
    ['those of its kind are mostly true', { 'kratom/other': { kind: 'claim', true: 50, false: 2 } }, []],
    ['only those of another kind are often false', { 'conflicts/a': { kind: 'conflict', true: 0, false: 50 } }, []],
  ] as const)('an error of which %s: %j gives %j', (_, measured, expected) => {
    const { data } = loadRulebook([brokenRule('grade: refuted', 'grade: none'), LEXICON, HARMS])
    const rules = data.rules.map((rule) => ({ ...rule, severity: 'error' as const }))
    expect(lintRulebook({ ...data, rules }, { ...TODAY, measured }).map(({ code }) => code)).toEqual(expected)
  })

  it('sees that two rules of a family look for the same, whatever the order of their lists', () => {
    const { data } = loadRulebook([brokenRule('grade: refuted', 'grade: none'), LEXICON, HARMS])
    const [rule] = data.rules
    if (rule === undefined || !('claim' in rule)) throw new Error('the sample holds a claim rule')
    const one = { ...rule, id: 'kratom/one', claim: { ...rule.claim, object: ['dependence', 'harm'] } }
    const twin = { ...rule, id: 'kratom/twin', claim: { ...rule.claim, object: ['harm', 'dependence'] } }
    const law = { ...twin, id: 'us/twin' }
    const found = lintRulebook({ ...data, rules: [one, twin, law] }, TODAY)
    expect(found.map(({ code, place, message }) => `${code} ${place}: ${message}`)).toEqual([
      'duplicate-rule packs/kratom/twin.yaml: The rule looks for exactly what kratom/one looks for.',
    ])
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
