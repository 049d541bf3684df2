import { describe, expect, it } from 'vitest'
import { stancesOf } from '../../src/check/stances.ts'
import type { Claim } from '../../src/model/claim.ts'
import { benchOf, claimOf, cuesOf, DENIED_HARM, ruleOf } from './sample-claim.ts'

const addictive = ruleOf('conflict', {
  promotes: { relation: 'causes', object: 'dependence', polarity: 'negated' },
  cautions: { relation: 'causes', object: 'dependence' },
})
const doses = ruleOf('conflict', {
  promotes: { relation: 'dosed-at', quantity: true },
  cautions: { relation: 'dosed-at', quantity: true },
  figures: 'apart',
  between: 'documents',
})
const denial = (facets: Partial<Claim> = {}) => claimOf({ ...DENIED_HARM, ...facets })
const caution = (facets: Partial<Claim> = {}) => claimOf({ ...DENIED_HARM, polarity: 'affirmed', ...facets })

const sides = (claim: Claim, text = 'Kratom.', rule = addictive) =>
  stancesOf([rule], [claim], benchOf(text)).map(({ side }) => side)

describe('what is kept of a caution', () => {
  it.each([
    ['the subject is named', {}, ['cautions']],
    ['the subject is an unknown name', { subject: '?slimleaf', subjectFrom: 'unknown-name' }, ['cautions']],
    ['the subject is the topic of the page', { subjectFrom: 'document' }, []],
    ['the subject stands in the sentence before', { subjectFrom: 'previous-sentence' }, []],
    ['the subject is some product', { subject: 'our-product', subjectKind: 'product' }, []],
    ['it is not known to be so', { cues: cuesOf('quantifier') }, []],
    ['it is a warning', { cues: cuesOf('caution') }, ['cautions']],
    ['it is asked', { certainty: 'questioned' }, []],
  ] as const)('%s', (_, facets, expected) => {
    expect(sides(caution(facets))).toEqual(expected)
  })

  it('a subject from elsewhere in the sentence counts where it is named there', () => {
    const named = claimOf()
    const after = caution({ subjectFrom: 'sentence' })
    expect(stancesOf([addictive], [named, after], benchOf('Kratom.'))).toHaveLength(1)
    expect(stancesOf([addictive], [after], benchOf('Kratom.'))).toHaveLength(0)
  })
})

describe('what is kept of a denial of harm', () => {
  it.each([
    ['absolute', 'It is not addictive.', ['promotes']],
    ['measured against something', 'It is no more addictive than coffee.', []],
    ['of a part', 'It comes without the harsh side effects.', []],
    ['of what drugs do', 'It works without the side effects of opioids.', []],
  ])('%s', (_, text, expected) => {
    expect(sides(denial({ subjectFrom: 'document' }), text)).toEqual(expected)
  })

  it('says what its finding would be', () => {
    const [stance] = stancesOf(
      [addictive],
      [denial({ span: { start: 10, end: 23 } })],
      benchOf('Kratom is not addictive.'),
    )
    expect(stance?.finding).toMatchObject({ severity: 'error', excerpt: 'not addictive' })
  })

  it('has another fingerprint where the sentence stands again', () => {
    const text = 'Kratom is not addictive.\n\nKratom is not addictive.'
    const stances = stancesOf([addictive], [denial(), denial(), denial({ sentence: 1 })], benchOf(text))
    expect(new Set(stances.map(({ finding }) => finding?.fingerprint)).size).toBe(2)
  })
})

describe('circumstances', () => {
  const circumstances = (text: string, facets: Partial<Claim> = {}) =>
    stancesOf([addictive], [caution({ types: ['risk'], ...facets })], benchOf(text))[0]?.circumstances

  it.each([
    ['Kratom can harm you.', []],
    ['High doses of kratom can harm you.', ['high dose']],
    ['Overuse can harm you.', ['high dose']],
    ['Our quality is high and it can harm you.', []],
    ['Regular use can harm you.', ['lasting']],
    ['Mixed with alcohol, extracts can harm you.', ['combined', 'processed']],
  ])('%s', (text, expected) => {
    expect(circumstances(text)).toEqual(expected)
  })

  it('regular use is no limit where dependence is meant, which takes it', () => {
    expect(circumstances('Regular use can lead to dependence.', { types: ['dependence'] })).toEqual([])
  })
})

describe('figures', () => {
  const grams = (low: number) => ({ kind: 'mass', low, high: low, unit: 'g', span: { start: 0, end: 1 } }) as const
  const dose = (facets: Partial<Claim> = {}) =>
    claimOf({ relation: 'dosed-at', object: '', objectKind: 'none', quantities: [grams(2)], ...facets })

  it('take both sides', () => {
    expect(sides(dose(), 'Take 2 g.', doses)).toEqual(['promotes', 'cautions'])
  })

  it('take none where a trial is told of', () => {
    expect(sides(dose({ cues: cuesOf('study-detail') }), 'Adults received 2 g.', doses)).toEqual([])
  })

  it('keep one amount, and none of several', () => {
    const stance = (claim: Claim) => stancesOf([doses], [claim], benchOf('Take it.'))[0]
    expect(stance(dose())?.amount).toEqual({ kind: 'mass', low: 2, high: 2, unit: 'g' })
    expect(stance(dose({ quantities: [grams(2), grams(4)] }))?.amount).toBeUndefined()
  })

  it.each([
    ['Take 2 g.', []],
    ['Beginners start with 2 g of powder.', ['first', 'powder']],
    ['A strong dose is 2 g, at night.', ['high', 'night']],
    ['Never exceed 2 g.', ['most']],
  ])('keep what the dose is for: %s', (text, expected) => {
    expect(stancesOf([doses], [dose()], benchOf(text))[0]?.circumstances).toEqual(expected)
  })

  it('keep the purpose that the sentence names', () => {
    expect(stancesOf([doses], [dose(), claimOf()], benchOf('2 g for pain.'))[0]?.circumstances).toEqual(['pain'])
  })
})
