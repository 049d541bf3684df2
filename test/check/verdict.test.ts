import { describe, expect, it } from 'vitest'
import { baseSeverity, floorOf, shift, verdictFor } from '../../src/check/verdict.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { Grade, Severity } from '../../src/model/rule.ts'
import { lexicon } from '../tag/sample-rulebook.ts'
import { claimOf } from './sample-claim.ts'

describe('verdictFor: the table of evidence and wording', () => {
  it.each([
    ['refuted', 'unsupported', 'unsupported', 'unsupported'],
    ['none', 'unsupported', 'unsupported', 'unsupported'],
    ['preclinical', 'unsupported', 'unsupported', 'unsupported'],
    ['limited', 'overstated', 'overstated', undefined],
    ['established', 'overstated', undefined, undefined],
  ] as const)('%s: boosted %s, asserted %s, weak %s', (grade, ...expected) => {
    expect((['boosted', 'asserted', 'weak'] as const).map((strength) => verdictFor(grade, strength))).toEqual(expected)
  })
})

describe('baseSeverity', () => {
  const dose = { kind: 'mass', low: 5, high: 5, unit: 'g', span: { start: 0, end: 3 } } as const
  const cases: readonly [string, Partial<Claim>, Grade, Severity][] = [
    ['safety', { types: ['safety'] }, 'none', 'error'],
    ['dependence', { types: ['dependence'] }, 'limited', 'error'],
    ['a dose with a figure', { types: ['dosage'], quantities: [dose] }, 'none', 'error'],
    ['a dose without a figure', { types: ['dosage'] }, 'none', 'warning'],
    ['a serious disease without evidence', { types: ['disease'], object: 'cancer' }, 'preclinical', 'error'],
    ['a kind of serious disease', { types: ['disease'], object: 'breast-cancer' }, 'refuted', 'error'],
    ['a serious disease with some evidence', { types: ['disease'], object: 'cancer' }, 'limited', 'warning'],
    ['another disease', { types: ['disease'], object: 'arthritis' }, 'none', 'warning'],
    ['a benefit', {}, 'none', 'warning'],
    ['the first type decides', { types: ['certainty', 'safety'] }, 'none', 'info'],
    ['a risk', { types: ['risk'] }, 'none', 'info'],
    ['a claim without types', { types: [] }, 'none', 'warning'],
  ]
  it.each(cases)('%s', (_, facets, grade, severity) => {
    expect(baseSeverity(claimOf(facets), grade, lexicon)).toBe(severity)
  })
})

describe('shift', () => {
  const cases: readonly [Severity, number, Severity | undefined, Severity | undefined][] = [
    ['error', 0, undefined, 'error'],
    ['error', -1, undefined, 'warning'],
    ['error', -2, undefined, 'info'],
    ['warning', -2, undefined, undefined],
    ['info', -1, undefined, undefined],
    ['error', -2, 'warning', 'warning'],
    ['info', -1, 'warning', 'info'],
    ['info', 1, undefined, 'warning'],
    ['error', 1, undefined, 'error'],
  ]
  it.each(cases)('%s by %i, not below %s: %s', (severity, steps, floor, expected) => {
    expect(shift(severity, steps, floor)).toBe(expected)
  })
})

describe('floorOf', () => {
  const cases: readonly [Claim['types'], Grade, Severity | undefined][] = [
    [['disease'], 'refuted', 'warning'],
    [['dependence', 'safety'], 'refuted', 'warning'],
    [['efficacy'], 'refuted', undefined],
    [['safety'], 'none', 'warning'],
    [['dosage'], 'none', 'warning'],
    [['disease'], 'none', undefined],
    [['safety'], 'preclinical', undefined],
    [['safety'], 'limited', undefined],
  ]
  it.each(cases)('%j, %s: %s', (types, grade, expected) => {
    expect(floorOf(claimOf({ types }), grade)).toBe(expected)
  })
})
