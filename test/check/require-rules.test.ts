import { describe, expect, it } from 'vitest'
import { findMissingTexts } from '../../src/check/require-rules.ts'
import type { Claim } from '../../src/model/claim.ts'
import { benchOf, claimOf, cuesOf, ruleOf } from './sample-claim.ts'

/** Sentences: 0 heading, 1 and 2 beneath it; 3 heading, 4 beneath it. */
const bench = benchOf('# One\n\nFirst here. Second here.\n\n# Two\n\nThird here.')

type Within = 'sentence' | 'paragraph' | 'section' | 'document'

const ruleWithin = (within: Within, text?: 'absent') =>
  ruleOf('require', { when: { relation: 'treats' }, phrases: ['ask your doctor'], within, text })

/** Sentences with a claim whose text is missing, given the sentences that hold the text. */
function missing(within: Within, claims: readonly Claim[], texts: readonly number[]) {
  const found = findMissingTexts([ruleWithin(within)], claims, new Map([['pack/rule', new Set(texts)]]), bench)
  return found.flatMap((result) => ('verdict' in result ? [result.sentence] : []))
}

const at = (sentence: number, facets: Partial<Claim> = {}) => claimOf({ sentence, ...facets })

describe('findMissingTexts', () => {
  it.each([
    ['sentence', [at(1)], [1], []],
    ['sentence', [at(1)], [2], [1]],
    ['sentence', [at(1), at(2)], [], [1, 2]],
    ['paragraph', [at(1)], [2], []],
    ['paragraph', [at(1)], [0], [1]],
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

  it('says why a claim is let pass', () => {
    const texts = new Map([['pack/rule', new Set([2])]])
    const asked = at(1, { certainty: 'questioned', cues: cuesOf('question') })
    const found = findMissingTexts([ruleWithin('section')], [at(1), asked], texts, bench)
    expect(found.map((result) => 'reason' in result && result.reason)).toEqual([
      'the text stands in the section',
      'silenced by question "some question"',
    ])
  })

  describe('a text that may not stand there', () => {
    it.each([
      ['sentence', [1], [1]],
      ['sentence', [2], []],
      ['paragraph', [2], [1]],
      ['paragraph', [0], []],
      ['section', [0], [1]],
      ['section', [4], []],
      ['document', [4], [1]],
      ['document', [], []],
    ] as const)('within the %s, texts in %j', (within, texts, expected) => {
      const rules = [ruleWithin(within, 'absent')]
      const found = findMissingTexts(rules, [at(1)], new Map([['pack/rule', new Set(texts)]]), bench)
      expect(found.flatMap((result) => ('verdict' in result ? [result.sentence] : []))).toEqual(expected)
    })

    it('is shown with its place, unless it stands in the claim’s own sentence', () => {
      const places = [2, 1].map((text) => {
        const texts = new Map([['pack/rule', new Set([text])]])
        const [found] = findMissingTexts([ruleWithin('paragraph', 'absent')], [at(1)], texts, bench)
        return found !== undefined && 'related' in found ? found.related : undefined
      })
      expect(places).toEqual([
        [
          {
            path: 'a.md',
            span: bench.document.sentences[2]?.span,
            message: 'says what may not go with it: “Second here.”',
          },
        ],
        [],
      ])
    })
  })
})
