import { expect, it } from 'vitest'
import { claimsIn } from './sample-rulebook.ts'

const treated = (text: string): readonly string[] =>
  claimsIn(text)
    .filter((claim) => claim.relation === 'treats' && claim.polarity === 'affirmed')
    .map((claim) => `${claim.subject} ${claim.object}`)

it.each([
  ['an order to take it', 'Headache again? Reach for turmeric.', 'turmeric headache'],
  ['a rescue', 'Fed up with arthritis? Kratom to the rescue.', 'kratom arthritis'],
  ['its bare name', 'Anxiety before a talk? CBD.', 'cbd anxiety'],
  ['an echo', 'Headache? What headache? Kratom has been at work since March.', 'kratom headache'],
])('a complaint is answered by a product with %s: %s', (_, text, expected) => {
  expect(treated(text)).toContain(expected)
})

it.each([
  ['the question wants to know', 'What is arthritis? Take turmeric as an example.'],
  ['the answer is a warning', 'Arthritis? Avoid kratom.'],
  ['the answer orders care', 'Arthritis? Take care with kratom.'],
  ['the answer denies it', 'Arthritis? Kratom is not the answer.'],
  ['the answer tells of it', 'Arthritis? Kratom grows in the tropics and was named long ago.'],
  ['nothing is asked', 'Arthritis hurts. Take turmeric.'],
  ['the question names a product', 'Kratom and arthritis? Take turmeric.'],
])('no promise is made where %s: %s', (_, text) => {
  expect(treated(text)).toEqual([])
})

it.each([
  ['Want to be free of pain? Take kratom.', ['kratom pain']],
  ['Tired of anxiety? Our kratom is here.', ['kratom anxiety']],
  ['Tired of anxiety? Take the bus.', []],
  ['Tired of anxiety? Ask your doctor about kratom.', []],
  ['Does anxiety bother people? Take kratom.', []],
  ['Tired of waiting? Take kratom.', []],
])('%s: %j', (text, expected) => {
  expect(treated(text)).toEqual(expected)
})
