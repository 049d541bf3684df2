import { describe, expect, it } from 'vitest'
import { tag } from './sample-rulebook.ts'

describe('a seller’s page', () => {
  it.each([
    ['[Kratom](https://example.com/shop/kratom)', true],
    ['[Kratom](https://example.com/tea?ref=9)', true],
    ['[Kratom](https://example.com/workshop)', false],
    ['[Kratom](https://www.amazon.co.uk/gp/product/B00)', false],
    ['[Kratom](https://example.com/a?preference=1)', false],
    ['Kratom. Add to cart now.', true],
    ['Kratom in a cart.', false],
  ])('%s: %s', (text, expected) => {
    expect(tag(text, { format: 'markdown' }).commercial).toBe(expected)
  })
})
