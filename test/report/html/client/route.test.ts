import { expect, it } from 'vitest'
import type { Route } from '../../../../src/report/html/client/route.ts'
import { readRoute, routeTo } from '../../../../src/report/html/client/route.ts'

it.each<Route>([
  { path: 'corpus/kratom-myths.md' },
  { path: 'a b&f=1#é/日本 %2F.md', fingerprint: '0011223344556677' },
  { path: '</script>.md', sentence: 12 },
  { path: '' },
  {},
])('an address leads back to its place: %j', (route) => {
  expect(readRoute(routeTo(route))).toEqual(route)
})

it.each([
  ['', {}],
  ['#', {}],
  ['#section', {}],
  ['#f=0011', {}],
  ['#d=a.md&s=x', { path: 'a.md' }],
  ['#d=%', { path: '%' }],
])('what nobody can read leads to the front or as far as it goes: %j', (hash, expected) => {
  expect(readRoute(hash)).toEqual(expected)
})

it('an address is legible', () => {
  expect(routeTo({ path: 'corpus/kratom-myths.md', fingerprint: 'ab12' })).toBe('#d=corpus/kratom-myths.md&f=ab12')
})
