import { expect, it } from 'vitest'
import { claimsIn } from './sample-rulebook.ts'

const treated = (text: string): readonly (string | undefined)[] =>
  claimsIn(text)
    .filter((claim) => claim.relation === 'treats')
    .map((claim) => claim.object)

it.each([
  'Kratom unpicks anxiety strand by strand.',
  'Kratom will unpick anxiety.',
  'Kratom quietly mops up even the most stubborn anxiety.',
  'Kratom is bitter. It vanquished my anxiety.',
])('reads a verb that no wording holds as a promise of relief: %s', (text) => {
  expect(treated(text)).toContain('anxiety')
})

it.each([
  ['the verb is one of harm or study', 'Kratom mimics anxiety.'],
  ['the ailment stands behind a preposition', 'Kratom sells out to people with anxiety.'],
  ['somebody else acts', 'Kratom users unpicked anxiety.'],
  ['a modal alone is no verb', 'Kratom can anxiety.'],
])('claims nothing where %s: %s', (_, text) => {
  expect(treated(text)).toEqual([])
})

it('reads a verb that no wording holds before a receptor as an action', () => {
  expect(claimsIn('Kratom tickles your opioid receptors.').map(({ relation, object }) => [relation, object])).toEqual([
    ['acts-on', 'opioid-receptor'],
  ])
})
