import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupClaims } from '../../src/corpus/register.ts'
import type { RegisterEntry, Worth } from '../../src/model/register.ts'
import { entryOf, openEntry } from './sample-entry.ts'

const countOf = (...entries: readonly RegisterEntry[]) => groupClaims(entries).length
const grams = (low: number, high = low) => [{ kind: 'mass', low, high, unit: 'g' } as const]
const milligrams = (low: number, high = low) => [{ kind: 'mass', low, high, unit: 'mg' } as const]
const dose = (facets: Partial<RegisterEntry>) => entryOf({ relation: 'dosed-at', object: '', ...facets })

describe('the same claim', () => {
  it.each([
    ['in two documents', entryOf(), entryOf({ path: 'b.md' }), 1],
    ['hedged and asserted', entryOf(), entryOf({ certainty: 'hedged' }), 1],
    ['not of two substances', entryOf(), entryOf({ subject: 'cbd' }), 2],
    ['not of a substance and its strain', entryOf(), entryOf({ subject: 'red-bali' }), 2],
    ['not about a symptom and a narrower one', entryOf(), entryOf({ object: 'chronic-pain' }), 2],
    ['not affirmed and denied', entryOf(), entryOf({ polarity: 'negated' }), 2],
    ['not in two relations', entryOf(), entryOf({ relation: 'supports' }), 2],
    ['of an unknown name in two spellings', entryOf({ subject: '?slim-leaf' }), entryOf({ subject: '?slimleaf' }), 1],
    ['not of two unknown names', entryOf({ subject: '?slimleaf' }), entryOf({ subject: '?calmleaf' }), 2],
    ['of one dose in two units', dose({ quantities: grams(0.5, 1) }), dose({ quantities: milligrams(500, 1000) }), 1],
    ['not of two doses', dose({ quantities: grams(2) }), dose({ quantities: grams(3) }), 2],
  ])('%s', (_, first, second, count) => {
    expect(countOf(first, second)).toBe(count)
  })
})

describe('a claim that leaves something out goes by its words', () => {
  const first = openEntry('more research on kratom is needed before anybody can call it safe')
  it.each([
    ['the same', openEntry(first.sentence, { path: 'b.md' }), 1],
    ['in other words', openEntry('research on kratom is still needed before anybody calls it safe'), 1],
    ['on another matter', openEntry('whether it helps with sleep has never been shown'), 2],
    ['of another substance', openEntry(first.sentence, { subject: 'cbd' }), 2],
    ['of nothing that is named', openEntry(first.sentence, { subject: '' }), 2],
  ])('%s', (_, second, count) => {
    expect(countOf(first, second)).toBe(count)
  })
})

describe('a group', () => {
  const worth = (severity: Worth['severity'], facets: Partial<Worth> = {}): Worth => ({
    ruleId: 'kratom/pain',
    grade: 'limited',
    verdict: 'overstated',
    severity,
    ...facets,
  })

  it('counts places and documents and starts at the first of them', () => {
    const [group] = groupClaims([entryOf({ path: 'b.md' }), entryOf({ line: 9 }), entryOf()])
    expect(group).toMatchObject({ claim: 'kratom treats pain', documents: 2 })
    expect(group?.places.map(({ path, line }) => `${path}:${line}`)).toEqual(['a.md:1', 'a.md:9', 'b.md:1'])
  })

  it('is worth the gravest of its places', () => {
    const [group] = groupClaims([
      entryOf(),
      entryOf({ line: 2, worth: worth('warning') }),
      entryOf({ line: 3, worth: worth('error') }),
    ])
    expect(group?.worth?.severity).toBe('error')
  })

  it('tells of the evidence rather than of a contradiction that weighs the same', () => {
    const [group] = groupClaims([
      entryOf({ worth: worth('error', { ruleId: 'conflicts/a', verdict: 'contradictory' }) }),
      entryOf({ line: 2, worth: worth('error') }),
    ])
    expect(group?.worth?.ruleId).toBe('kratom/pain')
  })

  it('names its dose', () => {
    expect(groupClaims([dose({ quantities: grams(2, 4) })])[0]?.claim).toBe('kratom is taken at 2-4 g')
  })

  it('stands before milder ones, and before rarer ones of the same severity', () => {
    const groups = groupClaims([
      entryOf({ object: 'stress' }),
      entryOf({ object: 'mood' }),
      entryOf({ object: 'mood', line: 2 }),
      entryOf({ object: 'sleep', worth: worth('info') }),
      entryOf({ object: 'cancer', worth: worth('error') }),
    ])
    expect(groups.map(({ object }) => object)).toEqual(['cancer', 'sleep', 'mood', 'stress'])
  })
})

/** Entries as a corpus might hold them: few words and names, so that many of them are alike. */
const entries = fc
  .array(
    fc.record({
      subject: fc.constantFrom('kratom', 'cbd', '?slim-leaf', '?slimleaf', ''),
      object: fc.constantFrom('pain', '', 'sleep'),
      words: fc.uniqueArray(fc.constantFrom('safe', 'study', 'need', 'year', 'show', 'leaf', 'dose', 'more'), {
        minLength: 1,
        maxLength: 6,
      }),
      path: fc.constantFrom('a.md', 'b.md', 'c.md'),
    }),
    { maxLength: 40 },
  )
  .map((records) =>
    records.map(({ subject, object, words, path }, line) =>
      entryOf({ subject, object, path, line, ...(subject && object ? {} : { words: words.sort() }) }),
    ),
  )
const shuffled = entries.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
)

it('makes the same groups whatever the order of the documents', () => {
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      expect(groupClaims(other)).toEqual(groupClaims(list))
    }),
  )
})

it('loses and doubles no place', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const places = groupClaims(list).flatMap((group) => group.places)
      expect(new Set(places)).toEqual(new Set(list))
      expect(places).toHaveLength(list.length)
    }),
  )
})
