import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../src/check/candidate.ts'
import { settleFindings } from '../../src/check/join-families.ts'
import { candidateOf, claimOf, ruleOf } from './sample-claim.ts'

const treats = (id: string) => ruleOf('claim', { relation: 'treats' }, { id })
const wording = (id: string) => ruleOf('phrases', ['miracle'], { id })
const missing = (id: string) =>
  ruleOf('require', { when: { relation: 'treats' }, phrases: ['x'], within: 'document' }, { id })

const [pain, sleep] = [claimOf(), claimOf({ object: 'sleep' })]
const at = (start: number, end: number) => ({ span: { start, end } })

const settle = (...candidates: readonly Candidate[]) =>
  settleFindings(candidates).map(({ candidate, also }) => [candidate.rule.id, candidate.severity, also])

describe('one fault, one finding', () => {
  it.each([
    ['nothing', [], []],
    [
      'law joins the evidence on the same claim, whatever comes first',
      [candidateOf(treats('us/any'), { claim: pain }), candidateOf(treats('kratom/pain'), { claim: pain })],
      [['kratom/pain', 'warning', ['us/any']]],
    ],
    [
      'which then weighs what the law says, if that is more',
      [
        candidateOf(treats('kratom/pain'), { claim: pain, severity: 'info' }),
        candidateOf(treats('us/any'), { claim: pain, severity: 'error', also: ['us/wide'] }),
      ],
      [['kratom/pain', 'error', ['us/any', 'us/wide']]],
    ],
    [
      'and no less than the evidence',
      [
        candidateOf(treats('kratom/pain'), { claim: pain, severity: 'error' }),
        candidateOf(treats('us/any'), { claim: pain, severity: 'info' }),
      ],
      [['kratom/pain', 'error', ['us/any']]],
    ],
    [
      'law alone is told, all jurisdictions in one',
      [candidateOf(treats('uk/any'), { claim: pain }), candidateOf(treats('us/any'), { claim: pain })],
      [['us/any', 'warning', ['uk/any']]],
    ],
    [
      'law on another claim of the sentence is another fault',
      [candidateOf(treats('kratom/pain'), { claim: pain }), candidateOf(treats('us/any'), { claim: sleep })],
      [
        ['kratom/pain', 'warning', []],
        ['us/any', 'warning', []],
      ],
    ],
    [
      'law joins a finding that stands for several claims',
      [
        candidateOf(treats('kratom/any'), { claim: pain }),
        candidateOf(treats('kratom/any'), { claim: sleep }),
        candidateOf(treats('us/any'), { claim: sleep }),
      ],
      [['kratom/any', 'warning', ['us/any']]],
    ],
    [
      'wording that the law forbids joins the claim over the same words',
      [candidateOf(treats('kratom/pain'), { claim: pain }), candidateOf(wording('us/words'), at(5, 8))],
      [['kratom/pain', 'warning', ['us/words']]],
    ],
    [
      'unless it weighs more, or stands elsewhere',
      [
        candidateOf(treats('kratom/pain'), { claim: pain }),
        candidateOf(wording('us/words'), { severity: 'error' }),
        candidateOf(wording('eu/words'), at(20, 30)),
      ],
      [
        ['kratom/pain', 'warning', []],
        ['us/words', 'error', []],
        ['eu/words', 'warning', []],
      ],
    ],
    [
      'a claim joins the wording that the evidence forbids',
      [candidateOf(wording('kratom/words')), candidateOf(treats('us/any'), { claim: pain })],
      [['kratom/words', 'warning', ['us/any']]],
    ],
    [
      'a missing text is a fault of its own',
      [
        candidateOf(treats('kratom/pain'), { claim: pain }),
        candidateOf(missing('us/disclaimer'), { claim: pain }),
        candidateOf(missing('ca/licence'), { claim: pain }),
      ],
      [
        ['kratom/pain', 'warning', []],
        ['us/disclaimer', 'warning', []],
        ['ca/licence', 'warning', []],
      ],
    ],
    [
      'nothing joins across sentences',
      [candidateOf(wording('kratom/words')), candidateOf(wording('us/words'), { sentence: 1 })],
      [
        ['kratom/words', 'warning', []],
        ['us/words', 'warning', []],
      ],
    ],
  ])('%s', (_, candidates, expected) => {
    expect(settle(...candidates)).toEqual(expected)
  })
})
