import { expect, test } from 'vitest'
import { packNumbers, packRows, unpackNumbers, unpackRows } from '../../src/language/pack.ts'

test.each([
  [[]],
  [[0]],
  [[31, 32, 1023, 1024]],
  [[51, 52, 53, 0, 2 ** 30 - 1]],
  [Array.from({ length: 64 }, (_, index) => index)],
])('%j comes back as it was', (numbers) => {
  const packed = packNumbers(numbers)
  expect([...unpackNumbers(packed)]).toEqual(numbers)
  expect(JSON.stringify(packed)).toBe(`"${packed}"`)
})

test('lists keep their order and their gaps', () => {
  const { starts, items } = unpackRows(packRows([[], [7, 3], [], [40]]))
  expect([...starts]).toEqual([0, 0, 2, 2, 3])
  expect([...items]).toEqual([7, 3, 40])
})
