import { describe, expect, it } from 'vitest'
import { checkDocument, indexRules } from '../../src/check/index.ts'
import type { Claim } from '../../src/model/claim.ts'
import { lexicon } from '../tag/sample-rulebook.ts'
import { benchOf, claimOf, cuesOf, DENIED_HARM, ruleOf } from './sample-claim.ts'

const treats = ruleOf('claim', { relation: 'treats' }, { id: 'claim/treats' })
const safe = ruleOf('claim', { relation: 'causes', polarity: 'negated' }, { id: 'claim/safe', grade: 'refuted' })
const { document } = benchOf('Kratom relieves pain. It is safe. Kratom relieves pain.')

function findingsOf(claims: readonly Claim[], rules = [treats, safe], text = document) {
  const evidence = {
    document: text,
    claims,
    phrases: [],
    requiredTexts: new Map(),
    commercial: false,
    readings: [],
    topic: undefined,
  }
  return checkDocument(indexRules(rules), evidence, lexicon).findings
}

describe('checkDocument', () => {
  it('puts findings in text order, the more severe first within a sentence', () => {
    const claims = [claimOf({ sentence: 2 }), claimOf(), claimOf(DENIED_HARM)]
    expect(findingsOf(claims).map(({ sentence, ruleId }) => [sentence, ruleId])).toEqual([
      [0, 'claim/safe'],
      [0, 'claim/treats'],
      [2, 'claim/treats'],
    ])
  })

  it('names the claim, the evidence and what to say instead', () => {
    const [finding] = findingsOf([claimOf({ object: 'anxiety' }), claimOf()].slice(0, 1))
    expect(finding).toMatchObject({
      claim: 0,
      verdict: 'unsupported',
      message: 'Says that kratom does anxiety.',
      why: 'What is known.',
      suggestion: 'Say less of anxiety.',
      evidence: [{ title: 'A trial', short: 'Doe 2014' }],
    })
  })

  it.each([
    ['to the letter', 'Kratom relieves pain. It is safe. Kratom relieves pain.'],
    ['but for what a fingerprint ignores', 'Kratom relieves pain. It is safe. KRATOM “relieves” pain!'],
  ])('tells sentences that are equal %s apart by their ordinal', (_, text) => {
    const prints = findingsOf([claimOf(), claimOf({ sentence: 2 })], [treats], benchOf(text).document)
    expect(new Set(prints.map((finding) => finding.fingerprint)).size).toBe(2)
  })

  describe('law beside evidence', () => {
    const scanty = ruleOf('claim', { relation: 'treats', subject: 'kratom' }, { id: 'kratom/treats', grade: 'limited' })
    const us = ruleOf('claim', { relation: 'treats' }, { id: 'us/treats', jurisdictions: ['us'] })
    const usKratom = ruleOf(
      'claim',
      { relation: 'treats', subject: 'kratom' },
      { id: 'us/kratom', jurisdictions: ['us'] },
    )
    const eu = ruleOf('claim', { relation: 'treats' }, { id: 'eu/treats', jurisdictions: ['eu', 'uk'] })
    const told = (claim: Claim, rules = [treats, scanty, us, eu]) =>
      findingsOf([claim], rules).map(({ ruleId, alsoRules, jurisdictions }) => [ruleId, alsoRules, jurisdictions])

    it('is one finding that names all whose law it touches', () => {
      expect(told(claimOf())).toEqual([
        ['kratom/treats', ['claim/treats', 'eu/treats', 'us/treats'], ['us', 'eu', 'uk']],
      ])
    })

    it('stands alone where the evidence excuses a hedge', () => {
      expect(told(claimOf({ cues: cuesOf('hedge') }))).toEqual([['us/treats', ['eu/treats'], ['us', 'eu', 'uk']]])
    })

    it('is decided by the narrowest rule of the jurisdiction', () => {
      const narrow = ruleOf(
        'claim',
        { relation: 'treats', subject: 'kratom', object: 'pain' },
        { id: 'us/listed', grade: 'established', jurisdictions: ['us'] },
      )
      expect(told(claimOf(), [treats, us, narrow])).toEqual([['claim/treats', [], undefined]])
      expect(told(claimOf(), [us, usKratom])).toEqual([['us/kratom', ['us/treats'], ['us']]])
    })
  })

  it('finds nothing without claims or without rules', () => {
    expect(findingsOf([])).toEqual([])
    expect(findingsOf([claimOf()], [])).toEqual([])
  })
})
