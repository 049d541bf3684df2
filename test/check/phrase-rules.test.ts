import { describe, expect, it } from 'vitest'
import { tryPhraseRule } from '../../src/check/phrase-rules.ts'
import type { Claim, CueKind } from '../../src/model/claim.ts'
import type { PhraseRule } from '../../src/model/rule.ts'
import type { Span } from '../../src/model/span.ts'
import { benchOf, claimOf, cuesOf, ruleOf } from './sample-claim.ts'

const plain = ruleOf('phrases', ['miracle herb'], { severity: 'warning' })
const limited = ruleOf('phrases', ['miracle herb'], { severity: 'warning', grade: 'limited' })
const unstated = ruleOf('phrases', ['miracle herb'])
const near: PhraseRule = { ...plain, near: { relation: ['treats'] } }

const context = (facets: Partial<Claim> = {}) =>
  claimOf({ relation: 'hyped-as', types: ['certainty'], object: '', objectKind: 'none', ...facets })

interface Scene {
  readonly claims?: readonly Claim[]
  readonly commercial?: boolean
}

/** Verdict and severity of the phrase, or why it is silent. */
function judge(rule: PhraseRule, facets: Partial<Claim> = {}, scene: Scene = {}): string {
  const bench = benchOf('A miracle herb.', { commercial: scene.commercial ?? false })
  const result = tryPhraseRule(
    { rule, span: { start: 2, end: 14 }, context: context(facets) },
    scene.claims ?? [],
    bench,
  )
  return 'verdict' in result ? `${result.verdict} ${result.severity}` : result.reason
}

describe('tryPhraseRule', () => {
  const cases: readonly [string, PhraseRule, Partial<Claim>, Scene, string][] = [
    ['plain', plain, {}, {}, 'unsupported warning'],
    ['info unless the rule says more', unstated, {}, {}, 'unsupported info'],
    ['negated', plain, { polarity: 'negated' }, {}, 'negated'],
    ['reported', plain, { cues: cuesOf('reported') }, {}, 'silenced by reported "some reported"'],
    ['hedged', plain, { cues: cuesOf('hedge') }, {}, 'unsupported info'],
    ['hedged to nothing', unstated, { cues: cuesOf('hedge') }, {}, 'lowered to nothing'],
    ['hedged within the evidence', limited, { cues: cuesOf('hedge') }, {}, 'lowered to nothing'],
    ['on a seller’s page', plain, {}, { commercial: true }, 'unsupported error'],
    ['alone where a claim must stand by', near, {}, {}, 'no such claim in the sentence'],
    ['beside such a claim', near, {}, { claims: [claimOf()] }, 'unsupported warning'],
    ['beside another claim', near, {}, { claims: [claimOf({ relation: 'causes' })] }, 'no such claim in the sentence'],
    ['with the claim elsewhere', near, {}, { claims: [claimOf({ sentence: 1 })] }, 'no such claim in the sentence'],
  ]
  it.each(cases)('%s', (_, rule, facets, scene, expected) => {
    expect(judge(rule, facets, scene)).toBe(expected)
  })

  const within = { start: 4, end: 10 }
  const around = { start: 0, end: 14 }
  const own: readonly [string, CueKind, Span, Partial<Claim>, string][] = [
    ['a source that the phrase is made of', 'vague-attribution', within, {}, 'unsupported info'],
    ['a hedge that the phrase is made of', 'hedge', within, { certainty: 'hedged' }, 'unsupported info'],
    ['a caution that the phrase is made of', 'caution', within, {}, 'silenced by caution "some caution"'],
    ['a source that starts before the phrase', 'vague-attribution', around, {}, 'lowered to nothing'],
  ]
  it.each(own)('%s', (_, kind, span, facets, expected) => {
    const cues = cuesOf(kind).map((cue) => ({ ...cue, span }))
    expect(judge(unstated, { ...facets, cues })).toBe(expected)
  })
})
