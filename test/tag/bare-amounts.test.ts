import { expect, it } from 'vitest'
import { claimsIn } from './sample-rulebook.ts'

const doses = (text: string): readonly string[] =>
  claimsIn(text)
    .filter((claim) => claim.relation === 'dosed-at')
    .map((claim) => `${claim.subject} ${claim.quantities.map(({ low, unit }) => `${low} ${unit}`).join()}`)

it.each([
  ['the amount acts', 'Three grams of kratom will see you through the night.', 'kratom 3 g'],
  ['the amount acts behind a joint', 'It is bitter, but two grams of kratom keep you going.', 'kratom 2 g'],
  ['the amount acts, told roughly', 'Just about a gram of kratom does the trick.', 'kratom 1 g'],
  ['the amount is commanded', 'Stack 200 mg of cbd with coffee.', 'cbd 200 mg'],
  ['the amount is commanded later on', 'Brush your teeth, then park 10 mg of cbd there.', 'cbd 10 mg'],
  ['the amount has its hour', 'My rule is 2 g of kratom at seven.', 'kratom 2 g'],
  ['the amount has its meal', 'At breakfast: 2 g of kratom.', 'kratom 2 g'],
])('an amount without a wording of a dose is advice where %s: %s', (_, text, expected) => {
  expect(doses(text)).toEqual([expected])
})

it.each([
  ['its own contents are told', 'A tablespoon of turmeric has 0.3 g of protein.'],
  ['contents are told', 'Two grams of kratom will cost you three dollars.'],
  ['something was measured', 'At noon the chemist found 30 mg of cbd.'],
  ['something was seized', 'Officers seized 40 g of kratom at dawn.'],
  ['it is for the pot', 'Add 2 g of turmeric to the rice.'],
  ['what is compared with is a way of taking it', 'It is slower than 2 g of cbd at night.'],
  ['the amount is the object of somebody', 'The shop keeps 50 g of kratom.'],
  ['the verb is no command', 'Shops stack 20 g of kratom near the till.'],
])('an amount is no advice where %s: %s', (_, text) => {
  expect(doses(text)).toEqual([])
})
