import type { Mention } from '../model/claim.ts'
import type { Sentence } from '../model/document.ts'
import type { FrameMatch, Reading } from './reading.ts'
import { impliedSense } from './reading.ts'

const NIL = /^(none|zero|nothing|nil|no|never|nope)$/
const FILLER =
  /^(at|all|whatsoever|what|so|ever|absolutely|known|reported|simply|virtually|practically|there|are|is|not|a|single|one|in|the|least|slightest|remotely|bit)$/

const YES = /^(yes|yep|yeah|absolutely|certainly|definitely|sure|surely|indeed|totally|completely|perfectly|course)$/
const NO = /^(no|nope|never|not|hardly)$/
/** What may stand beside a yes or no that says no more: "Yes, it is", "Not in the least", "Of course, no problem". */
const BESIDE =
  /^(of|it|they|you|is|are|can|may|does|do|will|at|all|in|the|least|slightest|remotely|bit|one|a|problem|worries|always|ever|and|for|safe|course|without|doubt)$/
const LONGEST_ANSWER = 6

/** A question that the next line answers asserts: "Is CBD safe in pregnancy? Absolutely.", "Is it addictive? Not at all." */
export function withAnswer(reading: Reading, next: Reading | undefined): Reading {
  if (next === undefined || !reading.cues.some(({ kind }) => kind === 'question')) return reading
  const answer = yesOrNo(next)
  if (answer === undefined || (answer === 'no' && deniedByAnswer(next, reading) !== undefined)) return reading
  const cues = reading.cues.filter(({ kind }) => kind !== 'question')
  if (answer === 'yes') return { ...reading, cues }
  const end = reading.sentence.tokens.length
  const denial = { kind: 'negation', entry: 'answered with no', scope: 'sentence', direction: 'both' } as const
  return { ...reading, cues: [...cues, { ...denial, from: end - 1, to: end }] }
}

function yesOrNo({ sentence }: Reading): 'yes' | 'no' | undefined {
  const words = wordsOf(sentence)
  const isBare =
    words.length <= LONGEST_ANSWER && words.every((word) => [YES, NO, BESIDE].some((set) => set.test(word)))
  if (!isBare) return undefined
  const first = words.find((word) => YES.test(word) || NO.test(word))
  if (first === undefined) return undefined
  // "Absolutely not", but "Of course, no problem".
  return NO.test(first) || words.includes('not') ? 'no' : 'yes'
}

function wordsOf({ tokens }: Sentence): string[] {
  return tokens.filter((token) => token.kind === 'word').map((token) => token.text.toLowerCase())
}

/** A bare "None at all." under a heading or question that names a harm denies that harm: "Side effects?" / "None." */
export function answerFrame(reading: Reading, before: Reading | undefined): FrameMatch[] {
  const harm = deniedByAnswer(reading, before)
  if (harm === undefined) return []
  const to = reading.sentence.tokens.length
  const sense = impliedSense('causes', 'answer under a heading', { polarity: 'negated', object: harm.concept })
  return [{ sense, pattern: '(answer) none', from: 0, to, core: [0, to], objects: [], subject: undefined }]
}

function deniedByAnswer(reading: Reading, before: Reading | undefined): Mention | undefined {
  const harm = before?.mentions.find((mention) => mention.kind === 'harm')
  if (before === undefined || harm === undefined) return undefined
  const asks =
    before.sentence.kind === 'heading' ||
    before.sentence.text.trimEnd().endsWith('?') ||
    before.sentence.text.trimEnd().endsWith(':')
  if (!asks) return undefined
  const words = wordsOf(reading.sentence)
  const isNil = words[0] === 'not' || words.some((word) => NIL.test(word))
  if (words.length === 0 || words.length > LONGEST_ANSWER || !isNil) return undefined
  return words.every((word) => NIL.test(word) || FILLER.test(word)) ? harm : undefined
}
