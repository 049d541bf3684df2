import { describe, expect, it } from 'vitest'
import { indexClaimRules, judgeClaim, raised } from '../../src/check/claim-rules.ts'
import type { Claim } from '../../src/model/claim.ts'
import { benchOf, claimOf, cuesOf, DENIED_HARM, ruleOf } from './sample-claim.ts'

const wide = ruleOf('claim', { relation: 'treats' }, { id: 'wide/any' })
const narrow = ruleOf(
  'claim',
  { subject: 'kratom', relation: 'treats', object: 'pain' },
  { id: 'narrow/pain', grade: 'limited' },
)
const other = ruleOf('claim', { subject: 'cbd', relation: 'treats' }, { id: 'other/cbd' })
const bench = benchOf('Kratom relieves pain.')

/** Verdict and severity of a claim under the rules, or nothing. */
function judge(claim: Claim, rules = [wide, narrow, other], at = bench): string | undefined {
  const fired = judgeClaim(rules, claim, at).find((result) => 'verdict' in result)
  return fired !== undefined && 'verdict' in fired ? `${fired.rule.id}: ${fired.verdict} ${fired.severity}` : undefined
}

describe('judgeClaim', () => {
  it.each([
    ['the narrowest rule decides', claimOf(), 'narrow/pain: overstated warning'],
    ['a wider one where it does not fit', claimOf({ object: 'headache' }), 'wide/any: unsupported warning'],
    ['the narrowest silences the wider', claimOf({ cues: cuesOf('hedge') }), undefined],
    ['a hedge lowers', claimOf({ object: 'headache', cues: cuesOf('hedge') }), 'wide/any: unsupported info'],
    ['no subject, no finding', claimOf({ subject: '' }), undefined],
    ['a denied benefit is none', claimOf({ polarity: 'negated' }), undefined],
  ])('%s', (_, claim, expected) => {
    expect(judge(claim)).toBe(expected)
  })

  it('names the wider rules, which yield; rules about something else do not look', () => {
    const results = judgeClaim([wide, narrow, other], claimOf(), bench)
    const reasons = results.map((result) => ('reason' in result ? `${result.rule.id}: ${result.reason}` : result.also))
    expect(reasons).toEqual(['wide/any: yields to narrow/pain', ['wide/any']])
  })
})

describe('severity', () => {
  const safety = ruleOf('claim', { relation: 'causes', polarity: 'negated' }, { id: 'safe/any', grade: 'refuted' })
  const heading = benchOf('# Kratom relieves pain')
  const shop = benchOf('Kratom relieves pain.', { commercial: true })
  it.each([
    ['a refuted denial of harm', claimOf(DENIED_HARM), bench, 'safe/any: unsupported error'],
    [
      'stays a warning however hedged',
      claimOf({ ...DENIED_HARM, cues: cuesOf('hedge', 'tradition') }),
      bench,
      'safe/any: unsupported warning',
    ],
    ['stands in a heading', claimOf(DENIED_HARM), heading, 'safe/any: unsupported error'],
    ['a benefit in a heading is info', claimOf(), heading, 'wide/any: unsupported info'],
    ['a seller’s page weighs one more', claimOf(), shop, 'wide/any: unsupported error'],
  ])('%s', (_, claim, at, expected) => {
    expect(judge(claim, [safety, wide], at)).toBe(expected)
  })

  it('and verdict may be stated by the rule', () => {
    const stated = ruleOf('claim', { relation: 'treats' }, { verdict: 'overstated', severity: 'info' })
    expect(judge(claimOf(), [stated])).toBe('pack/rule: overstated info')
  })

  it('becomes an error only where a source was opened', () => {
    const opened = ruleOf('claim', { relation: 'treats' }, { read: 'yes' })
    const recalled = ruleOf('claim', { relation: 'treats' }, { read: 'no' })
    expect([raised('warning', opened), raised('warning', recalled)]).toEqual(['error', 'warning'])
    expect([raised('info', recalled), raised('error', recalled)]).toEqual(['warning', 'error'])
  })
})

it('indexClaimRules files a rule under each of its relations, and claim rules alone', () => {
  const both = ruleOf('claim', { relation: ['treats', 'prevents'] }, { id: 'both/two' })
  const phrase = ruleOf('phrases', ['miracle'], { id: 'other/phrase' })
  const index = indexClaimRules([wide, both, phrase])
  expect([...index].map(([relation, rules]) => [relation, rules.map((rule) => rule.id)])).toEqual([
    ['treats', ['wide/any', 'both/two']],
    ['prevents', ['both/two']],
  ])
})
