import { describe, expect, it } from 'vitest'
import { concerns, fits, isConcept, misfit, specificity } from '../../src/check/shapes.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { ClaimShape, ConceptPattern } from '../../src/model/rule.ts'
import { lexicon } from '../tag/sample-rulebook.ts'
import { claimOf, DENIED_HARM } from './sample-claim.ts'

const quantity = { kind: 'mass', low: 5, high: 5, unit: 'g', span: { start: 0, end: 3 } } as const

describe('concerns', () => {
  const cases: readonly [string, Partial<Claim>, ClaimShape, boolean][] = [
    ['the relation alone', {}, { relation: ['treats'] }, true],
    ['another relation', {}, { relation: ['causes', 'compares'] }, false],
    ['one of several relations', {}, { relation: ['causes', 'treats'] }, true],
    ['the subject', {}, { relation: ['treats'], subject: ['kratom'] }, true],
    ['another subject', {}, { relation: ['treats'], subject: ['cbd'] }, false],
    ['a narrower subject', { subject: 'red-bali' }, { relation: ['treats'], subject: ['kratom'] }, true],
    ['a broader subject', {}, { relation: ['treats'], subject: ['red-bali'] }, false],
    ['no subject', { subject: '' }, { relation: ['treats'] }, false],
    ['a drug where any product is meant', { subject: 'opioid', subjectKind: 'drug' }, { relation: ['treats'] }, false],
    ['an unknown product', { subject: '?calm', subjectKind: 'product' }, { relation: ['treats'] }, true],
    [
      'an unknown product by its name',
      { subject: '?calm', subjectKind: 'product' },
      { relation: ['treats'], subject: ['?calm'] },
      true,
    ],
    ['the object', {}, { relation: ['treats'], object: ['pain'] }, true],
    ['the kind of the object', {}, { relation: ['treats'], object: [{ kind: 'symptom' }] }, true],
    ['another kind', {}, { relation: ['treats'], object: [{ kind: 'condition' }] }, false],
    ['no object', { object: '', objectKind: 'none' }, { relation: ['treats'], object: ['pain'] }, false],
    ['no object where none is asked for', { object: '', objectKind: 'none' }, { relation: ['treats'] }, true],
  ]
  it.each(cases)('%s', (_, facets, shape, expected) => {
    expect(concerns(claimOf(facets), shape, lexicon)).toBe(expected)
    expect(fits(claimOf(facets), shape, lexicon)).toBe(expected)
  })
})

describe('misfit', () => {
  const cases: readonly [string, Partial<Claim>, ClaimShape, string | undefined][] = [
    ['affirmed unless said otherwise', DENIED_HARM, { relation: ['causes'] }, 'polarity is negated'],
    ['negated', DENIED_HARM, { relation: ['causes'], polarity: 'negated' }, undefined],
    ['certainty', {}, { relation: ['treats'], certainty: ['boosted'] }, 'certainty is asserted'],
    ['attribution', {}, { relation: ['treats'], attribution: ['users'] }, 'attributed to author'],
    ['types', {}, { relation: ['treats'], types: ['disease', 'safety'] }, 'types are efficacy'],
    ['one of its types', {}, { relation: ['treats'], types: ['disease', 'efficacy'] }, undefined],
    ['a figure', {}, { relation: ['treats'], quantity: true }, 'no figure given'],
    ['a figure that is there', { quantities: [quantity] }, { relation: ['treats'], quantity: true }, undefined],
    ['no figure', { quantities: [quantity] }, { relation: ['treats'], quantity: false }, 'a figure is given'],
  ]
  it.each(cases)('%s', (_, facets, shape, reason) => {
    expect(misfit(claimOf(facets), shape)).toBe(reason)
    expect(fits(claimOf(facets), shape, lexicon)).toBe(reason === undefined)
  })
})

describe('isConcept', () => {
  const cases: readonly [string, Claim['objectKind'], ConceptPattern, boolean][] = [
    ['withdrawal', 'harm', 'dependence', true],
    ['withdrawal', 'harm', 'harm', true],
    ['dependence', 'harm', 'withdrawal', false],
    ['kratom', 'substance', 'product', true],
    ['walking', 'practice', 'product', true],
    ['ibuprofen', 'drug', 'product', false],
    ['', 'none', { kind: 'harm' }, false],
    ['nowhere', 'harm', { kind: 'harm' }, true],
  ]
  it.each(cases)('%s (%s), %j: %s', (id, kind, pattern, expected) => {
    expect(isConcept(id, kind, pattern, lexicon)).toBe(expected)
  })
})

it('specificity ranks the narrower shape higher', () => {
  const claim = claimOf({ subject: 'red-bali', object: 'chronic-pain', objectKind: 'condition' })
  const shapes: readonly ClaimShape[] = [
    { relation: ['treats'] },
    { relation: ['treats'], certainty: ['asserted'] },
    { relation: ['treats'], subject: ['product'] },
    { relation: ['treats'], object: [{ kind: 'condition' }] },
    { relation: ['treats'], subject: ['kratom'] },
    { relation: ['treats'], object: ['pain'] },
    { relation: ['treats'], subject: ['red-bali'] },
    { relation: ['treats'], object: ['chronic-pain'] },
    { relation: ['treats'], subject: ['kratom'], object: ['pain'] },
    { relation: ['treats'], subject: ['red-bali'], object: ['chronic-pain'] },
  ]
  const ranks = shapes.map((shape) => specificity(shape, claim, lexicon))
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  expect(ranks[0]).toBe(0)
})
