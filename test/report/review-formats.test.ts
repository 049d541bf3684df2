import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { byteColumnsOf } from '../../src/report/byte-columns.ts'
import { rendered } from './render.ts'
import { document, finding, fullReport, locationOf, reportOf } from './sample-report.ts'

const text = { type: 'string', minLength: 1 }
const whole = { type: 'integer', minimum: 1 }
const object = (required: Record<string, unknown>, optional: Record<string, unknown> = {}) => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
  additionalProperties: false,
})

/** The fields that GitLab documents for a code quality report. */
const gitlabSchema = {
  type: 'array',
  items: object({
    description: text,
    check_name: text,
    fingerprint: text,
    severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
    location: object({ path: text, lines: object({ begin: whole }, { end: whole }) }),
  }),
}

/** The messages of reviewdog's protocol buffer, as JSON, as far as they can occur. */
const range = object({
  start: object({ line: whole, column: whole }),
  end: object({ line: whole, column: whole }),
})
const rdjsonSchema = object({
  source: object({ name: text }),
  diagnostics: {
    type: 'array',
    items: object(
      {
        message: text,
        location: object({ path: text }, { range }),
        severity: { enum: ['ERROR', 'WARNING', 'INFO'] },
        code: object({ value: text }, { url: text }),
      },
      { suggestions: { type: 'array', items: object({ range, text: { type: 'string' } }) } },
    ),
  },
})

const ajv = new Ajv2020({ allErrors: true })

describe.each([
  ['gitlab', gitlabSchema],
  ['rdjson', rdjsonSchema],
] as const)('%s', (format, schema) => {
  const validate = ajv.compile(schema)

  it.each([
    ['the sample', fullReport],
    ['no document', reportOf([])],
    ['a failure', reportOf([], { notices: [{ code: 'bad-usage', message: 'It went wrong.' }] })],
  ])('has the documented fields: %s', async (_name, report) => {
    validate(JSON.parse(await rendered(format, report)))
    expect(validate.errors).toBe(null)
  })
})

describe('gitlab', () => {
  it('tells the same sentence of two documents apart', async () => {
    const found = finding({ ruleId: 'a/b', location: locationOf('It cures.', 'cures') })
    const report = reportOf(['a.md', 'b.md'].map((path) => document({ path, findings: [found] })))
    const entries: { fingerprint: string }[] = JSON.parse(await rendered('gitlab', report))
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(2)
  })
})

describe('rdjson', () => {
  it('counts columns in bytes and carries the edit', async () => {
    const { diagnostics } = JSON.parse(await rendered('rdjson', fullReport))
    const { location, suggestions } = diagnostics.at(-2)
    // A leaf is two UTF-16 units and four bytes.
    expect(location.range).toEqual({ start: { line: 1, column: 17 }, end: { line: 1, column: 30 } })
    expect(suggestions).toEqual([
      { range: { start: { line: 1, column: 17 }, end: { line: 1, column: 22 } }, text: 'is said to help "with"' },
    ])
  })
})

it.each([
  ['It cures.', []],
  ['é\nIt cures.', []],
  [
    'é It cures.',
    [
      [5, 7],
      [10, 12],
    ],
  ],
  ['It cures é.', []],
  ['It curés.', [[8, 10]]],
  [
    '皮膚\r🌿 It cures.',
    [
      [9, 9],
      [14, 14],
    ],
  ],
])('the byte columns of %j', (source, expected) => {
  const words = source.includes('curés') ? 'curés' : 'cures'
  const found = finding({ ruleId: 'a/b', location: locationOf(source.replaceAll('\r', '\n'), words) })
  expect([...byteColumnsOf(document({ path: 'a.md', findings: [found] }), source)]).toEqual(expected)
})
