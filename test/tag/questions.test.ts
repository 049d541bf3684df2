import { describe, expect, it } from 'vitest'
import type { Sentence } from '../../src/model/document.ts'
import { parseDocument } from '../../src/parse/index.ts'
import { isOpenQuestion } from '../../src/tag/questions.ts'
import { claimIn } from './sample-rulebook.ts'

function sentenceIn(text: string): Sentence {
  const [sentence] = parseDocument(text, { format: 'markdown' }).sentences
  if (sentence === undefined) throw new Error(`no sentence in "${text}"`)
  return sentence
}

describe('isOpenQuestion', () => {
  it.each([
    ['Is kratom addictive?', true],
    ['Does it ease pain?', true],
    ['"Is kratom addictive?"', true],
    ['What does it do?', true],
    ['Is it safe?!', true],
    ['Why does it beat opioids?', false],
    ['Did you know that kratom eases pain?', false],
    ['Do you know that kratom eases pain?', false],
    ['Since when did a leaf hurt anyone?', false],
    ['Who would still take pills?', false],
    ['Who would take pills?', true],
    ['Who needs pills when there is kratom?', false],
    ['Who needs pills?', true],
    ['Isn’t it time that kratom eased your pain?', false],
    ["Isn't it legal?", true],
    ['Ever wondered how kratom eases pain?', false],
    ['Who says that kratom is addictive?', false],
    ['Who could deny that kratom eases pain?', false],
    ['How does kratom ease pain where pills fail?', false],
    ['How does kratom ease pain?', true],
    ['Kratom eases pain.', false],
    ['# Can Kratom Help with Anxiety', true],
    ['# Is Kratom', false],
    ['# Kratom Can Help with Anxiety', false],
    ['# Why Does It Help?', false],
    ['Can kratom help with anxiety', false],
  ])('%s: %s', (text, expected) => {
    expect(isOpenQuestion(sentenceIn(text))).toBe(expected)
  })
})

describe('a claim in a question', () => {
  it.each([
    ['Does kratom ease pain?', 'questioned'],
    ['Why does kratom ease pain?', 'asserted'],
    ['Did you know that kratom eases pain?', 'asserted'],
    ['Kratom eases pain.', 'asserted'],
  ])('%s is %s', (text, certainty) => {
    expect(claimIn(text).certainty).toBe(certainty)
  })

  it('is as asserted when questions are turned off', () => {
    expect(claimIn('Does kratom ease pain?', { off: ['question'] }).certainty).toBe('asserted')
  })
})
