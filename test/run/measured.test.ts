import { expect, it } from 'vitest'
import type { Rule } from '../../src/model/rule.ts'
import { measuredUnchanged } from '../../src/run/measured.ts'
import { sampleRulebook } from '../tag/sample-rulebook.ts'

const [rule] = sampleRulebook.rules.filter(({ id }) => id === 'kratom/pain') as [Rule]
const measured = { 'kratom/pain': { kind: 'claim', true: 12, false: 0 } } as const

it.each<[string, Rule, number]>([
  ['its examples', { ...rule, examples: { flag: ['x'], pass: [] } }, 1],
  ['its words', { ...rule, message: 'Other words.', title: 'Other' }, 1],
  ['what it looks for', { ...rule, claim: { relation: ['causes'] } } as Rule, 0],
  ['its grade', { ...rule, evidence: { ...rule.evidence, grade: 'refuted' } }, 0],
  ['its severity', { ...rule, severity: 'error' }, 0],
])('after a change of %s', (_, changed, count) => {
  expect(Object.keys(measuredUnchanged(measured, [rule], [changed]))).toHaveLength(count)
})

it('a rule that was left out keeps its figures, for they tell of its kind', () => {
  expect(measuredUnchanged(measured, [rule], [])).toEqual(measured)
})
