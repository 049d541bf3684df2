import { describe, expect, it } from 'vitest'
import { entriesOf } from '../../src/corpus/entries.ts'
import type { ReportClaim } from '../../src/model/report.ts'
import { document, finding, locationOf } from '../report/sample-report.ts'

const source = 'Kratom eases pain and stress.'
const sentence = { index: 3, text: source, location: locationOf(source, source) }
const claimAt = (words: string, facets: Partial<ReportClaim> = {}): ReportClaim => ({
  id: 'c1',
  types: ['efficacy'],
  subject: 'kratom',
  relation: 'treats',
  object: 'pain',
  polarity: 'affirmed',
  certainty: 'asserted',
  attribution: { source: 'author', stance: 'endorsed' },
  subjectFrom: 'clause',
  quantities: [],
  location: locationOf(source, words),
  sentence,
  ...facets,
})
const sources = {
  wordsOf: () => ['kratom', 'ease', 'the', 'stress', 'and', 'kratom'],
  grades: new Map([['k/pain', 'limited' as const]]),
}
const found = (facets: object) =>
  finding({ ruleId: 'k/pain', location: locationOf(source, 'pain and stress'), sentence, ...facets })

describe('an entry', () => {
  it('stands where the claim stands', () => {
    const [entry] = entriesOf(document({ path: 'a.md', claims: [claimAt('eases pain')] }), sources)
    expect(entry).toMatchObject({ path: 'a.md', line: 1, column: 8, sentence: source })
  })

  it.each([
    ['the finding names the claim', found({ claimId: 'c1', location: locationOf(source, 'stress') }), 'error'],
    ['the finding covers the claim', found({ location: locationOf(source, 'eases pain and stress') }), 'error'],
    ['the finding is on other words', found({ location: locationOf(source, 'stress') }), undefined],
    ['the finding is in another sentence', found({ sentence: { ...sentence, index: 4 } }), undefined],
  ])('is worth a finding: %s', (_, one, severity) => {
    const [entry] = entriesOf(document({ path: 'a.md', claims: [claimAt('pain')], findings: [one] }), sources)
    expect(entry?.worth?.severity).toBe(severity)
  })

  it('is one where a sentence says the same twice, with the graver worth', () => {
    const claims = [claimAt('eases pain'), claimAt('pain', { id: 'c2' })]
    const entries = entriesOf(document({ path: 'a.md', claims, findings: [found({ claimId: 'c2' })] }), sources)
    expect(entries.map(({ column, worth }) => [column, worth?.severity])).toEqual([[14, 'error']])
  })

  it('says how strong the evidence is by the rule that found it', () => {
    const [entry] = entriesOf(
      document({ path: 'a.md', claims: [claimAt('pain')], findings: [found({ claimId: 'c1' })] }),
      sources,
    )
    expect(entry?.worth).toEqual({ ruleId: 'k/pain', grade: 'limited', verdict: 'unsupported', severity: 'error' })
  })

  it.each([
    ['nothing is left out', {}, undefined],
    ['the object is left out', { object: '' }, ['ease', 'kratom', 'stress']],
    ['the subject is left out', { subject: '' }, ['ease', 'kratom', 'stress']],
    [
      'the dose is the object',
      {
        relation: 'dosed-at',
        object: '',
        quantities: [{ kind: 'mass', low: 1, high: 1, unit: 'g', location: sentence.location }],
      },
      undefined,
    ],
  ] as const)('keeps the words of its sentence where need is: %s', (_, facets, words) => {
    const [entry] = entriesOf(document({ path: 'a.md', claims: [claimAt('pain', facets)] }), sources)
    expect(entry?.words).toEqual(words)
  })
})
