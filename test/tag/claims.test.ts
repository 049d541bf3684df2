import { describe, expect, it } from 'vitest'
import { claimIn, claimsIn } from './sample-rulebook.ts'

describe('a claim says what and where', () => {
  it.each([
    ['Our kratom relieves pain.', 'kratom treats pain', 'relieves pain'],
    ['Our pain-relieving kratom sells.', 'kratom treats pain', 'pain-relieving'],
    ['Kratom binds to the opioid receptor.', 'kratom acts-on opioid-receptor', 'binds to the opioid receptor'],
    ['Kratom is addictive.', 'kratom causes dependence', 'addictive'],
    ['Take 5 g of kratom.', 'kratom dosed-at ', 'Take 5 g'],
  ])('%s', (text, facts, words) => {
    const { subject, relation, object, span } = claimIn(text)
    expect(`${subject} ${relation} ${object}`).toBe(facts)
    expect(text.slice(span.start, span.end)).toBe(words)
  })

  it('covers from the anchor to its own object where a list makes several claims', () => {
    const text = 'Kratom relieves pain, anxiety and depression.'
    expect(claimsIn(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'relieves pain',
      'relieves pain, anxiety',
      'relieves pain, anxiety and depression',
    ])
  })
})

it('a caution is a claim of risk, unless the sentence makes claims of its own', () => {
  const facts = (text: string) => claimsIn(text).map(({ subject, relation, types }) => [subject, relation, types[0]])
  expect(facts('Kratom is old. Ask your doctor first.')).toEqual([['kratom', 'causes', 'risk']])
  expect(facts('Ask your doctor, for kratom relieves pain.')).toEqual([['kratom', 'treats', 'efficacy']])
})

describe('qualifiers', () => {
  it.each([
    ['Kratom relieves pain.', {}],
    ['Kratom relieves pain in pregnant women.', { population: 'pregnant-women' }],
    ['Kratom relieves pain in users.', {}],
    ['Kratom relieves pain at 5 g.', { dose: '5 g' }],
    ['Kratom relieves pain for 2 to 4 hours.', { time: '2-4 hour' }],
    ['Kratom relieves pain, but pregnant women should leave it.', {}],
  ])('%s', (text, qualifiers) => {
    expect(claimIn(text).qualifiers).toEqual(qualifiers)
  })
})

describe('quantities', () => {
  it.each([
    ['Take 5 g of kratom.', [[5, 5, 'g', '5 g']]],
    ['Take 2-4 g of kratom daily.', [[2, 4, 'g', '2-4 g']]],
    ['Kratom relieves pain.', []],
    ['With kratom you improve focus and lose 5 kg.', [[5, 5, 'kg', '5 kg']]],
    ['With kratom you improve focus at 5 g.', []],
    ['Kratom relieves pain at 5 g.', []],
  ])('%s', (text, expected) => {
    const found = claimIn(text).quantities
    expect(
      found.map(({ low, high, unit, span }) => [low, high, unit, text.slice(span.start, span.end).slice(0, 5).trim()]),
    ).toEqual(expected.map(([low, high, unit, words]) => [low, high, unit, words]))
  })
})

it('claims stand in the order of the sentences', () => {
  const text = 'Kratom relieves pain. Kratom is addictive. Take 5 g of kratom.'
  expect(claimsIn(text).map((claim) => claim.sentence)).toEqual([0, 1, 2])
})

it.each([
  ['what an article stands before is no verb', 'Kratom: share the treat before pain.'],
  ['the object behind an auxiliary is that of another verb', 'Kratom: treating yourself may bring on pain.'],
])('%s: %s', (_, text) => {
  expect(claimsIn(text).filter((claim) => claim.relation === 'treats')).toEqual([])
})
