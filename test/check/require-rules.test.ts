import { describe, expect, it } from 'vitest'
import { findMissingTexts } from '../../src/check/require-rules.ts'
import type { Claim } from '../../src/model/claim.ts'
import { benchOf, claimOf, cuesOf, ruleOf } from './sample-claim.ts'

/** Sentences: 0 heading, 1 and 2 beneath it; 3 heading, 4 beneath it. */
const bench = benchOf('# One\n\nFirst here. Second here.\n\n# Two\n\nThird here.')

const ruleWithin = (within: 'sentence' | 'section' | 'document') =>
  ruleOf('require', { when: { relation: 'treats' }, phrases: ['ask your doctor'], within })

/** Sentences with a claim whose text is missing, given the sentences that hold the text. */
function missing(within: 'sentence' | 'section' | 'document', claims: readonly Claim[], texts: readonly number[]) {
  const found = findMissingTexts([ruleWithin(within)], claims, new Map([['pack/rule', new Set(texts)]]), bench)
  return found.flatMap((result) => ('verdict' in result ? [result.sentence] : []))
}

const at = (sentence: number, facets: Partial<Claim> = {}) => claimOf({ sentence, ...facets })

describe('findMissingTexts', () => {
  it.each([
    ['sentence', [at(1)], [1], []],
    ['sentence', [at(1)], [2], [1]],
    ['sentence', [at(1), at(2)], [], [1, 2]],
    ['section', [at(1)], [2], []],
    ['section', [at(1)], [4], [1]],
    ['section', [at(1), at(4)], [2], [4]],
    ['document', [at(1)], [4], []],
    ['document', [at(1), at(4)], [], [1]],
    ['document', [], [], []],
  ] as const)('within the %s, claims %o, texts in %j', (within, claims, texts, expected) => {
    expect(missing(within, claims, texts)).toEqual(expected)
  })

  it.each([
    ['a claim of another shape', at(1, { relation: 'causes' })],
    ['a denied benefit', at(1, { polarity: 'negated' })],
    ['a question', at(1, { certainty: 'questioned', cues: cuesOf('question') })],
    ['reported speech', at(1, { cues: cuesOf('reported') })],
  ])('%s needs no text', (_, claim) => {
    expect(missing('document', [claim], [])).toEqual([])
  })

  it('is overstated and a warning unless the rule says otherwise', () => {
    const [found] = findMissingTexts([ruleWithin('document')], [at(1)], new Map(), bench)
    expect(found).toMatchObject({ verdict: 'overstated', severity: 'warning', objects: ['pain'] })
  })

  it('weighs one more on a seller’s page', () => {
    const shop = { ...bench, commercial: true }
    const [found] = findMissingTexts([ruleWithin('document')], [at(1)], new Map(), shop)
    expect(found).toMatchObject({ severity: 'error' })
  })
})
