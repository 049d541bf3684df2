import { expect, test } from 'vitest'
import { rightSpelling } from '../../src/language/misspelling.ts'
import { wordForm } from '../../src/language/normalise.ts'

test.each([
  ['excema', 'eczema'],
  ['migrains', 'migraines'],
  ['siezures', 'seizures'],
  ['bronchitus', 'bronchitis'],
  ['diahorrea', 'diarrhea'],
  ['thyriodism', 'thyroidism'],
  ['diabetus', 'diabetes'],
])('the misspelt ailment "%s" is read as "%s"', (wrong, right) => {
  expect(rightSpelling(wrong)).toBe(right)
})

test.each(['detritus', 'pruritus', 'chronic', 'traumatic', 'sinus', 'plasma', 'eczema', 'tinnitus'])(
  'the well-spelt word "%s" stays as it is',
  (word) => {
    expect(rightSpelling(word)).toBe(word)
  },
)

test('a misspelt ailment has the normal form of the right one', () => {
  expect(wordForm('Haemoroids').normal).toBe(wordForm('hemorrhoid').normal)
})
