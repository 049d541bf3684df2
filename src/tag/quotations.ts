import type { Cue } from '../model/claim.ts'
import type { Reading } from './reading.ts'

/** Fewer words in quotation marks are a term or a scare quote, which proves nothing. */
const FEWEST_WORDS = 4

/** Sets a quotation cue over each stretch of a sentence that stands in quotation marks; a quoted block is how articles cite, and no lighter than their own words. */
export function withQuotations(reading: Reading): Reading {
  if (reading.frames.length === 0) return reading
  const { tokens } = reading.sentence
  const cues: Cue[] = []
  const add = (from: number, to: number) =>
    cues.push({ kind: 'quotation', entry: 'in quotation marks', scope: 'clause', direction: 'both', from, to })
  let open = -1
  for (const [index, token] of tokens.entries()) {
    if (token.normal !== '"') continue
    if (open >= 0 && index - open > FEWEST_WORDS) add(open, index + 1)
    if (open === 0 && SAID_OF_WORDS.test(tokens[index + 1]?.normal ?? '')) cues.push(asWords(index + 1))
    open = open < 0 ? index : -1
  }
  // An opening mark that the sentence does not close: the quotation goes on in the next.
  if (open === 0 && tokens.length > FEWEST_WORDS) add(0, tokens.length)
  return cues.length === 0 ? reading : { ...reading, cues: [...reading.cues, ...cues] }
}

/** `"100% safe" should make you wary`: what is said of words, and not by them. */
const SAID_OF_WORDS = /^(mean|should|sound|tell|need|deserve|prove)$/

function asWords(to: number): Cue {
  return { kind: 'reported', entry: 'words that are spoken of', scope: 'clause', direction: 'both', from: 0, to }
}

/** A reply opens with such a word: "No.", "False.", "So is deadly nightshade." */
const REPLIES = new Set(
  'no not none nope never false wrong untrue nonsense rubbish hardly neither nor except actually'.split(' '),
)

/** So many sentences behind a quotation may answer it (annotation guide, quotation). */
const ANSWER_REACH = 2

/**
 * Is what a sentence quotes answered behind it, within two sentences of its section? `"It cures colds." No trial has shown that.`
 * Another quotation ends the search: it is the next thing that somebody said.
 */
export function isAnswered(readings: readonly Reading[], index: number): boolean {
  const section = readings[index]?.sentence.section
  for (let behind = index + 1; behind <= index + ANSWER_REACH; behind++) {
    const reading = readings[behind]
    if (reading === undefined || reading.sentence.section !== section || opensQuotation(reading)) return false
    if (isReply(reading)) return true
  }
  return false
}

function opensQuotation(reading: Reading): boolean {
  return reading.sentence.tokens[0]?.normal === '"'
}

/** A reply word, words of refutation, an open question of fact, or a harm set against the quoted promise. */
function isReply({ sentence, cues, frames }: Reading): boolean {
  if (REPLIES.has(sentence.tokens[0]?.normal ?? '')) return true
  if (cues.some(({ kind }) => kind === 'refutation' || kind === 'unknown' || kind === 'nil-result')) return true
  const negated = cues.some(({ kind }) => kind === 'negation')
  if (frames.length === 0) return negated
  return !negated && frames.some(({ sense }) => sense.relation === 'causes' && sense.polarity === 'affirmed')
}
