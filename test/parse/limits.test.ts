import { describe, expect, it } from 'vitest'
import type { DocumentFormat } from '../../src/model/document.ts'
import { MAX_BLOCK } from '../../src/parse/assemble.ts'
import { looksEnglish, parseDocument } from '../../src/parse/index.ts'
import { MAX_SENTENCE_TOKENS } from '../../src/parse/sentences.ts'

describe('limits', () => {
  it('cuts a sentence of too many words, says so and loses none', () => {
    const document = parseDocument('tea '.repeat(MAX_SENTENCE_TOKENS * 2 + 5), { format: 'text' })
    expect(document.notices.map((notice) => notice.code)).toEqual(['sentence-too-long'])
    expect(document.sentences.map((sentence) => sentence.tokens.length)).toEqual([
      MAX_SENTENCE_TOKENS,
      MAX_SENTENCE_TOKENS,
      5,
    ])
  })

  it('cuts a block that is too long, says so and loses nothing', () => {
    const sentence = 'Kratom is a tree. '
    const count = Math.ceil((MAX_BLOCK * 1.2) / sentence.length)
    const document = parseDocument(sentence.repeat(count), { format: 'text' })
    expect(document.notices.map((notice) => notice.code)).toEqual(['block-too-long'])
    expect(document.sentences.reduce((tokens, { tokens: { length } }) => tokens + length, 0)).toBe(count * 5)
    expect(new Set(document.sentences.map(({ block }) => block)).size).toBe(1)
  })

  it('cuts a block that is too long between sentences', () => {
    const sentence = 'Nobody knows why, but kratom does not by itself cure any of the pain that it is sold for. '
    const count = Math.ceil((MAX_BLOCK * 2.2) / sentence.length)
    const document = parseDocument(sentence.repeat(count), { format: 'text' })
    expect(new Set(document.sentences.map(({ text }) => text))).toEqual(new Set([sentence.trim()]))
    expect(document.sentences).toHaveLength(count)
  })

  it('cuts a sentence that is longer than a block between words', () => {
    const words = 'kratom does not cure pain and '.repeat(MAX_BLOCK / 25)
    const { sentences } = parseDocument(`It is so. ${words}tea.`, { format: 'text' })
    const tokens = sentences.flatMap((sentence) => sentence.tokens.map(({ text }) => text))
    expect(new Set(tokens)).toEqual(new Set('It is so . kratom does not cure pain and tea'.split(' ')))
  })

  it.each<[string, string, DocumentFormat]>([
    ['nested quotes', `${'>'.repeat(80_000)} Deep.`, 'markdown'],
    ['list marks on one line', `${'- '.repeat(20_000)}Deep.`, 'markdown'],
    ['open brackets', `${'['.repeat(50_000)} Deep.`, 'markdown'],
    ['initials', `${'a.'.repeat(50_000)} Deep.`, 'text'],
    ['dots', `${'. '.repeat(50_000)} Deep.`, 'text'],
  ])('gets to the end of %s', (_name, source, format) => {
    const document = parseDocument(source, { format })
    const last = document.sentences.at(-1)
    expect(last?.text.endsWith('Deep.')).toBe(true)
    expect(last?.span.end).toBe(source.length)
  })

  it('reads an empty document', () => {
    const document = parseDocument('', { format: 'markdown', path: 'a.md' })
    expect(document).toMatchObject({ path: 'a.md', title: '', sentences: [], notices: [] })
    expect(document.sections).toHaveLength(1)
  })

  it('cuts a first line that serves as title', () => {
    const document = parseDocument(`${'Kratom is a tree and '.repeat(10)}more.`, { format: 'text' })
    expect(document.title).toBe('Kratom is a tree and '.repeat(10).slice(0, 80).trim())
  })
})

describe('looksEnglish', () => {
  const english =
    'Kratom is a tree that grows in the forests of Asia, and its leaves have been used by workers for a long time. '
  const german =
    'Kratom ist ein Baum, dessen Blätter seit langer Zeit gekaut werden, weil sie wach machen und Schmerzen lindern sollen. '
  it.each([
    ['English', english.repeat(5), true],
    ['German', german.repeat(5), false],
    ['a short German text', german, true],
  ])('judges %s', (_name, source, expected) => {
    expect(looksEnglish(parseDocument(source, { format: 'text' }))).toBe(expected)
  })
})
