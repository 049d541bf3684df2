import { describe, expect, it } from 'vitest'
import type { CheckInput } from '../../src/run/engine.ts'
import { assembleReport, checkSource, createEngine, examine, formatOf } from '../../src/run/engine.ts'
import { sampleRulebook } from '../tag/sample-rulebook.ts'

const engine = createEngine(sampleRulebook)

const rulesIn = (source: string, of = engine) =>
  checkSource(of, { path: 'a.md', source }).findings.map((finding) => finding.ruleId)

describe('formatOf', () => {
  it.each([
    ['a.md', 'markdown'],
    ['a.MARKDOWN', 'markdown'],
    ['a.mdx', 'mdx'],
    ['a.html', 'html'],
    ['a.HTM', 'html'],
    ['a.txt', 'text'],
    ['a.md.txt', 'text'],
    ['md', 'text'],
    ['', 'text'],
  ])('%j: %s', (path, format) => {
    expect(formatOf(path)).toBe(format)
  })
})

describe('the way through', () => {
  it.each([
    ['Kratom relieves pain.', ['kratom/pain']],
    ['Kratom may relieve pain.', []],
    ['Kratom relieves arthritis.', ['supplements/treats']],
    ['Kratom is not addictive.', ['kratom/no-dependence']],
    ['Kratom is addictive.', []],
    ['Kratom is not addictive. Kratom causes withdrawal.', ['kratom/no-dependence', 'conflicts/risk']],
    ['A miracle herb called kratom.', ['editorial/miracle']],
    ['A miracle herb.', []],
    ['Take 5 g of kratom.', ['editorial/doctor']],
    ['Take 5 g of kratom. First ask your doctor.', []],
    ['# Kratom\n\nTake 5 g.\n\n# Care\n\nAsk your doctor.', ['editorial/doctor']],
    ['Birds sing.', []],
    ['', []],
  ])('%j: %j', (source, expected) => {
    expect(rulesIn(source)).toEqual(expected)
  })

  it('shows the flagged words and their place', () => {
    const { findings } = checkSource(engine, { path: 'a.md', source: 'Old tea.\n\nThat *kratom* **relieves** pain.' })
    expect(findings[0]).toMatchObject({
      excerpt: 'relieves pain',
      location: { start: { line: 3, column: 17, offset: 26 }, end: { line: 3, column: 32, offset: 41 } },
      sentence: { index: 1, text: 'That kratom relieves pain.' },
      claimId: 'c1',
    })
  })

  it('keeps what a directive silences on record, with its reason, and counts it for nothing', () => {
    const source =
      '<!-- claimcheck-disable-next-line kratom/pain -- a quotation -->\nKratom relieves pain.\n\nKratom is not addictive.'
    const document = checkSource(engine, { path: 'a.md', source })
    expect(document.findings.map(({ ruleId }) => ruleId)).toEqual(['kratom/no-dependence'])
    expect(document.suppressed).toMatchObject([
      { ruleId: 'kratom/pain', suppression: { by: 'directive', justification: 'a quotation' } },
    ])
    expect(assembleReport(engine, [document], []).summary.findings).toEqual({ error: 1, warning: 0, info: 0 })
  })

  it('silences a contradiction by its own id alone', () => {
    const source = (id: string) =>
      `<!-- claimcheck-disable-file ${id} -- why -->\nKratom is not addictive. Kratom causes withdrawal.`
    expect(rulesIn(source('kratom/no-dependence'))).toEqual(['conflicts/risk'])
    expect(rulesIn(source('conflicts'))).toEqual(['kratom/no-dependence'])
  })

  it('shows a directive at fault as a finding of the page', () => {
    const source = 'Tea.\n\n<!-- claimcheck-enable -->\n'
    const { findings, suppressed } = checkSource(engine, { path: 'a.md', source })
    expect(findings).toMatchObject([
      {
        ruleId: 'directives/unused',
        verdict: 'unsupported',
        excerpt: '<!-- claimcheck-enable -->',
        location: { start: { line: 3, column: 1 } },
      },
    ])
    expect(findings[0]).not.toHaveProperty('claimId')
    expect(suppressed).toBeUndefined()
  })

  it('heeds no directive where it is told so', () => {
    const source = '<!-- claimcheck-disable-file kratom -- why -->\n\nKratom relieves pain. <!-- claimcheck-enable -->'
    const document = checkSource(engine, { path: 'a.md', source, inlineConfig: false })
    expect(document.findings.map(({ ruleId }) => ruleId)).toEqual(['kratom/pain'])
    expect(document.suppressed).toBeUndefined()
  })

  it('reads the format that is given, not the one of the path', () => {
    const { document } = examine(engine, { path: 'a.md', source: '# Kratom', format: 'text' })
    expect(document.format).toBe('text')
  })

  it('says so where most of a text is not English', () => {
    const source =
      'Dieser Text handelt von einer Pflanze, die in vielen Ländern seit langer Zeit getrunken wird. '.repeat(4)
    expect(checkSource(engine, { path: 'a.md', source }).notices.map((notice) => notice.code)).toEqual(['not-english'])
  })
})

describe('options', () => {
  it('packs choose rules', () => {
    const source = 'Kratom relieves pain and, for short, is a miracle herb.'
    expect(rulesIn(source)).toEqual(['kratom/pain', 'editorial/miracle'])
    expect(rulesIn(source, createEngine(sampleRulebook, { packs: ['editorial'] }))).toEqual(['editorial/miracle'])
    expect(rulesIn(source, createEngine(sampleRulebook, { packs: [] }))).toEqual([])
  })

  it('a directive may name rules of packs that were not chosen', () => {
    const source = '<!-- claimcheck-disable-file kratom/pain -- why -->\n\nKratom relieves pain.'
    expect(rulesIn(source, createEngine(sampleRulebook, { packs: ['editorial'] }))).toEqual([])
    expect(rulesIn('<!-- claimcheck-disable-file kratom/pian -- why -->')).toEqual(['directives/unknown-rule'])
  })

  it('off turns a mechanism off', () => {
    const source = 'Kratom does not relieve pain.'
    expect(rulesIn(source)).toEqual([])
    expect(rulesIn(source, createEngine(sampleRulebook, { off: ['negation'] }))).toEqual(['kratom/pain'])
  })
})

describe('assembleReport', () => {
  const inputs: readonly CheckInput[] = [
    { path: 'a.md', source: 'Kratom relieves pain.' },
    { path: 'b.md', source: 'Kratom is not addictive. Birds sing.' },
    { path: 'c.md', source: '' },
  ]

  it('counts', () => {
    const documents = inputs.map((input) => checkSource(engine, input))
    const notices = [{ code: 'unread', message: 'A file was not read.' }]
    expect(assembleReport(engine, documents, notices)).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'claimcheck', rulesHash: sampleRulebook.hash, profile: 'default' },
      summary: { documents: 3, sentences: 3, claims: 2, findings: { error: 1, warning: 1, info: 0 } },
      notices,
    })
  })

  it('of nothing is empty', () => {
    expect(assembleReport(engine, [], []).summary).toEqual({
      documents: 0,
      sentences: 0,
      claims: 0,
      findings: { error: 0, warning: 0, info: 0 },
    })
  })
})
