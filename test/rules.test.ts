import { expect, test } from 'vitest'
import { testRules } from '../src/run/rulebook.ts'
import { currentRulebook } from './corpus.ts'

/** How an example may come out; all else is a fault of the rule, its words or its example. */
const GOOD = new Set(['reported', 'validated', 'mended'])

test.each(testRules(currentRulebook()))('$ruleId: its examples come out as meant', ({ outcomes }) => {
  expect(outcomes.filter(({ result }) => !GOOD.has(result))).toEqual([])
})
