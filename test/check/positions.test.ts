import { describe, expect, it } from 'vitest'
import { findPositionConflicts } from '../../src/check/positions.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { PositionRule } from '../../src/model/rule.ts'
import { positionSchema } from '../../src/model/rule-schema.ts'
import { benchOf, claimOf, cuesOf, DENIED_HARM, ruleOf } from './sample-claim.ts'

const bench = benchOf('One. Two. Three.')
const source = { title: 'Minutes', short: 'Board 2026', kind: 'guidance', accessed: '2026-11-22', read: 'yes' }
const positionOf = (claim: object, more: object = {}): PositionRule =>
  positionSchema.parse({
    id: 'positions/ours',
    statement: 'We hold that.',
    claim,
    source,
    'review-by': '2027-11-22',
    ...more,
  })
const dependence = positionOf({ subject: 'kratom', relation: 'causes', object: 'dependence' })
const noCure = positionOf({ subject: 'kratom', relation: 'treats', object: 'pain', polarity: 'negated' })
const safeAndHarmful = ruleOf('conflict', {
  promotes: { relation: 'causes', object: 'harm', polarity: 'negated' },
  cautions: { relation: 'causes', object: { kind: 'harm' } },
})

const denial = (facets: Partial<Claim> = {}) => claimOf({ ...DENIED_HARM, ...facets })
const count = (rule: PositionRule, claim: Claim) => findPositionConflicts([rule, safeAndHarmful], [claim], bench).length

describe('a claim contradicts a position', () => {
  it.each([
    ['that it denies', dependence, denial(), 1],
    ['that it denies of a strain', dependence, denial({ subject: 'red-bali' }), 1],
    ['not of another substance', dependence, denial({ subject: 'cbd' }), 0],
    ['not where it says the same', dependence, denial({ polarity: 'affirmed' }), 0],
    ['not where it is only reported', dependence, denial({ cues: cuesOf('reported') }), 0],
    ['not where it is asked', dependence, denial({ certainty: 'questioned', cues: cuesOf('question') }), 0],
    ['by denying all harm', dependence, denial({ object: 'harm' }), 1],
    ['not by denying another harm', dependence, denial({ object: 'nausea' }), 0],
    ['of a benefit that the house denies', noCure, claimOf(), 1],
    ['of a narrower benefit', noCure, claimOf({ object: 'chronic-pain' }), 1],
    ['not where the benefit is denied', noCure, claimOf({ polarity: 'negated' }), 0],
  ])('%s', (_, rule, claim, expected) => {
    expect(count(rule, claim)).toBe(expected)
  })
})

describe('the finding', () => {
  it('is a contradiction as grave as the claim', () => {
    const [found] = findPositionConflicts([dependence], [denial()], bench)
    expect(found).toMatchObject({ verdict: 'contradictory', severity: 'error', sentence: 0 })
  })

  it('is as grave as the position says', () => {
    const mild = positionOf({ subject: 'kratom', relation: 'causes', object: 'dependence' }, { severity: 'info' })
    expect(findPositionConflicts([mild], [denial()], bench)[0]?.severity).toBe('info')
  })

  it('quotes the position', () => {
    expect(dependence.message).toContain('“We hold that.”')
  })
})
