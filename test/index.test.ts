import { describe, expect, it } from 'vitest'
import * as claimcheck from '../src/index.ts'
import { paragraph, styled, wordFile } from './parse/docx/word-file.ts'

const { assess, check, extractQuantities, parseDocument } = claimcheck

it('the package exports four functions, and the error that they throw', () => {
  expect(Object.keys(claimcheck).sort()).toEqual(['UserError', 'assess', 'check', 'extractQuantities', 'parseDocument'])
})

describe('check', () => {
  it('checks articles against the rules that ship', () => {
    const report = check([
      { path: 'a.md', source: 'Kratom is not addictive.' },
      { path: 'b.txt', source: 'Birds sing.' },
    ])
    expect(report.summary).toMatchObject({ documents: 2, sentences: 2, claims: 1, findings: { error: 1 } })
    expect(report.documents.map(({ path, findings }) => [path, findings.map(({ severity }) => severity)])).toEqual([
      ['a.md', ['error']],
      ['b.txt', []],
    ])
    expect(report.tool.rulesHash).toMatch(/^[0-9a-f]{16}$/)
  })

  it('takes any iterable', () => {
    const inputs = new Set([{ path: 'a.md', source: 'Birds sing.' }])
    expect(check(inputs).summary.documents).toBe(1)
  })

  it('can be held to some packs', () => {
    const inputs = [{ path: 'a.md', source: 'Kratom is not addictive.' }]
    expect(check(inputs, { packs: ['cbd'] }).documents[0]?.findings).toEqual([])
  })

  it('refuses a pack that there is not, which would let everything pass', () => {
    expect(() => check([], { packs: ['kratm'] })).toThrow(claimcheck.UserError)
  })

  it('adds the law of a profile, and names it', () => {
    const inputs = [{ path: 'a.md', source: 'Moringa cures asthma.' }]
    const { documents, tool } = check(inputs, { profile: 'us' })
    expect(tool.profile).toBe('us')
    expect(documents[0]?.findings).toMatchObject([
      { ruleId: 'supplements/treats-disease', alsoRules: ['us/disease-named'], jurisdictions: ['us'] },
    ])
    expect(check(inputs).documents[0]?.findings[0]).not.toHaveProperty('jurisdictions')
  })

  it('refuses a profile that there is not', () => {
    expect(() => check([], { profile: 'toString' as 'us' })).toThrow('There is no profile "toString".')
  })

  describe('with a baseline', () => {
    const [found] = check([{ path: 'a.md', source: 'Kratom is not addictive.' }]).documents[0]?.findings ?? []
    const entry = { path: 'a.md', ruleId: 'kratom/no-dependence', fingerprint: found?.fingerprint ?? '', excerpt: '' }
    const baseline = { schemaVersion: 1, entries: [entry] } as const

    it('suppresses what it knows', () => {
      const report = check([{ path: 'a.md', source: 'KRATOM is\nnot addictive.' }], { baseline })
      expect(report.summary).toMatchObject({ findings: { error: 0 }, baseline: { suppressed: 1, stale: 0 } })
      expect(report.documents[0]?.suppressed?.[0]?.suppression).toEqual({ by: 'baseline', justification: '' })
    })

    it('follows a rename when it is told that the old document is gone', () => {
      const inputs = [{ path: 'b.md', source: 'Kratom is not addictive.' }]
      expect(check(inputs, { baseline }).summary.findings.error).toBe(1)
      expect(check(inputs, { baseline, exists: () => false }).summary.findings.error).toBe(0)
    })

    it('refuses what is no baseline', () => {
      const broken = { schemaVersion: 2, entries: [] } as unknown as typeof baseline
      expect(() => check([], { baseline: broken })).toThrow('schema version 2')
    })
  })

  it('takes a Word file as its bytes', () => {
    const bytes = wordFile(styled('Heading1', 'A tree') + paragraph('Kratom is not addictive.'))
    const [document] = check([{ path: 'a.docx', bytes }]).documents
    expect(document?.title).toBe('A tree')
    expect(document?.findings.map(({ location }) => location.start.line)).toEqual([2])
  })

  it('says what is wrong with bytes that hold no text', () => {
    const bytes = Uint8Array.of(0x80)
    expect(() => check([{ path: 'a.docx', bytes }])).toThrow('This is no Word document (it is no ZIP archive).')
    expect(() => check([{ path: 'a.md', bytes }])).toThrow('This is not valid UTF-8')
  })

  it('of nothing is an empty report', () => {
    expect(check([]).documents).toEqual([])
  })
})

describe('parseDocument', () => {
  it('gives sentences and tokens with their places in the source', () => {
    const source = '# Tea\n\nIt *relieves* pain. It helps.'
    const document = parseDocument(source, { path: 'a.md', format: 'markdown' })
    expect(document.sentences.map(({ text }) => text)).toEqual(['Tea', 'It relieves pain.', 'It helps.'])
    const [, second] = document.sentences
    expect(second?.tokens.map(({ span }) => source.slice(span.start, span.end))).toEqual([
      'It',
      'relieves',
      'pain',
      '.',
    ])
  })
})

describe('parseDocument, called without types,', () => {
  it.each<[unknown, unknown, new () => Error, string]>([
    ['a', 'md', RangeError, 'one of text, markdown, mdx, html, docx, not "md"'],
    ['a', 'toString', RangeError, 'not "toString"'],
    ['a', undefined, TypeError, 'not undefined'],
    [Buffer.from('a'), 'text', TypeError, 'a string, not object'],
    [null, 'text', TypeError, 'a string, not null'],
  ])('refuses %j as %j', (source, format, kind, message) => {
    const call = () => parseDocument(source as string, { format: format as 'text' })
    expect(call).toThrow(kind)
    expect(call).toThrow(message)
  })
})

describe('assess', () => {
  it.each<[unknown, unknown, unknown, new () => Error, string]>([
    ['Tea', -1, 2, RangeError, '0 <= start < end <= 3, not -1 and 2'],
    ['Tea', 0, 4, RangeError, '<= 3'],
    ['Tea', 2, 1, RangeError, '<= 3'],
    ['Tea', 1, 1, RangeError, '<= 3'],
    ['', 0, 0, RangeError, '<= 0'],
    ['Tea', 0.5, 2, TypeError, 'whole numbers, not at 0.5 and 2'],
    ['Tea', 0, undefined, TypeError, 'whole numbers'],
    ['Tea', Number.NaN, 2, TypeError, 'whole numbers'],
    [undefined, 0, 1, TypeError, 'string'],
  ])('refuses the span of %j from %s to %s', (text, start, end, kind, message) => {
    const call = () => assess(text as string, start as number, end as number)
    expect(call).toThrow(kind)
    expect(call).toThrow(message)
  })

  it.each([
    ['Kratom does not cure pain.', 'cure', 'negated', 'asserted'],
    ['Kratom may cure pain.', 'cure', 'affirmed', 'hedged'],
    ['Kratom cures pain.', 'cures', 'affirmed', 'asserted'],
    ['Does kratom cure pain?', 'cure', 'affirmed', 'questioned'],
    ['There is no evidence that kratom cures pain.', 'cures pain', 'negated', 'asserted'],
    ['Kratom is not only old, it cures pain.', 'cures', 'affirmed', 'asserted'],
  ])('%s: %s is %s and %s', (text, words, polarity, certainty) => {
    const start = text.indexOf(words)
    expect(assess(text, start, start + words.length)).toMatchObject({ polarity, certainty })
  })

  it('shows the cues and where they stand', () => {
    const text = 'Kratom does not cure pain.'
    const { cues } = assess(text, 16, 20)
    expect(cues.map(({ kind, span }) => [kind, text.slice(span.start, span.end)])).toContainEqual(['negation', 'not'])
  })
})

describe('extractQuantities', () => {
  it.each([
    ['Take 2-4 g twice a day.', { kind: 'mass', low: 2, high: 4, unit: 'g' }],
    ['Take two capsules.', { kind: 'count', low: 2, high: 2, unit: 'capsule' }],
  ])('%s', (text, quantity) => {
    expect(extractQuantities(text)).toMatchObject([quantity])
  })
})
