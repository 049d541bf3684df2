import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../src/language/compile.ts'
import { HIT_STRIDE, scan, wordIds } from '../../src/language/scan.ts'
import type { Field, PatternMatch } from '../../src/language/verify.ts'
import { isBarrier, kindsBeside, mayMatch, verifyPattern } from '../../src/language/verify.ts'
import type { FrameFile } from '../../src/model/lexicon-schema.ts'
import type { RulebookData } from '../../src/model/rulebook.ts'
import { parseDocument } from '../../src/parse/index.ts'
import { indexMentions, settleMentions } from '../../src/tag/mentions.ts'

const concepts: RulebookData['concepts'] = [
  { kind: 'symptom', concepts: { pain: ['pain'] } },
  { kind: 'condition', concepts: { gout: ['gout'], 'bad-gout': { phrases: ['bad gout'], parents: ['gout'] } } },
  { kind: 'substance', concepts: { kratom: ['kratom'] } },
]

type Guards = Pick<FrameFile['groups'][number], 'not-before' | 'not-after'>

/** The first place where a pattern is found in a text: its words, and the concepts in its slots. */
function match(pattern: string, text: string, guards: Guards = {}): string | undefined {
  const lexicon = compileLexicon({
    concepts,
    cues: [],
    frames: [
      {
        relation: 'treats',
        words: { ease: ['ease', 'take away'] },
        groups: [{ about: 'a test', form: 'verbal', patterns: [pattern], ...guards }],
      },
    ],
    rules: [],
    hash: '',
  })
  const [sentence] = parseDocument(text, { format: 'text' }).sentences
  if (sentence === undefined) throw new Error(`no sentence in "${text}"`)
  const words = wordIds(sentence, lexicon)
  const hits = scan(words, lexicon)
  const mentions = settleMentions(hits.concepts, words.ids, lexicon)
  const field: Field = { sentence, words, lexicon, mentions, ...indexMentions(mentions, sentence.tokens.length) }
  // There is one pattern, so a core's row holds that alone.
  const found = Array.from({ length: hits.patterns.length / HIT_STRIDE }, (_, index): PatternMatch[] => {
    const [from = 0, to = 0] = hits.patterns.slice(index * HIT_STRIDE + 1)
    const [known] = lexicon.patterns
    const verified = known === undefined ? undefined : verifyPattern(field, known, { from, to })
    expect(verified === undefined || mayMatch(verified.pattern, words, kindsBeside(mentions, { from, to }))).toBe(true)
    return verified === undefined ? [] : [verified]
  }).flat()[0]
  if (found === undefined) return undefined
  const shown = sentence.tokens.slice(found.from, found.to).map((token) => token.text)
  return [shown.join(' '), ...found.slots.map((slot) => slot.concept)].join(' | ')
}

describe('verifyPattern', () => {
  it.each([
    ['a slot right of the core', 'ease {symptom}', 'It eases pain.', 'eases pain | pain'],
    ['a slot left of the core', '{symptom} easing', 'It is pain-easing.', 'pain easing | pain'],
    [
      'slots on both sides, left to right',
      '{substance} ease {symptom}',
      'Kratom eases pain.',
      'Kratom eases pain | kratom | pain',
    ],
    ['a slot led in by three words', 'ease {symptom}', 'It eases all your old pain.', 'eases all your old pain | pain'],
    ['but not by four', 'ease {symptom}', 'It eases all of your old pain.', undefined],
    ['nothing leads in a slot on the left', '{symptom} easing', 'Pain is easing.', undefined],
    ['a slot of another kind', 'ease {condition}', 'It eases pain.', undefined],
    ['a slot of two kinds', 'ease {condition,symptom}', 'It eases gout.', 'eases gout | gout'],
    ['a concept', 'ease {=gout}', 'It eases gout.', 'eases gout | gout'],
    ['a narrower concept', 'ease {=gout}', 'It eases bad gout.', 'eases bad gout | bad-gout'],
    ['a broader concept', 'ease {=bad-gout}', 'It eases gout.', undefined],
    ['a gap of five', 'ease .. today', 'It eases it for you all day today.', 'eases it for you all day today'],
    ['but not of six', 'ease .. today', 'It eases it for you all day long today.', undefined],
    ['no gap crosses a barrier word', 'ease .. today', 'It eases but today.', undefined],
    ['no gap crosses a comma', 'ease .. today', 'It eases it, today.', undefined],
    ['a gap crosses a quotation mark', 'ease .. today', 'It eases "it" today.', 'eases " it " today'],
    ['any word', 'ease * today', 'It eases it today.', 'eases it today'],
    ['any word is one word', 'ease * today', 'It eases today.', undefined],
    ['an optional word that is there', 'ease the? {symptom}', 'It eases the pain.', 'eases the pain | pain'],
    ['an optional word that is not', 'ease the? {symptom}', 'It eases pain.', 'eases pain | pain'],
    ['alternatives', 'ease (it|them) now', 'It eases them now.', 'eases them now'],
    ['a word list in the core', '<ease> {symptom}', 'It takes away pain.', 'takes away pain | pain'],
    [
      'a word list beside the core',
      'the very best to .. <ease> {symptom}',
      'The very best to quickly take away pain.',
      'The very best to quickly take away pain | pain',
    ],
    ['a word that is missing', 'ease {symptom} now', 'It eases pain.', undefined],
    ['the edge of the sentence', 'ease .. now', 'It eases.', undefined],
  ])('%s', (_, pattern, text, expected) => {
    expect(match(pattern, text)).toBe(expected)
  })

  it.each([
    [{ 'not-before': ['gently'] }, 'It eases gently.', undefined],
    [{ 'not-before': ['gently'] }, 'It eases well.', 'eases'],
    [{ 'not-after': ['it'] }, 'It eases well.', undefined],
    [{ 'not-after': ['it'] }, 'That eases well.', 'eases'],
  ])('neighbours %j forbid the core in %j', (guards, text, expected) => {
    expect(match('ease', text, guards)).toBe(expected)
  })

  it.each([
    [{ 'not-before': ['level'] }, 'It eases pain levels.', undefined],
    [{ 'not-after': ['when'] }, 'When pain eases.', undefined],
  ])('neighbours %j forbid the whole match, slots and all, in %j', (guards, text, expected) => {
    expect(match(text.startsWith('It') ? 'ease {symptom}' : '{symptom} ease', text, guards)).toBe(expected)
  })
})

describe('isBarrier', () => {
  it.each([
    [',', true],
    [';', true],
    [')', true],
    ['(', false],
    ['"', false],
    [':', false],
    ['but', true],
    ['not', true],
    ['and', true],
    ['herb', false],
  ])('%s: %s', (word, expected) => {
    const [sentence] = parseDocument(`The herb ${word} leaf.`, { format: 'text' }).sentences
    if (sentence === undefined) throw new Error('no sentence')
    expect(isBarrier(sentence, 2)).toBe(expected)
  })

  it('the edge of a sentence is one', () => {
    const [sentence] = parseDocument('A leaf.', { format: 'text' }).sentences
    if (sentence === undefined) throw new Error('no sentence')
    expect(isBarrier(sentence, 99)).toBe(true)
  })
})
