import { describe, expect, it } from 'vitest'
import {
  ATTRIBUTION_SOURCES,
  ATTRIBUTION_STANCES,
  CERTAINTIES,
  CLAIM_TYPES,
  POLARITIES,
  QUANTITY_KINDS,
  RELATIONS,
  SUBJECT_PATHS,
} from '../../src/model/claim.ts'
import { JURISDICTIONS, SEVERITIES, VERDICTS } from '../../src/model/rule.ts'
import { renderJson } from '../../src/report/json.ts'
import { document, finding, locationOf, reportOf, sampleReport } from './sample-report.ts'
import type { SchemaNode } from './schema-errors.ts'
import { reportSchema, schemaErrors } from './schema-errors.ts'

const jsonOf = (report: typeof sampleReport): string => [...renderJson(report)].join('')

const cures = locationOf('It cures.', 'cures')
const suppressed = {
  ...finding({
    ruleId: 'a/b',
    location: cures,
    edit: { location: cures, replacement: 'is said to help', safe: false },
  }),
  suppression: { by: 'directive', justification: 'A quotation.' },
} as const

describe('renderJson', () => {
  it.each([
    ['a full report', sampleReport],
    ['no document', reportOf([])],
    ['an empty document', reportOf([document({ path: 'a\nb "c".md' })])],
    ['a suppressed finding with an edit', reportOf([document({ path: 'a.md', suppressed: [suppressed] })])],
    [
      'a report with a baseline',
      reportOf([], {
        summary: { ...sampleReport.summary, baseline: { suppressed: 3, stale: 1 } },
      }),
    ],
    ['notices only', reportOf([], { notices: [{ code: 'missing-path', message: 'gone' }] })],
  ])('is laid out as JSON.stringify would, and says the same: %s', (_name, report) => {
    const text = jsonOf(report)
    expect(JSON.parse(text)).toEqual(report)
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`)
    expect(schemaErrors(JSON.parse(text))).toEqual([])
  })

  it('keeps its order of fields and drops what it does not know', () => {
    const shuffled = {
      notices: [],
      documents: [],
      extra: 1,
      summary: sampleReport.summary,
      tool: sampleReport.tool,
      schemaVersion: 1,
    }
    const text = jsonOf(shuffled as unknown as typeof sampleReport)
    expect(Object.keys(JSON.parse(text))).toEqual(['schemaVersion', 'tool', 'summary', 'documents', 'notices'])
  })

  it('is laid out the same where a document has more claims and findings than one string should hold', () => {
    const many = Array.from({ length: 20_001 }, (_, index) => finding({ ruleId: `a/${index}`, location: cures }))
    const report = reportOf([
      document({ path: 'a.md' }),
      document({ path: 'b.md', findings: many, suppressed: [suppressed] }),
    ])
    const chunks = [...renderJson(report)]
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(10_000)
    expect(chunks.join('')).toBe(`${JSON.stringify(JSON.parse(chunks.join('')), undefined, 2)}\n`)
    expect(JSON.parse(chunks.join(''))).toEqual(report)
  })

  it('comes in one chunk a document', () => {
    const many = reportOf(Array.from({ length: 5000 }, (_, index) => document({ path: `${index}.md` })))
    expect([...renderJson(many)]).toHaveLength(5003)
  })

  it('escapes half a character, so that the output is valid UTF-8', () => {
    const source = 'It cures.'
    const broken = finding({ ruleId: 'a/b', excerpt: '\ud83c', location: locationOf(source, 'cures') })
    expect(jsonOf(reportOf([document({ path: 'a.md', findings: [broken] })]))).toContain('"excerpt": "\\ud83c"')
  })
})

describe('the published schema', () => {
  const { notices: _, ...withoutNotices } = sampleReport
  it.each([
    ['another version', { ...sampleReport, schemaVersion: 2 }],
    ['a missing field', withoutNotices],
    ['an unknown field', { ...sampleReport, clock: 'now' }],
    ['a wrong type', { ...sampleReport, documents: {} }],
    ['a hash of another length', { ...sampleReport, tool: { ...sampleReport.tool, rulesHash: 'abc' } }],
  ])('refuses %s', (_name, report) => {
    expect(schemaErrors(report)).not.toEqual([])
  })

  it.each([
    ['claimType', CLAIM_TYPES],
    ['claim.relation', RELATIONS],
    ['claim.polarity', POLARITIES],
    ['claim.certainty', CERTAINTIES],
    ['claim.subjectFrom', SUBJECT_PATHS],
    ['claim.attribution.source', ATTRIBUTION_SOURCES],
    ['claim.attribution.stance', ATTRIBUTION_STANCES],
    ['quantity.kind', QUANTITY_KINDS],
    ['finding.verdict', VERDICTS],
    ['finding.severity', SEVERITIES],
    ['jurisdiction', JURISDICTIONS],
  ])('lists the words of the model: %s', (path, words) => {
    expect(wordsOf(path)).toEqual(words)
  })

  it('describes every field', () => {
    const bare: string[] = []
    const visit = (schema: SchemaNode, path: string): void => {
      if (schema.description === undefined && schema.$ref === undefined) bare.push(path)
      for (const [name, child] of Object.entries({ ...schema.properties, ...schema.$defs }))
        visit(child, `${path}/${name}`)
    }
    visit(reportSchema, '')
    expect(bare).toEqual([])
  })
})

function wordsOf(path: string): readonly string[] | undefined {
  const [first = '', ...rest] = path.split('.')
  const start = reportSchema.$defs?.[first]
  return rest.reduce((schema, name) => schema?.properties?.[name], start)?.enum
}
