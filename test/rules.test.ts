import { expect, test } from 'vitest'
import { testRules } from '../src/run/rulebook.ts'
import { currentRulebook } from './corpus.ts'
import { kept } from './known.ts'

const results = testRules(currentRulebook())

/** Missing: an example that should be flagged is not. Noisy: one that should pass is flagged. Unmended: an edit goes wrong. */
const failures = results.flatMap(({ ruleId, outcomes }) =>
  outcomes
    .filter(({ result }) => result === 'noisy' || result === 'missing' || result === 'unmended')
    .map(({ result, text }) => `${ruleId} ${result}: ${text}`),
)
const known = kept('examples.known.json', failures)
const ids = results.map(({ ruleId }) => ruleId)

/** A new failure fails, and so does a known one that has been mended: the list can only shrink. */
test.each(ids)('%s: its examples come out as meant but the known ones', (id) => {
  const ofThis = (entry: string) => entry.startsWith(`${id} `)
  expect(failures.filter(ofThis)).toEqual(known.filter(ofThis))
})

test('every known failure belongs to a rule', () => {
  expect(known.filter((entry) => !ids.some((id) => entry.startsWith(`${id} `)))).toEqual([])
})
