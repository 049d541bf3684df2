import { expect, test } from 'vitest'
import type { Measured } from '../src/model/precision.ts'
import { lintRulebook } from '../src/rulebook/index.ts'
import { lintExamples } from '../src/run/lint-examples.ts'
import { currentRulebook } from './corpus.ts'
import baseline from './golden.baseline.json' with { type: 'json' }
import { kept } from './known.ts'

const data = currentRulebook()
const measured = baseline.rules as Measured
/** Reviews fall due as time passes; `rules lint` tells of them, a test must not. */
const today = '0000-01-01'
const faults = [...lintRulebook(data, { today, measured }), ...lintExamples(data, { thorough: true })]
const isUntested = ({ code }: { readonly code: string }) => code === 'untested-alternatives'

test('rules lint finds nothing in the default rules', () => {
  expect(faults.filter((fault) => !isUntested(fault))).toEqual([])
})

/** What no example shows yet: a new entry fails, and so does one that has been mended. The list can only shrink. */
test('rules lint --thorough finds no alternatives without an example but the known ones', () => {
  const untested = faults.filter(isUntested).map(({ place = '', message }) => `${place}: ${message}`)
  expect(untested.sort()).toEqual(kept('untested.known.json', untested))
})
