import { describe, expect, it } from 'vitest'
import { editFor } from '../../src/check/edits.ts'
import type { DocumentFormat } from '../../src/model/document.ts'
import type { Rule } from '../../src/model/rule.ts'
import { parseDocument } from '../../src/parse/index.ts'
import { ruleOf } from './sample-claim.ts'

const hype: Rule = {
  ...ruleOf('phrases', ['miracle herb']),
  replace: [
    { words: ['miracle', 'life-changing', 'amazing'], with: '', 'followed-by': ['herb', 'herbs', 'oil'], safe: true },
    { words: ['clinically proven', 'proven'], with: 'honest', safe: false },
    { words: ['learn how'], with: 'find out whether', safe: true },
  ],
}

/** The text after the edit, with a question mark where it is not safe; the text itself where there is none. */
function mended(source: string, format: DocumentFormat = 'markdown', flagged?: string): string {
  const document = parseDocument(source, { format })
  const [sentence] = document.sentences.slice(-1)
  if (sentence === undefined) throw new Error('no sentence')
  const start = flagged === undefined ? sentence.span.start : source.indexOf(flagged)
  const span = { start, end: flagged === undefined ? sentence.span.end : start + flagged.length }
  const edit = editFor(hype, span, sentence, document)
  if (edit === undefined) return source
  const text = source.slice(0, edit.span.start) + edit.replacement + source.slice(edit.span.end)
  return edit.safe ? text : `${text} ?`
}

describe('words that are dropped', () => {
  it.each([
    ['A miracle herb.', 'A herb.'],
    ['It is an amazing herb.', 'It is a herb.'],
    ['It is a miracle oil.', 'It is an oil.'],
    ['An amazing herb it is.', 'A herb it is.'],
    ['Miracle herbs help.', 'Herbs help.'],
    ['MIRACLE HERBS help.', 'HERBS help.'],
    ['A life-changing herb.', 'A herb.'],
    ['A life changing herb.', 'A herb.'],
    ['With miracle herbs, amazing oil and tea.', 'With herbs, amazing oil and tea.'],
  ])('%j → %j', (source, expected) => {
    expect(mended(source)).toBe(expected)
  })

  it.each([
    ['no such noun follows', 'It is a miracle.'],
    ['an adverb clings to the word', 'A truly amazing herb.'],
    ['another adjective is joined to it', 'An old and amazing herb.'],
    ['a comma stands before it', 'An old, amazing herb.'],
    ['it is part of a compound', 'A non-miracle herb.'],
    ['it is called so', 'A so-called miracle herb.'],
    ['quotes stand around it', 'A “miracle” herb.'],
    ['markup stands inside', 'A *miracle* herb.'],
    ['a line ends inside', 'A miracle\nherb.'],
    ['an entity stands inside', 'A miracle&nbsp;herb.'],
  ])('not where %s: %j', (_, source) => {
    expect(mended(source)).toBe(source)
  })

  it('steps over a place that cannot be edited', () => {
    expect(mended('A *miracle* herb and a miracle herb.')).toBe('A *miracle* herb and a herb.')
  })

  it('keeps to the words that are flagged', () => {
    expect(mended('A miracle herb and a miracle oil.', 'markdown', 'miracle oil')).toBe('A miracle herb and an oil.')
  })
})

describe('words that give way to others', () => {
  it.each([
    ['Learn how it helps.', 'Find out whether it helps.'],
    ['Please learn how it helps.', 'Please find out whether it helps.'],
    ['LEARN HOW it helps.', 'FIND OUT WHETHER it helps.'],
    ['A clinically proven tea.', 'An honest tea. ?'],
    ['A clinically-proven tea.', 'An honest tea. ?'],
    ['Well-proven tea.', 'Well-proven tea.'],
  ])('%j → %j', (source, expected) => {
    expect(mended(source)).toBe(expected)
  })
})

describe('edits that are never made unseen', () => {
  it.each([
    ['a heading, which has an anchor', '# The miracle herb', '# The herb ?'],
    ['a title', '---\ntitle: The miracle herb\n---\n', '---\ntitle: The herb\n---\n ?'],
    ['a quotation', '> A miracle herb.', '> A herb. ?'],
    ['quoted words', 'They sent “a miracle herb” to us.', 'They sent “a herb” to us. ?'],
    ['what others say', 'Merchants called it a miracle herb.', 'Merchants called it a herb. ?'],
    ['what it goes as', 'It is sold as a miracle herb.', 'It is sold as a herb. ?'],
    ['what may be a name', 'Try our Miracle herb.', 'Try our herb. ?'],
  ])('%s', (_, source, expected) => {
    expect(mended(source)).toBe(expected)
  })

  it('an apostrophe is no quotation', () => {
    expect(mended("It's a miracle herb of the sellers' own.")).toBe("It's a herb of the sellers' own.")
  })
})

it('a rule without replace makes no edit', () => {
  const { replace: _, ...rule } = hype
  const document = parseDocument('A miracle herb.', { format: 'text' })
  const [sentence] = document.sentences
  if (sentence === undefined) throw new Error('no sentence')
  expect(editFor(rule, sentence.span, sentence, document)).toBeUndefined()
})
