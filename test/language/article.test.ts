import { expect, it } from 'vitest'
import { articleFor } from '../../src/language/article.ts'

it.each([
  ['herb', 'a'],
  ['amazing', 'an'],
  ['ingredient', 'an'],
  ['Oil', 'an'],
  ['unimpressive', 'an'],
  ['unmatched', 'an'],
  ['useful', 'a'],
  ['unique', 'a'],
  ['unit', 'a'],
  ['ubiquitous', 'a'],
  ['utter', 'an'],
  ['European', 'a'],
  ['one', 'a'],
  ['oneself', 'an'],
  ['hour', 'an'],
  ['honest', 'an'],
  ['hormone', 'a'],
  ['FDA', 'an'],
  ['CBD', 'a'],
  ['7', undefined],
  ['', undefined],
])('%j: %s', (word, article) => {
  expect(articleFor(word)).toBe(article)
})
