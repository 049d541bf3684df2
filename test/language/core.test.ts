import { expect, test } from 'vitest'
import { bestCore } from '../../src/language/core.ts'
import { parsePattern } from '../../src/language/pattern.ts'

test.each([
  ['the longest run', 'relieve {symptom} at once', [2, 4]],
  ['of equal runs the one with the rarer words', '{biology} (rise|be) .. overnight', [3, 4]],
  ['the first of equals', 'ease {symptom} overnight', [0, 1]],
  ['no optional word', 'good? for {symptom}', [1, 2]],
])('the core is %s', (_, pattern, core) => {
  expect(bestCore(parsePattern(pattern))).toEqual(core)
})
