import { describe, expect, it } from 'vitest'
import { weighGuards } from '../../src/check/guards.ts'
import type { Claim, CueKind } from '../../src/model/claim.ts'
import { CUE_KINDS } from '../../src/model/claim.ts'
import type { Grade } from '../../src/model/rule.ts'
import { claimOf, cuesOf } from './sample-claim.ts'

/** What the guards do, in a word: who silences, or by how many steps they lower. */
function weigh(facets: Partial<Claim>, grade: Grade = 'none'): string | number {
  const effect = weighGuards(claimOf(facets), grade)
  return 'silencedBy' in effect ? effect.silencedBy : effect.steps
}

/** A disease claim: mild benefits, which users may report, are another case. */
const DISEASE: Partial<Claim> = { types: ['disease'], object: 'arthritis', objectKind: 'condition' }
const DOSE: Partial<Claim> = { relation: 'dosed-at', types: ['dosage'], object: '', objectKind: 'none' }
const FIGURE = { kind: 'mass', low: 5, high: 5, unit: 'g', span: { start: 0, end: 3 } } as const
const RATE = { kind: 'frequency', low: 2, high: 2, unit: 'times', per: 'day', span: { start: 0, end: 3 } } as const

describe('one cue kind at a time, over an unsupported disease claim', () => {
  const EFFECTS: Readonly<Record<CueKind, string | number>> = {
    negation: 0,
    pseudo: 0,
    double: 0,
    quantifier: 'quantifier "some quantifier"',
    refutation: 0,
    reported: 'reported "some reported"',
    announcement: 1,
    popularity: 'popularity "some popularity"',
    hedge: 1,
    booster: 0,
    'vague-attribution': 1,
    users: 1,
    tradition: 1,
    'named-source': 1,
    'study-detail': 'study-detail "some study-detail"',
    'nil-result': 'nil-result "some nil-result"',
    caution: 'caution "some caution"',
    'caution-cancelled': 0,
    condition: 0,
    habit: 0,
    question: 0,
    quotation: 1,
    unknown: 'unknown "some unknown"',
    future: 0,
    terminator: 0,
    commercial: 0,
    leaflet: 'leaflet "some leaflet"',
  }
  it.each(CUE_KINDS)('%s', (kind) => {
    expect(weigh({ ...DISEASE, cues: cuesOf(kind) })).toBe(EFFECTS[kind])
  })
})

describe('guards together', () => {
  const cases: readonly [string, Partial<Claim>, Grade, string | number][] = [
    ['nothing around it', {}, 'none', 0],
    ['two lower by two', { ...DISEASE, cues: cuesOf('hedge', 'quotation') }, 'none', 2],
    ['three lower by two', { ...DISEASE, cues: cuesOf('hedge', 'quotation', 'tradition') }, 'none', 2],
    ['two of one kind lower once', { ...DISEASE, cues: cuesOf('hedge', 'hedge') }, 'none', 1],
    ['weak wording without a cue lowers by one', { certainty: 'hedged' }, 'none', 1],
    [
      'what people do already is no dose advice',
      { relation: 'dosed-at', types: ['dosage'], cues: cuesOf('habit') },
      'none',
      'habit "some habit"',
    ],
    ['a question', { certainty: 'questioned', cues: cuesOf('question') }, 'none', 'question "some question"'],
    ['a condition', { certainty: 'hypothetical', cues: cuesOf('condition') }, 'none', 'condition "some condition"'],
    ['the future', { certainty: 'hypothetical', cues: cuesOf('future') }, 'none', 'future "some future"'],
    ['a cancelled caution', { cues: cuesOf('caution', 'caution-cancelled') }, 'none', 0],
    ['a caution beside a dose figure', { ...DOSE, quantities: [FIGURE], cues: cuesOf('caution') }, 'none', 0],
    [
      'a caution beside a rate',
      { ...DOSE, quantities: [RATE], cues: cuesOf('caution') },
      'none',
      'caution "some caution"',
    ],
    ['a source, no evidence', { cues: cuesOf('named-source') }, 'none', 1],
    ['a source, some evidence', { cues: cuesOf('named-source') }, 'limited', 'named-source "some named-source"'],
    ['a source, refuted', { cues: cuesOf('named-source') }, 'refuted', 1],
    ['a source and a vague one', { cues: cuesOf('named-source', 'vague-attribution') }, 'none', 1],
    ['a source that settles it', { certainty: 'boosted', cues: cuesOf('named-source') }, 'none', 0],
    [
      'a source for safety, which none vouches for',
      { relation: 'causes', types: ['safety'], cues: cuesOf('named-source') },
      'none',
      0,
    ],
    [
      'a source that found no harm',
      { relation: 'causes', types: ['safety'], cues: cuesOf('named-source', 'refutation') },
      'none',
      2,
    ],
    [
      'what most take',
      { ...DOSE, quantities: [FIGURE], cues: cuesOf('popularity') },
      'none',
      'popularity "some popularity"',
    ],
    [
      'what most people take',
      {
        ...DOSE,
        quantities: [FIGURE],
        cues: cuesOf('popularity').map((cue) => ({ ...cue, entry: 'people (use|take)' })),
      },
      'none',
      0,
    ],
    ['a source of a dose', { ...DOSE, cues: cuesOf('named-source') }, 'none', 'named-source "some named-source"'],
    ['users on a mild benefit', { cues: cuesOf('users') }, 'none', 'users "some users"'],
    ['users on a denied harm', { relation: 'causes', types: ['safety'], cues: cuesOf('users') }, 'none', 1],
  ]
  it.each(cases)('%s', (_, facets, grade, expected) => {
    expect(weigh(facets, grade)).toBe(expected)
  })

  it('are named when they lower', () => {
    const effect = weighGuards(claimOf({ ...DISEASE, cues: cuesOf('quotation', 'hedge') }), 'none')
    expect(effect).toEqual({ weak: true, steps: 2, guards: ['hedge "some hedge"', 'quotation "some quotation"'] })
  })
})
