import { describe, expect, it } from 'vitest'
import { findConflicts } from '../../src/check/conflicts.ts'
import type { Claim } from '../../src/model/claim.ts'
import { benchOf, claimOf, cuesOf, ruleOf } from './sample-claim.ts'

const bench = benchOf('One. Two. Three. Four. Five. Six.')

const treatsAndCauses = ruleOf('conflict', {
  promotes: { relation: 'treats' },
  cautions: { relation: 'causes' },
  same: ['subject', 'object'],
})

/** A benefit in the first sentence. */
const promotes = (facets: Partial<Claim> = {}) => claimOf(facets)
/** The same as a harm, two sentences on. */
const cautions = (facets: Partial<Claim> = {}) =>
  claimOf({ relation: 'causes', types: ['risk'], sentence: 2, ...facets })

const conflicts = (claims: readonly Claim[], rule = treatsAndCauses) => findConflicts([rule], claims, bench)

describe('two claims contradict each other', () => {
  it.each([
    ['plainly', promotes(), cautions(), 1],
    ['whichever comes first', promotes({ sentence: 3 }), cautions({ sentence: 0 }), 1],
    ['not in one sentence', promotes(), cautions({ sentence: 0 }), 0],
    ['not about two products', promotes(), cautions({ subject: 'cbd' }), 0],
    ['about a strain and its substance', promotes({ subject: 'red-bali' }), cautions(), 1],
    ['about a substance and its strain', promotes(), cautions({ subject: 'red-bali' }), 1],
    ['not about two objects', promotes(), cautions({ object: 'anxiety' }), 0],
    ['about a condition and a broader one', promotes({ object: 'chronic-pain' }), cautions(), 1],
    ['not where the caution is denied', promotes(), cautions({ polarity: 'negated' }), 0],
    ['not where the caution is asked', promotes(), cautions({ certainty: 'questioned' }), 0],
    ['not where the caution is supposed', promotes(), cautions({ certainty: 'hypothetical' }), 0],
    ['where the caution is hedged', promotes(), cautions({ certainty: 'hedged' }), 1],
    ['where the caution is a warning', promotes(), cautions({ cues: cuesOf('caution') }), 1],
    ['not where the benefit is only reported', promotes({ cues: cuesOf('reported') }), cautions(), 0],
    ['not where the benefit is asked', promotes({ certainty: 'questioned', cues: cuesOf('question') }), cautions(), 0],
  ])('%s', (_, claim, other, count) => {
    expect(conflicts([claim, other])).toHaveLength(count)
  })
})

describe('qualifiers that reconcile two claims', () => {
  it.each([
    ['the caution is for others', {}, { population: 'children' }, 0],
    ['the caution is for the same people', { population: 'children' }, { population: 'children' }, 1],
    ['only the benefit is for some', { population: 'children' }, {}, 1],
    ['the caution is for another time', {}, { time: '2-4 week' }, 0],
    ['two doses', { dose: '5 g' }, { dose: '50 g' }, 0],
    ['one dose', { dose: '5 g' }, { dose: '5 g' }, 1],
    ['a dose on one side alone', {}, { dose: '50 g' }, 1],
  ])('%s', (_, ours, theirs, count) => {
    expect(conflicts([promotes({ qualifiers: ours }), cautions({ qualifiers: theirs })])).toHaveLength(count)
  })
})

describe('the finding', () => {
  it('stands on the benefit and points to the caution', () => {
    const [found] = conflicts([promotes(), cautions()])
    expect(found).toMatchObject({ verdict: 'contradictory', severity: 'warning', sentence: 0, objects: ['pain'] })
    expect(found?.related).toEqual([
      { path: 'a.md', span: bench.document.sentences[2]?.span, message: 'says otherwise' },
    ])
  })

  it('shows three places and counts the others', () => {
    const [found] = conflicts([promotes(), ...[1, 2, 2, 3, 4, 5].map((sentence) => cautions({ sentence }))])
    expect(found?.related.map((place) => place.message)).toEqual([
      'says otherwise',
      'says otherwise',
      'and 2 more places say otherwise',
    ])
  })

  it('stands on each benefit', () => {
    expect(conflicts([promotes(), promotes({ sentence: 1 }), cautions()]).map((found) => found.sentence)).toEqual([
      0, 1,
    ])
  })

  it('needs the same subject alone where the rule says so', () => {
    const subjectOnly = ruleOf('conflict', {
      promotes: { relation: 'treats' },
      cautions: { relation: 'causes' },
      same: ['subject'],
    })
    expect(conflicts([promotes(), cautions({ object: 'harm' })], subjectOnly)).toHaveLength(1)
  })
})

describe('a statement of open research', () => {
  const unproven = ruleOf('conflict', {
    promotes: { relation: 'treats' },
    cautions: { relation: 'proves', polarity: 'negated' },
    about: 'effect',
  })
  const found = (text: string, facets: Partial<Claim> = {}, rule = unproven) => {
    const open = { relation: 'proves', polarity: 'negated', object: '', objectKind: 'none', sentence: 1 } as const
    return findConflicts([rule], [promotes(), cautions({ ...open, ...facets })], benchOf(`Kratom eases pain. ${text}`))
  }

  it.each([
    ['contradicts what it leaves open', 'More research is needed.', {}, 1],
    ['not what it does not speak of', 'The dose is not proven.', {}, 0],
    ['contradicts where it names the same ailment', 'It is not proven.', { object: 'pain' }, 1],
    ['not where it names another', 'It is not proven.', { object: 'anxiety' }, 0],
    ['contradicts at every dose', 'It is not proven.', { qualifiers: { dose: '4 g' } }, 1],
    ['contradicts though research is still to come', 'It is needed.', { certainty: 'hypothetical' }, 1],
    ['not as a condition', 'It helps.', { certainty: 'hypothetical', cues: cuesOf('condition') }, 0],
    ['is none by a formula of law', 'No.', { cues: [{ ...cuesOf('refutation')[0], entry: 'not intended to' }] }, 0],
  ] as const)('%s', (_, text, facets, count) => {
    expect(found(text, facets as Partial<Claim>)).toHaveLength(count)
  })
})

describe('the subject of a page', () => {
  const loose = (facets: Partial<Claim>) => cautions({ subjectFrom: 'document', ...facets })

  it('is what a warning without a name is about, whatever was last spoken of', () => {
    expect(
      conflicts([promotes(), loose({ subject: 'cbd' }), loose({ object: 'anxiety' }), loose({ object: 'anxiety' })]),
    ).toHaveLength(1)
  })

  it('goes by its brand too', () => {
    const brand = { subject: '?slimleaf', subjectKind: 'product', subjectFrom: 'unknown-name' } as const
    expect(conflicts([promotes(brand), loose({})])).toHaveLength(1)
  })
})

describe('a line that announces', () => {
  it('promises nothing that could be contradicted', () => {
    const announced = benchOf('# How it eases pain\n\nKratom. Kratom brings pain.')
    expect(findConflicts([treatsAndCauses], [promotes(), cautions()], announced)).toEqual([])
  })
})
