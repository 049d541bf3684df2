import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { uriOf } from '../../src/report/sarif-place.ts'
import { document, finding, fullReport, locationOf, reportOf, sampleReport, sampleRules } from './sample-report.ts'

const schema = JSON.parse(readFileSync(new URL('fixtures/sarif-2.1.0.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) => /^(?:[\w\-.~:/?#@!$&'()*+,;=[\]]|%[0-9A-Fa-f]{2})*$/.test(text),
    'date-time': true,
    uuid: true,
  },
}).compile(schema)

function schemaErrors(log: unknown): readonly string[] {
  validate(log)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const logOf = (report: Report, rules = sampleRules) => JSON.parse([...renderSarif(report, { rules })].join(''))
const runOf = (report: Report, rules = sampleRules) => logOf(report, rules).runs[0]

const cures = locationOf('It cures.', 'cures')
const reportWith = (part: Parameters<typeof document>[0]) => reportOf([document(part)])

describe('the SARIF schema', () => {
  it.each([
    ['the sample', fullReport],
    ['no document', reportOf([])],
    ['a failure', reportOf([], { notices: [{ code: 'bad-usage', message: 'It went wrong.' }] })],
    [
      'a hostile path',
      reportWith({ path: 'a \ud83c%\n"b".md', findings: [finding({ ruleId: 'a/b', location: cures })] }),
    ],
  ])('accepts %s', (_name, report) => {
    expect(schemaErrors(logOf(report))).toEqual([])
  })

  it.each([
    ['another version', { version: '2.0.0' }],
    ['an unknown field', { extra: 1 }],
    ['no runs', { runs: undefined }],
  ])('refuses %s', (_name, part) => {
    expect(schemaErrors({ ...logOf(sampleReport), ...part })).not.toEqual([])
  })
})

describe('the rules', () => {
  it('are those that occur, by id, and results point to them', () => {
    const { tool, results } = runOf(fullReport)
    const ids = tool.driver.rules.map(({ id }: { id: string }) => id)
    expect(ids).toEqual([
      'conflicts/treats-and-causes',
      'dosage/no-caution',
      'kratom/no-addiction-risk',
      'safety/fully-safe',
    ])
    for (const { ruleId, ruleIndex } of results) expect(ids[ruleIndex]).toBe(ruleId)
  })

  it('say what the evidence is and how to say it safely, without places to fill in', () => {
    const rule = runOf(sampleReport).tool.driver.rules[2]
    expect(rule.help.text).toContain('Evidence (refuted): Regular use can cause dependence')
    expect(rule.help.text).toContain('Safer: Say that regular use of the product can lead to this.')
    expect(rule.help.markdown).toContain('[Singh 2014](https://example.org/singh)')
    expect(rule.helpUri).toBe('https://example.org/singh')
    expect(rule.name).toBe('KratomNoAddictionRisk')
  })

  it('have no help address when the first source has none', () => {
    const [rule] = sampleRules
    if (rule === undefined) throw new Error('no rule')
    const evidence = { ...rule.evidence, sources: rule.evidence.sources.toReversed() }
    expect(runOf(sampleReport, [{ ...rule, evidence }]).tool.driver.rules[2]).not.toHaveProperty('helpUri')
  })

  it('have each tag once', () => {
    const [rule] = sampleRules
    if (rule === undefined) throw new Error('no rule')
    const findings = [finding({ ruleId: 'us/a', location: cures })]
    const run = runOf(reportWith({ path: 'a.md', findings }), [{ ...rule, id: 'us/a', jurisdictions: ['us'] }])
    expect(run.tool.driver.rules[0].properties.tags).toEqual(['health-claim', 'us', 'unsupported'])
  })

  it('are there by their id when nothing else is known of them', () => {
    const [rule] = runOf(reportWith({ path: 'a.md', findings: [finding({ ruleId: 'a/b', location: cures })] })).tool
      .driver.rules
    expect(Object.keys(rule)).toEqual(['id', 'name', 'properties'])
  })

  it('have ten tags at most', () => {
    const [rule] = sampleRules
    if (rule === undefined) throw new Error('no rule')
    const jurisdictions = ['us', 'eu', 'uk', 'ca', 'au', 'platforms'] as const
    const verdicts = ['unsupported', 'overstated', 'contradictory'] as const
    const findings = verdicts.map((verdict) => finding({ ruleId: rule.id, location: cures, verdict }))
    const run = runOf(reportWith({ path: 'a.md', findings }), [{ ...rule, jurisdictions: [...jurisdictions] }])
    expect(run.tool.driver.rules[0].properties.tags).toHaveLength(10)
  })
})

describe('a result', () => {
  const results = runOf(fullReport).results
  const strange = results.at(-1)

  it('has lines, UTF-16 columns and offsets that say the same', () => {
    const source = 'One.\n🌿 It cures.'
    const location = locationOf(source, 'cures')
    const run = runOf(reportWith({ path: 'a.md', findings: [finding({ ruleId: 'a/b', location })] }))
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.results[0].locations[0].physicalLocation.region).toEqual({
      startLine: 2,
      startColumn: 7,
      endLine: 2,
      endColumn: 12,
      charOffset: source.indexOf('cures'),
      charLength: 5,
    })
  })

  it('names the counterpart of a contradiction by a link', () => {
    const [related] = results[2].relatedLocations
    expect(results[2].message.text).toContain(`Against: [line 9](${related.id}): says that kratom causes`)
    expect(related.physicalLocation.region.startLine).toBe(9)
  })

  it('escapes what SARIF would take for a link or a place to fill in', () => {
    expect(strange.message.text).toContain('Says that \\[x\\](1) <b>cures</b>, {{0}} & 100%')
  })

  it('says by whom and why it is suppressed', () => {
    expect(results.flatMap(({ suppressions = [] }: { suppressions?: unknown[] }) => suppressions)).toEqual([
      { kind: 'inSource', status: 'accepted', justification: 'A [quotation], "really".' },
      { kind: 'external', status: 'accepted' },
    ])
  })

  it('carries the edit as a fix', () => {
    const [change] = strange.fixes[0].artifactChanges
    expect(change.artifactLocation).toEqual(strange.locations[0].physicalLocation.artifactLocation)
    expect(change.replacements).toEqual([
      {
        deletedRegion: { startLine: 1, startColumn: 15, endLine: 1, endColumn: 20, charOffset: 14, charLength: 5 },
        insertedContent: { text: 'is said to help "with"' },
      },
    ])
  })

  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ] as const)('of severity %s has level %s', (severity, level) => {
    const report = reportWith({ path: 'a.md', findings: [finding({ ruleId: 'a/b', location: cures, severity })] })
    expect(runOf(report).results[0].level).toBe(level)
  })
})

describe('the invocation', () => {
  it('succeeds when everything was read', () => {
    const invocation = runOf(reportWith({ path: 'a.md' })).invocations[0]
    expect(invocation).toEqual({ executionSuccessful: true, toolExecutionNotifications: [] })
  })

  it('fails with what was not read, and where', () => {
    const { executionSuccessful, toolExecutionNotifications: told } = runOf(sampleReport).invocations[0]
    expect(executionSuccessful).toBe(false)
    expect(told.map(({ descriptor }: { descriptor: { id: string } }) => descriptor.id)).toEqual([
      'binary',
      'sentence-too-long',
    ])
    expect(told[1].locations[0].physicalLocation.artifactLocation.uri).toBe('corpus/cbd%20%E6%97%A5%E6%9C%AC.html')
  })
})

it.each([
  ['a.md', 'a.md'],
  ['./docs/a b.md', 'docs/a%20b.md'],
  ['../a.md', '../a.md'],
  ['c:d.md', 'c%3Ad.md'],
  ['a\\b%20#?.md', 'a%5Cb%2520%23%3F.md'],
  ['/home/me/a b.md', 'file:///home/me/a%20b.md'],
  ['C:/me/a.md', 'file:///C:/me/a.md'],
  ['<stdin>', '%3Cstdin%3E'],
  ['\ud83c.md', '%EF%BF%BD.md'],
])('the path %j is the URI %s', (path, uri) => {
  expect(uriOf(path)).toBe(uri)
})
