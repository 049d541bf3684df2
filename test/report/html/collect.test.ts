import { describe, expect, it } from 'vitest'
import type { ReportDocument } from '../../../src/model/report.ts'
import { createCollector, pageBlocks } from '../../../src/report/html/collect.ts'
import { document, finding, locationOf, sampleReport } from '../sample-report.ts'

const SOURCE = 'It cures pain. It causes pain.'
const cures = locationOf(SOURCE, 'cures')
const related = { path: 'b.md', location: locationOf(SOURCE, 'causes'), message: 'says otherwise' }
const blocks = [
  {
    kind: 'body',
    sentences: [
      { index: 0, text: 'It cures pain.', span: { start: 0, end: 14 } },
      { index: 1, text: 'It causes pain.', span: { start: 15, end: 30 } },
    ],
  },
] as const

const findingsOf = (first: ReportDocument, ...others: readonly ReportDocument[]) =>
  createCollector([first, ...others]).documentOf(first).findings

describe('createCollector', () => {
  it('knows the sentence of a counterpart in another document', () => {
    const a = document({ path: 'a.md', findings: [finding({ ruleId: 'a/b', location: cures, related: [related] })] })
    const b = document({ path: 'b.md', blocks })
    expect(findingsOf(a, b)[0]?.counterparts).toEqual([
      { path: 'b.md', line: 1, message: 'says otherwise', sentence: 1 },
    ])
    expect(findingsOf(a)[0]?.counterparts).toEqual([{ path: 'b.md', line: 1, message: 'says otherwise' }])
  })

  it('gives a finding the types of its claim', () => {
    const kratom = sampleReport.documents[1] ?? document({ path: '' })
    expect(findingsOf(kratom).map(({ types }) => types)).toEqual([[], ['dosage'], []])
  })

  it('puts suppressed findings in their place and says why they are', () => {
    const later = finding({ ruleId: 'a/later', location: related.location })
    const suppression = { by: 'directive', justification: 'A quotation.' } as const
    const suppressed = [{ ...finding({ ruleId: 'a/b', location: cures }), suppression }]
    expect(findingsOf(document({ path: 'a.md', findings: [later], suppressed })).map((one) => one.suppressed)).toEqual([
      'by a comment in the text: A quotation.',
      undefined,
    ])
  })

  it('keeps the source whose address is none of the web, without the address', () => {
    const evidence = [{ title: 'A', short: 'a', url: 'javascript:1' }]
    const a = document({ path: 'a.md', findings: [finding({ ruleId: 'a/b', location: cures, evidence })] })
    const collector = createCollector([a])
    collector.documentOf(a)
    expect(collector.backgrounds[0]?.evidence).toEqual([{ title: 'A', short: 'a' }])
  })

  it('leaves the order of the report as it is', () => {
    const findings = [
      finding({ ruleId: 'a/b', location: related.location }),
      finding({ ruleId: 'a/c', location: cures }),
    ]
    const a = document({ path: 'a.md', findings })
    findingsOf(a)
    expect(a.findings.map(({ ruleId }) => ruleId)).toEqual(['a/b', 'a/c'])
  })
})

it('pageBlocks keeps what is shown', () => {
  expect(pageBlocks(blocks)).toEqual([{ kind: 'body', first: 0, texts: ['It cures pain.', 'It causes pain.'] }])
})
