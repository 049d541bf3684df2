import { describe, expect, it } from 'vitest'
import type { Layout } from '../../../src/model/document.ts'
import { parseDocument } from '../../../src/parse/index.ts'

const layout = (kinds: Layout['lines'], rest: Partial<Layout> = {}): Layout => ({
  lines: kinds,
  links: [],
  notices: [],
  ...rest,
})

const read = (source: string, given?: Layout) =>
  parseDocument(source, { path: 'a.docx', format: 'docx', ...(given === undefined ? {} : { layout: given }) })

describe('the text of a Word file', () => {
  it('is cut at paragraphs, and places every token exactly', () => {
    const source = 'Kratom eases\vpain. It is a tree.\n\nAsk\ta  doctor.'
    const { sentences } = read(source)
    expect(sentences.map(({ text }) => text)).toEqual(['Kratom eases pain.', 'It is a tree.', 'Ask a doctor.'])
    for (const { tokens } of sentences) {
      for (const { text, span } of tokens) expect(source.slice(span.start, span.end)).toBe(text)
    }
  })

  it('has headings with sections', () => {
    const { sections, title } = read(
      'Kratom\nBody.\nPain\nMore.',
      layout([{ kind: 'heading', level: 1 }, { kind: 'body' }, { kind: 'heading', level: 2 }, { kind: 'body' }]),
    )
    expect(sections.map((section) => [section.level, section.title])).toEqual([
      [0, ''],
      [1, 'Kratom'],
      [2, 'Pain'],
    ])
    expect(title).toBe('Kratom')
  })

  it('begins with what is shown apart from the body, which keeps its place', () => {
    const source = 'Body.\nKratom and pain'
    const { sentences, title } = read(
      source,
      layout([{ kind: 'body' }, { kind: 'meta' }], { title: 'Kratom and pain' }),
    )
    expect(sentences.map(({ kind, text, span }) => [kind, text, span.start])).toEqual([
      ['meta', 'Kratom and pain', 6],
      ['body', 'Body.', 0],
    ])
    expect(title).toBe('Kratom and pain')
  })

  it('hands on links and notices', () => {
    const notices = [{ code: 'embedded-document', message: 'Not read.' }]
    const document = read('Body.', layout([{ kind: 'body' }], { links: ['https://a.example/'], notices }))
    expect(document.links).toEqual(['https://a.example/'])
    expect(document.notices).toEqual(notices)
  })

  it('reads every line as body text where nothing is known of it', () => {
    expect(read('One.\nTwo.').sentences.map(({ kind, block }) => [kind, block])).toEqual([
      ['body', 0],
      ['body', 1],
    ])
  })
})
