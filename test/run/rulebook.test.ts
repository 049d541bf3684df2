import { expect, it } from 'vitest'
import { testRules } from '../../src/run/rulebook.ts'
import { sampleRulebook } from '../tag/sample-rulebook.ts'

it('tries what the edits of a rule make of its examples', () => {
  const rules = sampleRulebook.rules.map((rule) => {
    if (rule.id !== 'kratom/pain') return rule
    const fix = [
      { from: 'Kratom relieves pain.', to: 'Kratom is taken for pain.' },
      { from: 'Kratom relieves pain.', to: 'Kratom is used for pain.' },
    ]
    const replace = [{ words: ['relieves'], with: 'is taken for', safe: false }]
    return { ...rule, replace, examples: { flag: [], pass: [], fix } }
  })
  const [result] = testRules({ ...sampleRulebook, hash: 'edited', rules }, ['kratom/pain'])
  const made = 'Kratom is taken for pain.'
  expect(result?.outcomes).toEqual([
    { text: 'Kratom relieves pain.', expect: 'fix', result: 'mended', made },
    { text: 'Kratom relieves pain.', expect: 'fix', result: 'unmended', made },
  ])
})
