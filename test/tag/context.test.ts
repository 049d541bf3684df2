import { describe, expect, it } from 'vitest'
import type { Certainty, Polarity } from '../../src/model/claim.ts'
import type { Mechanism } from '../../src/tag/reading.ts'
import { claimIn, claimsIn } from './sample-rulebook.ts'

/** The last claim of a text. */
function lastClaim(text: string, off: readonly Mechanism[] = []) {
  const claim = claimsIn(text, { format: 'markdown', off }).at(-1)
  if (claim === undefined) throw new Error(`no claim in "${text}"`)
  return claim
}

describe('polarity', () => {
  const cases: readonly [string, Polarity][] = [
    ['Kratom relieves pain.', 'affirmed'],
    ['Kratom does not relieve pain.', 'negated'],
    ['Kratom never relieves pain.', 'negated'],
    ['Kratom relieves pain, not on Sundays.', 'affirmed'],
    ['Kratom is not only old but also relieves pain.', 'affirmed'],
    ['Kratom not only relieves pain.', 'affirmed'],
    ['No doubt kratom relieves pain.', 'affirmed'],
    ['Kratom is not sold here, but it relieves pain.', 'affirmed'],
    ['Kratom is not sold because it relieves pain.', 'affirmed'],
    ['Kratom does not rather relieve pain.', 'affirmed'],
    ['With kratom no pain since May.', 'affirmed'],
    ['It is not true that with kratom no pain since May.', 'negated'],
    ['Kratom has no side effects.', 'negated'],
    ['Kratom has side effects.', 'affirmed'],
    ['Kratom has no withdrawal, no addiction.', 'negated'],
    ['Kratom never has no side effects.', 'affirmed'],
    ['Kratom is non-addictive.', 'negated'],
    ['Kratom is not non-addictive.', 'affirmed'],
    ['Kratom is not addictive.', 'negated'],
    ['Kratom is free of withdrawal.', 'negated'],
    ['Kratom is hardly free of withdrawal.', 'negated'],
    ['Kratom is not free of withdrawal.', 'affirmed'],
    ['Kratom is not without risk of addiction.', 'affirmed'],
    ['Kratom comes without risk of addiction.', 'negated'],
    ['The agency licensed no kratom.', 'negated'],
    ['The agency licensed kratom.', 'affirmed'],
    ['Kratom relieves pain, no matter where.', 'affirmed'],
    ['Without addiction, kratom relieves pain.', 'affirmed'],
    ['Far from being harmless, kratom relieves pain.', 'affirmed'],
    ['Kratom leaves no call for ibuprofen.', 'affirmed'],
    ['Kratom does what ibuprofen never did.', 'affirmed'],
    ['It is a myth that kratom leaves no call for ibuprofen.', 'negated'],
    ['It is a myth that kratom is addictive.', 'negated'],
    ['Kratom has no withdrawal and is free of addiction.', 'negated'],
    ['It is a myth that kratom is not addictive.', 'affirmed'],
    ['There is no evidence that kratom relieves pain.', 'negated'],
    ['That kratom relieves pain is a myth.', 'negated'],
    ['Kratom relieves pain. That is false.', 'negated'],
    ['The myth goes on and on. Kratom relieves pain.', 'negated'],
    ['Kratom relieves pain. I felt nothing.', 'affirmed'],
    ['With kratom I felt nothing relieve my pain.', 'negated'],
  ]
  it.each(cases)('%s: %s', (text, polarity) => {
    expect(lastClaim(text).polarity).toBe(polarity)
  })
})

describe('the heading reaches the list beneath it and nothing else', () => {
  it.each([
    ['# False hopes\n\n- Kratom relieves pain', 'negated'],
    ['# False hopes\n\nKratom relieves pain.', 'affirmed'],
    ['# Hopes\n\n- Kratom relieves pain', 'affirmed'],
    ['# Hopes\n\nWhat it does not:\n\n- Kratom relieves pain', 'negated'],
    ['# Hopes\n\nIt is not all:\n\n- Kratom relieves pain', 'affirmed'],
    ['# False hopes\n\nWe heard:\n\n- Kratom relieves pain', 'negated'],
    ['# False hopes\n\nNone.\n\n# Facts\n\n- Kratom relieves pain', 'affirmed'],
  ])('%j: %s', (text, polarity) => {
    expect(lastClaim(text).polarity).toBe(polarity)
  })
})

describe('certainty', () => {
  const cases: readonly [string, Certainty][] = [
    ['Kratom relieves pain.', 'asserted'],
    ['Kratom may relieve pain.', 'hedged'],
    ['Kratom may be old, but it relieves pain.', 'asserted'],
    ['Kratom relieves pain, and that may be so.', 'asserted'],
    ['Kratom definitely relieves pain.', 'boosted'],
    ['Kratom cures pain.', 'boosted'],
    ['Kratom may cure pain.', 'hedged'],
    ['Kratom relieves pain if trials confirm it.', 'hypothetical'],
    ['That kratom relieves pain will be tested.', 'hypothetical'],
    ['Does kratom relieve pain?', 'questioned'],
    ['Kratom gives sleep support.', 'hedged'],
  ]
  it.each(cases)('%s: %s', (text, certainty) => {
    expect(claimIn(text).certainty).toBe(certainty)
  })
})

describe('attribution', () => {
  it.each([
    ['Kratom relieves pain.', 'author', 'endorsed'],
    ['Studies suggest kratom relieves pain.', 'research', 'endorsed'],
    ['Users report that kratom relieves pain.', 'users', 'endorsed'],
    ['Traditionally kratom relieves pain.', 'tradition', 'endorsed'],
    ['According to the agency kratom relieves pain.', 'named-source', 'endorsed'],
    ['Against placebo kratom relieved pain.', 'named-source', 'endorsed'],
    ['Sellers claim that kratom relieves pain.', 'author', 'reported'],
    ['Kratom has gained attention to relieve pain.', 'author', 'reported'],
    ['It is a myth that kratom relieves pain.', 'author', 'denied'],
  ])('%s: %s, %s', (text, source, stance) => {
    expect(claimIn(text).attribution).toEqual({ source, stance })
  })
})

describe('a mechanism that is turned off says nothing', () => {
  const cases: readonly [Mechanism, string][] = [
    ['negation', 'Kratom does not relieve pain.'],
    ['refutation', 'There is no evidence that kratom relieves pain.'],
    ['hedges', 'Kratom may relieve pain.'],
    ['question', 'Does kratom relieve pain?'],
    ['caution', 'Ask your doctor to relieve pain with kratom.'],
    ['announcement', 'This article explores how kratom relieves pain.'],
    ['named-source', 'According to the agency kratom relieves pain.'],
  ]
  it.each(cases)('%s: %s', (mechanism, text) => {
    const [on, without] = [lastClaim(text), lastClaim(text, [mechanism])]
    expect(on.cues).not.toEqual([])
    expect(without).toMatchObject({ polarity: 'affirmed', certainty: 'asserted', cues: [] })
  })
})

describe('the cues of a claim', () => {
  it('stand where the words stand', () => {
    const text = 'Kratom may not relieve pain.'
    const places = lastClaim(text).cues.map(({ kind, span }) => [kind, text.slice(span.start, span.end)])
    expect(places).toEqual([
      ['hedge', 'may'],
      ['negation', 'not'],
    ])
  })

  it('say so when they come from the next sentence or the heading', () => {
    expect(lastClaim('Kratom relieves pain. That is false.').cues[0]?.entry).toBe('that is false (next sentence)')
    expect(lastClaim('# False hopes\n\n- Kratom relieves pain').cues[0]?.entry).toBe('false hopes (heading)')
  })
})

/** Kinds of the cues on the last claim. */
const cuesOf = (text: string) => lastClaim(text).cues.map(({ kind }) => kind)

describe('what a cue governs beyond its clause', () => {
  it.each([
    ['a caution, why it is given', 'Ask your doctor about kratom, because it binds opioid receptors.', 'caution', true],
    ['a caution, no promise of relief', 'Ask your doctor about kratom, because it relieves pain.', 'caution', false],
    [
      'a caution, no cause of its own',
      'Ask your doctor, who says that kratom binds opioid receptors.',
      'caution',
      false,
    ],
    [
      'what is found, the mere naming before it',
      'Kratom has sleep support, and it is a myth that it works.',
      'refutation',
      true,
    ],
    ['a nil result', 'I felt nothing and kratom relieved pain.', 'nil-result', true],
    ['a nil result, unless that is denied', 'Never have I felt nothing as kratom relieved pain.', 'nil-result', false],
  ] as const)('%s: %s', (_, text, kind, expected) => {
    expect(cuesOf(text).includes(kind)).toBe(expected)
  })
})
