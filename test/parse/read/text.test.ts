import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../src/parse/index.ts'

/** "kind: text" of each sentence. */
const linesOf = (source: string): string[] =>
  parseDocument(source, { format: 'text' }).sentences.map(({ kind, text }) => `${kind}: ${text}`)

describe('plain text', () => {
  it('takes a single line end in prose for a wrap', () => {
    expect(
      linesOf(
        'Kratom is a tree of the coffee family that grows in the\nforests of Asia. Its leaves are\nchewed by workers.',
      ),
    ).toEqual([
      'body: Kratom is a tree of the coffee family that grows in the forests of Asia.',
      'body: Its leaves are chewed by workers.',
    ])
  })

  it('does not end a sentence at a line that ends in an abbreviation', () => {
    expect(linesOf('Most people take approx.\n5 g of it.')).toEqual(['body: Most people take approx. 5 g of it.'])
  })

  it('ends sentences at blank lines and around list marks', () => {
    expect(linesOf('It offers:\n- no risk\n– – no crash\n✅ no debt\n1. calm\n2) sleep\n\nThat is all')).toEqual([
      'heading: It offers:',
      'list-item: - no risk',
      'list-item: – – no crash',
      'list-item: ✅ no debt',
      'list-item: 1. calm',
      'list-item: 2) sleep',
      'fragment: That is all',
    ])
  })

  it('keeps list marks in the text, but out of the tokens', () => {
    const [sentence] = parseDocument('- No risk', { format: 'text' }).sentences
    expect(sentence?.text).toBe('- No risk')
    expect(sentence?.tokens.map((token) => token.text)).toEqual(['No', 'risk'])
    expect(sentence?.span).toEqual({ start: 0, end: 9 })
  })

  it('finds headings: short lines above prose, hash lines, questions on their own', () => {
    const document = parseDocument(
      'Kratom tea\n\nIt is brewed.\n\n# Risks\nSome are known.\n\nIs it legal?\n\nThat depends.',
      { format: 'text' },
    )
    expect(document.sections.map(({ title, level }) => `${level} ${title}`)).toEqual([
      '0 ',
      '2 Kratom tea',
      '1 Risks',
      '2 Is it legal?',
    ])
    expect(document.title).toBe('Kratom tea')
    expect(document.sentences.map((sentence) => sentence.section)).toEqual([1, 1, 2, 2, 3, 3])
  })

  it('takes neither a lone line nor the last line for a heading', () => {
    expect(linesOf('Kratom cures pain')).toEqual(['fragment: Kratom cures pain'])
    expect(linesOf('Side effects\nNone at all')).toEqual(['heading: Side effects', 'fragment: None at all'])
  })

  it('takes a run of short lines for a list', () => {
    expect(
      linesOf('What it does\n\nMore energy\n\nBetter sleep\n\nLess pain\n\nWhy it works\n\nNobody knows.').map(
        (line) => line.split(':')[0],
      ),
    ).toEqual(['heading', 'fragment', 'fragment', 'fragment', 'heading', 'body'])
  })

  it('knows quotations and dialogue', () => {
    expect(linesOf('“It changed my life.”\n\n“Does it work?” she asked.')).toEqual([
      'quotation: “It changed my life.”',
      'dialogue: “Does it work?” she asked.',
    ])
  })

  it.each([
    ['CRLF', 'One is.\r\n\r\nTwo is.', 9],
    ['lone CR', 'One is.\r\rTwo is.', 9],
    ['indentation', 'One is.\n\n   Two is.', 12],
  ])('keeps places true with %s', (_name, source, start) => {
    const sentences = parseDocument(source, { format: 'text' }).sentences
    expect(sentences.map(({ text }) => text)).toEqual(['One is.', 'Two is.'])
    expect(sentences[1]?.span.start).toBe(source.includes('\r\n') ? 11 : start)
  })
})
