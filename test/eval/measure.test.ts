import { describe, expect, it } from 'vitest'
import { compare } from '../../eval/measure.ts'
import type { ReportFinding } from '../../src/model/report.ts'
import type { Rule } from '../../src/model/rule.ts'
import type { Expected } from '../corpus.ts'
import { document, finding, locationOf } from '../report/sample-report.ts'

const rules = [
  { id: 'kratom/claim', claim: {} },
  { id: 'conflicts/pair', conflict: {} },
] as unknown as Rule[]

function found(text: string, more: Partial<ReportFinding> = {}): ReportFinding {
  const location = locationOf(text, text)
  return {
    ...finding({ ruleId: 'kratom/claim', location }),
    severity: 'warning',
    sentence: { index: 0, text, location },
    ...more,
  }
}

function compareWith(findings: readonly ReportFinding[], expected: Expected) {
  return compare([{ report: document({ path: 'a.md', findings }), expected }], rules)
}

const pair = { ruleId: 'conflicts/pair', verdict: 'contradictory' } as const

describe('a flag of a rule', () => {
  it.each<[string, Expected, { true: number; false: number }]>([
    ['must be flagged', { must: [{ starts: 'It cures' }] }, { true: 1, false: 0 }],
    ['may be flagged', { may: [{ starts: 'It cures' }] }, { true: 1, false: 0 }],
    ['has no label', {}, { true: 0, false: 1 }],
  ])('counts by whether its sentence %s', (_, expected, flags) => {
    expect(compareWith([found('It cures pain.')], expected).rules).toEqual({
      'kratom/claim': { kind: 'claim', ...flags },
    })
  })

  it('at info counts for nothing', () => {
    expect(compareWith([found('It cures pain.', { severity: 'info' })], {}).rules).toEqual({})
  })

  it.each<[string, Expected, { true: number; false: number }]>([
    [
      'of a labelled pair',
      { contradictions: [{ starts: 'It is safe', against: ['It harms'] }] },
      { true: 2, false: 0 },
    ],
    ['of no pair', { must: [{ starts: 'It is safe' }, { starts: 'It harms' }] }, { true: 0, false: 2 }],
  ])('that tells of a contradiction is judged by its sentence, here one %s', (_, expected, flags) => {
    const findings = [found('It is safe.', pair), found('It harms.', pair)]
    expect(compareWith(findings, expected).rules).toEqual({ 'conflicts/pair': { kind: 'conflict', ...flags } })
  })
})

describe('a sentence', () => {
  it('that must be flagged is found or missed under the pack of its label', () => {
    const must = [{ starts: 'It cures', pack: 'cbd' }, { starts: 'It heals' }]
    expect(compareWith([found('It cures pain.')], { must }).sentences).toMatchObject({
      all: { hit: 1, missed: 1, false: 0 },
      cbd: { hit: 1, missed: 0, false: 0 },
      supplements: { hit: 0, missed: 1, false: 0 },
    })
  })

  it('without a label is one false flag however many rules see it', () => {
    const twice = [found('It cures pain.'), found('It cures pain.', pair)]
    expect(compareWith(twice, {}).sentences['all']).toEqual({ hit: 0, missed: 0, false: 1 })
  })

  it('is judged by its gravest finding', () => {
    const must = [{ starts: 'It cures', verdict: ['unsupported'], severity: 'error' }]
    const findings = [
      found('It cures pain.', { verdict: 'overstated' }),
      found('It cures pain.', { verdict: 'unsupported', severity: 'error' }),
    ]
    expect(compareWith(findings, { must })).toMatchObject({
      verdicts: { right: 1, all: 1 },
      severities: { right: 1, all: 1 },
    })
  })
})
