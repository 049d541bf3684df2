import fc from 'fast-check'
import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import type { FormatName } from '../../src/report/index.ts'
import { xmlDocument } from '../../src/report/xml.ts'
import { rendered } from './render.ts'
import { document, finding, fullReport, locationOf, reportOf } from './sample-report.ts'

/** What libxml2, which takes nothing that is not well-formed, finds at an XPath. */
function found(xml: string, path: string): readonly string[] {
  const parsed = XmlDocument.fromString(xml)
  try {
    return parsed.find(path).map(({ content }) => content)
  } finally {
    parsed.dispose()
  }
}

const xmlOf = (text: string): string =>
  [...xmlDocument({ name: 'a', attributes: { b: text }, children: [{ name: 'c', attributes: {}, text }] })].join('')

describe('xmlDocument', () => {
  it('gives back any text that XML can hold, in attributes and between tags', () => {
    const possible = fc
      .string({ unit: 'binary' })
      .map((text) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))
    fc.assert(
      fc.property(possible, (text) => {
        expect(found(xmlOf(text), '/a/@b | /a/c')).toEqual([text, text])
      }),
    )
  })

  it.each([
    ['<&>"\'', '<&>"\''],
    [']]>', ']]>'],
    ['a\r\n\tb', 'a\r\n\tb'],
    ['\u001b[2J\u0000', '\\u001b[2J\\u0000'],
    ['\ufffe\uffff', '\\ufffe\\uffff'],
    ['\ud83c!', '\\ud83c!'],
    ['🌿', '🌿'],
  ])('%j', (text, expected) => {
    expect(found(xmlOf(text), '/a/@b | /a/c')).toEqual([expected, expected])
  })
})

describe.each(['checkstyle', 'junit'] as const)('%s', (format: FormatName) => {
  it.each([
    ['the sample', fullReport],
    ['no document', reportOf([])],
    ['a failure', reportOf([], { notices: [{ code: 'bad-usage', message: 'It <went> wrong.' }] })],
  ])('is well-formed: %s', async (_name, report) => {
    expect(found(await rendered(format, report), '/*')).toHaveLength(1)
  })

  it('has the path of each document as it is', async () => {
    const report = reportOf([
      document({
        path: 'a "b"\n<c>&.md',
        findings: [finding({ ruleId: 'a/b', location: locationOf('It cures.', 'cures') })],
      }),
    ])
    const path = format === 'junit' ? '/testsuites/testsuite/@name' : '/checkstyle/file/@name'
    expect(found(await rendered(format, report), path)).toEqual(['a "b"\n<c>&.md'])
  })
})

describe('checkstyle', () => {
  it('has an error a finding and a notice, and leaves out what has neither', async () => {
    const xml = await rendered('checkstyle', fullReport)
    expect(found(xml, '//error/@severity')).toEqual([
      'warning',
      'error',
      'error',
      'warning',
      'info',
      'error',
      'error',
      'error',
    ])
    expect(found(xml, '//file/@name')).not.toContain('corpus/clean.txt')
  })
})

describe('junit', () => {
  it('counts what it holds', async () => {
    const xml = await rendered('junit', fullReport)
    const counts = ['testcase', 'failure', 'error', 'skipped'].map((name) => found(xml, `//${name}`).length)
    expect(counts).toEqual([11, 5, 3, 2])
    expect(found(xml, '/testsuites/@tests | /testsuites/@failures | /testsuites/@errors')).toEqual(['11', '5', '3'])
  })

  it('lets a clean document pass', async () => {
    const xml = await rendered('junit', reportOf([document({ path: 'a.md' })]))
    expect(found(xml, '//testcase/@name')).toEqual(['a.md'])
    expect(found(xml, '//testcase/*')).toEqual([])
  })

  it('gives the reason of a suppressed finding', async () => {
    expect(found(await rendered('junit', fullReport), '//skipped/@message')).toEqual([
      'Suppressed by the directive: A [quotation], "really".',
      'Suppressed by the baseline.',
    ])
  })
})
