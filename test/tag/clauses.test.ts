import { describe, expect, it } from 'vitest'
import type { Token } from '../../src/model/document.ts'
import { parseDocument } from '../../src/parse/index.ts'
import { splitClauses } from '../../src/tag/clauses.ts'

/** Shows units as a reader would bracket them: the tokens of one number in a row, parts joined by " | ". */
function show(tokens: readonly Token[], unitOf: readonly number[]): string {
  return tokens
    .map((token, index) => (index > 0 && unitOf[index] !== unitOf[index - 1] ? `| ${token.text}` : token.text))
    .join(' ')
}

/** Words that count as the wording of a relation, by their normal form. */
const VERBS = new Set(['help', 'ease', 'calm', 'treat', 'cause'])

function split(text: string): { clauses: string; segments: string } {
  const tokens = parseDocument(text, { format: 'text' }).sentences[0]?.tokens ?? []
  const { clauseOf, segmentOf } = splitClauses(tokens, (index) => VERBS.has(tokens[index]?.normal ?? ''))
  return { clauses: show(tokens, clauseOf), segments: show(tokens, segmentOf) }
}

describe('splitClauses parts clauses', () => {
  it.each([
    ['It eases pain because it calms nerves.', 'It eases pain | because it calms nerves .'],
    ['It eases pain and helps you sleep.', 'It eases pain | and helps you sleep .'],
    ['It can treat, cure and prevent gout.', 'It can treat , cure and prevent gout .'],
    ['It eases pain, offering quick relief.', 'It eases pain , | offering quick relief .'],
    ['It eases pain and it is legal.', 'It eases pain | and it is legal .'],
    ['It eases pain and anxiety.', 'It eases pain and anxiety .'],
    ['It eases pain, and the agency agrees.', 'It eases pain , | and the agency agrees .'],
    ['Although it calms, it is untested.', 'Although it calms , | it is untested .'],
    ['Far from easing it, it causes pain.', 'Far from easing it , | it causes pain .'],
    ['Without harm, it calms.', 'Without harm , | it calms .'],
    ['If you ache, take it.', 'If you ache , | take it .'],
    ['The herb, which calms, is sold.', 'The herb , | which calms , is sold .'],
    ['One fact: it calms.', 'One fact | : it calms .'],
    ['It was so strong that we slept.', 'It was so strong that we slept .'],
    ['But it calms.', 'But it calms .'],
    ['It does not harm and green tea is old.', 'It does not harm | and green tea is old .'],
    ['Tea for pain and stress is old.', 'Tea for pain and stress is old .'],
  ])('%s', (text, clauses) => {
    expect(split(text).clauses).toBe(clauses)
  })
})

describe('splitClauses parts segments', () => {
  it.each([
    ['It eases pain but causes nausea.', 'It eases pain | but causes nausea .'],
    ['It calms; it is legal.', 'It calms | ; it is legal .'],
    ['It calms – or so they say.', 'It calms | – or so they say .'],
    ['This guide – on herbs – calms.', 'This guide | – on herbs | – calms .'],
    ['Take 2 – 4 of them.', 'Take 2 – 4 of them .'],
    ['It is nothing but a tea.', 'It is nothing but a tea .'],
    ['It not only calms but also eases pain.', 'It not only calms but also eases pain .'],
    ['It calms, however, for an hour.', 'It calms , | however , for an hour .'],
    ['It calms and eases pain.', 'It calms and eases pain .'],
  ])('%s', (text, segments) => {
    expect(split(text).segments).toBe(segments)
  })
})

describe('a bracket', () => {
  it('is a clause of its own when it is long, and the old clause goes on behind it', () => {
    const text = 'The herb (sold in small shops all over town since May) calms.'
    const tokens = parseDocument(text, { format: 'text' }).sentences[0]?.tokens ?? []
    const { clauseOf } = splitClauses(tokens, () => false)
    const at = (word: string) => clauseOf[tokens.findIndex((token) => token.text === word)]
    expect(at('sold')).not.toBe(at('herb'))
    expect(at('calms')).toBe(at('herb'))
  })

  it('belongs to the clause around it when it is short', () => {
    expect(split('The herb (a leaf) calms.').clauses).toBe('The herb ( a leaf ) calms .')
  })
})

describe('odd sentences', () => {
  it.each([['((((((('], [')))'], ['but but but'], ['; ; ;'], ['—'], ['and']])('%j has one unit per token', (text) => {
    const tokens = parseDocument(text, { format: 'text' }).sentences[0]?.tokens ?? []
    const { clauseOf, segmentOf } = splitClauses(tokens, () => true)
    expect(tokens.length).toBeGreaterThan(0)
    expect(clauseOf).toHaveLength(tokens.length)
    expect(segmentOf).toHaveLength(tokens.length)
  })
})
