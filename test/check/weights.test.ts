import { expect, it } from 'vitest'
import { weighed, weightOf } from '../../src/check/weights.ts'
import type { Finding } from '../../src/model/finding.ts'

const finding = (ruleId: string) => ({ ruleId, severity: 'error' }) as Finding

it.each([
  ['kratom/cures', 'off'],
  ['kratom/heals', 'info'],
  ['cbd/cures', undefined],
])('the weight of %s: its own before that of its pack', (ruleId, expected) => {
  expect(weightOf(ruleId, { kratom: 'info', 'kratom/cures': 'off' })).toBe(expected)
})

it('findings weigh what is asked for, the others what they did', () => {
  const findings = [finding('kratom/cures'), finding('cbd/cures')]
  expect(weighed(findings, { kratom: 'info' }).map(({ severity }) => severity)).toEqual(['info', 'error'])
  expect(weighed(findings, {})).toBe(findings)
})
