import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../src/check/candidate.ts'
import { settleOverlaps } from '../../src/check/overlap.ts'
import { candidateOf, ruleOf } from './sample-claim.ts'

const treats = ruleOf('claim', { relation: 'treats' }, { id: 'claim/treats' })
const causes = ruleOf('claim', { relation: 'causes' }, { id: 'claim/causes' })
const miracle = ruleOf('phrases', ['miracle'], { id: 'phrase/miracle' })
const require = ruleOf(
  'require',
  { when: { relation: 'treats' }, phrases: ['x'], within: 'document' },
  { id: 'page/text' },
)

const settle = (...candidates: readonly Candidate[]) =>
  settleOverlaps(candidates).map(({ candidate, also }) => [candidate.rule.id, candidate.severity, also])

const at = (start: number, end: number) => ({ span: { start, end } })

describe('one sentence, one finding per fault', () => {
  it.each([
    ['nothing', [], []],
    [
      'two rules are two faults',
      [candidateOf(treats), candidateOf(causes)],
      [
        ['claim/treats', 'warning', []],
        ['claim/causes', 'warning', []],
      ],
    ],
    [
      'one rule in two sentences is two',
      [candidateOf(treats), candidateOf(treats, { sentence: 1 })],
      [
        ['claim/treats', 'warning', []],
        ['claim/treats', 'warning', []],
      ],
    ],
    [
      'one rule twice in a sentence is one, as severe as the worse',
      [
        candidateOf(treats, { severity: 'info', also: ['a/b'] }),
        candidateOf(treats, { severity: 'error', also: ['c/d'] }),
      ],
      [['claim/treats', 'error', ['a/b', 'c/d']]],
    ],
    [
      'findings about the page are never one',
      [candidateOf(require, { sentence: undefined }), candidateOf(require, { sentence: undefined })],
      [
        ['page/text', 'warning', []],
        ['page/text', 'warning', []],
      ],
    ],
    [
      'a phrase yields to a claim over the same words',
      [candidateOf(miracle, { severity: 'info' }), candidateOf(treats)],
      [['claim/treats', 'warning', ['phrase/miracle']]],
    ],
    [
      'a phrase that weighs more stays',
      [candidateOf(miracle, { severity: 'error' }), candidateOf(treats)],
      [
        ['phrase/miracle', 'error', []],
        ['claim/treats', 'warning', []],
      ],
    ],
    [
      'a phrase beside the claim stays',
      [candidateOf(miracle, at(10, 20)), candidateOf(treats, at(0, 10))],
      [
        ['phrase/miracle', 'warning', []],
        ['claim/treats', 'warning', []],
      ],
    ],
    [
      'a phrase in another sentence stays',
      [candidateOf(miracle, { sentence: 1 }), candidateOf(treats)],
      [
        ['phrase/miracle', 'warning', []],
        ['claim/treats', 'warning', []],
      ],
    ],
  ] as const)('%s', (_, candidates, expected) => {
    expect(settle(...candidates)).toEqual(expected)
  })

  it('and that one covers all words and names all objects', () => {
    const place = { path: 'a.md', span: { start: 50, end: 60 }, message: 'says otherwise' }
    const [merged] = settleOverlaps([
      candidateOf(treats, { ...at(0, 10), objects: ['pain'], related: [place] }),
      candidateOf(treats, { ...at(20, 30), objects: ['anxiety', 'pain'], related: [place] }),
    ])
    expect(merged?.candidate).toMatchObject({ ...at(0, 30), objects: ['pain', 'anxiety'], related: [place] })
  })
})
