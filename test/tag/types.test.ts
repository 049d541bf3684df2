import { describe, expect, it } from 'vitest'
import type { TypeFacts } from '../../src/tag/types.ts'
import { typesOf } from '../../src/tag/types.ts'
import { claimIn, lexicon } from './sample-rulebook.ts'

describe('the types of a claim', () => {
  it.each([
    ['Kratom relieves pain.', ['efficacy']],
    ['Kratom improves sleep.', ['efficacy']],
    ['Kratom relieves arthritis.', ['disease']],
    ['Kratom relieves chronic pain.', ['disease']],
    ['Kratom has side effects.', ['risk']],
    ['Kratom has no side effects.', ['safety']],
    ['Kratom is addictive.', ['dependence', 'risk']],
    ['Kratom has no withdrawal.', ['dependence', 'safety']],
    ['Take 5 g of kratom.', ['dosage']],
    ['Kratom binds to the opioid receptor.', ['mechanism']],
    ['Kratom is an alternative to opioids.', ['substitution']],
    ['Users report that kratom relieves arthritis.', ['disease', 'testimonial']],
    ['Studies suggest kratom relieves pain.', ['efficacy', 'evidence-status']],
    ['Studies suggest kratom has no withdrawal.', ['dependence', 'safety', 'evidence-status']],
  ])('%s', (text, types) => {
    expect(claimIn(text).types).toEqual(types)
  })
})

describe('typesOf', () => {
  const facts: TypeFacts = {
    relation: 'proves',
    polarity: 'affirmed',
    object: '',
    objectKind: 'none',
    attribution: { source: 'author', stance: 'endorsed' },
  }
  const cases: readonly [Partial<TypeFacts>, readonly string[]][] = [
    [{ relation: 'proves' }, ['evidence-status']],
    [{ relation: 'compares' }, ['comparative']],
    [{ relation: 'approved-by' }, ['regulatory']],
    [{ relation: 'legal-in' }, ['regulatory']],
    [{ relation: 'guarantees' }, ['certainty']],
    [{ relation: 'hyped-as' }, ['certainty']],
    [{ relation: 'rated-as' }, ['quality']],
    [{ relation: 'endorsed-by' }, ['testimonial']],
    [{ relation: 'studied-for' }, ['testimonial', 'evidence-status']],
    [{ relation: 'prevents', object: 'cancer', objectKind: 'condition' }, ['disease']],
    [{ relation: 'treats', object: 'withdrawal', objectKind: 'harm' }, ['dependence', 'efficacy']],
  ]
  it.each(cases)('%j', (some, types) => {
    expect(typesOf({ ...facts, ...some }, lexicon)).toEqual(types)
  })
})
