import { expect, it } from 'vitest'
import { claimsIn } from './sample-rulebook.ts'

const treated = (text: string): readonly string[] =>
  claimsIn(text)
    .filter((claim) => claim.relation === 'treats')
    .map((claim) => `${claim.subject} ${claim.object}`)

it.each([
  ['a thing to an ailment', 'Kratom is the crowbar for stubborn anxiety.', 'kratom anxiety'],
  ['named behind a colon', 'Kratom: a demolition crew for arthritis.', 'kratom arthritis'],
  ['likened to it', 'Think of kratom as a sledgehammer for arthritis.', 'kratom arthritis'],
  ['several things', 'CBD is headphones for anxiety.', 'cbd anxiety'],
  ['a giver', 'Turmeric hands arthritis its papers.', 'turmeric arthritis'],
  ['a mover', 'CBD puts anxiety on the back foot.', 'cbd anxiety'],
])('reads a product as %s: %s', (_, text, expected) => {
  expect(treated(text)).toEqual([expected])
})

it.each([
  ['it is a risk', 'Kratom is a hazard for anxiety.'],
  ['it is under study', 'Kratom is the subject of a trial for anxiety.'],
  ['its merit is in doubt', 'Kratom is a poor crowbar for anxiety.'],
  ['the noun has no article', 'Kratom is known for anxiety.'],
  ['somebody else is the thing', 'Kratom is sold, and the doctor is the crowbar for anxiety.'],
  ['the ailment is put before the public', 'Kratom puts anxiety on the agenda.'],
  ['people with the ailment are moved', 'Kratom puts people with anxiety on the ward.'],
  ['the ailment gains by it', 'Kratom gives anxiety a boost.'],
])('claims nothing where %s: %s', (_, text) => {
  expect(treated(text)).toEqual([])
})
