import { GFM, parser } from '@lezer/markdown'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import type { MarkdownOptions } from '../../src/report/markdown.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { link, plainText, quoted } from '../../src/report/markdown-text.ts'
import { document, finding, fullReport, locationOf, reportOf, sampleReport } from './sample-report.ts'

const github = parser.configure(GFM)
const textOf = (report: Report, options: MarkdownOptions = {}): string => [...renderMarkdown(report, options)].join('')

/** Every node that a Markdown parser sees, with its text. */
function nodesOf(markdown: string): readonly { readonly name: string; readonly text: string }[] {
  const nodes: { name: string; text: string }[] = []
  github.parse(markdown).iterate({
    enter: ({ name, from, to }) => {
      nodes.push({ name, text: markdown.slice(from, to) })
    },
  })
  return nodes
}

/** The names of the nodes that are more than text. */
function markupIn(markdown: string): readonly string[] {
  return nodesOf(markdown)
    .map(({ name }) => name)
    .filter((name) => !['Document', 'Paragraph', 'Entity'].includes(name))
}

describe('plainText', () => {
  it.each([
    '**bold** _it_ ~~gone~~',
    '[x](javascript:y) ![i](j) [r][r]',
    '<script>alert(1)</script> <!-- x --> <b>',
    '`code` ``` fence',
    'https://example.org www.example.org mailto:a@b.example <http://x.example>',
    'a | b',
    '&lt;b&gt; &#60;',
    '\\*a\\*',
    'a\n\n# head\n\n- list',
  ])('%j is text to a Markdown parser', (hostile) => {
    expect(markupIn(`Says ${plainText(hostile)}`)).toEqual([])
  })

  it('is text, whatever it holds', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'*_`[]()<>!&|~\\#@:$+-=. \n\tab1"\'/') })
    fc.assert(
      fc.property(hostile, (text) => {
        expect(markupIn(`Says ${plainText(text)} so.`)).toEqual([])
      }),
    )
  })

  it.each([
    ['@you', '@&#8203;you'],
    ['me@you', 'me@&#8203;you'],
    ['#12', '#&#8203;12'],
    ['&#12', '&#38;#&#8203;12'],
    ['# 12 @', '# 12 @'],
  ])('%j calls nobody', (text, expected) => {
    expect(plainText(text)).toBe(expected)
  })
})

describe('link', () => {
  it.each([
    ['https://example.org/a_(b)?c|d', '[x](https://example.org/a%5F%28b%29?c%7Cd)'],
    ['javascript:alert(1)', 'x'],
    ['https://', 'x'],
    [undefined, 'x'],
  ])('%s', (url, expected) => {
    expect(link('x', url)).toBe(expected)
  })
})

describe('renderMarkdown', () => {
  it('has a table of four cells a finding, and no HTML but its own', () => {
    const nodes = nodesOf(textOf(fullReport))
    const cells = nodes.filter(({ name }) => name === 'TableRow').map(({ text }) => text.split('|').length - 2)
    expect(cells).toEqual([4, 4, 4, 4, 4])
    const tags = nodes.filter(({ name }) => name === 'HTMLTag').map(({ text }) => text)
    expect(new Set(tags)).toEqual(new Set(['<code>', '</code>', '<br>']))
    const addresses = nodes.filter(({ name }) => name === 'URL').map(({ text }) => text)
    expect(addresses).toEqual(['https://example.org/singh', 'https://example.org/a%29b%7Cc?%3Cd%3E'])
  })

  it('says so when nothing is found, and when not everything was read', () => {
    expect(textOf(reportOf([document({ path: 'a.md' })]))).toMatch(/^### claimcheck: nothing found\n/)
    const unread = reportOf([], { notices: [{ code: 'missing-path', message: 'a|b is gone.' }] })
    expect(textOf(unread)).toMatch(/^### claimcheck: not everything was read\n[\s\S]*- a&#124;b is gone\.\n$/)
  })

  it('lists errors alone when it is to be quiet, and still counts all', () => {
    const text = textOf(sampleReport, { quiet: true })
    expect(text).toContain('1 error, 2 warnings, 1 info')
    expect(text).toContain('kratom/no-addiction-risk')
    expect(text).not.toContain('safety/fully-safe')
  })

  const location = locationOf('It cures.', 'cures')
  const many = reportOf(
    Array.from({ length: 40 }, (_, index) =>
      document({ path: `${index}.md`, findings: [finding({ ruleId: 'a/b', location, suggestion: 'x'.repeat(1000) })] }),
    ),
  )

  it('leaves out reasons first and then documents, and counts what it left out', () => {
    const text = textOf(many, { longest: 4000 })
    const shown = text.match(/^#### /gm)?.length ?? 0
    expect(text.length).toBeLessThan(4200)
    expect(text.match(/<details>/g)?.length).toBeLessThan(shown)
    expect(text).toContain(`\n${40 - shown} more findings did not fit in here`)
  })

  it('fits into a comment', () => {
    const crowd = reportOf(many.documents.flatMap((one) => [one, one, one]))
    expect(textOf(crowd).length).toBeLessThan(65_536)
  })

  it('names the first of very many notices', () => {
    const notices = Array.from({ length: 60 }, (_, index) => ({ code: 'binary', message: `${index}.md` }))
    expect(textOf(reportOf([], { notices }))).toContain('- 49.md\n- and 10 more\n')
  })

  it('quotes words as code, in which nothing is markup', () => {
    expect(quoted('a `b` <c>')).toBe('<code>a &#96;b&#96; &#60;c&#62;</code>')
  })
})
