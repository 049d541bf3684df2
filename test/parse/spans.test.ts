import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document, DocumentFormat } from '../../src/model/document.ts'
import { parseDocument } from '../../src/parse/index.ts'

const plainWord = fc.constantFrom(
  ...'kratom relief. Pain, 5-HTP don’t 👍🏽 1–5 3x 500mg 24/7 U.S. e.g. “quoted” (aside) 100% naïve users’ A.M. [1] *** x.Y relief.Now ½ … vitamin C. Dr.'.split(
    ' ',
  ),
)
const htmlWord = fc.oneof(
  plainWord.filter((word) => !word.includes('*')),
  fc.constantFrom(
    'ad<b>dict</b>ive',
    '&amp;',
    'caf&eacute;',
    '<i>safe</i>.',
    'a&nbsp;b',
    '&#8220;Quote&#8221;',
    'm<sup>2</sup>',
    '<span class="x">B</span>',
    '&hellip;',
  ),
)
const markdownWord = fc.oneof(
  plainWord.filter((word) => !/[*[]/.test(word)),
  fc.constantFrom('ad**dict**ive', '&amp;', '*safe*.', '~~gone~~', '\\*star', '[link](http://a.b/c)', '&eacute;tude'),
)
const gap = fc.constantFrom(' ', ' ', ' ', '  ')
const wrap = fc.constantFrom(' ', ' ', '\n', '\r\n')

function line(word: fc.Arbitrary<string>, between: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(word, between), { minLength: 1, maxLength: 12 })
    .map((parts) => `Start ${parts.map(([text, space]) => text + space).join('')}end`)
}

const textBlock = fc.oneof(
  line(plainWord, wrap),
  fc
    .array(line(plainWord, gap), { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => `- ${item}`).join('\n')),
  line(plainWord, gap).map((title) => `# ${title}`),
)
const markdownBlock = fc.oneof(
  line(markdownWord, wrap),
  line(markdownWord, gap).map((title) => `## ${title}`),
  fc
    .array(line(markdownWord, gap), { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item, depth) => `${'  '.repeat(depth)}- ${item}`).join('\n')),
  fc
    .array(line(markdownWord, gap), { minLength: 1, maxLength: 3 })
    .map((lines) => lines.map((text) => `> ${text}`).join('\n')),
  fc
    .tuple(line(markdownWord, gap), line(markdownWord, gap))
    .map(([left, right]) => `| ${left} | ${right} |\n|---|---|\n| ${right} | ${left} |`),
)
const htmlBlock = fc.oneof(
  line(htmlWord, wrap).map((text) => `<p>${text}</p>`),
  line(htmlWord, gap).map((text) => `<h2>${text}</h2>`),
  fc.tuple(line(htmlWord, gap), line(htmlWord, gap)).map(([one, two]) => `<ul><li>${one}<ul><li>${two}</ul></ul>`),
  line(htmlWord, gap).map((text) => `<table><tr><td>${text}<td>${text}</table>`),
  line(htmlWord, gap).map((text) => `<blockquote>${text}<br>${text}</blockquote><!-- note -->`),
)
const article = (block: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(block, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n\n', '\r\n\r\n'))
    .map(([blocks, end]) => blocks.join(end))

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&eacute;': 'é',
  '&nbsp;': ' ',
  '&#8220;': '“',
  '&#8221;': '”',
  '&hellip;': '…',
}

/** The source of a token without the markup that these generators write. */
function decode(raw: string, format: DocumentFormat): string {
  if (format === 'text') return raw
  const decoded = raw.replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity)
  return format === 'html' ? decoded.replace(/<[^>]*>/g, '') : decoded.replace(/\*\*|\\/g, '')
}

function expectTrueSpans(document: Document): void {
  const { source, format } = document
  let end = 0
  for (const sentence of document.sentences) {
    expect(sentence.span.start).toBeGreaterThanOrEqual(end)
    expect(sentence.span.end).toBeLessThanOrEqual(source.length)
    let at = sentence.span.start
    let offset = 0
    for (const token of sentence.tokens) {
      expect(token.span.start).toBeGreaterThanOrEqual(at)
      expect(token.span.end).toBeGreaterThan(token.span.start)
      expect(token.offset).toBeGreaterThanOrEqual(offset)
      expect(sentence.text.slice(token.offset, token.offset + token.text.length)).toBe(token.text)
      expect(decode(source.slice(token.span.start, token.span.end), format)).toBe(token.text)
      at = token.span.end
      offset = token.offset + token.text.length
    }
    expect(sentence.span.end).toBeGreaterThanOrEqual(at)
    end = sentence.span.end
  }
}

/** Letters and digits of the sentences, as they stand in the document. */
const wordsOf = (document: Document): string =>
  document.sentences.map((sentence) => sentence.text.replace(/[^\p{L}\p{N}]/gu, '')).join('')

describe('places in the source', () => {
  it.each([
    ['text', article(textBlock)],
    ['markdown', article(markdownBlock)],
    ['mdx', article(markdownBlock)],
    ['html', article(htmlBlock)],
  ] as const)('are true, in order and apart in %s', (format, source) => {
    fc.assert(
      fc.property(source, (text) => {
        expectTrueSpans(parseDocument(text, { format }))
      }),
      { numRuns: 300 },
    )
  })

  it('leaves out no letter of plain text', () => {
    fc.assert(
      fc.property(article(textBlock), (text) => {
        expect(wordsOf(parseDocument(text, { format: 'text' }))).toBe(text.replace(/[^\p{L}\p{N}]/gu, ''))
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same for any text at all, without a crash', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom<DocumentFormat>('text', 'markdown', 'mdx', 'html'),
        (text, format) => {
          const document = parseDocument(text, { format })
          expect(parseDocument(text, { format })).toEqual(document)
          for (const sentence of document.sentences) expect(sentence.span.end).toBeLessThanOrEqual(text.length)
        },
      ),
      { numRuns: 500 },
    )
  })
})
