import { expect, it } from 'vitest'
import { renderRuleTests } from '../../src/report/rule-tests.ts'

it('tells what came out wrong, and how an edit went', () => {
  const { text, failed } = renderRuleTests([
    {
      ruleId: 'a/b',
      outcomes: [
        { text: 'Flag this.', expect: 'flag', result: 'missing' },
        { text: 'A fine herb.', expect: 'fix', result: 'mended', made: 'A herb.' },
        { text: 'An odd herb.', expect: 'fix', result: 'unmended', made: 'An herb.' },
      ],
    },
  ])
  expect(failed).toBe(true)
  expect(text).toBe(
    'a/b\n  missing  passes, but should be flagged: Flag this.\n  unmended should be mended otherwise: An odd herb.\n' +
      '           comes out as: An herb.\n\n1 rule, 3 examples: 0 reported, 0 validated, 1 mended, 0 noisy, 1 missing, 1 unmended\n',
  )
})

it('speaks of edits only where there are any', () => {
  const outcomes = [{ text: 'Flag this.', expect: 'flag', result: 'reported' }] as const
  expect(renderRuleTests([{ ruleId: 'a/b', outcomes }])).toEqual({
    text: '1 rule, 1 example: 1 reported, 0 validated, 0 noisy, 0 missing\n',
    failed: false,
  })
})
